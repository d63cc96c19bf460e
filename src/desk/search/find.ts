/** A search over one kind of thing, as the page and the API ask for it. */
import { type Facet, parseQuery } from "../../store/index.ts";
import type { Desk } from "../routes/desk.ts";
import type { Found, Searched } from "./page.ts";

export interface SearchAnswer extends Found {
  readonly total: number;
  readonly facets: readonly Facet[];
}

export interface SearchAsked {
  readonly q: string;
  readonly kind: Searched;
  readonly limit: number;
  readonly offset: number;
}

const nothing: SearchAnswer = { total: 0, pages: [], records: [], actors: [], facets: [] };

/** What is found, from an offset on, and how much there is in all. */
export const find = (
  { store }: Pick<Desk, "store">,
  { q, kind, limit, offset }: SearchAsked,
): SearchAnswer => {
  if (kind === "actors") {
    const words = q.trim();
    return { ...nothing, actors: store.actors({ words, limit, offset }), total: store.countActors(words) };
  }
  if (q.trim() === "") return nothing;
  const asked = parseQuery(q);
  const slice = { limit, offset };
  if (kind === "pages") {
    const { hits, ...found } = store.searchPages(asked, slice);
    return { ...nothing, ...found, pages: hits };
  }
  const { hits, ...found } = store.searchRecords(asked, {
    ...slice,
    kind: kind === "events" ? "event" : "claim",
  });
  return { ...nothing, ...found, records: hits };
};
