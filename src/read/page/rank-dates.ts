/** Puts the stated dates of publication in order: the most trustworthy first, all of them kept. */
import type { DateInterval } from "../../contract/index.ts";

const dayNumber = (day: string | null): number => (day === null ? Number.NaN : Date.parse(day) / 86_400_000);

const apart = (a: DateInterval, b: DateInterval): number => Math.abs(dayNumber(a.from) - dayNumber(b.from));

const isShown = ({ source, basis }: DateInterval): boolean =>
  basis === "stated" && (source === "visible" || source === "time" || source === "url");

/** The same digits with day and month exchanged: markup of a site whose tools read its dates the other way. */
const isExchanged = (a: DateInterval, b: DateInterval): boolean => {
  const [year, month, day] = (a.from ?? "").split("-");
  return month !== day && b.from === `${year}-${day}-${month}` && b.from === b.to;
};

/** Fields that content systems fill with whatever day they last touched the page. */
const isVague = ({ source }: DateInterval): boolean => /^meta (?:date|dc\.|dcterms\.|dc:)/u.test(source);

const isMarked = (date: DateInterval): boolean =>
  !isVague(date) &&
  (date.source === "json-ld" || date.source === "microdata" || date.source.startsWith("meta "));

const isPrinted = ({ source, basis }: DateInterval): boolean => source === "visible" && basis === "stated";

const isBorneOut = (day: DateInterval, by: DateInterval | undefined): boolean =>
  by !== undefined && apart(day, by) <= 1;

/** What else the page says of its days. */
export interface Around {
  readonly modified: readonly DateInterval[];
  /** Dates in lines that may be another page's: they bear others out and never come first. */
  readonly doubtful: readonly DateInterval[];
  /** The month that the address gives. */
  readonly month: DateInterval | null;
}

/** A rule that may put another date before the first; the rules are tried in this order. */
type Rule = (first: DateInterval, stated: readonly DateInterval[], about: Around) => DateInterval | undefined;

/** The page prints the same digits in the other order. */
const exchanged: Rule = (first, stated) => stated.find((date) => isPrinted(date) && isExchanged(first, date));

/** Without markup: a printed day that the address bears out where it does not bear out the first one. */
const addressed: Rule = (first, stated) => {
  const address = stated.find(({ source }) => source === "url");
  return isShown(first) && address && !isBorneOut(first, address)
    ? stated.find((date) => isPrinted(date) && isBorneOut(date, address))
    : undefined;
};

/** Without markup: a `time` element that another date of the page bears out, else the line under the headline. */
const agreed: Rule = (first, stated, { doubtful }) => {
  if (first.source !== "time") return undefined;
  const others = stated.filter(({ source, basis }) => source !== "time" && basis === "stated");
  return [...others, ...doubtful].some((date) => apart(date, first) === 0) ? undefined : others[0];
};

/** A field that says neither published nor modified gives way to the day shown. */
const vague: Rule = (first, stated) =>
  isVague(first) && !stated.some((date) => isMarked(date) && apart(date, first) <= 1)
    ? stated.find(
        ({ source, basis }) =>
          basis === "stated" && (source === "microdata" || source === "time" || source === "visible"),
      )
    : undefined;

/** The page shows a day that other markup of publication gives too, or shows it twice: two against the first. */
const outvoted: Rule = (first, stated, { modified }) =>
  isShown(first)
    ? undefined
    : stated.find((date) => {
        const isChange = modified.some((change) => apart(change, date) === 0);
        const votes = stated.filter((other) => other.basis === "stated" && apart(other, date) === 0);
        const marked = votes.some((other) => /published_time$/u.test(other.source));
        const shown = new Set(votes.filter(isShown).map(({ source }) => source));
        return isShown(date) && ((marked && shown.size > 0) || (!isChange && shown.size > 1));
      });

/** Markup in UTC is a day off where the outlet is. */
const local: Rule = (first, stated) =>
  isShown(first) ? undefined : stated.find((date) => isShown(date) && apart(date, first) === 1);

/**
 * Markup that gives one and the same day as published and modified, later than the day shown, dates the last build of
 * the page, unless the address bears it out.
 */
const rebuilt: Rule = (first, stated, { modified, month }) => {
  const isAddressed = [...stated, ...(month ? [month] : [])].some(
    ({ source, from, to }) =>
      source === "url" &&
      from !== null &&
      to !== null &&
      first.from !== null &&
      from <= first.from &&
      first.from <= to,
  );
  return !isShown(first) && !isAddressed && modified.some((date) => !isShown(date) && apart(date, first) <= 1)
    ? stated.find(
        (date) => isShown(date) && date.from === date.to && dayNumber(date.from) < dayNumber(first.from),
      )
    : undefined;
};

/**
 * Markup comes first. The exceptions were found among pages that may be fitted on, or follow from what the fields mean.
 * Markup that the page shows itself is overruled by none but the first.
 */
export const rankPublished = (stated: readonly DateInterval[], around: Around): DateInterval[] => {
  const [first] = stated;
  if (!first) return [];
  const isAlsoShown =
    !isShown(first) &&
    [...stated, ...around.doubtful].some((date) => isShown(date) && apart(date, first) === 0);
  const rules = isAlsoShown ? [exchanged] : [exchanged, addressed, agreed, vague, local, outvoted, rebuilt];
  for (const rule of rules) {
    const chosen = rule(first, stated, around);
    if (chosen) return [chosen, ...stated.filter((date) => date !== chosen)];
  }
  return [...stated];
};
