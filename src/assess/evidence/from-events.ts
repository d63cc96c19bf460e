import type { Event } from "../../contract/index.ts";
import { round } from "../round.ts";
import { lastDay, yearsBetween } from "../time.ts";
import type { EvidenceContext } from "./context.ts";
import { type Filled, isFilled, weightLeft } from "./filled.ts";
import type { Item } from "./item.ts";

type Parties = Event["actors"];

const has = (parties: Parties, state: string): boolean => parties.some(({ country }) => country === state);

/** Practice takes both states among its parties; hostility takes one against the other. */
function concerns(event: Event, indicator: Filled, [a, b]: readonly [string, string]): boolean {
  const { actors, recipients, rung, plover } = event;
  if (indicator.axis !== "hostility") {
    return (
      rung !== null &&
      indicator.fills.rungs.includes(rung) &&
      [a, b].every((one) => has(actors, one) || has(recipients, one))
    );
  }
  if (rung !== null || !indicator.fills.plover.includes(plover.event)) return false;
  return (has(actors, a) && has(recipients, b)) || (has(actors, b) && has(recipients, a));
}

/** How an event is told, in words for a reader. */
const toldAs: Readonly<Record<Event["modality"], string>> = {
  actual: "told as fact",
  historical: "told as past",
  alleged: "alleged",
  planned: "announced or planned",
  threatened: "threatened",
  hypothetical: "imagined",
  denied: "denied",
};

function weigh(
  event: Event,
  indicator: Filled,
  context: EvidenceContext,
): { from: string; to: string; weight: number; doubt: string } | null {
  const published = lastDay(context.reports.get(event.report)?.published[0] ?? null);
  const to = lastDay(event.date) ?? published ?? context.asOf;
  const from = event.date?.from ?? to;
  if (from > context.asOf) return null;
  const end = to < context.asOf ? to : context.asOf;
  const age = yearsBetween(end, context.asOf);
  if (age > indicator.window) return null;
  const origin = context.origins.ofEvent(event);
  const named = origin?.speaker ? 1 : context.framework.unnamedOrigin;
  const trust = context.trust.inEvent(event.attributedTo, event.report);
  return {
    from: from < end ? from : end,
    to: end,
    weight: round(
      context.framework.modality[event.modality] * named * trust.share * weightLeft(indicator, age),
    ),
    doubt: trust.why,
  };
}

function itemOf(event: Event, indicator: Filled, context: EvidenceContext): Item | null {
  const weighed = weigh(event, indicator, context);
  if (weighed === null) return null;
  const origin = context.origins.ofEvent(event);
  const against = event.negated || event.modality === "denied";
  return {
    from: weighed.from,
    to: weighed.to,
    course: "once",
    source: origin?.id ?? event.report,
    tie: null,
    independent: origin !== null && origin.speaker !== null,
    shown: {
      id: `evidence:${indicator.id}:${event.id}`,
      indicator: indicator.id,
      kind: "event",
      from: event.id,
      report: event.report,
      quote: { start: event.start, end: event.end, text: event.text },
      says: `${indicator.label}, ${against ? "said not to be so" : toldAs[event.modality]}${weighed.doubt}`,
      date: event.date,
      origin: origin?.id ?? null,
      voices: context.voicesOf(event.attributedTo, event.report),
      weight: against ? 0 : weighed.weight,
      direction: against ? "against" : "for",
    },
  };
}

/**
 * Evidence from events of report bodies; threads never count. Planned, alleged and threatened events weigh less,
 * hypothetical ones nothing; negated and denied ones are kept as evidence against, without weight.
 */
export function itemsFromEvents(events: readonly Event[], context: EvidenceContext): Item[] {
  const indicators = context.framework.indicators.filter(isFilled);
  const items: Item[] = [];
  for (const event of events) {
    if (context.framework.modality[event.modality] === 0 && event.modality !== "denied") continue;
    for (const indicator of indicators) {
      const item = concerns(event, indicator, context.pair) ? itemOf(event, indicator, context) : null;
      if (item) items.push(item);
    }
  }
  return items;
}
