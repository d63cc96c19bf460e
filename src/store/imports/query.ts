/** What was imported, read back. */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { EventMonth, RecordFact } from "../../contract/index.ts";
import { type Cell, quoted, rowsOf, withDuck } from "./duck.ts";
import { spillFolder } from "./manifest.ts";

type Rows = readonly Readonly<Record<string, Cell>>[];

/** The files of a kind of rows as a table, or null when there are none. */
function tableOf(data: string, kind: string): string | null {
  const folder = join(data, "record", kind);
  if (!existsSync(folder) || !readdirSync(folder).some((name) => name.endsWith(".parquet"))) return null;
  return `read_parquet(${quoted(join(folder, "*.parquet"))})`;
}

async function query(data: string, kind: string, sql: (table: string) => string): Promise<Rows> {
  const table = tableOf(data, kind);
  return table === null ? [] : withDuck(spillFolder(data), (duck) => rowsOf(duck, sql(table)));
}

/** A yearly row on two states, as it was imported; of several files the highest value counts. */
export interface ImportedDyadYear {
  readonly a: string;
  readonly b: string;
  readonly year: number;
  readonly measure: string;
  readonly value: number;
}

/** A yearly row on one state. */
export interface ImportedCountryYear {
  readonly country: string;
  readonly year: number;
  readonly measure: string;
  readonly value: number;
}

/** All imported rows on pairs, or those of one pair. Deliveries of a year add up within a file. */
export async function importedDyads(
  data: string,
  pair?: readonly [string, string],
): Promise<readonly ImportedDyadYear[]> {
  const [a, b] = pair?.map(quoted) ?? [];
  const only = pair === undefined ? "" : `where (a = ${a} and b = ${b}) or (a = ${b} and b = ${a})`;
  const rows = await query(
    data,
    "dyads",
    (table) =>
      `select a, b, year, measure, max(value) as value from (select filename, a, b, year, measure, sum(value) as value from ${table.replace(")", ", filename = true)")} ${only} group by all) group by a, b, year, measure order by all`,
  );
  return rows.map((row) => ({
    a: String(row.a),
    b: String(row.b),
    year: Number(row.year),
    measure: String(row.measure),
    value: Number(row.value),
  }));
}

/** All imported rows on single states. */
export async function importedCountries(data: string): Promise<readonly ImportedCountryYear[]> {
  const rows = await query(
    data,
    "countries",
    (table) =>
      `select country, year, measure, max(value) as value from ${table} group by country, year, measure order by all`,
  );
  return rows.map((row) => ({
    country: String(row.country),
    year: Number(row.year),
    measure: String(row.measure),
    value: Number(row.value),
  }));
}

/** Imported facts that name both states. */
export async function importedFacts(
  data: string,
  pair: readonly [string, string],
): Promise<readonly RecordFact[]> {
  const [a, b] = pair.map(quoted);
  const rows = await query(
    data,
    "facts",
    (table) =>
      `select * from ${table} where list_contains(string_split(countries, '|'), ${a}) and list_contains(string_split(countries, '|'), ${b}) order by "from", id`,
  );
  return rows.map((row) => ({
    id: String(row.id),
    rung: String(row.rung),
    countries: String(row.countries).split("|"),
    from: String(row.from),
    to: row.to === null ? null : String(row.to),
    course: String(row.course) as RecordFact["course"],
    what: String(row.what),
    source: String(row.source),
  }));
}

/** The months of a pair in the imported event data, where either state had any event. */
export async function eventMonths(
  data: string,
  pair: readonly [string, string],
): Promise<readonly EventMonth[]> {
  const [a, b] = pair.map(quoted);
  const between = `((actor = ${a} and recipient = ${b}) or (actor = ${b} and recipient = ${a}))`;
  const quad = (number: number): string => `count(*) filter (${between} and quad = ${number})::double`;
  const rows = await query(
    data,
    "events",
    (table) => `
    select strftime(day, '%Y-%m') as month, ${quad(1)} as vc, ${quad(2)} as mc, ${quad(3)} as vk, ${quad(4)} as mk,
      count(*) filter (${between})::double as between_both,
      count(*) filter (actor = ${a} or recipient = ${a})::double as first,
      count(*) filter (actor = ${b} or recipient = ${b})::double as second, count(*)::double as all_events,
      count(*) filter ((actor = ${a} or recipient = ${a}) and quad > 2)::double as first_conflict,
      count(*) filter ((actor = ${b} or recipient = ${b}) and quad > 2)::double as second_conflict
    from ${table} group by 1 having first > 0 or second > 0 order by 1`,
  );
  return rows.map((row) => ({
    month: String(row.month),
    verbalCooperation: Number(row.vc),
    materialCooperation: Number(row.mc),
    verbalConflict: Number(row.vk),
    materialConflict: Number(row.mk),
    between: Number(row.between_both),
    first: Number(row.first),
    second: Number(row.second),
    all: Number(row.all_events),
    firstConflict: Number(row.first_conflict),
    secondConflict: Number(row.second_conflict),
  }));
}

const measures = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict"];

/** Events by actor, recipient, year and quad, as yearly rows on pairs. */
export async function eventYears(data: string): Promise<readonly ImportedDyadYear[]> {
  const rows = await query(
    data,
    "events",
    (table) =>
      `select actor as a, recipient as b, year(day)::integer as year, quad::integer as quad, count(*)::double as value from ${table} group by all order by all`,
  );
  return rows.map((row) => ({
    a: String(row.a),
    b: String(row.b),
    year: Number(row.year),
    measure: measures[Number(row.quad) - 1] ?? "",
    value: Number(row.value),
  }));
}
