/** What belongs to a person among comments, and what becomes of it when the account is deleted. */
import type { DatabaseSync } from "node:sqlite";
import { blank } from "./comments.ts";

/** All that this person said. */
export const giveComments = (database: DatabaseSync, person: string): unknown =>
  database
    .prepare(
      "select id, place, text, state, made_at, edited_at from comment where author = ? order by number",
    )
    .all(person)
    .map((row) => ({ ...row }));

/** Every comment becomes a tombstone; reports, appeals and decisions stay and name nobody. */
export function forgetComments(database: DatabaseSync, person: string): void {
  for (const row of database.prepare("select number from comment where author = ?").all(person))
    blank(database, Number(row.number));
  database.prepare("update comment set author_name = 'Deleted account' where author = ?").run(person);
  database.prepare("update appeal set text = '' where by = ?").run(person);
  for (const table of ["comment_report", "moderation", "appeal"])
    database.prepare(`update ${table} set by_name = 'Deleted account' where by = ?`).run(person);
}
