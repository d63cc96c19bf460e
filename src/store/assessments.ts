/** Assessments kept beside the documents they were made from. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";

/** Which assessment: a pair in alphabetical order, by which framework, as of which day ("" = of all there is). */
export interface AssessmentKey {
  readonly dyad: readonly [string, string];
  readonly framework: string;
  readonly asOf: string;
}

/** What a kept assessment was made from. */
export interface MadeFrom {
  /** Version of the knowledge and of the stages that weighed. */
  readonly knowledge: string;
  /** The highest number of a document that was there, and how often documents had been taken out or merges decided on by then. */
  readonly seen: number;
  readonly removals: number;
}

/** A kept assessment; the three texts are JSON of whoever keeps it. */
export interface KeptAssessment extends AssessmentKey, MadeFrom {
  /** Words to choose by on the list of pairs. */
  readonly verdict: string;
  readonly paper: string;
  readonly gap: string;
  readonly board: string;
  readonly shown: string;
  readonly whole: string;
}

/** A pair of the list: what the reports tell of it, and its line of the board where it was weighed. */
export interface BoardRow {
  readonly dyad: readonly [string, string];
  readonly reports: number;
  readonly events: number;
  readonly claims: number;
  readonly board: string | null;
}

/** What to list, and in which order. */
export interface BoardQuery {
  readonly framework: string;
  readonly limit: number;
  readonly offset: number;
  readonly states?: readonly string[] | undefined;
  readonly verdict?: string | undefined;
  readonly paper?: string | undefined;
  readonly gap?: string | undefined;
}

const numberOf = (database: DatabaseSync, sql: string): number =>
  Number(Object.values(database.prepare(sql).get() ?? {})[0] ?? 0);

/** What is in the store now, to hold a kept assessment against. */
export const standing = (database: DatabaseSync): Omit<MadeFrom, "knowledge"> => ({
  seen: numberOf(database, "select max(number) from report"),
  removals: numberOf(database, "select value from counter where name = 'removals'"),
});

/** How many documents that name both states came after the given one. */
export const newerOf = (database: DatabaseSync, [a, b]: readonly [string, string], seen: number): number =>
  Number(
    database
      .prepare(
        `select count(*) as n from country one join country other on other.report = one.report
          where one.country = ? and other.country = ? and one.report > ? and other.report > ?`,
      )
      .get(a, b, seen, seen)?.n ?? 0,
  );

/** How many documents name both states, counted up to a thousand. */
export const sizeOfDyad = (database: DatabaseSync, [a, b]: readonly [string, string]): number =>
  Number(
    database
      .prepare(
        `select count(*) as n from (select 1 from country one join country other on other.report = one.report
          where one.country = ? and other.country = ? limit 1000)`,
      )
      .get(a, b)?.n ?? 0,
  );

const columns =
  "a, b, framework, as_of, knowledge, seen, removals, verdict, paper, gap, board, shown, whole" as const;

export function keep(database: DatabaseSync, kept: KeptAssessment): void {
  const { dyad, framework, asOf, knowledge, seen, removals, verdict, paper, gap, board, shown, whole } = kept;
  database
    .prepare(
      `insert or replace into assessment (${columns}) values (${columns
        .split(",")
        .map(() => "?")
        .join(", ")})`,
    )
    .run(...dyad, framework, asOf, knowledge, seen, removals, verdict, paper, gap, board, shown, whole);
}

/** One of the texts of a kept assessment with what it was made from; null when there is none. */
export function kept(
  database: DatabaseSync,
  { dyad, framework, asOf }: AssessmentKey,
  what: "board" | "shown" | "whole",
): (MadeFrom & { readonly json: string }) | null {
  const row = database
    .prepare(
      `select knowledge, seen, removals, ${what} as json from assessment
        where a = ? and b = ? and framework = ? and as_of = ?`,
    )
    .get(...dyad, framework, asOf);
  return row
    ? {
        knowledge: String(row.knowledge),
        seen: Number(row.seen),
        removals: Number(row.removals),
        json: String(row.json),
      }
    : null;
}

function conditionsOf({ states = [], verdict, paper, gap }: BoardQuery): {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
} {
  const conditions: string[] = [];
  const values: SQLInputValue[] = [];
  for (const state of states) {
    conditions.push("? in (d.a, d.b)");
    values.push(state);
  }
  for (const [column, value] of Object.entries({ verdict, paper, gap })) {
    if (value === undefined) continue;
    conditions.push(`s.${column} = ?`);
    values.push(value);
  }
  return { sql: conditions.length > 0 ? `where ${conditions.join(" and ")}` : "", values };
}

const from = `from dyad_total d left join assessment s
  on s.a = d.a and s.b = d.b and s.framework = ? and s.as_of = ''`;

/** Pairs of the list, the most told first. */
export function board(database: DatabaseSync, query: BoardQuery): readonly BoardRow[] {
  const { sql, values } = conditionsOf(query);
  return database
    .prepare(
      `select d.a, d.b, d.reports, d.events, d.claims, s.board ${from} ${sql}
        order by d.reports desc, d.events + d.claims desc, d.a, d.b limit ? offset ?`,
    )
    .all(query.framework, ...values, query.limit, query.offset)
    .map((row) => ({
      dyad: [String(row.a), String(row.b)],
      reports: Number(row.reports),
      events: Number(row.events),
      claims: Number(row.claims),
      board: row.board === null ? null : String(row.board),
    }));
}

/** How many pairs the query holds, and how many of each verdict, paper and gap are among them. */
export function boardCounts(
  database: DatabaseSync,
  query: BoardQuery,
): {
  readonly total: number;
  readonly facets: readonly {
    readonly facet: string;
    readonly value: string;
    readonly count: number;
  }[];
} {
  const { sql, values } = conditionsOf(query);
  const total = Number(
    database.prepare(`select count(*) as n ${from} ${sql}`).get(query.framework, ...values)?.n ?? 0,
  );
  const facets = (["verdict", "paper", "gap"] as const).flatMap((facet) =>
    database
      .prepare(
        `select s.${facet} as value, count(*) as n ${from} ${sql} group by s.${facet} having s.${facet} is not null order by n desc, value`,
      )
      .all(query.framework, ...values)
      .map((row) => ({ facet, value: String(row.value), count: Number(row.n) })),
  );
  return { total, facets };
}
