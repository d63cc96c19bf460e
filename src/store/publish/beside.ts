/** What other people put beside an assessment: dissent, and checks of what it rests on. */
import type { DatabaseSync } from "node:sqlite";
import { toCheck, toDissent } from "./rows.ts";
import type { ClaimCheck, Dissent, Signed, WrittenStore } from "./types.ts";

export const dissents = (database: DatabaseSync, slug: string): Dissent[] =>
  database
    .prepare(
      "select d.* from dissent d join written w on w.number = d.written where w.slug = ? order by d.number",
    )
    .all(slug)
    .map(toDissent);

export function dissent(
  database: DatabaseSync,
  slug: string,
  { version, content, by, name, at }: Parameters<WrittenStore["dissent"]>[1] & Signed,
): number {
  const { lastInsertRowid } = database
    .prepare(
      `insert into dissent (written, version, content, by, by_name, at)
        select number, ?, ?, ?, ?, ? from written where slug = ?`,
    )
    .run(version, content, by, name, at, slug);
  return Number(lastInsertRowid);
}

export function withdraw(
  database: DatabaseSync,
  table: "dissent" | "claim_check",
  { number, by, at }: Pick<Signed, "by" | "at"> & { readonly number: number },
): boolean {
  const { changes } = database
    .prepare(`update ${table} set withdrawn_at = ? where number = ? and by = ? and withdrawn_at is null`)
    .run(at, number, by);
  return changes === 1;
}

export const checks = (database: DatabaseSync, targets: readonly string[]): ClaimCheck[] =>
  database
    .prepare("select * from claim_check where target in (select value from json_each(?)) order by number")
    .all(JSON.stringify(targets))
    .map(toCheck);

export function check(database: DatabaseSync, made: Omit<ClaimCheck, "number" | "withdrawnAt">): number {
  const { lastInsertRowid } = database
    .prepare(
      "insert into claim_check (target, quote, finding, source, note, by, by_name, at) values (?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .run(made.target, made.quote, made.finding, made.source, made.note, made.by, made.name, made.at);
  return Number(lastInsertRowid);
}
