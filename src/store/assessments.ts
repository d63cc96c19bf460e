/** Assessments kept beside the documents they were made from. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { EvidenceItem } from "../contract/index.ts";
import { type EvidenceQuery, evidenceOf, keepEvidence } from "./evidence/evidence.ts";
import { markOf, packed, unpacked } from "./packing.ts";
import { prepared } from "./prepared.ts";
import { inTransaction } from "./transaction.ts";

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

/** A kept assessment; the three texts are JSON of whoever keeps it. The evidence is in the last of them, and listed by itself. */
export interface KeptAssessment extends AssessmentKey, MadeFrom {
  /** Words to choose by on the list of pairs. */
  readonly verdict: string;
  readonly paper: string;
  readonly gap: string;
  readonly board: string;
  readonly shown: string;
  readonly whole: string;
  readonly evidence: readonly EvidenceItem[];
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
  "a, b, framework, as_of, knowledge, seen, removals, verdict, paper, gap, board, shown, whole, mark" as const;

export function keep(database: DatabaseSync, kept: KeptAssessment): void {
  const {
    dyad,
    framework,
    asOf,
    knowledge,
    seen,
    removals,
    verdict,
    paper,
    gap,
    board,
    shown,
    whole,
    evidence,
  } = kept;
  const pack = packed(whole);
  const add = prepared(
    database,
    `insert or replace into assessment (${columns}) values (${columns
      .split(",")
      .map(() => "?")
      .join(", ")})`,
  );
  inTransaction(
    database,
    () => {
      const { lastInsertRowid } = add.run(
        ...dyad,
        framework,
        asOf,
        knowledge,
        seen,
        removals,
        verdict,
        paper,
        gap,
        board,
        shown,
        pack,
        markOf(whole),
      );
      keepEvidence(database, Number(lastInsertRowid), evidence);
    },
    "keep-assessment",
  );
}

const madeFrom = (row: Record<string, unknown>): MadeFrom => ({
  knowledge: String(row.knowledge),
  seen: Number(row.seen),
  removals: Number(row.removals),
});

const rowOf = (database: DatabaseSync, { dyad, framework, asOf }: AssessmentKey, what: string) =>
  prepared(
    database,
    `select knowledge, seen, removals, ${what} from assessment
      where a = ? and b = ? and framework = ? and as_of = ?`,
  ).get(...dyad, framework, asOf);

/** One of the texts of a kept assessment with what it was made from; null when there is none. */
export function kept(
  database: DatabaseSync,
  key: AssessmentKey,
  what: "board" | "shown" | "whole",
): (MadeFrom & { readonly json: string }) | null {
  if (what === "whole") {
    const whole = keptWhole(database, key);
    return whole && { ...whole.madeFrom, json: unpacked(whole.gzip) };
  }
  const row = rowOf(database, key, `${what} as json`);
  return row ? { ...madeFrom(row), json: String(row.json) } : null;
}

/** All of a kept assessment as it lies in the store. */
export interface PackedAssessment {
  readonly madeFrom: MadeFrom;
  /** JSON, packed by gzip. */
  readonly gzip: Uint8Array;
  /** Changes with the JSON. */
  readonly mark: string;
}

export function keptWhole(database: DatabaseSync, key: AssessmentKey): PackedAssessment | null {
  const row = rowOf(database, key, "whole, mark");
  return row && row.whole instanceof Uint8Array
    ? { madeFrom: madeFrom(row), gzip: row.whole, mark: String(row.mark) }
    : null;
}

/** Evidence of a kept assessment, in the order of ids; null when there is no such assessment. */
export function keptEvidence(
  database: DatabaseSync,
  key: AssessmentKey,
  asked: EvidenceQuery,
): readonly EvidenceItem[] | null {
  const row = rowOf(database, key, "number");
  return row ? evidenceOf(database, Number(row.number), asked) : null;
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
