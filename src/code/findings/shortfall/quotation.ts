import type { Claim } from "../../../contract/index.ts";
import { quotesIn, type Reading } from "../../claims/reading.ts";

/** Words in marks that are quoted, not a name's or an inch's. */
const quoted = /[‘“"«'„]([^‘’“”"«»„]{3,}?)[’”"»'“]/gu;

/** What follows inside the speaker's own words and takes back or bounds what stands before. */
const goesOn =
  /^[\s,;–—-]*(?:unless|if|but|except|until|only|without|provided|as long as|though|although|when|so long as)\b/iu;

/** What stands before and turns it round. */
const turned =
  /\b(?:not|never|no|hardly|n['’]t|nothing|less than|far from|anything but|neither|nor)(?:\s+\w+){0,2}\s*$/iu;

interface Place {
  readonly before: string;
  readonly behind: string;
}

/** The speaker's own words around those that the headline quotes. */
const placesOf = (reading: Reading, claim: Claim, words: string): readonly Place[] =>
  claim.content.flatMap((span) =>
    quotesIn(reading, span).flatMap(({ start, end }): readonly Place[] => {
      const text = reading.text.slice(start, end);
      const at = text.toLowerCase().indexOf(words.toLowerCase());
      return at < 0 ? [] : [{ before: text.slice(1, at), behind: text.slice(at + words.length) }];
    }),
  );

/** How a headline cuts what it quotes: the bound behind the words is gone, or the "not" before them; `null` when it is fair. */
export const cutOf = (
  reading: Reading,
  headline: Claim,
  body: readonly Claim[],
): "bound" | "negation" | null => {
  const title = reading.text.slice(headline.start, headline.end);
  for (const [, words = ""] of title.matchAll(quoted)) {
    const places = body.flatMap((claim) => placesOf(reading, claim, words.replace(/[.,;:!]$/u, "")));
    if (places.length === 0) continue;
    if (
      places.every(({ before }) => turned.test(before)) &&
      !turned.test(title.slice(0, title.indexOf(words) - 1))
    )
      return "negation";
    if (places.every(({ behind }) => goesOn.test(behind))) return "bound";
  }
  return null;
};
