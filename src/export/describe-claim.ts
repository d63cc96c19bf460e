import type { Claim, Voice } from "../contract/index.ts";

/** Words that name nobody by themselves. */
const pronoun =
  /^(?:he|she|it|they|him|her|them|his|hers|its|their|who|which|that|i|we|you|the (?:two|latter|former))$/i;

/** An id of the knowledge ("RUS", "RUS.MOD", "outlet:die-welt") rather than a name that stands on the page. */
const knowledgeId = /^(?:[A-Z]{3}(?:\.[A-Z]+)?|[a-z]+:.+)$/;

/** "person:vladimir-putin" → "Vladimir Putin", for voices that the page only points at. */
const spelled = (id: string): string =>
  id
    .replace(/^[a-z]+:/u, "")
    .split("-")
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join(" ");

/**
 * A link for a reader: the words of the page where they name somebody, the fullest name where it stands on the page,
 * and for a pronoun whom it stands for.
 */
export const nameOf = ({ resolved, mention }: Voice): string => {
  if (resolved === null) return mention || "somebody who is not named";
  // Accounts and unlisted actors are called by their own names.
  const own = resolved.replace(/^(?:unknown|commenter):/u, "");
  if (!knowledgeId.test(own)) return own;
  return mention !== "" && !pronoun.test(mention) ? mention : spelled(own);
};

/** "Caleb Larson, through The National Interest; asserted": who says it, through whom, and how surely. */
export const describeClaim = ({ chain, certainty, polarity, mode }: Claim): string => {
  const speaker = chain.at(-1);
  const through = chain.slice(0, -1).map(nameOf).reverse();
  const who = speaker ? nameOf(speaker) : "The author";
  const path = through.length > 0 ? `, through ${through.join(", then ")}` : "";
  return `${who}${path}; ${certainty}${polarity === "negative" ? ", negative" : ""}, ${mode}.`;
};
