/** When and where: the date phrase and the place that belong to a trigger. */
import type { DateInterval, Quote } from "../../contract/index.ts";
import type { Draft } from "../actors/draft.ts";
import { type DatePhrase, findDates, looksForward, yearOf } from "../dates/index.ts";
import { hasRelation, marker, type Node, type Tree } from "../tree/index.ts";
import { clauseAt } from "./roles.ts";
import { isTime } from "./time-words.ts";

/** A date phrase with the node it hangs from. */
export interface Dated extends DatePhrase {
  readonly node: Node;
}

/** The date phrases of a sentence; each is tied to the clause that holds it. Offsets are into the report. */
export const datesOf = (tree: Tree, asOf: string | null): readonly Dated[] => {
  const { text, start } = tree.sentence;
  return findDates(text, { day: asOf, future: looksForward(text) }).flatMap((phrase) => {
    const from = phrase.start + start;
    const to = phrase.end + start;
    const nodes = tree.nodes.filter((node) => node.token.start >= from && node.token.end <= to);
    const inside = new Set(nodes);
    const node = nodes.find((one) => !one.parent || !inside.has(one.parent));
    return node ? [{ ...phrase, start: from, end: to, node }] : [];
  });
};

const isAbove = (node: Node, below: Node): boolean => {
  for (let up: Node | null = below; up; up = up.parent) if (up === node) return true;
  return false;
};

/** "Suspended the treaty of 2002": the year is the treaty's, not the suspension's. */
const datesNoun = (date: Node, trigger: Node): boolean =>
  date.rel === "nmod" &&
  marker(date) === "of" &&
  date.parent?.upos === "NOUN" &&
  date.parent !== trigger &&
  trigger.upos === "VERB" &&
  !(date.parent.rel === "obl" && ["in", "during", "after", "before"].includes(marker(date.parent)));

/** Smaller is nearer: in the trigger's own phrase, in its clause, in a clause above it. A date of another clause is none. */
const distance = (dated: Dated, trigger: Node): number => {
  if (datesNoun(dated.node, trigger)) return Number.POSITIVE_INFINITY;
  if (isAbove(trigger, dated.node))
    return clauseAt(dated.node.parent ?? dated.node) === clauseAt(trigger) || clauseAt(dated.node) === trigger
      ? 0
      : 3;
  const clause = clauseAt(dated.node);
  if (clause === clauseAt(trigger)) return 1;
  return isAbove(clause, trigger) ? 2 : Number.POSITIVE_INFINITY;
};

export const dateOf = (trigger: Node, dates: readonly Dated[]): DateInterval | null => {
  const ranked = dates
    .map((dated) => ({ dated, far: distance(dated, trigger), gap: Math.abs(dated.node.id - trigger.id) }))
    .filter(({ far }) => far < 3)
    .sort((a, b) => a.far - b.far || a.gap - b.gap);
  const best = ranked[0]?.dated;
  if (!best) return null;
  const stated =
    ["iso", "dotted", "year", "month-year", "since", "years"].includes(best.rule) || /\d{4}/.test(best.from);
  return {
    from: best.from,
    to: best.to,
    basis:
      stated && !["ago", "which", "which-season", "month", "weekday", "past", "yesterday"].includes(best.rule)
        ? "stated"
        : "inferred",
    source: "phrase",
    span: { start: best.start, end: best.end },
  };
};

/** Older than this many years before the report, an event is told as history. News of the last few years is still practice. */
const historyAfter = 5;

/** Whether an event of that date is history to a report of that day; without a day, anything before 1992 is. */
export const isHistory = (date: DateInterval | null, asOf: string | null): boolean =>
  date?.to != null && (asOf === null ? date.to < "1992" : yearOf(date.to) < yearOf(asOf) - historyAfter);

const coming = /\b(?:next|coming|upcoming|tomorrow|later this)\b/iu;

/** "Next month's visit": a day after the report's is still to come. Only words that say so count: a bare weekday may be a past one. */
export const isToCome = (
  date: DateInterval | null,
  { asOf, text }: { readonly asOf: string | null; readonly text: string },
): boolean =>
  date?.from != null &&
  date.span !== null &&
  asOf !== null &&
  date.from > asOf &&
  (coming.test(text.slice(date.span.start, date.span.end)) || yearOf(date.from) > yearOf(asOf));

const eras =
  /\b(?:during|in|of|after|before|until|since) the (?:cold war|second world war|first world war|soviet era|(?:1[0-9]|20)th century|(?:eighteenth|nineteenth|twentieth) century|middle ages|colonial era|napoleonic wars)\b|\b(?:decades|centuries|generations|a century) ago\b|\b(?:two|three|four|five|six|seven|eight|nine|many) (?:decades|centuries) since\b|\bin the (?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b|\bworld war (?:i|ii|one|two)\b|\bin the soviet (?:era|period|years)\b|\bunder the (?:tsars?|czars?|shahs?|kaiser|sultans?|ottomans|habsburgs|romanovs|qing|ming|bourbons|raj)\b|\b(?:in the (?:days|times?|age|era|years)|(?:during|under) the (?:reign|rule)) of the (?:tsars?|shahs?|kaisers?|sultans?|emperors?|caliphs?|kings|crusades|crusaders|pharaohs|caesars|colonels|raj|habsburgs|romanovs|bourbons|tudors|ottomans|mongols|moguls|mughals|safavids|ming|qing|medici)\b|\bin (?:tsarist|ottoman|soviet|imperial|colonial|medieval|ancient|roman|victorian) times\b|\bhistorically\b|\bin the past(?=,| (?:has|have|had|he|she|it|they|the|both)\b|[.]?$)/iu;

/** Words that put the whole sentence into the past without a date. */
export const tellsHistory = (text: string): boolean => eras.test(text);

const placeMarks: ReadonlySet<string> = new Set(
  "in at near off outside around over across along through on".split(" "),
);
const placeNouns: ReadonlySet<string> = new Set(
  "strait sea ocean gulf border coast island islands bay peninsula airspace water waters region area".split(
    " ",
  ),
);

const isPlaceName = (node: Node, at: ReadonlyMap<Node, readonly Draft[]>): boolean =>
  (at.get(node) ?? []).some((draft) => draft.reading === "place") ||
  (node.upos === "PROPN" && !at.has(node)) ||
  placeNouns.has(node.lemma);

/** The place that the trigger, or the verb above a noun trigger, is set in. */
export const placeNode = (trigger: Node, at: ReadonlyMap<Node, readonly Draft[]>): Node | null => {
  const clause = clauseAt(trigger);
  const near = [...trigger.children, ...clause.children];
  return (
    near.find(
      (child) =>
        hasRelation(child, ["obl", "nmod"]) &&
        placeMarks.has(marker(child)) &&
        !isTime(child) &&
        isPlaceName(child, at),
    ) ?? null
  );
};

export const quoteAt = (span: { readonly start: number; readonly end: number }, text: string): Quote => ({
  ...span,
  text: text.slice(span.start, span.end),
});
