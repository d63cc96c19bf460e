/** Reports by what they are about, the latest put in first. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { brief, type StoredReport, toReport } from "./query.ts";

/** What the reports are to be about, and from where on. */
export interface AddedQuery {
  /** States (ISO 3166-1 alpha-3) that all must be named. */
  readonly states?: readonly string[];
  /** The outlet, by domain or by its name in small letters. */
  readonly site?: string;
  /** An actor by id. */
  readonly actor?: string;
  /** Only reports put in before the one with this number. */
  readonly before?: number;
  readonly limit: number;
}

/** A report with its number: later ones have higher numbers. */
export interface AddedReport extends StoredReport {
  readonly number: number;
}

export function added(database: DatabaseSync, query: AddedQuery): readonly AddedReport[] {
  const { states = [], site, actor, before, limit } = query;
  const [first, ...others] = states;
  const from: string[] = [];
  const conditions: string[] = [];
  const values: SQLInputValue[] = [];
  const put = (condition: string, value: SQLInputValue): void => {
    conditions.push(condition);
    values.push(value);
  };
  // The table that narrows most drives the search, in the order of its own index.
  let number = "r.number";
  if (first !== undefined) {
    from.push("country c cross join report r on r.number = c.report");
    number = "c.report";
    put("c.country = ?", first);
  } else if (actor !== undefined) {
    from.push("actor_report p cross join report r on r.number = p.report");
    number = "p.report";
    put("p.actor = ?", actor);
  } else from.push("report r");
  for (const state of others)
    put(`exists (select 1 from country o where o.country = ? and o.report = ${number})`, state);
  if (actor !== undefined && first !== undefined)
    put(`exists (select 1 from actor_report p where p.actor = ? and p.report = ${number})`, actor);
  if (site !== undefined) put("r.site = ?", site);
  if (before !== undefined) put(`${number} < ?`, before);
  const where = conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
  return database
    .prepare(`select r.number, ${brief} from ${from.join(" ")} ${where} order by ${number} desc limit ?`)
    .all(...values, limit)
    .map((row) => ({ number: Number(row.number), ...toReport(row) }));
}
