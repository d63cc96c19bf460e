import type { Token } from "../../contract/index.ts";

const isTitleOf = (noun: Token, name: Token | undefined): boolean =>
  noun.upos === "NOUN" &&
  name?.upos === "PROPN" &&
  name.id === noun.id + 1 &&
  name.head === noun.head &&
  name.deprel === noun.deprel &&
  /^(?:nsubj|obj|iobj)/.test(noun.deprel);

/** "expert Tor Lind spoke": no verb has two subjects side by side; a common noun right before a name describes it. */
export const withTitles = (tokens: Token[]): Token[] =>
  tokens.some((token, at) => isTitleOf(token, tokens[at + 1]))
    ? tokens.map((token, at) =>
        isTitleOf(token, tokens[at + 1]) ? { ...token, head: token.id + 1, deprel: "nmod:desc" } : token,
      )
    : tokens;
