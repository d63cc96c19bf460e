/** Tells the page's own printed dates from those of the pages it lists. */
import type { DateInterval } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import type { Piece } from "./piece.ts";
import { headZone, printedDate } from "./printed-dates.ts";

/** Characters before a date in which a word of publication is looked for. */
const nearWord = 60;

/** "Published on", "Veröffentlicht am" in the line, before the date. */
const isWorded = (text: string, { span }: DateInterval): boolean => {
  if (span === null) return false;
  const before = text.slice(Math.max(0, span.start - nearWord), span.start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return cues().publishedWord.test(line) || cues().published.test(line);
};

const isDay = ({ from, to, basis }: DateInterval): boolean => from === to || basis !== "stated";

/**
 * Dates around the headline and those behind a word of publication are the page's own. Where there are none, the other
 * ways that pages date themselves are tried, and the dates of other lines are only doubtful. A day comes before a month.
 */
export const rankPrinted = (
  text: string,
  pieces: readonly Piece[],
  dates: readonly DateInterval[],
): { readonly own: readonly DateInterval[]; readonly doubtful: readonly DateInterval[] } => {
  const zone = headZone(pieces);
  const inHead = (date: DateInterval): boolean =>
    zone !== null && date.span !== null && zone.start <= date.span.start && date.span.start < zone.end;
  const own = dates.filter((date) => isDay(date) && (inHead(date) || isWorded(text, date)));
  const others = dates.filter((date) => !own.includes(date));
  const hasDay = others.some(isDay);
  const found = own.length > 0 ? [] : printedDate(text, pieces).filter((date) => isDay(date) || !hasDay);
  return {
    own: [...own, ...found].sort((a, b) => Number(inHead(b)) - Number(inHead(a))),
    doubtful: others.sort((a, b) => Number(isDay(b)) - Number(isDay(a))),
  };
};
