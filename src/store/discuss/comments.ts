/** Comments: put in, changed, taken out, and read in the order of their tree. */
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { EntenteError } from "../../errors/index.ts";
import type { Signed } from "../publish/types.ts";
import { inTransaction } from "../transaction.ts";
import { inTreeOrder } from "./tree.ts";
import type { DeskComment, DiscussionStore, FormerText } from "./types.ts";

export const columns = `c.number, c.id, c.place, (select p.id from comment p where p.number = c.parent) as parent_id, c.depth,
  c.author, c.author_name, c.text, c.state, c.made_at, c.edited_at`;

export const toComment = (row: Record<string, SQLOutputValue>): DeskComment => ({
  number: Number(row.number),
  id: String(row.id),
  place: String(row.place),
  parent: typeof row.parent_id === "string" ? row.parent_id : null,
  depth: Number(row.depth),
  author: String(row.author),
  authorName: String(row.author_name),
  text: String(row.text),
  state: String(row.state) as DeskComment["state"],
  madeAt: String(row.made_at),
  editedAt: typeof row.edited_at === "string" ? row.edited_at : null,
});

export function of(database: DatabaseSync, id: string): DeskComment | null {
  const row = database.prepare(`select ${columns} from comment c where c.id = ?`).get(id);
  return row ? toComment(row) : null;
}

/** @throws EntenteError E860 when there is none */
export const numberOf = (database: DatabaseSync, id: string): number => {
  const row = database.prepare("select number from comment where id = ?").get(id);
  if (!row) throw new EntenteError("E860", { id });
  return Number(row.number);
};

export function add(
  database: DatabaseSync,
  { id, place, parent, text, held, by, name, at }: Parameters<DiscussionStore["add"]>[0] & Signed,
): DeskComment {
  return inTransaction(database, () => {
    const above =
      parent === null
        ? null
        : database
            .prepare("select number, root, depth from comment where id = ? and place = ?")
            .get(parent, place);
    if (parent !== null && !above) throw new EntenteError("E860", { id: parent });
    const { lastInsertRowid } = database
      .prepare(
        `insert into comment (id, place, parent, root, depth, author, author_name, text, state, made_at)
          values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        id,
        place,
        above ? Number(above.number) : null,
        above ? Number(above.root) : 0,
        above ? Number(above.depth) + 1 : 0,
        by,
        name,
        text,
        held ? "held" : "shown",
        at,
      );
    if (!above) database.prepare("update comment set root = number where number = ?").run(lastInsertRowid);
    const made = of(database, id);
    if (!made) throw new EntenteError("E860", { id });
    return made;
  });
}

export function threads(
  database: DatabaseSync,
  place: string,
  { limit, offset }: Parameters<DiscussionStore["threads"]>[1],
): readonly DeskComment[] {
  return inTreeOrder(
    database
      .prepare(
        `select ${columns} from comment c where c.place = ?1 and c.root in
          (select number from comment where place = ?1 and root = number order by number limit ?2 offset ?3)
          order by c.root, c.number`,
      )
      .all(place, limit, offset)
      .map(toComment),
  );
}

export function branch(database: DatabaseSync, id: string, limit: number): readonly DeskComment[] {
  return inTreeOrder(
    database
      .prepare(
        `with recursive below (number) as (
          select number from comment where id = ?1
          union all select a.number from below join comment a on a.parent = below.number
        ) select ${columns} from below join comment c using (number) order by c.number limit ?2`,
      )
      .all(id, limit)
      .map(toComment),
  );
}

export const latest = (database: DatabaseSync, place: string, limit: number): readonly DeskComment[] =>
  database
    .prepare(
      `select ${columns} from comment c where c.place = ? and c.state = 'shown' order by c.number desc limit ?`,
    )
    .all(place, limit)
    .map(toComment);

export function counts(database: DatabaseSync, place: string): ReturnType<DiscussionStore["counts"]> {
  const row = database
    .prepare(
      "select count(*) filter (where state = 'shown') as shown, count(*) filter (where root = number) as threads from comment where place = ?",
    )
    .get(place);
  return { shown: Number(row?.shown ?? 0), threads: Number(row?.threads ?? 0) };
}

export const countsOf = (database: DatabaseSync, places: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    database
      .prepare(
        "select c.place, count(*) as n from json_each(?) j join comment c on c.place = j.value and c.state = 'shown' group by c.place",
      )
      .all(JSON.stringify(places))
      .map((row) => [String(row.place), Number(row.n)]),
  );

export function edit(database: DatabaseSync, id: string, { text, at }: { text: string; at: string }): void {
  inTransaction(database, () => {
    const number = numberOf(database, id);
    database
      .prepare(
        "insert into comment_text (comment, text, until) select number, text, ? from comment where number = ?",
      )
      .run(at, number);
    database.prepare("update comment set text = ?, edited_at = ? where number = ?").run(text, at, number);
  });
}

export const history = (database: DatabaseSync, id: string): FormerText[] =>
  database
    .prepare(
      "select t.text, t.until from comment_text t join comment c on c.number = t.comment where c.id = ? order by t.number",
    )
    .all(id)
    .map((row) => ({ text: String(row.text), until: String(row.until) }));

/** Takes the words of a comment out, inside whatever transaction there is. */
export function blank(database: DatabaseSync, number: number): void {
  database.prepare("delete from comment_text where comment = ?").run(number);
  database
    .prepare("update comment set text = '', edited_at = null, state = 'deleted' where number = ?")
    .run(number);
}

export const writtenSince = (database: DatabaseSync, author: string, since: string): number =>
  Number(
    database.prepare("select count(*) as n from comment where author = ? and made_at > ?").get(author, since)
      ?.n ?? 0,
  );
