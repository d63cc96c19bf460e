import type { Token } from "../../contract/index.ts";
import type { Language } from "../text/language.ts";

/** A clause behind "although", "while", "until" is adverbial and no complement (no `ccomp` among 1,400 of EWT and GUM). */
export const withAdverbialClauses = (tokens: Token[], { adverbialMarks }: Language): Token[] => {
  const marked = new Set(
    tokens
      .filter(({ deprel, form }) => deprel === "mark" && adverbialMarks.has(form.toLowerCase()))
      .map(({ head }) => head),
  );
  if (marked.size === 0) return tokens;
  return tokens.map((token) =>
    token.deprel === "ccomp" && marked.has(token.id) ? { ...token, deprel: "advcl" } : token,
  );
};
