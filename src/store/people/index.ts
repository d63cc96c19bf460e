/** People, what lets them in, and the log of what was done to both. */
import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "../transaction.ts";
import * as tokens from "./api-tokens.ts";
import * as audit from "./audit.ts";
import * as invitations from "./invitations.ts";
import { forget, giveAll } from "./owned.ts";
import * as passkeys from "./passkeys.ts";
import * as persons from "./persons.ts";
import * as sessions from "./sessions.ts";
import type { Act, AuditEntry } from "./types.ts";

/** A function over the database as a method of the store. */
type Bound<F> = F extends (database: DatabaseSync, ...rest: infer R) => infer T ? (...rest: R) => T : never;

const methods = {
  person: persons.person,
  byHandle: persons.byHandle,
  people: persons.people,
  hasPeople: persons.hasPeople,
  passwordOf: persons.passwordOf,
  change: persons.changePerson,
  setPassword: persons.setPassword,
  rehashPassword: persons.rehashPassword,
  startSession: sessions.startSession,
  sessionOf: sessions.sessionOf,
  touchSession: sessions.touchSession,
  sessionsOf: sessions.sessionsOf,
  endSessions: sessions.endSessionsOf,
  sweepSessions: sessions.sweepSessions,
  passkey: passkeys.passkey,
  passkeysOf: passkeys.passkeysOf,
  addPasskey: passkeys.addPasskey,
  usePasskey: passkeys.usePasskey,
  removePasskey: passkeys.removePasskey,
  invite: invitations.invite,
  openInvitation: invitations.openInvitation,
  openInvitations: invitations.openInvitations,
  takeBack: invitations.takeBack,
  join: invitations.join,
  addToken: tokens.addToken,
  tokenOf: tokens.tokenOf,
  tokensOf: tokens.tokensOf,
  useToken: tokens.useToken,
  removeToken: tokens.removeToken,
  giveAll,
  forget,
  auditLog: audit.auditLog,
  checkAudit: audit.checkAudit,
  /** Writes an entry into the log that belongs to no other change. */
  note: (database: DatabaseSync, act: Act, entry: Pick<AuditEntry, "what" | "about" | "detail">): void =>
    inTransaction(database, () => audit.note(database, act, entry)),
} as const;

/** What the store does with people; each method is told at the function of its name in this folder. */
export type PeopleStore = { readonly [Name in keyof typeof methods]: Bound<(typeof methods)[Name]> };

/** @param run tells the failures of the file as E601 */
export const peopleStore = (database: DatabaseSync, run: <T>(work: () => T) => T): PeopleStore =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (...rest: readonly unknown[]) =>
        run(() => (method as (...all: readonly unknown[]) => unknown)(database, ...rest)),
    ]),
  ) as unknown as PeopleStore;
