import type { Coded, Report } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { lastDay } from "../time.ts";
import { counted } from "../words/list.ts";
import { type NotBefore, notBefore } from "./not-before.ts";

/** The day an assessment is made for, and where that day came from. */
export interface AsOf {
  readonly day: string;
  readonly basis: string;
}

const latest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .reduce<string | null>((best, day) => (best === null || day > best ? day : best), null);

interface Page {
  readonly report: Report;
  readonly coded: Coded;
}

/** More undated pages than this are not looked through: the first in order stand for all. */
const mostUndated = 200;

/** The latest day before which one of the undated pages cannot have been written. */
function latestBound(
  documents: readonly Page[],
  pair: readonly [string, string],
  knowledge: Knowledge,
): NotBefore | null {
  return documents
    .filter(({ report }) => report.published.length === 0)
    .slice(0, mostUndated)
    .flatMap((page) => notBefore(page, pair, knowledge) ?? [])
    .reduce<NotBefore | null>((best, one) => (best === null || one.day > best.day ? one : best), null);
}

/** "not before ..., when the record has ...": the inference with the facts that bound it. */
function sayBound({ day, fact, given }: NotBefore, published: string | null): string {
  const also =
    given === null ? "" : `, the first since the page must be later than "${given.what}" (${given.from})`;
  const dated = published === null ? "" : `; the latest date that the pages give is ${published}`;
  return `inferred, since a page has no date: not before ${day}, when the record has "${fact.what}", told as done${also}${dated}`;
}

/**
 * The day as of which to judge, without a clock: the one given, else the latest publication date of the pages on the
 * pair or the day before which an undated one cannot have been written, whichever is later, else their latest dated
 * event, else the latest fact on record.
 */
export function asOfDay(
  given: string | undefined,
  documents: readonly Page[],
  { pair, knowledge }: { readonly pair: readonly [string, string]; readonly knowledge: Knowledge },
): AsOf {
  if (given !== undefined) return { day: given, basis: "given" };
  const bound = latestBound(documents, pair, knowledge);
  const published = latest(documents.map(({ report }) => lastDay(report.published[0] ?? null)));
  if (bound !== null && bound.day > (published ?? ""))
    return { day: bound.day, basis: sayBound(bound, published) };
  if (published !== null) {
    const undated = documents.filter(({ report }) => report.published.length === 0).length;
    const rest = undated === 0 ? "" : `; ${counted(undated, "page")} without a date`;
    const stated = documents.some(({ report }) =>
      report.published.some((date) => lastDay(date) === published && date.basis === "stated"),
    );
    const words = stated ? "latest publication date of the pages" : "latest day the pages' dates allow";
    return { day: published, basis: `${words}${rest}` };
  }
  const happened = latest(
    documents.flatMap(({ coded }) =>
      coded.events
        .filter(({ within, modality }) => within === "body" && modality === "actual")
        .map(({ date }) => lastDay(date)),
    ),
  );
  if (happened !== null)
    return { day: happened, basis: "latest dated event, since no page states when it was published" };
  const recorded = latest(knowledge.facts.map(({ from, to }) => to ?? from)) ?? "2000-01-01";
  return { day: recorded, basis: "latest fact on record, since nothing on the pages is dated" };
}
