import type { Coded, Report } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { lastDay } from "../time.ts";
import { counted } from "../words/list.ts";

/** The day an assessment is made for, and where that day came from. */
export interface AsOf {
  readonly day: string;
  readonly basis: string;
}

const latest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .reduce<string | null>((best, day) => (best === null || day > best ? day : best), null);

/**
 * The day as of which to judge, without a clock: the one given, else the latest publication date of the pages on the
 * pair, else their latest dated event, else the latest fact on record.
 */
export function asOfDay(
  given: string | undefined,
  documents: readonly { readonly report: Report; readonly coded: Coded }[],
  knowledge: Knowledge,
): AsOf {
  if (given !== undefined) return { day: given, basis: "given" };
  const published = latest(documents.map(({ report }) => lastDay(report.published[0] ?? null)));
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
