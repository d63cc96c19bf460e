import { randomBytes } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { EntenteError } from "../../errors/index.ts";
import { inTransaction } from "../transaction.ts";
import { note } from "./audit.ts";
import { type Act, type Person, type Role, roles } from "./types.ts";

type Row = Record<string, SQLOutputValue>;

const states = ["active", "suspended", "gone"] as const;

export const toPerson = (row: Row): Person => ({
  id: String(row.id),
  handle: row.handle === null ? null : String(row.handle),
  name: String(row.name),
  role: roles.find((role) => role === row.role) ?? "reader",
  held: row.held === 1,
  state: states.find((state) => state === row.state) ?? "gone",
  madeAt: String(row.made_at),
});

export const columns = "p.id, p.handle, p.name, p.role, p.held, p.state, p.made_at";

/** A person by id, those that are gone too; null when there never was one. */
export function person(database: DatabaseSync, id: string): Person | null {
  const row = database.prepare(`select ${columns} from person p where id = ?`).get(id);
  return row ? toPerson(row) : null;
}

/** @throws EntenteError E837 when there is none */
export function personHere(database: DatabaseSync, id: string): Person {
  const found = person(database, id);
  if (!found || found.state === "gone") throw new EntenteError("E837", { handle: id });
  return found;
}

export function byHandle(database: DatabaseSync, handle: string): Person | null {
  const row = database.prepare(`select ${columns} from person p where handle = ?`).get(handle.toLowerCase());
  return row ? toPerson(row) : null;
}

/** Everybody who has an account, by handle. */
export const people = (database: DatabaseSync): Person[] =>
  database
    .prepare(`select ${columns} from person p where state <> 'gone' order by handle`)
    .all()
    .map(toPerson);

/** Whether the desk has been given people: then nobody is let in without signing in. */
export const hasPeople = (database: DatabaseSync): boolean =>
  database.prepare("select 1 from person union all select 1 from invitation limit 1").get() !== undefined;

export const passwordOf = (database: DatabaseSync, id: string): string | null => {
  const row = database.prepare("select password from person where id = ?").get(id);
  return typeof row?.password === "string" ? row.password : null;
};

export interface NewPerson {
  readonly handle: string;
  readonly name: string;
  readonly role: Role;
  readonly held: boolean;
}

/**
 * Makes a person, inside the transaction of the caller.
 * @throws EntenteError E838 when the handle is taken
 */
export function insertPerson(database: DatabaseSync, fresh: NewPerson, at: string): string {
  if (byHandle(database, fresh.handle)) throw new EntenteError("E838", { handle: fresh.handle });
  const id = `p-${randomBytes(9).toString("hex")}`;
  database
    .prepare(
      "insert into person (id, handle, name, role, held, state, made_at) values (?, ?, ?, ?, ?, 'active', ?)",
    )
    .run(id, fresh.handle.toLowerCase(), fresh.name, fresh.role, fresh.held ? 1 : 0, at);
  return id;
}

/** @throws EntenteError E839 when nobody else could manage the desk any more */
export function assertNotLastAdmin(database: DatabaseSync, who: Person): void {
  if (who.role !== "admin" || who.state !== "active") return;
  const other = database
    .prepare("select 1 from person where role = 'admin' and state = 'active' and id <> ? limit 1")
    .get(who.id);
  if (!other) throw new EntenteError("E839", { handle: who.handle ?? who.id });
}

/** Ends every session: a change of rights, or a lost account, must not live on in a browser that is still open. */
export const endSessions = (database: DatabaseSync, id: string): void => {
  database.prepare("delete from session where person = ?").run(id);
};

export interface PersonChange {
  readonly name?: string;
  readonly role?: Role;
  readonly held?: boolean;
  readonly state?: "active" | "suspended";
}

/**
 * Changes a person; a new role and a suspension end all sessions.
 * @throws EntenteError E837 when there is none, E839 for the last admin
 */
export function changePerson(
  database: DatabaseSync,
  id: string,
  change: PersonChange & { readonly act: Act },
): void {
  inTransaction(database, () => {
    const before = personHere(database, id);
    const { act, ...asked } = change;
    const after = { ...before, ...asked };
    if (after.role !== "admin" || after.state !== "active") assertNotLastAdmin(database, before);
    database
      .prepare("update person set name = ?, role = ?, held = ?, state = ? where id = ?")
      .run(after.name, after.role, after.held ? 1 : 0, after.state, id);
    const isRight = after.role !== before.role || after.state !== before.state;
    if (isRight) endSessions(database, id);
    // Names are no matter of the log: it must not keep what a person may have deleted.
    const detail = {
      ...(after.role !== before.role && { from: before.role, to: after.role }),
      ...(after.held !== before.held && { held: after.held }),
      ...(after.state !== before.state && { state: after.state }),
      ...(after.name !== before.name && { name: "changed" }),
    };
    if (Object.keys(detail).length > 0) note(database, act, { what: "person.change", about: id, detail });
  });
}

/**
 * Sets or takes away the password; all sessions but one end.
 * @param keep id of the session that asks
 */
export function setPassword(
  database: DatabaseSync,
  id: string,
  { password, keep, act }: { readonly password: string | null; readonly keep: string; readonly act: Act },
): void {
  inTransaction(database, () => {
    personHere(database, id);
    database.prepare("update person set password = ? where id = ?").run(password, id);
    database.prepare("delete from session where person = ? and id <> ?").run(id, keep);
    note(database, act, { what: password === null ? "password.remove" : "password.set", about: id });
  });
}

/** The same password under a dearer hash: nothing that a person did. */
export const rehashPassword = (database: DatabaseSync, id: string, password: string): void => {
  database.prepare("update person set password = ? where id = ? and password is not null").run(password, id);
};
