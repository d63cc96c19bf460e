/** What people say under assessments and pairs, as the store keeps it. */
import type { Signed } from "../publish/types.ts";

/** `deleted` by its author, `removed` by a moderator; `held` until a moderator has seen it. */
export type CommentState = "shown" | "held" | "deleted" | "removed";

/** A comment of a reader of the desk; those of a page's own thread are part of its report. */
export interface DeskComment {
  readonly number: number;
  readonly id: string;
  /** What it stands under: "a/SLUG" or "d/chn-rus". */
  readonly place: string;
  /** Id of the comment that it answers. */
  readonly parent: string | null;
  /** 0 for one that answers none. */
  readonly depth: number;
  readonly author: string;
  readonly authorName: string;
  /** Empty when it was deleted. */
  readonly text: string;
  readonly state: CommentState;
  readonly madeAt: string;
  readonly editedAt: string | null;
}

/** A text that a comment had, and until when. */
export interface FormerText {
  readonly text: string;
  readonly until: string;
}

export const reportReasons = ["spam", "abuse", "off-topic", "private", "unlawful", "other"] as const;
export type ReportReason = (typeof reportReasons)[number];

export interface CommentReport extends Signed {
  readonly reason: string;
  readonly note: string;
}

export interface Appeal extends Signed {
  readonly text: string;
  /** Number of the decision that settled it. */
  readonly settled: number | null;
}

export interface Moderation extends Signed {
  readonly number: number;
  readonly comment: string;
  readonly place: string;
  readonly decision: "keep" | "remove";
  readonly reason: string;
  readonly note: string;
}

/** A comment that waits for a moderator, and why. */
export interface Queued {
  readonly comment: DeskComment;
  readonly reports: readonly CommentReport[];
  readonly appeal: Appeal | null;
}

export interface DiscussionStore {
  /** Puts a comment in; its parent must be there, under the same place. */
  add(
    comment: {
      readonly id: string;
      readonly place: string;
      readonly parent: string | null;
      readonly text: string;
      readonly held: boolean;
    },
    signed: Signed,
  ): DeskComment;
  of(id: string): DeskComment | null;
  /** Threads under a place, the first begun first, each whole and in the order of its tree. */
  threads(place: string, slice: { readonly limit: number; readonly offset: number }): readonly DeskComment[];
  /** A comment with all that answers it, in the order of the tree. */
  branch(id: string, limit: number): readonly DeskComment[];
  /** The latest that are shown, the last made first. */
  latest(place: string, limit: number): readonly DeskComment[];
  /** How many are shown under a place, and how many threads there are, tombstones with answers among them. */
  counts(place: string): { readonly shown: number; readonly threads: number };
  /** How many are shown under each of these places; places with none are left out. */
  countsOf(places: readonly string[]): ReadonlyMap<string, number>;
  /** Changes the words; those it had are kept. */
  edit(id: string, text: string, at: string): void;
  history(id: string): readonly FormerText[];
  /** Takes its words out, those it had with them; its place stays. */
  remove(id: string): void;
  /** How many this person wrote since then. */
  writtenSince(author: string, since: string): number;
  /** False when this person has reported it already and nobody has decided yet. */
  report(id: string, report: { readonly reason: string; readonly note: string }, signed: Signed): boolean;
  appeal(id: string, text: string, signed: Signed): void;
  appeals(id: string): readonly Appeal[];
  /** Decides over a comment and settles its reports and its appeal. */
  decide(id: string, decision: Pick<Moderation, "decision" | "reason" | "note">, signed: Signed): Moderation;
  /** Decisions over one comment, the first made first. */
  decisions(id: string): readonly Moderation[];
  /** Those that wait for a moderator, the oldest first. */
  queue(limit: number): readonly Queued[];
  queued(): number;
  /** All decisions, the last made first, below a number. */
  log(slice: { readonly before: number | null; readonly limit: number }): readonly Moderation[];
}
