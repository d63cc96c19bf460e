/** Events and claims by what they are about. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";

/** Where a record stands. */
export interface RecordPlace {
  readonly number: number;
  readonly id: string;
  readonly kind: "event" | "claim";
  readonly report: string;
  readonly text: string;
  /** What it is about, in words: states, actors, root, modality, certainty, tie. */
  readonly tags: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
}

export interface RecordQuery {
  readonly kind?: "event" | "claim";
  /** Each must be among what the record is about. */
  readonly about?: readonly string[];
  /** Only records of reports put in before the record with this number. */
  readonly before?: number;
  readonly limit: number;
}

const columns = "e.number, e.id, e.kind, r.id as report, e.text, e.tags, e.day_from, e.day_to";

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

export const toPlace = (row: Record<string, unknown>): RecordPlace => ({
  number: Number(row.number),
  id: String(row.id),
  kind: row.kind === "event" ? "event" : "claim",
  report: String(row.report),
  text: String(row.text),
  tags: String(row.tags).split(" "),
  from: text(row.day_from),
  to: text(row.day_to),
});

/** Where a record stands; null when there is none of this id. */
export function recordOf(database: DatabaseSync, id: string): RecordPlace | null {
  const row = database
    .prepare(`select ${columns} from record e join report r on r.number = e.report where e.id = ?`)
    .get(id);
  return row ? toPlace(row) : null;
}

/** What is asked for as an expression over the tags; only letters and digits of it count. */
const matchOf = (about: readonly string[]): string =>
  about.map((tag) => `tags : "${tag.replaceAll('"', " ")}"`).join(" AND ");

/** Records about all that is asked, those of the latest reports first. */
export function records(database: DatabaseSync, query: RecordQuery): readonly RecordPlace[] {
  const { kind, about = [], before, limit } = query;
  const conditions: string[] = [];
  const values: SQLInputValue[] = [];
  const put = (condition: string, value: SQLInputValue): void => {
    conditions.push(condition);
    values.push(value);
  };
  if (about.length > 0) put("record_words match ?", matchOf(about));
  if (before !== undefined) put(about.length > 0 ? "record_words.rowid < ?" : "e.number < ?", before);
  // The sign keeps SQLite from taking an index of days, and with it from sorting all there are to give the latest few.
  if (kind !== undefined) put("+e.kind = ?", kind);
  const where = conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
  const from =
    about.length > 0 ? "record_words cross join record e on e.number = record_words.rowid" : "record e";
  const order = about.length > 0 ? "record_words.rowid" : "e.number";
  return database
    .prepare(
      `select ${columns} from ${from} join report r on r.number = e.report ${where} order by ${order} desc limit ?`,
    )
    .all(...values, limit)
    .map(toPlace);
}
