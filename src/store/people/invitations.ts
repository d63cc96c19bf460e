import { randomBytes } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { EntenteError } from "../../errors/index.ts";
import { inTransaction } from "../transaction.ts";
import { note } from "./audit.ts";
import { insertPasskey, type NewPasskey } from "./passkeys.ts";
import { endSessions, insertPerson, type NewPerson, personHere } from "./persons.ts";
import { type Act, type Invitation, type Person, type Role, roles } from "./types.ts";

const toInvitation = (row: Record<string, SQLOutputValue>): Invitation => ({
  id: String(row.id),
  role: roles.find((role) => role === row.role) ?? "reader",
  held: row.held === 1,
  person: row.person === null ? null : String(row.person),
  note: String(row.note),
  madeBy: String(row.made_by),
  madeAt: String(row.made_at),
  endsAt: String(row.ends_at),
  usedAt: row.used_at === null ? null : String(row.used_at),
});

export interface NewInvitation {
  readonly hash: string;
  readonly role: Role;
  readonly held: boolean;
  /** For whom it gives an account back. */
  readonly person: string | null;
  readonly note: string;
  readonly endsAt: string;
}

/**
 * Writes an invitation down.
 * @returns its id
 * @throws EntenteError E837 when it is to give back an account that is not there
 */
export function invite(database: DatabaseSync, fresh: NewInvitation, act: Act): string {
  return inTransaction(database, () => {
    if (fresh.person !== null) personHere(database, fresh.person);
    const id = `i-${randomBytes(8).toString("hex")}`;
    database
      .prepare(
        "insert into invitation (hash, id, role, held, person, note, made_by, made_at, ends_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      )
      .run(
        fresh.hash,
        id,
        fresh.role,
        fresh.held ? 1 : 0,
        fresh.person,
        fresh.note,
        act.by,
        act.at,
        fresh.endsAt,
      );
    const detail = { role: fresh.role, until: fresh.endsAt };
    note(database, act, {
      what: fresh.person ? "recovery.make" : "invitation.make",
      about: fresh.person ?? id,
      detail,
    });
    return id;
  });
}

/** An invitation that can still be used; null when it was used, taken back, or is over. */
export function openInvitation(database: DatabaseSync, hash: string, at: string): Invitation | null {
  const row = database
    .prepare("select * from invitation where hash = ? and used_at is null and ends_at > ?")
    .get(hash, at);
  return row ? toInvitation(row) : null;
}

/** Those that can still be used, the newest first. */
export const openInvitations = (database: DatabaseSync, at: string): Invitation[] =>
  database
    .prepare("select * from invitation where used_at is null and ends_at > ? order by made_at desc, id")
    .all(at)
    .map(toInvitation);

/** @returns whether there was one to take back */
export function takeBack(database: DatabaseSync, id: string, act: Act): boolean {
  return inTransaction(database, () => {
    const { changes } = database
      .prepare("update invitation set used_at = ?, note = '' where id = ? and used_at is null")
      .run(act.at, id);
    if (changes > 0) note(database, act, { what: "invitation.take-back", about: id });
    return changes > 0;
  });
}

export interface Joining {
  readonly hash: string;
  readonly handle: string;
  readonly name: string;
  /** A hash of it; null when a passkey comes instead. */
  readonly password: string | null;
  readonly passkey: Omit<NewPasskey, "person"> | null;
  readonly at: string;
}

/** Gives an account back: what let in before lets in no more. */
function giveBack(database: DatabaseSync, person: string, { password }: Joining): void {
  personHere(database, person);
  database.prepare("delete from passkey where person = ?").run(person);
  database.prepare("delete from api_token where person = ?").run(person);
  endSessions(database, person);
  database.prepare("update person set password = ? where id = ?").run(password, person);
}

const personFor = (database: DatabaseSync, invitation: Invitation, joining: Joining): string => {
  if (invitation.person !== null) {
    giveBack(database, invitation.person, joining);
    return invitation.person;
  }
  const fresh: NewPerson = { ...joining, role: invitation.role, held: invitation.held };
  const id = insertPerson(database, fresh, joining.at);
  database.prepare("update person set password = ? where id = ?").run(joining.password, id);
  return id;
};

/**
 * Uses an invitation up and makes the account, or gives it back: both or neither.
 * @throws EntenteError E835 when it cannot be used, E838 when the handle is taken
 */
export function join(database: DatabaseSync, joining: Joining): Person {
  return inTransaction(database, () => {
    const { hash, at } = joining;
    const invitation = openInvitation(database, hash, at);
    if (!invitation) throw new EntenteError("E835");
    const id = personFor(database, invitation, joining);
    const act = { by: id, at };
    database.prepare("update invitation set used_at = ?, note = '' where hash = ?").run(at, hash);
    note(database, act, {
      what: invitation.person ? "recovery.use" : "person.join",
      about: id,
      detail: { invitation: invitation.id },
    });
    if (joining.passkey) insertPasskey(database, { ...joining.passkey, person: id }, act);
    return personHere(database, id);
  });
}
