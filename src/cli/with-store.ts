import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../store/index.ts";
import { dataFolderFor } from "./data.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { putPages } from "./put-pages.ts";

interface OpenedStore {
  readonly store: Store;
  readonly close: () => void;
}

/** The user's store; for pages that are only to be looked at, one that goes with the call. */
async function storeFor(invocation: Invocation, io: Io): Promise<OpenedStore> {
  const { openStore } = await import("../store/index.ts");
  const isPassing = invocation.positionals.length > 0 && invocation.text("data") === undefined;
  const folder = isPassing ? mkdtempSync(join(tmpdir(), "entente-")) : await dataFolderFor(invocation, io);
  const store = openStore(folder);
  const close = () => {
    store.close();
    if (isPassing) rmSync(folder, { recursive: true, force: true });
  };
  return { store, close };
}

/** Serves a store, with the pages that are named put into it first, and closes it whatever happens. */
export async function withStoreFor(
  invocation: Invocation,
  io: Io,
  work: (store: Store) => Promise<void>,
): Promise<number> {
  const { store, close } = await storeFor(invocation, io);
  try {
    if (invocation.positionals.length > 0) await putPages(store, invocation, io);
    await work(store);
    return 0;
  } finally {
    close();
  }
}
