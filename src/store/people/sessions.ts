import { randomBytes } from "node:crypto";
import type { DatabaseSync, SQLOutputValue } from "node:sqlite";
import { inTransaction } from "../transaction.ts";
import { note } from "./audit.ts";
import { columns, toPerson } from "./persons.ts";
import type { Person, Session, SignedInBy } from "./types.ts";

const hows = ["passkey", "password", "invitation"] as const;

const toSession = (row: Record<string, SQLOutputValue>): Session => ({
  id: String(row.session),
  person: String(row.person),
  how: hows.find((how) => how === row.how) ?? "password",
  agent: String(row.agent),
  madeAt: String(row.session_made),
  seenAt: String(row.seen_at),
});

const own = "s.id as session, s.person, s.how, s.agent, s.made_at as session_made, s.seen_at";

export interface NewSession {
  readonly hash: string;
  readonly person: string;
  readonly how: SignedInBy;
  readonly agent: string;
  readonly at: string;
  /** Hash of the session that the browser had: it ends here, so that a known token never becomes a stronger one. */
  readonly instead: string | null;
}

/** Begins a session after somebody has proved who they are. */
export function startSession(database: DatabaseSync, fresh: NewSession): void {
  const { hash, person, how, agent, at, instead } = fresh;
  inTransaction(database, () => {
    if (instead !== null) database.prepare("delete from session where hash = ?").run(instead);
    const id = randomBytes(8).toString("hex");
    database
      .prepare(
        "insert into session (hash, id, person, how, agent, made_at, seen_at) values (?, ?, ?, ?, ?, ?, ?)",
      )
      .run(hash, id, person, how, agent, at, at);
    note(database, { by: person, at }, { what: "session.start", about: person, detail: { how } });
  });
}

/** A session that is still good, with its person: made and seen after the given times, and the person active. */
export function sessionOf(
  database: DatabaseSync,
  hash: string,
  { madeAfter, seenAfter }: { readonly madeAfter: string; readonly seenAfter: string },
): { readonly session: Session; readonly person: Person } | null {
  const row = database
    .prepare(
      `select ${columns}, ${own} from session s join person p on p.id = s.person
        where s.hash = ? and s.made_at > ? and s.seen_at > ? and p.state = 'active'`,
    )
    .get(hash, madeAfter, seenAfter);
  return row ? { session: toSession(row), person: toPerson(row) } : null;
}

export const touchSession = (database: DatabaseSync, hash: string, at: string): void => {
  database.prepare("update session set seen_at = ? where hash = ?").run(at, hash);
};

/** A person's sessions, the one seen last first. */
export const sessionsOf = (database: DatabaseSync, person: string): Session[] =>
  database
    .prepare(`select ${own} from session s where person = ? order by seen_at desc, id`)
    .all(person)
    .map(toSession);

/**
 * Ends one session of a person, all but one, or all.
 * @returns how many ended
 */
export function endSessionsOf(
  database: DatabaseSync,
  {
    person,
    only,
    except,
    by,
    at,
  }: {
    readonly person: string;
    readonly only?: string;
    readonly except?: string;
    readonly by: string;
    readonly at: string;
  },
): number {
  return inTransaction(database, () => {
    const { changes } = database
      .prepare(
        "delete from session where person = ?1 and (?2 is null or id = ?2) and (?3 is null or id <> ?3)",
      )
      .run(person, only ?? null, except ?? null);
    if (changes > 0)
      note(database, { by, at }, { what: "session.end", about: person, detail: { ended: Number(changes) } });
    return Number(changes);
  });
}

/** Takes out what is over by itself. */
export const sweepSessions = (
  database: DatabaseSync,
  { madeAfter, seenAfter }: { readonly madeAfter: string; readonly seenAfter: string },
): void => {
  database.prepare("delete from session where made_at <= ? or seen_at <= ?").run(madeAfter, seenAfter);
};
