/** Markdown of people as tokens. What cannot be read in bounded time is refused before it is read. */
import { Marked, type Token } from "marked";
import { EntenteError } from "../../errors/index.ts";

/** `[^c: ID]`: a reference to a sentence, claim, event, fact or treaty. */
export interface ReferenceToken {
  readonly type: "reference";
  readonly raw: string;
  readonly text: string;
}

/** Each opened bracket is looked for to the end of the text: 60,000 of them took 9 s, 2,000 take 10 ms. */
const mostBrackets = 2_000;
/** Quotations in quotations deeper than anybody reads; some 5,000 of them end the program's stack. */
const deepestQuotation = 12;

const marked = new Marked({
  gfm: true,
  extensions: [
    {
      name: "reference",
      level: "inline",
      start: (text) => text.indexOf("[^"),
      tokenizer: (text) => {
        const found = /^\[\^([^\]\n]{1,400})\]/.exec(text);
        return found ? { type: "reference", raw: found[0], text: found[1] ?? "" } : undefined;
      },
    },
  ],
});

const assertReadable = (text: string): void => {
  const brackets = text.split("[").length - 1;
  if (brackets > mostBrackets)
    throw new EntenteError("E854", {
      name: "The text",
      why: `it opens ${brackets} square brackets, and ${mostBrackets} can be read`,
    });
  if (new RegExp(`^(?:[ \\t]*>){${deepestQuotation + 1}}`, "m").test(text))
    throw new EntenteError("E854", {
      name: "The text",
      why: `it quotes within quotations more than ${deepestQuotation} deep`,
    });
};

/** @throws EntenteError E854 when it is nested beyond what can be read */
export const tokensOf = (text: string): readonly Token[] => {
  assertReadable(text);
  try {
    return marked.lexer(text);
  } catch (error) {
    if (error instanceof RangeError)
      throw new EntenteError("E854", { name: "The text", why: "it is nested too deep" });
    throw error;
  }
};

const isReference = (token: Token | ReferenceToken): token is ReferenceToken => token.type === "reference";

/** What stands in `[^...]`, in the order of the text, each once; what stands in code is no reference. */
export const referencesIn = (text: string): readonly string[] => {
  const found = new Set<string>();
  marked.walkTokens([...tokensOf(text)], (token) => {
    if (isReference(token)) found.add(token.text.trim());
  });
  return [...found];
};
