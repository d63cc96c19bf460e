import type { Token } from "../../contract/index.ts";

/** The common noun that already is the subject of the verb, where `name` stands behind a comma as a second one. */
const firstSubject = (tokens: readonly Token[], name: Token): Token | null => {
  if (name.upos !== "PROPN" || !/^nsubj(:pass)?$/.test(name.deprel)) return null;
  const first =
    tokens.find(({ head, id, deprel }) => head === name.id && id < name.id && deprel !== "punct") ?? name;
  if (tokens[first.id - 2]?.form !== ",") return null;
  const noun = tokens.findLast(
    ({ id, head, deprel }) => id < name.id && head === name.head && deprel === name.deprel,
  );
  return noun?.upos === "NOUN" ? noun : null;
};

/** "A former minister, Tor Lind, said": no verb has two subjects; a name behind a comma says who the first is. */
export const withOneSubject = (tokens: Token[]): Token[] => {
  const named = new Map(tokens.map((token) => [token, firstSubject(tokens, token)]));
  if (![...named.values()].some((noun) => noun !== null)) return tokens;
  return tokens.map((token) => {
    const noun = named.get(token);
    return noun ? { ...token, head: noun.id, deprel: "appos" } : token;
  });
};
