import type { Quote } from "../../contract/index.ts";
import { fingerprint, runHashes } from "../copies/fingerprint.ts";
import type { Member } from "../member.ts";
import { inBody } from "../text/body.ts";
import { quotedStretches, wordsOf } from "../text/words.ts";

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

const named: ReadonlySet<string> = new Set(["person", "organisation", "group"]);

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

function addQuotations(member: Member, into: Collector): void {
  const { text, blocks } = member.report;
  for (const block of blocks.filter(({ start }) => inBody(member.report, start))) {
    for (const stretch of quotedStretches(text, block)) {
      for (const hash of fingerprint(runHashes(wordsOf(text, [stretch]))))
        into.put("quotation", String(hash), stretch);
    }
  }
}

function addNumbers(member: Member, into: Collector): void {
  const { text, blocks } = member.report;
  for (const block of blocks.filter(({ start }) => inBody(member.report, start))) {
    for (const match of text.slice(block.start, block.end).matchAll(/\d[\d.,]*\d|\d/g)) {
      if (tellsLittle(match[0])) continue;
      const start = block.start + match.index;
      into.put("number", match[0].replaceAll(/[.,]/g, ""), { start, end: start + match[0].length });
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

/** Quotations, numbers, exact dates, named people and organisations, and cited outlets of a report's body. */
export function skeletonOf(member: Member): Skeleton {
  const into = new Collector(member.report.text);
  addQuotations(member, into);
  addNumbers(member, into);
  addCoded(member, into);
  return into.features;
}
