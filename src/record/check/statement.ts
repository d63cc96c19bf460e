/** A claim made ready for checking: its words and the states it speaks of. */
import type { Check } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";

/** A claim to hold against the record. */
export interface ClaimToCheck {
  readonly id: string;
  /** The words of the content, as they stand. */
  readonly text: string;
  /** All of the claim, its cue included ("the document confirms that ..."); the content when not given. */
  readonly said?: string;
  /** What the page says before it, for "the strait", "this loophole". */
  readonly before?: string;
  /** States meant by words that name none ("the two countries"). */
  readonly countries?: readonly string[];
  /** The day the page speaks on. */
  readonly asOf: string;
}

/** A state named in the words, at the offset where its name begins. */
export interface NamedState {
  readonly id: string;
  readonly at: number;
}

export interface Statement {
  readonly knowledge: Knowledge;
  readonly id: string;
  readonly text: string;
  /** The words with their cue. */
  readonly said: string;
  /** What stands before it. */
  readonly before: string;
  readonly asOf: string;
  /** In the order of the words, each once. */
  readonly named: readonly NamedState[];
  /** The first two states named, else those given with the claim. */
  readonly pair: readonly [string, string] | null;
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}'’.-]*[\p{L}\p{N}])?\.?/gu;

/** The words with where they begin. Hyphens divide words here, so that both halves of "Chinese-Russian" are seen. */
export const wordsIn = (text: string): readonly { readonly form: string; readonly at: number }[] =>
  [...text.replaceAll("-", " ").matchAll(word)].map((match) => ({ form: match[0], at: match.index }));

/** "the Budapest Memorandum", "the Minsk Agreements": a place that names a paper is no party to it. */
const paperWord =
  /^(?:Memorandum|Memoranda|Treaty|Declaration|Agreements?|Accords?|Protocols?|Pact|Format|Summit)$/;

export const namedIn = (knowledge: Knowledge, text: string): readonly NamedState[] => {
  const words = wordsIn(text);
  const seen = new Set<string>();
  return knowledge.names.scan(words.map((one) => one.form)).flatMap((match) => {
    if (paperWord.test(words[match.end]?.form ?? "")) return [];
    const state = match.candidates.find((one) => one.country !== null && one.kind !== "outlet");
    if (!state?.country || seen.has(state.country)) return [];
    seen.add(state.country);
    return [{ id: state.country, at: words[match.start]?.at ?? 0 }];
  });
};

const pairOf = (ids: readonly string[]): readonly [string, string] | null => {
  const [first, second] = ids;
  return first && second ? [first, second] : null;
};

/** Finds the states in the words of a claim. */
export const statementOf = (knowledge: Knowledge, claim: ClaimToCheck): Statement => {
  const named = namedIn(knowledge, claim.text);
  const ids = [...new Set([...named.map((one) => one.id), ...(claim.countries ?? [])])];
  const { id, text, asOf, said = text, before = "" } = claim;
  return { knowledge, id, text, said, before, asOf, named, pair: pairOf(ids) };
};

/** What a checker finds; the claim's id is put in by the caller. */
export type Finding = Omit<Check, "claim">;

/** What is to come is no matter of record: plans, wishes, offers, and what may or will be. */
const toCome =
  /\b(?:will|would|shall|may|might|could|should|must|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|intention|want(?:s|ed|ing)?|wish(?:es|ed)?|hope(?:s|d)?|expect(?:s|ed)?|propos(?:es|ed|al)|offer(?:s|ed)?|consider(?:s|ed|ing)?|discuss(?:es|ed|ing)?|negotiat\w+|(?:ready|going|about|set|due|expected|planned) to|interest in|prospects?|future|next (?:year|month|week)|tomorrow)\b/i;

/** "in May 2022": the month is no wish. */
const month = /\b(?:in|of|on|since|early|mid|late|\d{1,2}(?:th|st|nd|rd)?)[ -]May\b|\bMay (?=\d)/g;

export const isToCome = ({ text }: Pick<Statement, "text">): boolean =>
  toCome.test(text.replaceAll(month, ""));

/** Gives a finding, or null when the claim is not of its kind. */
export type Checker = (statement: Statement) => Finding | null;

export const finding = (
  verdict: Check["verdict"],
  says: string,
  more: { readonly measure?: string; readonly facts?: readonly string[] } = {},
): Finding => ({ verdict, measure: more.measure ?? null, says, facts: more.facts ?? [] });
