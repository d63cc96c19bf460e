import type { CitationCheck, Claim } from "../../../contract/index.ts";
import type { Member } from "../../member.ts";

export type Verdict = Pick<CitationCheck, "verdict" | "says">;

/** A claim that cites, and the sentence of the cited report that it renders. */
export interface Comparison {
  readonly claim: Claim;
  readonly citing: Member;
  readonly cited: Member;
  /** The passage that was found: a sentence and the one after it. */
  readonly passage: { readonly start: number; readonly end: number };
  /** The one sentence of it that reads most like the claim. */
  readonly sentence: { readonly start: number; readonly end: number };
}

/** What one comparison finds; null where there is nothing to object to. */
export type Compare = (comparison: Comparison) => Verdict | null;

export const textAt = (
  member: Member,
  { start, end }: { readonly start: number; readonly end: number },
): string => member.report.text.slice(start, end);

export const otherwise = (says: string): Verdict => ({ verdict: "says-otherwise", says });
export const less = (says: string): Verdict => ({ verdict: "says-less", says });
