/** Assessments that people write, and what others put beside them. */
import type { DatabaseSync } from "node:sqlite";
import * as beside from "./beside.ts";
import type { WrittenStore } from "./types.ts";
import * as written from "./written.ts";

export {
  type CheckFinding,
  type ClaimCheck,
  checkFindings,
  type Dissent,
  type Signed,
  type Written,
  type WrittenAct,
  type WrittenLine,
  type WrittenQuery,
  type WrittenState,
  type WrittenStore,
  type WrittenVersion,
} from "./types.ts";

/** @param run does the work and tells a failure of the file as E601 */
export const writtenStore = (database: DatabaseSync, run: <T>(work: () => T) => T): WrittenStore => ({
  create: (draft, signed) => run(() => written.create(database, draft, signed)),
  of: (slug) => run(() => written.of(database, slug)),
  list: (query) => run(() => written.list(database, query)),
  bySlug: (query) => run(() => written.bySlug(database, query)),
  count: (query) => run(() => written.count(database, query)),
  countsOf: (pairs) => run(() => written.countsOf(database, pairs)),
  save: (slug, draft, at) => run(() => written.save(database, slug, { ...draft, at })),
  ask: (slug, at) => run(() => written.ask(database, slug, at)),
  publish: (slug, version, signed) => run(() => written.publish(database, slug, { ...version, ...signed })),
  act: (slug, act, signed) => run(() => written.act(database, slug, { ...act, ...signed })),
  remove: (slug) => run(() => written.remove(database, slug)),
  versions: (slug) => run(() => written.versions(database, slug)),
  acts: (slug) => run(() => written.acts(database, slug)),
  viewed: (slug) => run(() => written.viewed(database, slug)),
  dissents: (slug) => run(() => beside.dissents(database, slug)),
  dissent: (slug, dissent, signed) => run(() => beside.dissent(database, slug, { ...dissent, ...signed })),
  withdrawDissent: (number, signed) => run(() => beside.withdraw(database, "dissent", { number, ...signed })),
  checks: (targets) => run(() => beside.checks(database, targets)),
  check: (check) => run(() => beside.check(database, check)),
  withdrawCheck: (number, signed) =>
    run(() => beside.withdraw(database, "claim_check", { number, ...signed })),
});
