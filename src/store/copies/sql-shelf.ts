import type { DatabaseSync, StatementSync } from "node:sqlite";
import {
  decodePostings,
  decodeWords,
  type Edge,
  encodePostings,
  encodeWords,
  type Postings,
  type Segment,
  type Shelf,
} from "../../trace/copy-index/index.ts";
import { Ranks } from "./ranks.ts";

/** The statements of the index, each prepared once. */
class Statements {
  readonly #database: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  of(sql: string): StatementSync {
    const known = this.#prepared.get(sql) ?? this.#database.prepare(sql);
    this.#prepared.set(sql, known);
    return known;
  }
}

type Row = Readonly<Record<string, unknown>>;

const blob = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array());

/** A row of the table of copies. */
export const toEdge = (row: Row): Edge => ({
  a: Number(row.a),
  b: Number(row.b),
  evidence: Number(row.evidence),
  share: Number(row.share),
  own: Number(row.own),
});

/** The shelf of the index of copies in a database; what is done through it is part of the caller's transaction. */
export function sqlShelf(database: DatabaseSync): Shelf {
  const statements = new Statements(database);
  const ranks = new Ranks(database);
  const removed = new Set(
    statements
      .of("select number from placed where words is null")
      .all()
      .map(({ number }) => Number(number)),
  );
  const segments = new Map<number, Segment>();
  for (const { id, bits, postings } of statements.of("select id, bits, postings from run_segment").all()) {
    segments.set(Number(id), { id: Number(id), bits: Number(bits), postings: Number(postings) });
  }
  const addBucket = (segment: number | bigint, bucket: number, postings: Postings): void => {
    statements.of("insert into run_bucket values (?, ?, ?)").run(segment, bucket, encodePostings(postings));
  };
  return {
    next: () => Number(statements.of("select coalesce(max(number), -1) + 1 as next from placed").get()?.next),
    idOf: (number) => String(statements.of("select id from placed where number = ?").get(number)?.id),
    isLive: (number) => !removed.has(number),
    rank: (number) => ranks.of(number),
    words: (number) =>
      decodeWords(blob(statements.of("select words from placed where number = ?").get(number)?.words)),
    addReports(reports) {
      const add = statements.of("insert into placed values (?, ?, ?)");
      for (const { number, id, words } of reports) add.run(number, id, encodeWords(words));
      ranks.add(reports);
    },
    segments: () => [...segments.values()],
    bucket(segment, bucket) {
      const row = statements
        .of("select postings from run_bucket where segment = ? and bucket = ?")
        .get(segment.id, bucket);
      return row === undefined ? null : decodePostings(blob(row.postings));
    },
    addSegment(bits, buckets) {
      const id = Number(
        statements.of("insert into run_segment (bits, postings) values (?, 0)").run(bits).lastInsertRowid,
      );
      let count = 0;
      for (const [bucket, postings] of buckets) {
        addBucket(id, bucket, postings);
        count += postings.length;
      }
      statements.of("update run_segment set postings = ? where id = ?").run(count, id);
      segments.set(id, { id, bits, postings: count });
    },
    dropSegment({ id }) {
      statements.of("delete from run_segment where id = ?").run(id);
      segments.delete(id);
    },
    edgesOf: (number) =>
      statements
        .of("select * from copy where a = ? union all select * from copy where b = ?")
        .all(number, number)
        .map(toEdge),
    edge(a, b) {
      const row = statements.of("select * from copy where a = ? and b = ?").get(a, b);
      return row === undefined ? null : toEdge(row);
    },
    addEdges(edges) {
      const add = statements.of("insert into copy values (?, ?, ?, ?, ?)");
      for (const { a, b, evidence, share, own } of edges) add.run(a, b, evidence, share, own);
    },
    weaken: ({ a, b }, by) => {
      statements.of("update copy set evidence = evidence - ? where a = ? and b = ?").run(by, a, b);
    },
  };
}
