/** What belongs to a person: how it is given out, and what becomes of it when the account is deleted. */
import type { DatabaseSync } from "node:sqlite";
import { forgetComments, giveComments } from "../discuss/owned.ts";
import { forgetWritten, giveWritten } from "../publish/owned.ts";
import { inTransaction } from "../transaction.ts";
import { tokensOf } from "./api-tokens.ts";
import { auditLog, note } from "./audit.ts";
import { passkeysOf } from "./passkeys.ts";
import { assertNotLastAdmin, endSessions, personHere } from "./persons.ts";
import { sessionsOf } from "./sessions.ts";
import type { Act } from "./types.ts";

/**
 * One kind of thing that people own. A room that keeps such things adds a line to `owned`; both run for a person's id, the
 * second inside the transaction that deletes the account.
 */
export interface Owned {
  readonly name: string;
  /** All of it, as JSON will show it to its owner. */
  readonly give: (database: DatabaseSync, person: string) => unknown;
  /** Takes it out, or leaves a tombstone where others' words hang on it. */
  readonly forget: (database: DatabaseSync, person: string) => void;
}

const removeFrom =
  (table: "passkey" | "session" | "api_token") =>
  (database: DatabaseSync, person: string): void => {
    database.prepare(`delete from ${table} where person = ?`).run(person);
  };

/** Every kind of thing that people own. */
export const owned: readonly Owned[] = [
  {
    name: "passkeys",
    give: (database, person) =>
      passkeysOf(database, person).map(({ id, name, madeAt, usedAt }) => ({ id, name, madeAt, usedAt })),
    forget: removeFrom("passkey"),
  },
  { name: "sessions", give: sessionsOf, forget: removeFrom("session") },
  { name: "tokens", give: tokensOf, forget: removeFrom("api_token") },
  { name: "assessments", give: giveWritten, forget: forgetWritten },
  { name: "comments", give: giveComments, forget: forgetComments },
  {
    name: "log",
    give: (database, person) => auditLog(database, { limit: Number.MAX_SAFE_INTEGER, person }),
    // The log only grows, and names nobody: the id leads to no name once the account is gone.
    forget: () => {},
  },
];

/** Everything that the desk holds about a person, for that person. */
export const giveAll = (database: DatabaseSync, id: string): Readonly<Record<string, unknown>> => ({
  person: personHere(database, id),
  ...Object.fromEntries(owned.map(({ name, give }) => [name, give(database, id)])),
});

/**
 * Deletes an account: whoever it was can no longer be told, and cannot sign in.
 * @throws EntenteError E837 when there is none, E839 for the last admin
 */
export function forget(database: DatabaseSync, id: string, act: Act): void {
  inTransaction(database, () => {
    assertNotLastAdmin(database, personHere(database, id));
    for (const kind of owned) kind.forget(database, id);
    endSessions(database, id);
    database
      .prepare(
        "update person set handle = null, name = 'Deleted account', role = 'reader', state = 'gone', password = null where id = ?",
      )
      .run(id);
    database.prepare("update invitation set note = '' where person = ?").run(id);
    database
      .prepare("update invitation set used_at = ? where person = ? and used_at is null")
      .run(act.at, id);
    note(database, act, { what: "person.forget", about: id });
  });
}
