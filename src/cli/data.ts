import { homedir } from "node:os";
import type { Store } from "../store/index.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";

/** The folder of the store for this call. */
export async function dataFolderFor(invocation: Invocation, io: Io): Promise<string> {
  const { dataFolder } = await import("../store/data-folder.ts");
  const surroundings = { env: io.env, platform: process.platform, home: homedir() };
  return dataFolder(invocation.text("data"), surroundings);
}

/** Opens the store for this call, and closes it when `work` is done. */
export async function withStore<T>(
  invocation: Invocation,
  io: Io,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const { openStore } = await import("../store/index.ts");
  const store = openStore(await dataFolderFor(invocation, io));
  try {
    return await work(store);
  } finally {
    store.close();
  }
}
