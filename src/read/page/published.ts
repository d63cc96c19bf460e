/** When the page was published: as stated, else bounded by what the page shows. */
import type { DateInterval, Span } from "../../contract/index.ts";
import { type LowerBound, lowerBounds } from "../dates/bounds.ts";
import { dayOf } from "../dates/calendar.ts";
import { rankPublished } from "./rank-dates.ts";

export interface DateClues {
  readonly text: string;
  /** Stated dates, best first. */
  readonly stated: readonly DateInterval[];
  /** Dates printed where other pages are listed too: the page's own only where nothing else is. */
  readonly doubtful: readonly DateInterval[];
  /** The month that the address gives. */
  readonly month: DateInterval | null;
  /** Dates of the last change: a page is not younger than its change. */
  readonly modified: readonly DateInterval[];
  /** Spans of the article's running text. */
  readonly prose: readonly Span[];
  /** Dates of the comments. */
  readonly comments: readonly DateInterval[];
  /** A month and day without a year, from a dateline. */
  readonly partial: { readonly month: number; readonly date: number; readonly span: Span } | null;
}

const unique = (dates: readonly DateInterval[]): DateInterval[] => {
  const seen = new Set<string>();
  return dates.filter(({ from, to, basis, source }) => {
    const key = `${from} ${to} ${basis} ${source}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** A comment cannot be older than its page: the earliest is the latest day the page can have. */
const earliest = (comments: readonly DateInterval[]): DateInterval | null =>
  comments.reduce<DateInterval | null>(
    (best, date) => (date.to !== null && (best?.to == null || date.to < best.to) ? date : best),
    null,
  );

const latestOf = (bounds: readonly LowerBound[], upper: string | null): LowerBound | null =>
  bounds.reduce<LowerBound | null>(
    (best, bound) =>
      (upper === null || bound.from <= upper) && (best === null || bound.from > best.from) ? bound : best,
    null,
  );

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** "May 31" with the year that the other dates of the page allow. */
const completed = (
  partial: NonNullable<DateClues["partial"]>,
  lower: string | null,
  upper: string | null,
): DateInterval[] => {
  const years =
    upper === null
      ? lower === null
        ? []
        : [yearOf(lower), yearOf(lower) + 1]
      : [yearOf(upper), yearOf(upper) - 1];
  const day = years
    .map((year) => dayOf(year, partial.month, partial.date))
    .find((one) => one !== null && (upper === null || one <= upper) && (lower === null || one >= lower));
  return day ? [{ from: day, to: day, basis: "inferred", source: "dateline", span: partial.span }] : [];
};

const isIn = ({ from, to }: DateInterval, month: DateInterval): boolean =>
  from !== null &&
  to !== null &&
  month.from !== null &&
  month.to !== null &&
  month.from <= from &&
  to <= month.to;

/** A page that shows one day, and calls it that of its last change, is as of that day; its markup alone may date a rebuild. */
const shownChange = (modified: readonly DateInterval[]): DateInterval[] =>
  modified
    .filter(({ source, from, to }) => source === "visible" && from === to)
    .slice(0, 1)
    .map((date) => ({ ...date, basis: "inferred", source: "modified" }));

/** How much running text is asked for days before which a page was not written. */
const proseAsked = 200_000;

/** The first stretches of prose that together are no longer than that, the last one cut. */
const firstProse = (prose: readonly Span[]): Span[] => {
  let left = proseAsked;
  return prose.flatMap(({ start, end }) => {
    const length = Math.min(left, end - start);
    left -= length;
    return length > 0 ? [{ start, end: start + length }] : [];
  });
};

/** What bounds an undated page. */
const bounded = ({ text, modified, prose, comments, partial }: DateClues): DateInterval[] => {
  const thread = earliest(comments);
  const upper = earliest([...comments, ...modified]);
  const bounds = firstProse(prose).flatMap(({ start, end }) =>
    lowerBounds(text.slice(start, end), start, upper?.to ?? null),
  );
  const lower = latestOf(bounds, upper?.to ?? null);
  const lowerSpan = lower && { start: lower.start, end: lower.end };
  const found: DateInterval[] = partial ? completed(partial, lower?.from ?? null, upper?.to ?? null) : [];
  if (upper)
    found.push({
      from: lower?.from ?? null,
      to: upper.to,
      basis: "bounded",
      source: upper === thread ? "thread" : "modified",
      span: upper.span,
    });
  if (lower) {
    const basis = lower.source === "phrase" ? "inferred" : "bounded";
    found.push({ from: lower.from, to: upper?.to ?? null, basis, source: lower.source, span: lowerSpan });
  }
  return found;
};

/** Best first; empty when the page shows nothing that bounds it. */
export const publishedFrom = (clues: DateClues): DateInterval[] => {
  const { stated, doubtful, month, modified } = clues;
  if (stated.length > 0) return unique([...rankPublished(stated, clues), ...doubtful]);
  const inMonth = doubtful.filter((date) => month === null || isIn(date, month));
  if (inMonth.length > 0) return unique(inMonth);
  const change = shownChange(modified);
  const bounds = bounded(clues);
  return unique([...change, ...(month ? [month] : []), ...bounds]);
};
