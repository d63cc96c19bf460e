/** Puts the stated dates of publication in order: the most trustworthy first, all of them kept. */
import type { DateInterval } from "../../contract/index.ts";

const dayNumber = (day: string | null): number => (day === null ? Number.NaN : Date.parse(day) / 86_400_000);

const apart = (a: DateInterval, b: DateInterval): number => Math.abs(dayNumber(a.from) - dayNumber(b.from));

const isShown = ({ source, basis }: DateInterval): boolean =>
  basis === "stated" && (source === "visible" || source === "time" || source === "url");

/** Without markup: a `time` element that another date of the page bears out, else the line under the headline. */
const byAgreement = (stated: readonly DateInterval[]): DateInterval[] => {
  const [first] = stated;
  if (first?.source !== "time") return [...stated];
  const others = stated.filter(({ source, basis }) => source !== "time" && basis === "stated");
  if (others.length === 0 || others.some((date) => apart(date, first) === 0)) return [...stated];
  const [chosen] = others;
  return chosen ? [chosen, ...stated.filter((date) => date !== chosen)] : [...stated];
};

/**
 * Markup comes first, with two exceptions, both found among pages that may be fitted on: a date that the
 * page shows one day off is the day where the outlet is, markup in UTC is not; and markup that gives one
 * and the same day as published and modified, later than the day shown, dates the last build of the page.
 */
export const rankPublished = (
  stated: readonly DateInterval[],
  modified: readonly DateInterval[],
): DateInterval[] => {
  const [first] = stated;
  if (!first) return [];
  if (isShown(first)) return byAgreement(stated);
  const shown = stated.filter(isShown);
  const local = shown.find((date) => apart(date, first) === 1);
  const rebuilt = modified.some((date) => !isShown(date) && apart(date, first) <= 1);
  const older = rebuilt ? shown.find((date) => dayNumber(date.from) < dayNumber(first.from)) : undefined;
  const chosen = shown.some((date) => apart(date, first) === 0) ? undefined : (local ?? older);
  return chosen ? [chosen, ...stated.filter((date) => date !== chosen)] : [...stated];
};
