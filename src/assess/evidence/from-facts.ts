import type { RecordFact } from "../../contract/index.ts";
import { factsOf, hostileFactsOf } from "../../record/index.ts";
import type { Indicator } from "../framework/schema.ts";
import { round } from "../round.ts";
import { yearsAfter, yearsBetween } from "../time.ts";
import type { EvidenceContext } from "./context.ts";
import { type Filled, isFilled, weightLeft } from "./filled.ts";
import type { Item } from "./item.ts";

const fills = (indicator: Indicator, rung: string): indicator is Filled =>
  isFilled(indicator) && indicator.fills.rungs.includes(rung);

/** The last day a fact covers as of a day: arrangements and series without a last day go on, one happening does not. */
function lastDayOf(fact: RecordFact, indicator: Filled, asOf: string): string {
  const carried = indicator.axis === "practice" ? (indicator.delivery ?? 0) : 0;
  const open = fact.course === "once" ? yearsAfter(fact.from, carried) : asOf;
  const last = fact.to ?? open;
  return last < asOf ? last : asOf;
}

function itemOf(fact: RecordFact, indicator: Filled, asOf: string): Item | null {
  const to = lastDayOf(fact, indicator, asOf);
  const age = yearsBetween(to, asOf);
  if (age > indicator.window) return null;
  return {
    from: fact.from,
    to,
    course: fact.course,
    source: fact.id,
    tie: null,
    independent: true,
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
      weight: round(weightLeft(indicator, age)),
      direction: "for",
    },
  };
}

/** Evidence from the dated facts of the record, practice and hostility, as of a day. */
export function itemsFromFacts(context: EvidenceContext): Item[] {
  const { knowledge, pair, asOf } = context;
  return [...factsOf(knowledge, pair, asOf), ...hostileFactsOf(knowledge, pair, asOf)].flatMap((fact) =>
    context.framework.indicators.flatMap((indicator) => {
      const item = fills(indicator, fact.rung) ? itemOf(fact, indicator, context.asOf) : null;
      return item ?? [];
    }),
  );
}
