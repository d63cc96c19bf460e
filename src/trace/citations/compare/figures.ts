import { valueOfWords } from "../../../code/number-words.ts";
import { type Compare, otherwise, textAt } from "./comparison.ts";

const digits = /\d[\d.,]*\d|\d/g;

/** Numbers of a text by value, whether in digits or in letters; commas between thousands do not count. */
function valuesIn(text: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [written] of text.matchAll(digits)) {
    const value = Number(written.replaceAll(/,(?=\d{3}\b)/g, "").replace(",", "."));
    if (Number.isFinite(value)) found.set(value, written);
  }
  for (const { value, words } of valueOfWords(text)) found.set(value, words);
  return found;
}

const months =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)\b/g;

const monthsIn = (text: string): Set<string> => new Set(text.match(months) ?? []);

/** Numbers that the cited passage has otherwise. */
export const compareNumbers: Compare = ({ claim, cited, passage }) => {
  const [mine, theirs] = [valuesIn(claim.text), valuesIn(textAt(cited, passage))];
  const odd = [...mine].find(([value]) => !theirs.has(value));
  if (odd === undefined || theirs.size === 0) return null;
  // A number the passage has beside the claim's own ones is no contradiction of one that it does not have.
  const free = [...theirs].filter(([value]) => !mine.has(value));
  if (free.length === 0) return null;
  return otherwise(
    `The cited report has other numbers (${free.map(([, written]) => written).join(", ")}, not ${odd[1]}).`,
  );
};

/** A month or season that the cited passage has otherwise. */
export const compareMonths: Compare = ({ claim, cited, passage }) => {
  const [mine, theirs] = [monthsIn(claim.text), monthsIn(textAt(cited, passage))];
  const odd = [...mine].find((month) => !theirs.has(month));
  const instead = [...theirs].find((month) => !mine.has(month));
  if (odd === undefined || instead === undefined) return null;
  return otherwise(`The cited report has another time (${instead}, not ${odd}).`);
};

/** A name behind a preposition of place. */
const placed = /\b(at|in|near|off|from|to|on)\s+(?:the\s+)?(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)*)/gu;

const monthOrDay =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|\p{L}+day)\b/u;

/** A place or party that the cited passage has otherwise, behind the same preposition; the report has it nowhere. */
export const comparePlaces: Compare = ({ claim, citing, cited, sentence }) => {
  const here = textAt(cited, sentence);
  const all = cited.report.text;
  const statesIn = (member: typeof cited, from: number, to: number): Set<string> =>
    new Set(
      member.coded.mentions
        .filter(({ start, end, reading }) => reading !== "place" && start < to && from < end)
        .flatMap(({ actor }) => actor.country ?? []),
    );
  const content = claim.content.map((span) => textAt(citing, span)).join(" ");
  for (const [, preposition, name] of content.matchAll(placed)) {
    if (name === undefined || monthOrDay.test(name) || all.includes(name)) continue;
    const rivals = [...here.matchAll(placed)].filter(
      ([, other, rival]) =>
        other === preposition && rival !== undefined && !monthOrDay.test(rival) && !content.includes(rival),
    );
    const at = claim.start + claim.text.indexOf(name);
    const mine = statesIn(citing, at, at + name.length);
    const theirs = statesIn(cited, sentence.start, sentence.end);
    // "Tehran" for Iran is no other party; a town of the same state is another place.
    if (rivals.length === 0 || [...mine].some((state) => theirs.has(state))) continue;
    return otherwise(`The cited report has ${rivals[0]?.[2]} there, not ${name}.`);
  }
  return null;
};
