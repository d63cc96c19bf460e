import type { DatabaseSync } from "node:sqlite";
import { markOf, packed } from "../packing.ts";

/** A step of the schema: all of an assessment packed, with a mark by which an answer that has not changed is known. */
export const packedAssessments = `
  alter table assessment rename to assessment_before;
  create table assessment (
    number integer primary key,
    a text not null,
    b text not null,
    framework text not null,
    as_of text not null,
    knowledge text not null,
    seen integer not null,
    removals integer not null,
    verdict text not null,
    paper text not null,
    gap text not null,
    board text not null,
    shown text not null,
    whole blob not null,
    mark text not null,
    unique (a, b, framework, as_of)
  ) strict;
`;

/** A migration: takes the assessments that are there over, one at a time. */
export function packAll(database: DatabaseSync): void {
  const read = database.prepare("select * from assessment_before where number = ?");
  const add = database.prepare("insert into assessment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const { number } of database.prepare("select number from assessment_before").all()) {
    const row = read.get(Number(number));
    if (!row) continue;
    const whole = String(row.whole);
    add.run(...Object.values({ ...row, whole: packed(whole) }), markOf(whole));
  }
  database.exec("drop table assessment_before");
}
