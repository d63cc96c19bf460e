/** Whom words stand for, by their context and the day, on our own sentences. */
import { readFileSync } from "node:fs";
import { code } from "../../src/code/index.ts";
import type { Mention, Span } from "../../src/contract/index.ts";
import { parseReport } from "../../src/parse/index.ts";
import { type Figures, pageOf, type Tools } from "./shared.ts";

const folder = `${import.meta.dirname}/../../test/fixtures/actors`;

/** The sets of sentences in the order they were written. */
export const referenceSets = ["references-1", "references-2"] as const;

export interface Reference {
  readonly day: string;
  readonly text: string;
  /** What the brackets mark, without the brackets. */
  readonly spans: readonly Span[];
  /** What each should stand for, as the fixture writes it. */
  readonly wanted: readonly string[];
}

const unmark = (marked: string): { text: string; spans: readonly Span[] } => {
  const spans: Span[] = [];
  let text = "";
  for (const [at, piece] of marked.split(/[[\]]/).entries()) {
    if (at % 2 === 1) spans.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, spans };
};

export const referencesOf = (set: string): readonly Reference[] =>
  readFileSync(`${folder}/${set}.tsv`, "utf8")
    .trim()
    .split("\n")
    .slice(2)
    .map((line) => line.split("\t"))
    .map(([day = "", wanted = "", text = ""]) => ({ day, wanted: wanted.split(";"), ...unmark(text) }));

/** The mentions of a span: those of just these words, else the longest inside it, else those it is part of. */
const mentionsAt = (span: Span, mentions: readonly Mention[]): readonly Mention[] => {
  const near = mentions.filter((one) => one.start < span.end && span.start < one.end);
  const off = (one: Mention): number => Math.abs(one.start - span.start) + Math.abs(one.end - span.end);
  const least = Math.min(...near.map(off));
  return near.filter((one) => off(one) === least);
};

const isKnown = ({ actor }: Mention): boolean => actor.country !== null || actor.organisation !== null;

const shown = ({ actor, reading }: Mention, like: string): string =>
  `${actor.country ?? actor.organisation}${like.includes("/") ? `/${actor.sector}` : ""}${like.includes(":") ? `:${reading}` : ""}`;

/** What the brackets of a sentence were found to stand for, written as its fixture writes it. */
export const answersOf = ({ day, text, spans, wanted }: Reference, { knowledge, model }: Tools): string[] => {
  const page = pageOf(text, day);
  const { mentions } = code(page, parseReport(page, model), knowledge);
  return spans.map((span, at) => {
    const like = wanted[at] ?? "";
    const found = mentionsAt(span, mentions).filter(isKnown);
    const names = new Set(found.map((one) => shown(one, like)));
    return names.size === 0 ? "-" : [...names].sort().join(",");
  });
};

const sorted = (wanted: string): string => wanted.split(",").sort().join(",");

export const isRight = (reference: Reference, answers: readonly string[]): boolean =>
  reference.wanted.every((one, at) => sorted(one) === answers[at]);

export const referenceFigures = (tools: Tools): Figures =>
  referenceSets.map((set) => {
    const all = referencesOf(set);
    const right = all.filter((one) => isRight(one, answersOf(one, tools)));
    return [`${set.replace("-", ", set ")}: right of ${all.length}`, String(right.length)] as const;
  });
