/** Finds the record of a new run that a person has spoken of: records are made anew, and their ids need not stay. */
import type { Claim, Event, ReviewedRecord, Span } from "../../contract/index.ts";

/** The words that a record hangs on: what tells the event, or what is claimed. */
export const anchorOf = (one: ReviewedRecord): Span =>
  one.type === "event" ? one.trigger : (one.content[0] ?? one);

const length = ({ start, end }: Span): number => Math.max(0, end - start);

/** Characters that two spans share, over the characters of both. */
const overlap = (a: Span, b: Span): number => {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared === 0 ? 0 : shared / (length(a) + length(b) - shared);
};

/** A verb with one auxiliary more or less, a claim without its last adverbial: still the same words. */
const leastOverlap = 0.5;

const statesOf = ({ actors, recipients }: Event): string =>
  [...actors, ...recipients]
    .map(({ id }) => id)
    .sort()
    .join(" ");

const speakerOf = ({ chain }: Claim): string => chain.at(-1)?.mention ?? "";

/** One verb can tell several events, of several pairs: how much else is the same decides. */
const likeness = (a: ReviewedRecord, b: ReviewedRecord): number => {
  if (a.type === "event" && b.type === "event")
    return Number(a.plover.event === b.plover.event) + Number(statesOf(a) === statesOf(b));
  if (a.type === "claim" && b.type === "claim") return 2 * Number(speakerOf(a) === speakerOf(b));
  return 0;
};

/** The record among `records` that is the one spoken of; undefined when this run has none such. */
export const matching = <T extends ReviewedRecord>(
  spokenOf: ReviewedRecord,
  records: readonly T[],
): T | undefined => {
  const own = records.find(({ id, type }) => id === spokenOf.id && type === spokenOf.type);
  if (own) return own;
  let best: T | undefined;
  let most = 0;
  for (const one of records) {
    if (one.type !== spokenOf.type) continue;
    const shared = overlap(anchorOf(one), anchorOf(spokenOf));
    const score = shared < leastOverlap ? 0 : shared + likeness(one, spokenOf);
    if (score > most) [best, most] = [one, score];
  }
  return best;
};
