import type { RecordFact } from "../../contract/index.ts";
import type { RelativeIndicator } from "../framework/schema.ts";
import type { Reading } from "./practice.ts";
import type { ReadContext } from "./read.ts";

/**
 * A year of a fact counts once for each of its states, divided evenly among its partners there: in an exercise of forty states
 * hardly anything is done with any one of them.
 */
interface Traffic {
  readonly between: number;
  readonly first: number;
  readonly second: number;
  readonly all: number;
}

/** Years of the window that a fact has something in; a series of every second year has it in half of them. */
function yearsIn({ from, to, course }: RecordFact, asOf: string, window: number): number {
  const last = Number(asOf.slice(0, 4));
  const end = to ?? (course === "once" ? from : asOf);
  const first = Math.max(last - window + 1, Number(from.slice(0, 4)));
  const years = Math.min(last, Number(end.slice(0, 4))) - first + 1;
  return Math.max(0, course === "biennial" ? Math.ceil(years / 2) : years);
}

function trafficOf({ fills, window }: RelativeIndicator, { knowledge, paper, asOf }: ReadContext): Traffic {
  const [a = "", b = ""] = paper.dyad;
  let [between, first, second, all] = [0, 0, 0, 0];
  for (const fact of knowledge.facts) {
    if (fact.from > asOf || !fills.rungs.includes(fact.rung)) continue;
    const years = yearsIn(fact, asOf, window);
    const [hasA, hasB] = [fact.countries.includes(a), fact.countries.includes(b)];
    all += (years * fact.countries.length) / 2;
    if (hasA) first += years;
    if (hasB) second += years;
    if (hasA && hasB) between += years / (fact.countries.length - 1);
  }
  return { between, first, second, all };
}

/** A quarter of a year is added to either side, so that one exercise of two quiet states is no wonder. As in the calibration. */
const smoothing = 0.25;

/**
 * What two states do together beside what each does with everybody: "above" where it is so many times what both would let
 * expect were they to choose their partners alike, "usual" below that, "none" where they do nothing together.
 */
export function readRelative(indicator: RelativeIndicator, context: ReadContext): Reading {
  const { between, first, second, all } = trafficOf(indicator, context);
  if (between === 0) return { state: "none", why: "Nothing of the two on record in these years." };
  const expected = (first * second) / (2 * all);
  const times = (between + smoothing) / (expected + smoothing);
  const why = `${between.toFixed(1)} years of it on record, shared among partners, where what both do with everybody would let expect ${expected.toFixed(1)}: ${times.toFixed(1)} times as much.`;
  return { state: times >= indicator.times ? "above" : "usual", why };
}
