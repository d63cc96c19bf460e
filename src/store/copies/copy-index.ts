import type { DatabaseSync } from "node:sqlite";
import {
  clustersOf,
  type Edge,
  type Placeable,
  place,
  type Shelf,
  settled,
} from "../../trace/copy-index/index.ts";
import { inTransaction } from "../transaction.ts";
import { sqlShelf, toEdge } from "./sql-shelf.ts";

/** Two reports of the store of which one has text of the other. */
export interface StoredCopy {
  /** Report ids, in order. */
  readonly a: string;
  readonly b: string;
  /** Share of the shorter text's words that stand in the other. */
  readonly share: number;
  /** How many words the two share outside quotation marks. */
  readonly own: number;
}

/** So many pairs are settled at once: their words are in memory. */
const settledAtOnce = 5_000;

/** The index of copies of one database. */
export class CopyIndex {
  readonly #database: DatabaseSync;
  #shelf: Shelf | null = null;
  #version = -1;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Places reports that are not placed yet, all of them or, when the process ends midway, none. */
  place(reports: readonly Placeable[]): void {
    inTransaction(this.#database, () => this.placeWithin(reports), "place");
  }

  /** The same inside the caller's transaction. */
  placeWithin(reports: readonly Placeable[]): void {
    const known = this.#database.prepare("select 1 from placed where id = ? and words is not null");
    const fresh = reports.filter(({ id }) => known.get(id) === undefined);
    if (fresh.length > 0) this.#changing((shelf) => place(shelf, fresh));
  }

  /** Takes a report out, inside the caller's transaction; pairs of others stay as they were found. */
  removeWithin(id: string): void {
    const row = this.#database
      .prepare("select number from placed where id = ? and words is not null")
      .get(id);
    if (row === undefined) return;
    const number = Number(row.number);
    this.#database.prepare("delete from copy where a = ? or b = ?").run(number, number);
    this.#database.prepare("update placed set words = null where number = ?").run(number);
    this.#shelf = null;
  }

  /** Forgets what is held in memory, after a transaction that came to nothing. */
  forget(): void {
    this.#shelf = null;
  }

  /** How many reports are placed. */
  count(): number {
    return Number(
      this.#database.prepare("select count(*) as n from placed where words is not null").get()?.n,
    );
  }

  /** Reports that hang together by shared text, two and more to a cluster. */
  clusters(): string[][] {
    return clustersOf(this.#copies("select * from copy"));
  }

  /** The copies of a report, most shared first. */
  copiesOf(id: string): StoredCopy[] {
    const number = "(select number from placed where id = :id and words is not null)";
    const sql = `select * from copy where a = ${number} union all select * from copy where b = ${number}`;
    return [...this.#copies(sql, { id })]
      .map(({ a, b, share, own }) => (a < b ? { a, b, share, own } : { a: b, b: a, share, own }))
      .sort(
        (one, other) => other.share - one.share || (`${one.a}${one.b}` < `${other.a}${other.b}` ? -1 : 1),
      );
  }

  /** The rows of a query for edges that are copies by what is in the index now, by ids; a part of them in memory at a time. */
  *#copies(sql: string, values: Readonly<Record<string, string>> = {}): Generator<StoredCopy> {
    const shelf = sqlShelf(this.#database);
    let part: Edge[] = [];
    const named = function* (): Generator<StoredCopy> {
      for (const { a, b, share, own } of settled(shelf, part))
        yield { a: shelf.idOf(a), b: shelf.idOf(b), share, own };
      part = [];
    };
    for (const row of this.#database.prepare(sql).iterate(values)) {
      part.push(toEdge(row));
      if (part.length === settledAtOnce) yield* named();
    }
    yield* named();
  }

  /** Works on a shelf that knows what other processes wrote; after a failure the next call reads it anew. */
  #changing(work: (shelf: Shelf) => void): void {
    // data_version changes when another connection has written.
    const version = Number(this.#database.prepare("pragma data_version").get()?.data_version);
    if (version !== this.#version) this.#shelf = null;
    this.#version = version;
    const shelf = this.#shelf ?? sqlShelf(this.#database);
    this.#shelf = null;
    work(shelf);
    this.#shelf = shelf;
  }
}
