/** Who is named in the reports, and which outlets they came from. */
import type { DatabaseSync } from "node:sqlite";

/** An actor as the reports name it. */
export interface StoredActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly reports: number;
  readonly mentions: number;
}

export const toActor = (row: Record<string, unknown>): StoredActor => ({
  id: String(row.id),
  name: String(row.name),
  kind: String(row.kind),
  country: typeof row.country === "string" ? row.country : null,
  reports: Number(row.reports),
  mentions: Number(row.mentions),
});

export function actorOf(database: DatabaseSync, id: string): StoredActor | null {
  const row = database.prepare("select * from actor where id = ?").get(id);
  return row ? toActor(row) : null;
}

/** `%` and `_` are letters like others in what people type. */
const literal = (words: string): string => words.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);

/** Actors whose name or id holds the words, the most named first; all when no words are given. */
export const actors = (
  database: DatabaseSync,
  { words, limit, offset = 0 }: { readonly words: string; readonly limit: number; readonly offset?: number },
): readonly StoredActor[] =>
  database
    .prepare(
      `select * from actor where name like ? escape '\\' or id like ? escape '\\'
        order by reports desc, mentions desc, id limit ? offset ?`,
    )
    .all(`%${literal(words)}%`, `%${literal(words)}%`, limit, offset)
    .map(toActor);

/** How many there are of those. */
export const countActors = (database: DatabaseSync, words: string): number =>
  Number(
    database
      .prepare("select count(*) as n from actor where name like ?1 escape '\\' or id like ?1 escape '\\'")
      .get(`%${literal(words)}%`)?.n,
  );

/** An outlet by its reports. */
export interface StoredOutlet {
  readonly site: string;
  readonly name: string | null;
  readonly reports: number;
  readonly first: string | null;
  readonly last: string | null;
}

export function outletOf(database: DatabaseSync, site: string): StoredOutlet | null {
  const row = database
    .prepare(
      `select count(*) as reports, min(published_from) as first, max(published_from) as last
        from report where site = ?`,
    )
    .get(site);
  if (!row || Number(row.reports) === 0) return null;
  const named = database
    .prepare(
      "select outlet from report where site = ? and outlet is not null order by published_from desc limit 1",
    )
    .get(site);
  return {
    site,
    name: typeof named?.outlet === "string" ? named.outlet : null,
    reports: Number(row.reports),
    first: typeof row.first === "string" ? row.first : null,
    last: typeof row.last === "string" ? row.last : null,
  };
}
