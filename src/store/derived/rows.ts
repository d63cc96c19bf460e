/** What the store holds of a document beside the document itself, so that it can be found by its parts. */
import type { Claim, Coded, Event } from "../../contract/index.ts";
import { claimFacetWords, eventFacetWords, type ReportFacets } from "../search/facets.ts";

/** A row of the index of events and claims. */
export interface RecordRow {
  readonly id: string;
  readonly kind: "event" | "claim";
  readonly text: string;
  /** What the record is about, as words to match: states, actors, root, modality, certainty, tie. */
  readonly tags: string;
  /** What it can be narrowed by, as words of the search index. */
  readonly facets: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** How often a report names an actor. */
export interface ActorRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly mentions: number;
}

const words = (parts: readonly (string | null | undefined)[]): string =>
  [...new Set(parts.filter((part): part is string => Boolean(part)))].join(" ");

const eventRow = (event: Event, of: ReportFacets): RecordRow => ({
  id: event.id,
  kind: "event",
  text: event.text,
  tags: words([
    ...[...event.actors, ...event.recipients].flatMap(({ id, country }) => [id, country]),
    event.plover.event,
    event.plover.mode,
    event.modality,
    event.rung,
    event.within,
  ]),
  facets: eventFacetWords(event, of),
  from: event.date?.from ?? null,
  to: event.date?.to ?? null,
});

const claimRow = (claim: Claim, published: string | null, of: ReportFacets): RecordRow => ({
  id: claim.id,
  kind: "claim",
  text: claim.text,
  tags: words([
    ...claim.chain.flatMap(({ resolved, kind }) => [resolved, kind]),
    ...(claim.thesis?.dyad ?? []),
    claim.thesis?.tie,
    claim.certainty,
    claim.headline ? "headline" : null,
    claim.within,
  ]),
  facets: claimFacetWords(claim, of),
  from: published,
  to: published,
});

/**
 * Events by the day they happened, claims by the day of the page that makes them.
 * @param published the day of the page, the last where only that is known
 */
export const recordRows = (
  coded: Coded,
  published: string | null,
  of: ReportFacets,
): readonly RecordRow[] => [
  ...coded.events.map((event) => eventRow(event, of)),
  ...coded.claims.map((claim) => claimRow(claim, published, of)),
];

/** Actors that a reader could look for: those known to `knowledge/`, and named persons and bodies. */
export function actorRows(coded: Coded): readonly ActorRow[] {
  const rows = new Map<string, ActorRow>();
  for (const { actor } of coded.mentions) {
    if (actor.kind === "unnamed") continue;
    const { id, name, kind, country } = actor;
    rows.set(id, { id, name, kind, country, mentions: (rows.get(id)?.mentions ?? 0) + 1 });
  }
  return [...rows.values()];
}
