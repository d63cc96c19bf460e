import type { Coded, Event, Report } from "../../contract/index.ts";
import type { Framework } from "../framework/schema.ts";

/** Rungs whose events, told inside a claim on the tie, are that claim again. */
export const repeatedRungs = (framework: Framework): ReadonlySet<string> =>
  new Set(framework.indicators.flatMap((one) => (one.axis === "assertion" ? one.repeats : [])));

/**
 * The events of a report that can be evidence: of its body, not of its headline (the paper's words about its own text),
 * and not the thesis itself in the shape of an event ("has de facto concluded an alliance").
 *
 * @param rungs what `repeatedRungs` gives for the framework
 */
export function usableEvents(report: Report, coded: Coded, rungs: ReadonlySet<string>): Event[] {
  if (coded.events.length === 0) return [];
  const headlines = report.blocks.filter(({ kind }) => kind === "headline" || kind === "kicker");
  const theses = coded.claims.filter(({ thesis }) => thesis !== null);
  const within = (
    event: Event,
    spans: readonly { readonly start: number; readonly end: number }[],
  ): boolean => spans.some(({ start, end }) => start <= event.trigger.start && event.trigger.end <= end);
  return coded.events.filter(
    (event) =>
      event.within === "body" &&
      !within(event, headlines) &&
      !(event.rung !== null && rungs.has(event.rung) && within(event, theses)),
  );
}
