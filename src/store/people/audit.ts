/** The log of what was done to people and their rights. Each entry carries the hash of the one before: a changed one shows. */
import { createHash } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { Act, AuditEntry } from "./types.ts";

type Unhashed = Omit<AuditEntry, "hash">;

const hashOf = (before: string, { number, at, by, what, about, detail }: Unhashed): string =>
  createHash("sha256")
    .update(JSON.stringify([before, number, at, by, what, about, detail]))
    .digest("hex");

const toEntry = (row: Record<string, SQLOutputValue>): AuditEntry => ({
  number: Number(row.number),
  at: String(row.at),
  by: String(row.by),
  what: String(row.what),
  about: String(row.about),
  detail: JSON.parse(String(row.detail)) as AuditEntry["detail"],
  hash: String(row.hash),
});

const last = (database: DatabaseSync): { readonly number: number; readonly hash: string } => {
  const row = database.prepare("select number, hash from audit order by number desc limit 1").get();
  return { number: Number(row?.number ?? 0), hash: String(row?.hash ?? "") };
};

/** Writes an entry down; belongs into the transaction of what it tells of. */
export function note(
  database: DatabaseSync,
  { by, at }: Act,
  { what, about, detail = {} }: Pick<AuditEntry, "what" | "about"> & Partial<Pick<AuditEntry, "detail">>,
): void {
  const before = last(database);
  const entry = { number: before.number + 1, at, by, what, about, detail };
  database
    .prepare("insert into audit (number, at, by, what, about, detail, hash) values (?, ?, ?, ?, ?, ?, ?)")
    .run(entry.number, at, by, what, about, JSON.stringify(detail), hashOf(before.hash, entry));
}

export interface AuditQuery {
  readonly limit: number;
  /** Only entries before the one with this number. */
  readonly before?: number;
  /** Only what was done by or to this person. */
  readonly person?: string;
}

/** Entries, the last first. */
export const auditLog = (
  database: DatabaseSync,
  { limit, before = Number.MAX_SAFE_INTEGER, person }: AuditQuery,
): AuditEntry[] =>
  database
    .prepare(
      "select * from audit where number < ?1 and (?2 is null or by = ?2 or about = ?2) order by number desc limit ?3",
    )
    .all(before, person ?? null, limit)
    .map(toEntry);

export interface AuditCheck {
  readonly entries: number;
  /** Hash of the last entry: written down elsewhere, it also shows when the end of the log was cut off. */
  readonly head: string;
  /** Number of the first entry that does not fit what stands before it; null when all fit. */
  readonly broken: number | null;
}

/** Holds every entry against the hash it carries. */
export function checkAudit(database: DatabaseSync): AuditCheck {
  let head = "";
  let entries = 0;
  for (const row of database.prepare("select * from audit order by number").iterate()) {
    const entry = toEntry(row);
    entries++;
    if (entry.number !== entries || entry.hash !== hashOf(head, entry))
      return { entries, head, broken: entry.number };
    head = entry.hash;
  }
  return { entries, head, broken: null };
}
