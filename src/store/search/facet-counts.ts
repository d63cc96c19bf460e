import { type FacetName, facetOf } from "./facets.ts";

/** How many of the best hits have a value. */
export interface Facet {
  readonly facet: FacetName;
  readonly value: string;
  readonly count: number;
}

/** What a reader narrows by, in the order in which it is shown. Days and months are too many, kinds have their own places. */
const shown: readonly FacetName[] = ["state", "site", "year", "event", "modality", "tie", "certainty"];
const mostValues = 8;

/** States and roots of PLOVER are written in capitals. */
const inCapitals: ReadonlySet<FacetName> = new Set(["state", "event"]);

/** @param rows the facets of each hit, as words of the search index */
export function countFacets(rows: readonly string[]): readonly Facet[] {
  const counts = new Map<string, number>();
  for (const word of rows.flatMap((row) => row.split(" "))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = [...counts].flatMap(([word, count]): Facet[] => {
    const known = facetOf(word);
    if (!known) return [];
    const value = inCapitals.has(known.facet) ? known.value.toUpperCase() : known.value;
    return [{ facet: known.facet, value, count }];
  });
  const byFacet = Map.groupBy(all, ({ facet }) => facet);
  return shown.flatMap((facet) =>
    (byFacet.get(facet) ?? [])
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, mostValues),
  );
}
