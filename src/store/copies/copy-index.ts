import type { DatabaseSync } from "node:sqlite";
import { clustersOf, type Placeable, place, type Shelf } from "../../trace/copy-index/index.ts";
import { inTransaction } from "../transaction.ts";
import { sqlShelf } from "./sql-shelf.ts";

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
    return clustersOf(this.#named("select a, b, evidence, share, own from copy"));
  }

  /** The copies of a report, most shared first. */
  copiesOf(id: string): StoredCopy[] {
    const sql = `select a, b, evidence, share, own from copy where evidence >= 2 and
      (a in (select number from placed where id = :id) or b in (select number from placed where id = :id))`;
    return [...this.#named(sql, id)]
      .map(({ a, b, share, own }) => (a < b ? { a, b, share, own } : { a: b, b: a, share, own }))
      .sort(
        (one, other) => other.share - one.share || (`${one.a}${one.b}` < `${other.a}${other.b}` ? -1 : 1),
      );
  }

  *#named(sql: string, id?: string): Generator<StoredCopy & { readonly evidence: number }> {
    const statement = this.#database.prepare(
      `select x.id as a, y.id as b, evidence, share, own from (${sql}) c
        join placed x on x.number = c.a join placed y on y.number = c.b`,
    );
    for (const row of id === undefined ? statement.iterate() : statement.iterate({ id })) {
      const { a, b, evidence, share, own } = row;
      yield {
        a: String(a),
        b: String(b),
        evidence: Number(evidence),
        share: Number(share),
        own: Number(own),
      };
    }
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
