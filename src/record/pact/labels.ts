import type { Treaty } from "../../contract/index.ts";
import { holdsOn } from "../../knowledge/index.ts";
import type { PactData } from "./data.ts";

/** Which pacts count: those of the pair's own, or also what is owed to a whole region (OAS, EU, African Union, ...). */
export const pactKinds = ["own", "any"] as const;
export type PactKind = (typeof pactKinds)[number];

/** Treaties and which of them bind whole regions. */
export interface Treaties {
  readonly treaties: readonly Treaty[];
  readonly regional: ReadonlySet<string>;
}

const touches = (term: { readonly from: string | null; readonly to: string | null }, year: number): boolean =>
  holdsOn(term, `${year}-12-31`) || holdsOn(term, `${year}-01-01`);

const mark = (cells: Set<number>, states: readonly string[], parties: readonly string[]): void => {
  const places = parties.map((id) => states.indexOf(id)).filter((place) => place >= 0);
  for (const i of places) for (const j of places) if (i !== j) cells.add(i * states.length + j);
};

/** Cells of pairs that some region-wide pact names, in whatever year: charters enter into force state by state. */
function regionWide({ states }: PactData, { treaties, regional }: Treaties): Set<number> {
  const cells = new Set<number>();
  for (const treaty of treaties)
    if (regional.has(treaty.id))
      mark(
        cells,
        states,
        treaty.parties.map(({ country }) => country),
      );
  return cells;
}

function ownPacts({ states }: PactData, year: number, { treaties, regional }: Treaties): Set<number> {
  const cells = new Set<number>();
  for (const treaty of treaties) {
    const counts =
      treaty.obligations.includes("defence") && !regional.has(treaty.id) && touches(treaty, year);
    if (!counts) continue;
    const parties = treaty.parties.filter((party) => touches(party, year)).map(({ country }) => country);
    mark(cells, states, parties);
  }
  return cells;
}

/**
 * Whether each pair has a defence pact in a year, by the imported alliance data. Of kind "own", pairs are left out that
 * only a region-wide pact obliges by the shipped treaties.
 *
 * @param pairs places of the two states
 */
export function pactLabels(
  data: PactData,
  { year, pairs }: { readonly year: number; readonly pairs: readonly (readonly [number, number])[] },
  { kind, known }: { readonly kind: PactKind; readonly known: Treaties },
): Uint8Array {
  const n = data.states.length;
  const pacts = data.grid("defence", year);
  const [wide, own] =
    kind === "any"
      ? [new Set<number>(), new Set<number>()]
      : [regionWide(data, known), ownPacts(data, year, known)];
  return Uint8Array.from(pairs, ([i, j]) => {
    const cell = i * n + j;
    return (pacts[cell] ?? 0) > 0 && (!wide.has(cell) || own.has(cell)) ? 1 : 0;
  });
}
