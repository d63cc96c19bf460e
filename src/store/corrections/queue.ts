/** Records that nobody has spoken of yet, for people to go through. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { type RecordPlace, toPlace } from "../records.ts";

export interface QueueQuery {
  readonly kind?: "event" | "claim";
  /** Each must be among what the record is about: states, actors, root, modality, certainty, tie. */
  readonly about?: readonly string[];
  /** Only records of this report. */
  readonly report?: string;
  readonly limit: number;
  /** How many are passed over; those that were dealt with are none of them. */
  readonly offset?: number;
}

export interface Queue {
  /** Those of the latest reports first; one report's together. */
  readonly places: readonly RecordPlace[];
  /** How many more there are behind them, counted up to a thousand. */
  readonly more: number;
}

const mostCounted = 1000;

/** The search ends a text at a quotation mark, and at a zero character. */
const matchOf = (about: readonly string[]): string =>
  about.map((tag) => `tags : "${tag.replaceAll('"', " ").replaceAll("\0", " ")}"`).join(" AND ");

/** Records without a word of a person that still stands, the newest first. */
export function queue(
  database: DatabaseSync,
  { kind, about = [], report, limit, offset = 0 }: QueueQuery,
): Queue {
  const values: SQLInputValue[] = [];
  const conditions = [
    "not exists (select 1 from correction c where c.record = e.id and c.number = (select max(number) from correction where record = e.id) and c.verdict <> 'withdrawn')",
  ];
  const put = (condition: string, value: SQLInputValue): void => {
    conditions.push(condition);
    values.push(value);
  };
  if (about.length > 0) put("record_words match ?", matchOf(about));
  if (kind !== undefined) put("e.kind = ?", kind);
  if (report !== undefined) put("r.id = ?", report);
  const from =
    about.length > 0 ? "record_words cross join record e on e.number = record_words.rowid" : "record e";
  const rows = database
    .prepare(
      `select e.number, e.id, e.kind, r.id as report, e.text, e.tags, e.day_from, e.day_to
        from ${from} join report r on r.number = e.report
        where ${conditions.join(" and ")} order by e.report desc, e.id limit ? offset ?`,
    )
    .all(...values, limit + mostCounted, offset);
  return { places: rows.slice(0, limit).map(toPlace), more: Math.max(0, rows.length - limit) };
}
