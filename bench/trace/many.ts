/**
 * A corpus of any size, made report by report: words by Zipf's law, stock phrases that stand in thousands of reports, and a
 * quarter of copies. A report depends on its place only, so that none needs to be kept.
 */
import { random } from "../../test/trace/kit/texts.ts";

const syllables =
  "ba be bi bo bu da de di do du fa fe fi ga ge go ka ke ki ko ku la le li lo lu ma me mi mo na ne ni no pa pe po ra re ri ro ru sa se si so sta ste ta te ti to tra tu va ve vi za ze".split(
    " ",
  );

/** Words of a vocabulary of 60,000, the shortest first. */
function wordAt(rank: number): string {
  let word = "";
  for (let left = rank + syllables.length; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length];
  return word;
}

const vocabulary = 60_000;
const words = Array.from({ length: vocabulary }, (_, rank) => wordAt(rank));

/** A rank by Zipf's law with exponent one: the inverse of the logarithmic distribution. */
const zipf = (next: () => number): string => words[Math.floor(vocabulary ** next()) - 1] ?? "";

const sentence = (next: () => number): string => {
  const length = 8 + Math.floor(next() * 20);
  return `${Array.from({ length }, () => zipf(next)).join(" ")}.`;
};

/** Two hundred sentences of routine, each in one report of a thousand and more. */
const stock = Array.from({ length: 200 }, (_, index) => sentence(random(900_000 + index)));

const paragraph = (next: () => number): string =>
  Array.from({ length: 2 + Math.floor(next() * 3) }, () => sentence(next)).join(" ");

function own(seed: number): string[] {
  const next = random(seed);
  const text = Array.from({ length: 3 + Math.floor(next() * 4) }, () => paragraph(next));
  return next() < 0.25 ? [...text, stock[Math.floor(next() * stock.length)] ?? ""] : text;
}

/** A quarter of the reports is made of one of the two thousand before it; which one, its own place tells. */
export const sourceOf = (place: number): number | null => {
  const next = random(place * 7 + 3);
  return place > 0 && next() < 0.25 ? Math.max(0, place - 1 - Math.floor(next() * 2000)) : null;
};

/** The text that a report is made of in the end. */
const rootOf = (place: number): number => {
  const source = sourceOf(place);
  return source === null ? place : rootOf(source);
};

/** The text of the report at a place: its own, or another's trimmed, with a paragraph put in, or reordered. */
export function textAt(place: number): string {
  const root = rootOf(place);
  const text = own(root * 13 + 1);
  if (root === place) return text.join("\n");
  const next = random(place * 11 + 5);
  const kind = Math.floor(next() * 4);
  if (kind === 0) return text.join("\n");
  if (kind === 1) return text.slice(0, Math.ceil(text.length / 2)).join("\n");
  if (kind === 2) return [...text.slice(0, 1), paragraph(next), ...text.slice(1)].join("\n");
  return [...text].reverse().join("\n");
}
