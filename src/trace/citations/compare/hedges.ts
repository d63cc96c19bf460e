import { contentWords } from "../passages.ts";
import { type Compare, less, otherwise, textAt } from "./comparison.ts";
import { unreal } from "./deeds.ts";

/** The line of a report around a claim, up to full stops. */
function lineAround(text: string, start: number, end: number): string {
  const before = Math.max(text.lastIndexOf(". ", start), text.lastIndexOf("\n", start)) + 1;
  const stop = text.slice(end).search(/[.!?\n]/);
  return text.slice(before, stop < 0 ? text.length : end + stop + 1);
}

const condition =
  /\b(?:if|unless|provided|as long as|on condition|in case|only when|depend\w+ on|subject to)\b/i;
const some = /\b(?:some|several|many|most|part|parts|partly|few|a third|half)\b/i;
const all = /\b(?:all|every|everybody|everyone|whole|entire|each|both|completely|fully)\b/i;

/** A question made an answer, a condition dropped, some made all. */
export const compareHedges: Compare = ({ claim, citing, cited, sentence }) => {
  const here = textAt(cited, sentence);
  const mine = lineAround(citing.report.text, claim.start, claim.end);
  if (/\?["”»]?\s*$/.test(here) && !mine.includes("?"))
    return less("The cited report asks it, and does not say it.");
  const hung = condition.exec(here)?.[0];
  // Of what is only threatened or planned in both, a condition adds little.
  if (hung !== undefined && !condition.test(mine) && !unreal.test(mine))
    return less(`The cited report says it on a condition (“${hung}”).`);
  const part = some.exec(here)?.[0];
  if (part !== undefined && all.test(mine) && !some.test(mine))
    return less(`The cited report says it of a part only (“${part}”).`);
  return null;
};

const negation = /\b(?:no|not|never|nobody|none|nothing|neither|without|cannot|\p{L}+n[’']t)\b/iu;
const clauses = /[^,;:.!?]+/g;

/** Words of a negated clause that may be missing from a claim that affirms it. */
const mayMiss = 1;

/** What a clause of the cited passage denies, word for word: "No paper was signed", made "they signed a paper". */
export const compareNegation: Compare = ({ claim, citing, cited, passage }) => {
  const mine = lineAround(citing.report.text, claim.start, claim.end);
  if (negation.test(mine)) return null;
  const words = new Set(contentWords(mine));
  for (const [clause] of textAt(cited, passage).matchAll(clauses)) {
    const found = negation.exec(clause);
    if (found === null) continue;
    const denied = contentWords(clause.slice(found.index + found[0].length));
    const missing = denied.filter((word) => !words.has(word)).length;
    if (denied.length >= 2 && missing <= (denied.length > 3 ? mayMiss : 0))
      return otherwise(`The cited report denies it (“${clause.trim()}”).`);
  }
  return null;
};
