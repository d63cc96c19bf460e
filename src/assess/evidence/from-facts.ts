import type { RecordFact } from "../../contract/index.ts";
import { factsOf } from "../../record/index.ts";
import type { HostilityIndicator, Indicator, PracticeIndicator } from "../framework/schema.ts";
import { yearsAfter, yearsBetween } from "../time.ts";
import { decay, type EvidenceContext } from "./context.ts";
import { hostileFacts } from "./hostile-facts.ts";
import type { Item } from "./item.ts";

type Filled = PracticeIndicator | HostilityIndicator;

const fills = (indicator: Indicator, rung: string): indicator is Filled =>
  (indicator.axis === "practice" || indicator.axis === "hostility") && indicator.fills.rungs.includes(rung);

/** The days a fact covers as of a day, and whether it still stands then. */
function daysOf(
  fact: RecordFact,
  { openEnded }: Filled,
  asOf: string,
): { readonly to: string; readonly stands: boolean } {
  if (fact.to !== null) return { to: fact.to < asOf ? fact.to : asOf, stands: fact.to >= asOf };
  if (openEnded === "standing") return { to: asOf, stands: true };
  const last = yearsAfter(fact.from, openEnded);
  return { to: last < asOf ? last : asOf, stands: false };
}

function itemOf(fact: RecordFact, indicator: Filled, asOf: string): Item | null {
  const { to, stands } = daysOf(fact, indicator, asOf);
  const age = yearsBetween(to, asOf);
  if (age > indicator.window) return null;
  return {
    from: fact.from,
    to,
    standing: stands && indicator.openEnded === "standing",
    source: fact.id,
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
      weight: decay(age, indicator.halfLife),
      direction: "for",
    },
  };
}

/** Evidence from the dated facts of the record, practice and hostility, as of a day. */
export function itemsFromFacts(context: EvidenceContext): Item[] {
  const { knowledge, pair, asOf } = context;
  return [...factsOf(knowledge, pair, asOf), ...hostileFacts(knowledge, pair, asOf)].flatMap((fact) =>
    context.framework.indicators.flatMap((indicator) => {
      const item = fills(indicator, fact.rung) ? itemOf(fact, indicator, context.asOf) : null;
      return item ?? [];
    }),
  );
}
