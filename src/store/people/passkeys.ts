import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { EntenteError } from "../../errors/index.ts";
import { inTransaction } from "../transaction.ts";
import { note } from "./audit.ts";
import { passwordOf } from "./persons.ts";
import type { Act, Passkey } from "./types.ts";

const toPasskey = (row: Record<string, SQLOutputValue>): Passkey => ({
  id: String(row.id),
  person: String(row.person),
  name: String(row.name),
  publicKey: row.public_key instanceof Uint8Array ? new Uint8Array(row.public_key) : new Uint8Array(),
  counter: Number(row.counter),
  transports: JSON.parse(String(row.transports)) as string[],
  madeAt: String(row.made_at),
  usedAt: row.used_at === null ? null : String(row.used_at),
});

export type NewPasskey = Omit<Passkey, "madeAt" | "usedAt">;

/** Puts a passkey in, inside the transaction of the caller. */
export function insertPasskey(database: DatabaseSync, fresh: NewPasskey, act: Act): void {
  const { id, person, name, publicKey, counter, transports } = fresh;
  if (passkey(database, id)) throw new EntenteError("E843", { why: "it is registered already" });
  database
    .prepare(
      "insert into passkey (id, person, name, public_key, counter, transports, made_at) values (?, ?, ?, ?, ?, ?, ?)",
    )
    .run(id, person, name, publicKey, counter, JSON.stringify(transports), act.at);
  note(database, act, { what: "passkey.add", about: person });
}

export const addPasskey = (database: DatabaseSync, fresh: NewPasskey, act: Act): void =>
  inTransaction(database, () => insertPasskey(database, fresh, act));

export function passkey(database: DatabaseSync, id: string): Passkey | null {
  const row = database.prepare("select * from passkey where id = ?").get(id);
  return row ? toPasskey(row) : null;
}

export const passkeysOf = (database: DatabaseSync, person: string): Passkey[] =>
  database.prepare("select * from passkey where person = ? order by made_at, id").all(person).map(toPasskey);

export const usePasskey = (
  database: DatabaseSync,
  id: string,
  used: { readonly counter: number; readonly at: string },
): void => {
  database.prepare("update passkey set counter = ?, used_at = ? where id = ?").run(used.counter, used.at, id);
};

/**
 * Takes a passkey out.
 * @throws EntenteError E834 when it is the last way in
 */
export function removePasskey(
  database: DatabaseSync,
  { id, person }: Pick<Passkey, "id" | "person">,
  act: Act,
): void {
  inTransaction(database, () => {
    const all = passkeysOf(database, person);
    if (!all.some((one) => one.id === id)) return;
    if (all.length === 1 && passwordOf(database, person) === null)
      throw new EntenteError("E834", { name: "The passkey", why: "it is the only way into this account" });
    database.prepare("delete from passkey where id = ? and person = ?").run(id, person);
    note(database, act, { what: "passkey.remove", about: person });
  });
}
