import type { Quote } from "../../contract/index.ts";
import { fingerprint, runHashes } from "../copies/fingerprint.ts";
import type { Member } from "../member.ts";
import { inBody } from "../text/body.ts";
import { quotedStretches, wordsOf } from "../text/words.ts";
import { namesIn } from "./fold-name.ts";

/** What survives translation and rewording of a text. */
export type FeatureKind = "quotation" | "number" | "date" | "name" | "outlet";

export interface Feature {
  readonly kind: FeatureKind;
  readonly where: Quote;
}

/** Features of one report by key; the first place of each. */
export type Skeleton = ReadonlyMap<string, Feature>;

/** Quotations weigh most (two writers do not put the same words in a mouth), bare numbers and dates least. */
export const weightOf: Readonly<Record<FeatureKind, number>> = {
  quotation: 2,
  name: 1.5,
  outlet: 1.5,
  number: 1,
  date: 1,
};

/** Years and counts up to twelve stand in every text; they identify none. */
const tellsLittle = (digits: string): boolean => {
  const value = Number(digits.replaceAll(/[.,\s]/g, ""));
  return value <= 12 || (/^\d{4}$/.test(digits) && value >= 1900 && value <= 2100);
};

const named: ReadonlySet<string> = new Set(["organisation", "group"]);

class Collector {
  readonly features = new Map<string, Feature>();
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  put(kind: FeatureKind, value: string, span: { readonly start: number; readonly end: number }): void {
    const key = `${kind}:${value}`;
    if (this.features.has(key)) return;
    const where = { start: span.start, end: span.end, text: this.#text.slice(span.start, span.end) };
    this.features.set(key, { kind, where });
  }
}

/** A stretch of text: a block of the body, or a quotation. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const bodyOf = ({ report }: Member): Stretch[] => report.blocks.filter(({ start }) => inBody(report, start));

/** What Chinese, Japanese and Korean count in: ten thousands and hundred millions, where others count in thousands and millions. */
const eastern = /(?:(\d[\d.,]*)[億亿억]\s?)?(?:(\d[\d.,]*)[万萬만])?/g;

const plain = (digits: string | undefined): number => Number((digits ?? "0").replaceAll(",", ""));

/** Such a number as others write it: "47" of "4700万", since they say 47 million. */
function easternNumbers(text: string, from: number): (Stretch & { readonly digits: string })[] {
  return [...text.matchAll(eastern)].flatMap((match) => {
    let value = plain(match[1]) * 1e8 + plain(match[2]) * 1e4;
    if (value === 0) return [];
    while (value % 1000 === 0) value /= 1000;
    const start = from + match.index;
    return [{ digits: String(value).replaceAll(/\D/g, ""), start, end: start + match[0].length }];
  });
}

/** Numbers written with points, commas or spaces between thousands, as one value. */
const numbers = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d[\d.,]*\d|\d/g;

function numbersIn(text: string, { start, end }: Stretch): (Stretch & { readonly digits: string })[] {
  const here = text.slice(start, end);
  const large = easternNumbers(here, start);
  const isPartOf = (place: number): boolean => large.some((one) => one.start <= place && place < one.end);
  const western = [...here.matchAll(numbers)]
    .filter((match) => !tellsLittle(match[0]) && !isPartOf(start + match.index))
    .map((match) => ({
      digits: match[0].replaceAll(/\D/g, ""),
      start: start + match.index,
      end: start + match.index + match[0].length,
    }));
  return [...western, ...large];
}

/** "2021年2月8日" */
const easternDay = /(\d{4})[年년]\s?\d{1,2}[月월]\s?(\d{1,2})[日일]/g;

/** A day with its year, whatever the language calls the month: "8. Februar 2021", "February 8, 2021". */
const dayOfYear = /(?<!\d)([12]?\d|3[01])(?!\d)[^\d\n]{1,16}?((?:19|20)\d\d)(?!\d)/g;

function addQuotations(member: Member, into: Collector): void {
  const { text } = member.report;
  for (const block of bodyOf(member)) {
    for (const stretch of quotedStretches(text, block)) {
      for (const hash of fingerprint(runHashes(wordsOf(text, [stretch]))))
        into.put("quotation", String(hash), stretch);
      // What is left of a quotation in another language: the figures in it.
      const figures = numbersIn(text, stretch).map(({ digits }) => digits);
      if (figures.length > 0) into.put("quotation", figures.sort().join("+"), stretch);
    }
  }
}

function addFromText(member: Member, into: Collector): void {
  const { text } = member.report;
  for (const block of bodyOf(member)) {
    for (const number of numbersIn(text, block)) into.put("number", number.digits, number);
    for (const { last, start, end } of namesIn(text, block.start, block.end))
      into.put("name", last, { start, end });
    for (const match of text.slice(block.start, block.end).matchAll(easternDay)) {
      const start = block.start + match.index;
      into.put("date", `${match[2]} ${match[1]}`, { start, end: start + match[0].length });
    }
    for (const match of text.slice(block.start, block.end).matchAll(dayOfYear)) {
      const start = block.start + match.index;
      into.put("date", `${match[1]} ${match[2]}`, { start, end: start + match[0].length });
    }
  }
}

function addCoded({ report, coded, outlet }: Member, into: Collector): void {
  for (const { actor, start, end } of coded.mentions) {
    if (!inBody(report, start)) continue;
    if (named.has(actor.kind)) into.put("name", actor.id, { start, end });
    if (actor.kind === "outlet" && actor.id !== outlet) into.put("outlet", actor.id, { start, end });
  }
  for (const { date, start, end, within } of coded.events) {
    if (within !== "body" || date === null || date.from === null || date.from !== date.to) continue;
    into.put("date", date.from, date.span ?? { start, end });
  }
}

/**
 * What survives translation and rewording of a report's body: quotations, numbers, exact dates, names by their
 * consonants, organisations and cited outlets. Of a page in a language that is not coded, what its text alone shows.
 */
export function skeletonOf(member: Member): Skeleton {
  const into = new Collector(member.report.text);
  addQuotations(member, into);
  addFromText(member, into);
  addCoded(member, into);
  return into.features;
}
