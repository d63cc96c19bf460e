/** The store of record: reports and what was coded of them, in one SQLite file. The only room that speaks SQL. */
import { join } from "node:path";
import { connect } from "./connect.ts";
import type { StoredDocument } from "./document.ts";
import { guarded } from "./failures.ts";
import { health, type StoreHealth } from "./health.ts";
import * as query from "./query.ts";
import { type PutOutcome, put, remove } from "./write.ts";

export { dataFolder, type Surroundings } from "./data-folder.ts";
export type { StoredDocument, Versions } from "./document.ts";
export type { StoreHealth } from "./health.ts";
export type { Page, SearchHit, StoredDyad, StoredReport } from "./query.ts";
export type { PutOutcome } from "./write.ts";

/** An open store. Every method throws EntenteError E601 when the file fails it. */
export interface Store {
  /** The database file. */
  readonly path: string;
  /** Puts a document wholly in or not at all, and durably: once it returns, no crash undoes it. */
  put(document: StoredDocument): PutOutcome;
  /** The document of a report id, byte for byte as it was put; null when it is not there. */
  get(id: string): StoredDocument | null;
  /** Reports, newest first. */
  list(page?: query.Page): readonly query.StoredReport[];
  count(): number;
  /** Every document in the order of ids, read one at a time. */
  documents(): Iterable<StoredDocument>;
  /** Documents that name both states (ISO 3166-1 alpha-3), in the order of ids. */
  byDyad(dyad: readonly [string, string]): readonly StoredDocument[];
  /** Pairs of states that some report tells of, the most told first. */
  dyads(): readonly query.StoredDyad[];
  /** Reports that hold all the words ("quoted" = side by side, trailing * = beginning), best first. */
  search(words: string, limit?: number): readonly query.SearchHit[];
  /** Takes a report out; false when it was not there. */
  delete(id: string): boolean;
  /** Reads the whole file and says what is wrong with it. */
  health(): StoreHealth;
  close(): void;
}

/**
 * Opens the store in a folder, and makes it when there is none.
 * @throws EntenteError E601 when the file is not a store or cannot be opened, E602 when a newer version made it
 */
export function openStore(folder: string): Store {
  const path = join(folder, "entente.db");
  const run = <T>(work: () => T): T => guarded(path, work);
  const database = run(() => connect(folder, path));
  return {
    path,
    put: (document) => run(() => put(database, document)),
    get: (id) => run(() => query.get(database, id)),
    list: (page) => run(() => query.list(database, page)),
    count: () => run(() => query.count(database)),
    documents: () => query.documents(database),
    byDyad: (dyad) => run(() => query.byDyad(database, dyad)),
    dyads: () => run(() => query.dyads(database)),
    search: (words, limit) => run(() => query.search(database, words, limit)),
    delete: (id) => run(() => remove(database, id)),
    health: () => run(() => health(database, path)),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
