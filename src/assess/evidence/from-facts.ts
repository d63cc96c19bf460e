import type { RecordFact } from "../../contract/index.ts";
import { factsOf } from "../../record/index.ts";
import type { HostilityIndicator, Indicator, PracticeIndicator } from "../framework/schema.ts";
import { yearsBetween } from "../time.ts";
import { decay, type EvidenceContext } from "./context.ts";
import type { Item } from "./item.ts";

type Filled = PracticeIndicator | HostilityIndicator;

/** From this many years on, a fact is a lasting arrangement; shorter ones are happenings, however long they took. */
const lastingFrom = 3;

const fills = (indicator: Indicator, rung: string): indicator is Filled =>
  (indicator.axis === "practice" || indicator.axis === "hostility") && indicator.fills.rungs.includes(rung);

function itemOf(fact: RecordFact, indicator: Filled, asOf: string): Item | null {
  const ended = fact.to !== null && fact.to <= asOf;
  const to = ended && fact.to !== null ? fact.to : asOf;
  const age = ended ? yearsBetween(to, asOf) : 0;
  if (age > indicator.window) return null;
  return {
    from: fact.from,
    to,
    standing: !ended || yearsBetween(fact.from, to) >= lastingFrom,
    source: fact.id,
    independent: true,
    happening: fact.id,
    shown: {
      id: `evidence:${indicator.id}:${fact.id}`,
      indicator: indicator.id,
      kind: "fact",
      from: fact.id,
      report: null,
      quote: null,
      says: fact.what,
      date: { from: fact.from, to: fact.to, basis: "stated", source: "record", span: null },
      origin: null,
      voices: `the record (${fact.source})`,
      weight: decay(age, indicator.halfLife),
      direction: "for",
    },
  };
}

/** Evidence from the dated facts of the record, as of a day. */
export function itemsFromFacts(context: EvidenceContext): Item[] {
  return factsOf(context.knowledge, context.pair, context.asOf).flatMap((fact) =>
    context.framework.indicators.flatMap((indicator) => {
      const item = fills(indicator, fact.rung) ? itemOf(fact, indicator, context.asOf) : null;
      return item ?? [];
    }),
  );
}
