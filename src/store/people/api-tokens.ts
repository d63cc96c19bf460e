import { randomBytes } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { inTransaction } from "../transaction.ts";
import { note } from "./audit.ts";
import { columns, toPerson } from "./persons.ts";
import type { Act, ApiToken, Person } from "./types.ts";

const own =
  "t.id as token, t.person, t.name as token_name, t.scopes, t.made_at as token_made, t.ends_at, t.used_at";

const toToken = (row: Record<string, SQLOutputValue>): ApiToken => ({
  id: String(row.token),
  person: String(row.person),
  name: String(row.token_name),
  scopes: JSON.parse(String(row.scopes)) as string[],
  madeAt: String(row.token_made),
  endsAt: String(row.ends_at),
  usedAt: row.used_at === null ? null : String(row.used_at),
});

export interface NewToken {
  readonly hash: string;
  readonly person: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly endsAt: string;
}

/** @returns the id that names it to its owner */
export function addToken(database: DatabaseSync, fresh: NewToken, act: Act): string {
  return inTransaction(database, () => {
    const id = `t-${randomBytes(8).toString("hex")}`;
    const { hash, person, name, scopes, endsAt } = fresh;
    database
      .prepare(
        "insert into api_token (hash, id, person, name, scopes, made_at, ends_at) values (?, ?, ?, ?, ?, ?, ?)",
      )
      .run(hash, id, person, name, JSON.stringify(scopes), act.at, endsAt);
    note(database, act, {
      what: "token.make",
      about: person,
      detail: { scopes: scopes.join(" "), until: endsAt },
    });
    return id;
  });
}

/** A token that is still good, with its owner. */
export function tokenOf(
  database: DatabaseSync,
  hash: string,
  at: string,
): { readonly token: ApiToken; readonly person: Person } | null {
  const row = database
    .prepare(
      `select ${columns}, ${own} from api_token t join person p on p.id = t.person
        where t.hash = ? and t.ends_at > ? and p.state = 'active'`,
    )
    .get(hash, at);
  return row ? { token: toToken(row), person: toPerson(row) } : null;
}

export const tokensOf = (database: DatabaseSync, person: string): ApiToken[] =>
  database
    .prepare(`select ${own} from api_token t where person = ? order by made_at desc, id`)
    .all(person)
    .map(toToken);

export const useToken = (database: DatabaseSync, hash: string, at: string): void => {
  database.prepare("update api_token set used_at = ? where hash = ?").run(at, hash);
};

export function removeToken(
  database: DatabaseSync,
  { id, person }: Pick<ApiToken, "id" | "person">,
  act: Act,
): void {
  inTransaction(database, () => {
    const { changes } = database.prepare("delete from api_token where id = ? and person = ?").run(id, person);
    if (changes > 0) note(database, act, { what: "token.remove", about: person });
  });
}
