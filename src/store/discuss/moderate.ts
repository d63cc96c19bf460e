/** Reports, appeals and what moderators decide. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import type { Signed } from "../publish/types.ts";
import { inTransaction } from "../transaction.ts";
import { columns, numberOf, toComment } from "./comments.ts";
import type { Appeal, CommentReport, DiscussionStore, Moderation, Queued } from "./types.ts";

type Row = Record<string, SQLOutputValue>;

const signedOf = (row: Row): Signed => ({
  by: String(row.by),
  name: String(row.by_name),
  at: String(row.at),
});

const toReport = (row: Row): CommentReport => ({
  ...signedOf(row),
  reason: String(row.reason),
  note: String(row.note),
});

const toAppeal = (row: Row): Appeal => ({
  ...signedOf(row),
  text: String(row.text),
  settled: row.settled === null ? null : Number(row.settled),
});

const toModeration = (row: Row): Moderation => ({
  ...signedOf(row),
  number: Number(row.number),
  comment: String(row.comment_id),
  place: String(row.place),
  decision: row.decision === "keep" ? "keep" : "remove",
  reason: String(row.reason),
  note: String(row.note),
});

const decided =
  "select m.*, c.id as comment_id, c.place from moderation m join comment c on c.number = m.comment";

export function report(
  database: DatabaseSync,
  id: string,
  { reason, note, by, name, at }: { readonly reason: string; readonly note: string } & Signed,
): boolean {
  const { changes } = database
    .prepare(
      "insert or ignore into comment_report (comment, reason, note, by, by_name, at) values (?, ?, ?, ?, ?, ?)",
    )
    .run(numberOf(database, id), reason, note, by, name, at);
  return changes === 1;
}

export function appeal(
  database: DatabaseSync,
  id: string,
  { text, by, name, at }: { readonly text: string } & Signed,
): void {
  database
    .prepare("insert into appeal (comment, text, by, by_name, at) values (?, ?, ?, ?, ?)")
    .run(numberOf(database, id), text, by, name, at);
}

const appealsOf = (database: DatabaseSync, number: number): Appeal[] =>
  database.prepare("select * from appeal where comment = ? order by number").all(number).map(toAppeal);

export const appeals = (database: DatabaseSync, id: string): Appeal[] =>
  appealsOf(database, numberOf(database, id));

export function decide(
  database: DatabaseSync,
  id: string,
  { decision, reason, note, by, name, at }: Pick<Moderation, "decision" | "reason" | "note"> & Signed,
): Moderation {
  return inTransaction(database, () => {
    const number = numberOf(database, id);
    const { lastInsertRowid: made } = database
      .prepare(
        "insert into moderation (comment, decision, reason, note, by, by_name, at) values (?, ?, ?, ?, ?, ?, ?)",
      )
      .run(number, decision, reason, note, by, name, at);
    // What its author deleted stays deleted.
    database
      .prepare("update comment set state = ? where number = ? and state <> 'deleted'")
      .run(decision === "keep" ? "shown" : "removed", number);
    for (const table of ["comment_report", "appeal"] as const)
      database
        .prepare(`update ${table} set settled = ? where comment = ? and settled is null`)
        .run(made, number);
    const row = database.prepare(`${decided} where m.number = ?`).get(made);
    return toModeration(row ?? {});
  });
}

export const decisions = (database: DatabaseSync, id: string): Moderation[] =>
  database.prepare(`${decided} where c.id = ? order by m.number`).all(id).map(toModeration);

export const log = (
  database: DatabaseSync,
  { before, limit }: Parameters<DiscussionStore["log"]>[0],
): Moderation[] =>
  database
    .prepare(`${decided} where m.number < ? order by m.number desc limit ?`)
    .all(before ?? Number.MAX_SAFE_INTEGER, limit)
    .map(toModeration);

const waiting = `c.state <> 'deleted' and (c.state = 'held'
  or c.number in (select comment from comment_report where settled is null)
  or c.number in (select comment from appeal where settled is null))`;

export const queued = (database: DatabaseSync): number =>
  Number(database.prepare(`select count(*) as n from comment c where ${waiting}`).get()?.n ?? 0);

export const queue = (database: DatabaseSync, limit: number): Queued[] =>
  database
    .prepare(`select ${columns} from comment c where ${waiting} order by c.number limit ?`)
    .all(limit)
    .map((row) => {
      const comment = toComment(row);
      const reports = database
        .prepare("select * from comment_report where comment = ? and settled is null order by number")
        .all(comment.number)
        .map(toReport);
      const open = appealsOf(database, comment.number).find(({ settled }) => settled === null);
      return { comment, reports, appeal: open ?? null };
    });
