/** Gives each run of an HTML page its kind. */
import type { BlockKind } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import { readBadge } from "../page/badges.ts";
import { isByline, markedNames } from "../page/bylines.ts";
import { readCounters } from "../page/counters.ts";
import { readDateLine } from "../page/date-lines.ts";
import { isDateline } from "../page/datelines.ts";
import { isFurnitureLine } from "../page/furniture-line.ts";
import { noticeKind } from "../page/notices.ts";
import { endsSentence, wordCount } from "../page/wording.ts";
import { type PartName, partNames } from "./names.ts";
import { around } from "./scope.ts";
import type { Run } from "./segment.ts";

export interface HtmlVerdict {
  readonly kind: BlockKind;
  readonly confidence: number;
  readonly rule: string;
}

/** Whether one of the elements around a run, up to so many levels, is one of those. */
export const within = (run: Run, tags: readonly string[], levels = 6): boolean => {
  let level = 0;
  for (const { tag } of around(run.scope)) {
    if (tags.includes(tag)) return true;
    if (++level > levels) return false;
  }
  return false;
};

const named = (run: Run, part: PartName, levels = 3): boolean => {
  let level = 0;
  for (const { names } of around(run.parts[0]?.scope ?? run.scope)) {
    if (partNames[part].test(names)) return true;
    if (++level > levels) return false;
  }
  return false;
};

const verdict = (kind: BlockKind, confidence: number, rule: string): HtmlVerdict => ({
  kind,
  confidence,
  rule,
});

/** "Read also: The dam that nobody wanted to pay for". */
const isRelatedLine = (text: string): boolean =>
  cues().related.test(text) && /^[^:：]{2,50}[:：]/u.test(text);

/**
 * Whether the markup calls a run a byline. In the article names must stand in it: pages name whole columns after
 * their author, and each line of a list in one would be a byline.
 */
const isMarkedByline = (run: Run, chosen: boolean): boolean =>
  run.text.length <= 80 && named(run, "byline") && (!chosen || markedNames(run.text) !== null);

/** The longest line at the foot of a page that says whose it is or how to report a slip; longer ones are prose. */
const footLength = 120;

/** Sites laid out with tables set their prose in cells: a paragraph of so many words that ends like a sentence is no cell. */
const isProseInCell = (run: Run): boolean =>
  run.scope.tag === "p" && wordCount(run.text) >= 8 && endsSentence(run.text);

/** Lines that say by their words what they are, in the article or beside it. */
const byWords = (run: Run, near: boolean, chosen = false): HtmlVerdict | null => {
  const { text } = run;
  if (text.length > 600) return null;
  if (readCounters(text).length > 0) return verdict("counter", 0.9, "a count and what it counts");
  if (near && run.linked < text.length && readBadge(text)) return verdict("badge", 0.85, "badge");
  if (near && readBadge(text) && named(run, "badge")) return verdict("badge", 0.75, "linked label");
  if (cues().advert.test(text)) return verdict("advert", 0.9, "advert label");
  if (text.length <= 160 && (readDateLine(text) || (near && isFurnitureLine(text))))
    return verdict("dateline", 0.85, "date line");
  if (near && isDateline(text))
    return verdict("dateline", 0.85, "place, date or agency in a line of its own");
  if (near && text.length <= 160 && (isByline(text) || isMarkedByline(run, chosen)))
    return verdict("byline", 0.8, "byline");
  if (text.length <= 250 && run.linked * 2 > text.length && isRelatedLine(text))
    return verdict("related", 0.85, "related link");
  if (text.length <= footLength && cues().foot.test(text))
    return verdict("boilerplate", 0.85, "words of the foot of a page");
  const notice = text.length <= 300 ? noticeKind(text, true) : null;
  if (notice !== null && (notice !== "consent" || run.linked > 0))
    return verdict("notice", 0.85, `${notice} notice`);
  return null;
};

/** The kind of a run of the article. */
export const judgeBody = (run: Run, first: boolean, score: number): HtmlVerdict => {
  const words = byWords(run, run.text.length <= 160, true);
  if (words) return words;
  const tag = run.scope.tag;
  if (/^h[1-6]$/u.test(tag)) return verdict("subheading", score, `body, <${tag}>`);
  if (within(run, ["figcaption", "figure"]) || named(run, "caption", 2))
    return verdict("caption", 0.85, "in a caption");
  if (within(run, ["td", "th", "table", "caption"]) && !isProseInCell(run))
    return verdict("table", score, "body, in a table");
  if (
    named(run, "quote", 2) &&
    within(run, ["aside", "figure", "blockquote", "q"]) &&
    partNames.quote.test(run.scope.names)
  )
    return verdict("pull-quote", 0.75, "body, marked as a pull-quote");
  if (within(run, ["blockquote"])) return verdict("quote", score, "body, <blockquote>");
  if (within(run, ["li", "dd", "dt"], 2)) return verdict("list", score, "body, list item");
  return first ? verdict("lead", score, "body, first") : verdict("paragraph", score, "body");
};

/** The kind of a run outside the article. */
export const judgeRest = (run: Run, near: boolean, score: number): HtmlVerdict => {
  const confidence = Math.max(0, 1 - score);
  if (run.hidden) return verdict("boilerplate", confidence, "hidden");
  const words = byWords(run, near);
  if (words) return words;
  if (within(run, ["figcaption"]) || named(run, "caption", 2)) return verdict("caption", 0.8, "in a caption");
  if (named(run, "advert")) return verdict("advert", 0.7, "named as an advert");
  if (named(run, "related", 5) || cues().relatedWhole.test(run.text))
    return verdict("related", 0.7, "named as related");
  if (within(run, ["td", "th"], 3) && run.linked * 2 < run.text.length)
    return verdict("table", 0.5, "in a table outside the body");
  return verdict("boilerplate", confidence, "not chosen as body");
};

/** The kind of a run in a thread but in no comment that could be told: its heading, its counter, its words. */
export const judgeFurniture = (run: Run): HtmlVerdict => {
  const words = byWords(run, false);
  if (words) return words;
  const prose =
    run.text.length >= 25 &&
    run.linked * 3 < run.text.length &&
    !/^h[1-6]$|^label$|^button$|^legend$/u.test(run.scope.tag) &&
    !within(run, ["form", "button"]);
  return prose
    ? verdict("comment", 0.5, "prose in a thread")
    : verdict("boilerplate", 0.8, "around the thread");
};
