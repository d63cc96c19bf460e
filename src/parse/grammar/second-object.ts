import type { Token } from "../../contract/index.ts";
import type { Language } from "../text/language.ts";

/** The objects of each verb that has two behind it, in order. */
const pairsOf = (tokens: readonly Token[]): (readonly [Token, Token])[] => {
  const objects = new Map<number, Token[]>();
  for (const token of tokens)
    if (token.deprel === "obj" && token.head < token.id)
      objects.set(token.head, [...(objects.get(token.head) ?? []), token]);
  return [...objects.values()].flatMap(([first, second]) =>
    first && second ? [[first, second] as const] : [],
  );
};

/**
 * No verb has two direct objects (2 of 450 pairs in EWT and GUM). "Called the pact a farce": the second says what the
 * first is called; "sent Chad an ultimatum": the first receives the second.
 */
export const withOneObject = (tokens: Token[], { predicativeVerbs }: Language): Token[] => {
  const right = new Map(
    pairsOf(tokens).map(([first, second]): [Token, string] => {
      const verb = tokens[first.head - 1]?.lemma ?? "";
      return predicativeVerbs.has(verb) ? [second, "xcomp"] : [first, "iobj"];
    }),
  );
  return right.size === 0
    ? tokens
    : tokens.map((token) => ({ ...token, deprel: right.get(token) ?? token.deprel }));
};
