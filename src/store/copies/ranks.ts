import type { DatabaseSync } from "node:sqlite";

/** So many ranks lie in one row: a report placed alone rewrites 4 kB. */
const perChunk = 1024;

/** The ranks of reports by their numbers, read by the chunk when they are first asked for. */
export class Ranks {
  readonly #database: DatabaseSync;
  readonly #chunks = new Map<number, Uint32Array>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  of(number: number): number {
    return this.#chunk(Math.floor(number / perChunk))[number % perChunk] ?? 0;
  }

  add(reports: readonly { readonly number: number; readonly rank: number }[]): void {
    const touched = new Map<number, Uint32Array>();
    for (const { number, rank } of reports) {
      const index = Math.floor(number / perChunk);
      const chunk = this.#chunk(index);
      chunk[number % perChunk] = rank;
      touched.set(index, chunk);
    }
    const put = this.#database.prepare("insert or replace into placed_rank values (?, ?)");
    for (const [index, chunk] of touched) put.run(index, new Uint8Array(chunk.buffer));
  }

  #chunk(index: number): Uint32Array {
    const known = this.#chunks.get(index);
    if (known !== undefined) return known;
    const row = this.#database.prepare("select ranks from placed_rank where chunk = ?").get(index);
    const chunk =
      row?.ranks instanceof Uint8Array
        ? new Uint32Array(row.ranks.slice().buffer)
        : new Uint32Array(perChunk);
    this.#chunks.set(index, chunk);
    return chunk;
  }
}
