import { join } from "node:path";
import { placeableText } from "../../trace/copy-index/index.ts";
import { connect } from "../connect.ts";
import { guarded } from "../failures.ts";
import { CopyIndex, type StoredCopy } from "./copy-index.ts";

/** An index of copies over bare texts, for whoever wants no more of the store. Every method throws EntenteError E601 when the file fails it. */
export interface OpenCopyIndex {
  /** Places texts that are not placed yet, durably: once it returns, no crash undoes it. A thousand and more at once are cheapest. */
  place(texts: Iterable<{ readonly id: string; readonly text: string }>): void;
  count(): number;
  clusters(): readonly (readonly string[])[];
  copiesOf(id: string): readonly StoredCopy[];
  close(): void;
}

/**
 * Opens the index of copies in a folder, and makes it when there is none.
 * @throws EntenteError E601 when the file is not a store or cannot be opened, E602 when a newer version made it
 */
export function openCopyIndex(folder: string): OpenCopyIndex {
  const path = join(folder, "entente.db");
  const run = <T>(work: () => T): T => guarded(path, work);
  const database = run(() => connect(folder, path));
  const index = new CopyIndex(database);
  return {
    place(texts) {
      const once = new Map([...texts].map(({ id, text }) => [id, placeableText(id, text)]));
      run(() => index.place([...once.values()]));
    },
    count: () => run(() => index.count()),
    clusters: () => run(() => index.clusters()),
    copiesOf: (id) => run(() => index.copiesOf(id)),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
