/** Lists that are gone through from one row to the next: what comes in meanwhile moves nothing, as it would with offsets. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { outletOf, type StoredActor, type StoredOutlet, toActor } from "./actors.ts";
import type { BoardRow } from "./assessments.ts";

export interface ActorList {
  /** Words that the name or the id holds. */
  readonly words?: string | undefined;
  readonly kind?: string | undefined;
  /** ISO 3166-1 alpha-3 */
  readonly state?: string | undefined;
  /** Only those whose id comes after this one. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface DyadList {
  readonly framework: string;
  /** States that are all of the pair. */
  readonly states?: readonly string[];
  readonly after?: readonly [string, string] | undefined;
  readonly limit: number;
}

export interface StoryList {
  readonly dyad?: readonly [string, string] | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** A story as it was kept with the pair it was found for. */
export interface ListedStory {
  readonly id: string;
  readonly dyad: readonly [string, string];
  readonly json: string;
}

/** Lists in the order of ids. */
export interface StoreLists {
  actors(asked: ActorList): readonly StoredActor[];
  outlets(asked: { readonly after?: string | undefined; readonly limit: number }): readonly StoredOutlet[];
  stories(asked: StoryList): readonly ListedStory[];
  dyads(asked: DyadList): readonly BoardRow[];
}

type Condition = readonly [sql: string, ...values: SQLInputValue[]];

const where = (conditions: readonly (Condition | null)[]) => {
  const given = conditions.filter((one) => one !== null);
  return {
    sql: given.length > 0 ? `where ${given.map(([sql]) => sql).join(" and ")}` : "",
    values: given.flatMap(([, ...values]) => values),
  };
};

const when = (value: SQLInputValue | undefined, sql: string): Condition | null =>
  value === undefined ? null : [sql, value];

/** `%` and `_` are letters like others in what people type. */
const literal = (words: string): string => `%${words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

function actors(database: DatabaseSync, { words, kind, state, after, limit }: ActorList): StoredActor[] {
  const { sql, values } = where([
    words === undefined
      ? null
      : ["(name like ? escape '\\' or id like ? escape '\\')", literal(words), literal(words)],
    when(kind, "kind = ?"),
    when(state, "country = ?"),
    when(after, "id > ?"),
  ]);
  return database
    .prepare(`select * from actor ${sql} order by id limit ?`)
    .all(...values, limit)
    .map(toActor);
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Goes from site to site in the index, and does not read the reports in between as a grouping would. */
const outlets = (
  database: DatabaseSync,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): StoredOutlet[] =>
  database
    .prepare(
      `with recursive place (site) as (
        select min(site) from report where site > ?
        union all select (select min(site) from report where site > place.site) from place where site is not null
      ) select site from place where site is not null limit ?`,
    )
    .all(after ?? "", limit)
    .flatMap(({ site }) => outletOf(database, String(site)) ?? []);

function stories(database: DatabaseSync, { dyad, after, limit }: StoryList): ListedStory[] {
  const { sql, values } = where([dyad ? ["a = ? and b = ?", ...dyad] : null, when(after, "id > ?")]);
  return database
    .prepare(`select id, a, b, json from story ${sql} order by id limit ?`)
    .all(...values, limit)
    .map((row) => ({ id: String(row.id), dyad: [String(row.a), String(row.b)], json: String(row.json) }));
}

function dyads(database: DatabaseSync, { framework, states = [], after, limit }: DyadList): BoardRow[] {
  const { sql, values } = where([
    ...states.map((state): Condition => ["? in (d.a, d.b)", state]),
    after ? ["(d.a, d.b) > (?, ?)", ...after] : null,
  ]);
  return database
    .prepare(
      `select d.a, d.b, d.reports, d.events, d.claims, s.board from dyad_total d left join assessment s
        on s.a = d.a and s.b = d.b and s.framework = ? and s.as_of = ''
        ${sql} order by d.a, d.b limit ?`,
    )
    .all(framework, ...values, limit)
    .map((row) => ({
      dyad: [String(row.a), String(row.b)],
      reports: Number(row.reports),
      events: Number(row.events),
      claims: Number(row.claims),
      board: text(row.board),
    }));
}

/** @param run wraps each call, so that a failing file is told by its code */
export const listsOf = (database: DatabaseSync, run: <T>(work: () => T) => T): StoreLists => ({
  actors: (asked) => run(() => actors(database, asked)),
  outlets: (asked) => run(() => outlets(database, asked)),
  stories: (asked) => run(() => stories(database, asked)),
  dyads: (asked) => run(() => dyads(database, asked)),
});
