/** What belongs to a person among assessments, and what becomes of it when the account is deleted. */
import type { DatabaseSync } from "node:sqlite";

const rowsOf = (database: DatabaseSync, sql: string, person: string): readonly unknown[] =>
  database
    .prepare(sql)
    .all(person)
    .map((row) => ({ ...row }));

/** All that this person wrote: drafts, versions, dissent, checks. */
export const giveWritten = (database: DatabaseSync, person: string): unknown => ({
  assessments: rowsOf(
    database,
    "select slug, state, draft, made_at, changed_at from written where author = ? order by number",
    person,
  ),
  versions: rowsOf(
    database,
    "select w.slug, v.version, v.content, v.note, v.at from written_version v join written w on w.number = v.written where w.author = ? order by w.number, v.version",
    person,
  ),
  dissent: rowsOf(
    database,
    "select content, at, withdrawn_at from dissent where by = ? order by number",
    person,
  ),
  checks: rowsOf(
    database,
    "select target, finding, source, note, at, withdrawn_at from claim_check where by = ? order by number",
    person,
  ),
});

/** Drafts go; what was published stays, and names nobody. */
export function forgetWritten(database: DatabaseSync, person: string): void {
  database
    .prepare(
      "delete from written where author = ? and not exists (select 1 from written_version v where v.written = written.number)",
    )
    .run(person);
  database.prepare("update written set author_name = 'Deleted account' where author = ?").run(person);
  for (const table of ["written_version", "written_act", "dissent", "claim_check"])
    database.prepare(`update ${table} set by_name = 'Deleted account' where by = ?`).run(person);
}
