import type { Token } from "../../contract/index.ts";

const isBelow = (tokens: readonly Token[], token: Token, above: number): boolean => {
  for (let at = token; at.head > 0; at = tokens[at.head - 1] as Token) if (at.head === above) return true;
  return false;
};

/** The common noun that a name without a preposition of its own stands right behind, or null. */
const namedNoun = (tokens: readonly Token[], name: Token): Token | null => {
  const noun = tokens[name.id - 2];
  if (name.upos !== "PROPN" || name.deprel !== "obl" || noun?.upos !== "NOUN") return null;
  if (tokens.some(({ head, deprel }) => head === name.id && deprel === "case")) return null;
  return isBelow(tokens, noun, name.id) ? null : noun;
};

/**
 * "from the daily Die Zeit": a name right behind a common noun, with no preposition, is what the noun is called. One name
 * after the other, each judged by the tree as it then stands: two at once could come to hang from each other.
 */
export const withNames = (tokens: Token[]): Token[] =>
  tokens.reduce((found, { id }) => {
    const name = found[id - 1] as Token;
    const noun = namedNoun(found, name);
    return noun ? found.with(id - 1, { ...name, head: noun.id, deprel: "appos" }) : found;
  }, tokens);
