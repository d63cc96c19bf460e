import type { Claim, Finding, Span, Voice } from "../../contract/index.ts";

/** What is said of a headline, and the places of the body it rests on. */
export interface Verdict {
  readonly verdict: Finding["verdict"];
  readonly says: string;
  readonly against: readonly Span[];
}

/** A voice for a reader: a pronoun that resolves to somebody gives way to the name, without the prefix of an id. */
const called = ({ mention, resolved }: Voice): string =>
  resolved !== null && /^(?:he|she|it|they)$/i.test(mention) ? resolved.replace(/^[\w-]+:/u, "") : mention;

/** The voices of a claim for a reader, the nearest first. */
export const speaks = (claim: Claim): string => {
  const voices = claim.chain.map(called).filter((mention) => mention !== "");
  return voices.length > 0 ? `${voices.join(" < ")}` : "the author";
};
