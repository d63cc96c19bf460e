/** Assessments that people write, as the store keeps them. What they hold is JSON that the store does not look into. */

import { CheckVerdict } from "../../contract/index.ts";

/** Who did it, the name that stands beside it, and when (ISO 8601, UTC). */
export interface Signed {
  readonly by: string;
  readonly name: string;
  readonly at: string;
}

export type WrittenState = "draft" | "published" | "unpublished" | "retracted";

export interface Written {
  readonly slug: string;
  /** In alphabetical order. */
  readonly dyad: readonly [string, string];
  readonly author: string;
  readonly authorName: string;
  readonly state: WrittenState;
  /** When its author asked for it to be published; null when nobody waits. */
  readonly askedAt: string | null;
  /** JSON of what is being written. */
  readonly draft: string;
  /** Rises with every save of the draft: who saves over another's save is told. */
  readonly edit: number;
  readonly madeAt: string;
  readonly changedAt: string;
  readonly views: number;
  /** The latest version; 0 while it was never published. */
  readonly version: number;
}

/** One line of a list. */
export interface WrittenLine extends Omit<Written, "draft"> {
  /** JSON of the latest version; of the draft where there is none. */
  readonly content: string;
  readonly publishedAt: string | null;
  readonly revisedAt: string | null;
}

export interface WrittenVersion extends Signed {
  readonly version: number;
  readonly content: string;
  /** What changed, in the author's words. */
  readonly note: string;
}

/** Something done to a published assessment, with the reason. */
export interface WrittenAct extends Signed {
  readonly what: "publish" | "unpublish" | "retract";
  readonly why: string;
}

/** Somebody else's judgement beside an assessment. */
export interface Dissent extends Signed {
  readonly number: number;
  /** The version it dissents from. */
  readonly version: number;
  readonly content: string;
  readonly withdrawnAt: string | null;
}

/** What a check may find; the words are those of the record's own checks. */
export const checkFindings = CheckVerdict.options;
export type CheckFinding = (typeof checkFindings)[number];

/** A person's check of one claim, event or sentence, with what it was held against. */
export interface ClaimCheck extends Signed {
  readonly number: number;
  /** The reference that was checked: "c:ID". */
  readonly target: string;
  /** The words that were checked. */
  readonly quote: string;
  readonly finding: CheckFinding;
  readonly source: string;
  readonly note: string;
  readonly withdrawnAt: string | null;
}

export interface WrittenQuery {
  readonly states: readonly WrittenState[];
  readonly dyad?: readonly [string, string] | undefined;
  readonly author?: string | undefined;
  /** Only those whose author asked for publication. */
  readonly asked?: boolean;
  readonly limit: number;
  readonly offset?: number;
}

export interface WrittenStore {
  /** Puts a new draft in; gives its slug, which is the one asked for, or that with a number behind it. */
  create(
    draft: { readonly slug: string; readonly dyad: readonly [string, string]; readonly draft: string },
    signed: Signed,
  ): string;
  of(slug: string): Written | null;
  /** Those last published first; drafts by when they were changed. */
  list(query: WrittenQuery): readonly WrittenLine[];
  /** What readers may see, in the order of slugs. */
  bySlug(query: {
    readonly dyad?: readonly [string, string] | undefined;
    /** Only those whose slug comes after this one. */
    readonly after?: string | undefined;
    readonly limit: number;
  }): readonly WrittenLine[];
  count(query: Omit<WrittenQuery, "limit" | "offset">): number;
  /** How many are published of each of these pairs ("CHN-RUS"); pairs of which there are none are left out. */
  countsOf(pairs: readonly string[]): ReadonlyMap<string, number>;
  /** Saves the draft over the save numbered `edit`; null when somebody saved since, else the new number. */
  save(
    slug: string,
    draft: { readonly dyad: readonly [string, string]; readonly draft: string; readonly edit: number },
    at: string,
  ): number | null;
  /** Notes that its author asks for publication, or no longer does. */
  ask(slug: string, at: string | null): void;
  /** Makes the save numbered `edit` the next version and shows it; null when somebody saved since, else the version. */
  publish(
    slug: string,
    version: { readonly content: string; readonly note: string; readonly edit: number },
    signed: Signed,
  ): number | null;
  act(
    slug: string,
    act: { readonly what: "unpublish" | "retract"; readonly why: string },
    signed: Signed,
  ): void;
  /** Takes out a draft that was never published; false when it was. */
  remove(slug: string): boolean;
  versions(slug: string): readonly WrittenVersion[];
  acts(slug: string): readonly WrittenAct[];
  /** Counts one view. */
  viewed(slug: string): void;
  dissents(slug: string): readonly Dissent[];
  dissent(
    slug: string,
    dissent: { readonly version: number; readonly content: string },
    signed: Signed,
  ): number;
  /** False when it is not there, is somebody else's, or is withdrawn already. */
  withdrawDissent(number: number, signed: Pick<Signed, "by" | "at">): boolean;
  /** Checks of these targets, the first made first. */
  checks(targets: readonly string[]): readonly ClaimCheck[];
  check(check: Omit<ClaimCheck, "number" | "withdrawnAt">): number;
  withdrawCheck(number: number, signed: Pick<Signed, "by" | "at">): boolean;
}
