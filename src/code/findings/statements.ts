import type { Claim } from "../../contract/index.ts";
import { layOut } from "../claims/reading.ts";
import { meets } from "../claims/spans.ts";
import { claimFrom } from "../claims/to-claim.ts";
import type { CodeContext } from "../context.ts";

/** The body's claims: no headline's, no commenter's. */
export const commenterless = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter((claim) => !claim.headline && claim.within === "body");

const bodyKinds: ReadonlySet<string> = new Set(["lead", "paragraph", "list", "quote", "pull-quote"]);

/**
 * Sentences of the body that no claim covers, read as statements in the author's voice: a headline may rest on
 * them although they say nothing of a tie and so are no claims of their own.
 */
export const statementsOf = (context: CodeContext, claims: readonly Claim[]): readonly Claim[] => {
  const reading = layOut(context);
  return context.sentences
    .filter((sentence) => {
      const kind = context.blockOf(sentence)?.kind ?? "paragraph";
      if (!bodyKinds.has(kind) || context.withinOf(sentence) === "thread" || /\?\s*$/.test(sentence.text))
        return false;
      return !claims.some((claim) => claim.content.some((span) => meets(span, sentence)));
    })
    .map((sentence) => {
      const place = { start: sentence.start, end: sentence.start + sentence.text.trimEnd().length };
      return claimFrom(
        reading,
        {
          content: [place],
          place,
          chain: [],
          cue: null,
          within: "body",
          headline: false,
          stance: "neutral",
          rule: "findings/statement",
        },
        null,
      );
    });
};
