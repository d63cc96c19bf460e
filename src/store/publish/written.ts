/** Assessments that people write: drafts, versions, what was done to them. */
import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import { inTransaction } from "../transaction.ts";
import { toAct, toLine, toVersion, toWritten } from "./rows.ts";
import type {
  Signed,
  Written,
  WrittenAct,
  WrittenLine,
  WrittenQuery,
  WrittenStore,
  WrittenVersion,
} from "./types.ts";

const latest =
  "(select coalesce(max(v.version), 0) from written_version v where v.written = w.number) as version";

export function of(database: DatabaseSync, slug: string): Written | null {
  const row = database.prepare(`select w.*, ${latest} from written w where w.slug = ?`).get(slug);
  return row ? toWritten(row) : null;
}

const freeSlug = (database: DatabaseSync, wish: string): string => {
  const taken = database.prepare("select 1 from written where slug = ?");
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wish : `${wish}-${number}`;
    if (taken.get(slug) === undefined) return slug;
  }
};

export function create(
  database: DatabaseSync,
  { slug: wish, dyad, draft }: Parameters<WrittenStore["create"]>[0],
  { by, name, at }: Signed,
): string {
  return inTransaction(database, () => {
    const slug = freeSlug(database, wish);
    database
      .prepare(
        `insert into written (slug, a, b, author, author_name, state, draft, edit, made_at, changed_at)
          values (?, ?, ?, ?, ?, 'draft', ?, 1, ?, ?)`,
      )
      .run(slug, dyad[0], dyad[1], by, name, draft, at, at);
    return slug;
  });
}

export function save(
  database: DatabaseSync,
  slug: string,
  { dyad, draft, edit, at }: Parameters<WrittenStore["save"]>[1] & { readonly at: string },
): number | null {
  const { changes } = database
    .prepare(
      `update written set a = ?, b = ?, draft = ?, edit = edit + 1, changed_at = ?, asked_at = null
        where slug = ? and edit = ?`,
    )
    .run(dyad[0], dyad[1], draft, at, slug, edit);
  return changes === 1 ? edit + 1 : null;
}

export function ask(database: DatabaseSync, slug: string, at: string | null): void {
  database.prepare("update written set asked_at = ? where slug = ?").run(at, slug);
}

interface Done extends Signed {
  readonly what: WrittenAct["what"];
  readonly why: string;
}

const noteAct = (database: DatabaseSync, slug: string, { what, why, by, name, at }: Done): void => {
  database
    .prepare(
      `insert into written_act (written, what, why, by, by_name, at)
        select number, ?, ?, ?, ?, ? from written where slug = ?`,
    )
    .run(what, why, by, name, at, slug);
};

export function publish(
  database: DatabaseSync,
  slug: string,
  { content, note, edit, ...signed }: Parameters<WrittenStore["publish"]>[1] & Signed,
): number | null {
  return inTransaction(database, () => {
    const written = of(database, slug);
    if (!written || written.edit !== edit) return null;
    const version = written.version + 1;
    database
      .prepare(
        `insert into written_version (written, version, content, note, by, by_name, at)
          select number, ?, ?, ?, ?, ?, ? from written where slug = ?`,
      )
      .run(version, content, note, signed.by, signed.name, signed.at, slug);
    database
      .prepare("update written set state = 'published', asked_at = null, changed_at = ? where slug = ?")
      .run(signed.at, slug);
    noteAct(database, slug, { what: "publish", why: note, ...signed });
    return version;
  });
}

export function act(
  database: DatabaseSync,
  slug: string,
  done: Done & { readonly what: "unpublish" | "retract" },
): void {
  inTransaction(database, () => {
    database
      .prepare("update written set state = ?, asked_at = null, changed_at = ? where slug = ?")
      .run(done.what === "retract" ? "retracted" : "unpublished", done.at, slug);
    noteAct(database, slug, done);
  });
}

export function remove(database: DatabaseSync, slug: string): boolean {
  const { changes } = database
    .prepare(
      "delete from written where slug = ? and not exists (select 1 from written_version v where v.written = written.number)",
    )
    .run(slug);
  return changes === 1;
}

export const versions = (database: DatabaseSync, slug: string): WrittenVersion[] =>
  database
    .prepare(
      "select v.* from written_version v join written w on w.number = v.written where w.slug = ? order by v.version",
    )
    .all(slug)
    .map(toVersion);

export const acts = (database: DatabaseSync, slug: string): WrittenAct[] =>
  database
    .prepare(
      "select t.* from written_act t join written w on w.number = t.written where w.slug = ? order by t.number",
    )
    .all(slug)
    .map(toAct);

export function viewed(database: DatabaseSync, slug: string): void {
  database.prepare("update written set views = views + 1 where slug = ?").run(slug);
}

const conditionsOf = ({ states, dyad, author, asked }: Omit<WrittenQuery, "limit">) => {
  const conditions = [`w.state in (${states.map(() => "?").join(", ")})`];
  const values: SQLInputValue[] = [...states];
  if (dyad) {
    conditions.push("w.a = ? and w.b = ?");
    values.push(...dyad);
  }
  if (author !== undefined) {
    conditions.push("w.author = ?");
    values.push(author);
  }
  if (asked) conditions.push("w.asked_at is not null");
  return { sql: conditions.join(" and "), values };
};

/** First published, last revised, and the content of the latest version. */
const line = `w.*, ${latest},
  (select v.content from written_version v where v.written = w.number order by v.version desc limit 1) as content,
  (select min(v.at) from written_version v where v.written = w.number) as published_at,
  (select max(v.at) from written_version v where v.written = w.number) as revised_at`;

export function list(database: DatabaseSync, query: WrittenQuery): WrittenLine[] {
  const { sql, values } = conditionsOf(query);
  return database
    .prepare(
      `select ${line} from written w where ${sql} order by coalesce(revised_at, w.changed_at) desc, w.number desc limit ? offset ?`,
    )
    .all(...values, query.limit, query.offset ?? 0)
    .map(toLine);
}

export const bySlug = (
  database: DatabaseSync,
  { dyad, after = "", limit }: Parameters<WrittenStore["bySlug"]>[0],
): WrittenLine[] => {
  const { sql, values } = conditionsOf({ states: ["published", "retracted"], dyad });
  return database
    .prepare(`select ${line} from written w where ${sql} and w.slug > ? order by w.slug limit ?`)
    .all(...values, after, limit)
    .map(toLine);
};

export function count(database: DatabaseSync, query: Omit<WrittenQuery, "limit" | "offset">): number {
  const { sql, values } = conditionsOf(query);
  return Number(database.prepare(`select count(*) as n from written w where ${sql}`).get(...values)?.n ?? 0);
}

export const countsOf = (database: DatabaseSync, pairs: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    database
      .prepare(
        `select w.a || '-' || w.b as pair, count(*) as n from json_each(?) j
          join written w on w.a = substr(j.value, 1, 3) and w.b = substr(j.value, 5) and w.state = 'published' group by w.a, w.b`,
      )
      .all(JSON.stringify(pairs))
      .map((row) => [String(row.pair), Number(row.n)]),
  );
