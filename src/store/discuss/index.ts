/** What people say under assessments and pairs, and what moderators decide. */
import type { DatabaseSync } from "node:sqlite";
import { inTransaction } from "../transaction.ts";
import * as comments from "./comments.ts";
import * as moderate from "./moderate.ts";
import type { DiscussionStore } from "./types.ts";

export {
  type Appeal,
  type CommentReport,
  type CommentState,
  type DeskComment,
  type DiscussionStore,
  type FormerText,
  type Moderation,
  type Queued,
  type ReportReason,
  reportReasons,
} from "./types.ts";

/** @param run does the work and tells a failure of the file as E601 */
export const discussionStore = (database: DatabaseSync, run: <T>(work: () => T) => T): DiscussionStore => ({
  add: (comment, signed) => run(() => comments.add(database, { ...comment, ...signed })),
  of: (id) => run(() => comments.of(database, id)),
  threads: (place, slice) => run(() => comments.threads(database, place, slice)),
  branch: (id, limit) => run(() => comments.branch(database, id, limit)),
  latest: (place, limit) => run(() => comments.latest(database, place, limit)),
  counts: (place) => run(() => comments.counts(database, place)),
  countsOf: (places) => run(() => comments.countsOf(database, places)),
  edit: (id, text, at) => run(() => comments.edit(database, id, { text, at })),
  history: (id) => run(() => comments.history(database, id)),
  remove: (id) =>
    run(() => inTransaction(database, () => comments.blank(database, comments.numberOf(database, id)))),
  writtenSince: (author, since) => run(() => comments.writtenSince(database, author, since)),
  report: (id, report, signed) => run(() => moderate.report(database, id, { ...report, ...signed })),
  appeal: (id, text, signed) => run(() => moderate.appeal(database, id, { text, ...signed })),
  appeals: (id) => run(() => moderate.appeals(database, id)),
  decide: (id, decision, signed) => run(() => moderate.decide(database, id, { ...decision, ...signed })),
  decisions: (id) => run(() => moderate.decisions(database, id)),
  queue: (limit) => run(() => moderate.queue(database, limit)),
  queued: () => run(() => moderate.queued(database)),
  log: (slice) => run(() => moderate.log(database, slice)),
});
