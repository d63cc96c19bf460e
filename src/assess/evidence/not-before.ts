import type { Coded, RecordFact, Report } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { factsToldOf } from "../../record/index.ts";
import { yearsBetween } from "../time.ts";

/** A day before which a page cannot have been written, and the fact that says so. */
export interface NotBefore {
  readonly day: string;
  readonly fact: RecordFact;
  /** The fact that had shown the page to be so young that older ones of the same kind were no news; null without need. */
  readonly given: RecordFact | null;
}

interface Page {
  readonly report: Report;
  readonly coded: Coded;
}

/** News tells what is at most some 400 days old, unless it gives the date; the record's check of signatures takes the same. */
const newsYears = 1.1;

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentence around an offset; its names may stand outside the event's own words. */
function sentenceAt({ text, blocks }: Report, offset: number): string {
  const block = blocks.find(({ start, end }) => start <= offset && offset < end);
  if (block === undefined) return "";
  const words = text.slice(block.start, block.end);
  return sentences.segment(words).containing(offset - block.start)?.segment ?? words;
}

/** For each event that the page tells as done, without a date of its own: the facts on record that it may be. */
function candidatesOf(
  { report, coded }: Page,
  pair: readonly [string, string],
  knowledge: Knowledge,
): readonly (readonly RecordFact[])[] {
  return coded.events.flatMap(({ within, modality, negated, rung, actors, recipients, date, start }) => {
    const countries = [...actors, ...recipients].map(({ country }) => country);
    const told = within === "body" && modality === "actual" && !negated && date === null;
    if (!told || rung === null || !pair.every((one) => countries.includes(one))) return [];
    const facts = factsToldOf(knowledge, pair, { text: sentenceAt(report, start), rung });
    return facts.length === 0 ? [] : [facts];
  });
}

const later = (best: NotBefore | null, fact: RecordFact, given: RecordFact | null): NotBefore =>
  best === null || fact.from > best.day ? { day: fact.from, fact, given } : best;

/**
 * The day before which an undated page cannot have been written: it tells, as done, of something that the record dates.
 * Of several facts that it may mean, the earliest counts. Where another event shows that the page is younger, facts too
 * old to be news by then fall away, and the earliest of the rest counts; never more than that is inferred. Null where
 * the record knows nothing of what the page tells.
 */
export function notBefore(
  page: Page,
  pair: readonly [string, string],
  knowledge: Knowledge,
): NotBefore | null {
  const told = candidatesOf(page, pair, knowledge);
  let bound: NotBefore | null = null;
  for (let moved = true; moved; ) {
    const known: RecordFact | null = bound?.fact ?? null;
    const day: string | null = bound?.day ?? null;
    for (const facts of told) {
      const news = facts.find(({ from }) => day === null || yearsBetween(from, day) <= newsYears);
      if (news) bound = later(bound, news, facts[0] === news ? null : known);
    }
    moved = (bound?.day ?? null) !== day;
  }
  return bound;
}
