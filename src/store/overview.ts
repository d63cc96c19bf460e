/** What can be told of the store without reading all of it. */
import type { DatabaseSync } from "node:sqlite";
import { schemaVersion } from "./migrations.ts";
import { count } from "./query.ts";

export interface StoreOverview {
  readonly path: string;
  readonly schema: number;
  readonly bytes: number;
  readonly reports: number;
  readonly actors: number;
  readonly pairs: number;
  readonly assessments: number;
  /** How many reports were made by which versions of the stages. */
  readonly versions: readonly {
    readonly versions: Readonly<Record<string, string>>;
    readonly reports: number;
  }[];
}

const number = (database: DatabaseSync, sql: string): number =>
  Number(Object.values(database.prepare(sql).get() ?? {})[0] ?? 0);

export function overview(database: DatabaseSync, path: string): StoreOverview {
  const rows = database
    .prepare("select versions, count(*) as n from report group by versions order by n desc limit 50")
    .all();
  return {
    path,
    schema: schemaVersion,
    bytes: number(database, "pragma page_count") * number(database, "pragma page_size"),
    reports: count(database),
    actors: number(database, "select count(*) from actor"),
    pairs: number(database, "select count(*) from dyad_total"),
    assessments: number(database, "select count(*) from assessment where as_of = ''"),
    versions: rows.map((row) => ({
      versions: JSON.parse(String(row.versions)) as Record<string, string>,
      reports: Number(row.n),
    })),
  };
}
