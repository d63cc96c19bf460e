/** Claims and events with what stands around them: the report, and what is known of the pair they are about. */
import type { Check, Claim, Event, Origin } from "../../contract/index.ts";
import type { RecordPlace, StoredDocument } from "../../store/index.ts";
import type { Desk } from "../routes/desk.ts";

export interface FoundClaim extends StoredDocument {
  readonly place: RecordPlace;
  readonly claim: Claim;
  /** Null while the pair is not weighed, or where the record says nothing to it. */
  readonly check: Check | null;
  readonly origin: Origin | null;
}

export interface FoundEvent extends StoredDocument {
  readonly place: RecordPlace;
  readonly event: Event;
}

type Finder = Pick<Desk, "store" | "assessor">;

const documentOf = ({ store }: Finder, id: string, kind: RecordPlace["kind"]) => {
  const place = store.record(id);
  const document = place?.kind === kind ? store.get(place.report) : null;
  return place && document ? { place, ...document } : null;
};

/** Null when there is no such claim. */
export function findClaim(desk: Finder, id: string): FoundClaim | null {
  const found = documentOf(desk, id, "claim");
  const claim = found?.coded.claims.find((one) => one.id === id);
  if (!found || !claim) return null;
  const [a, b] = claim.thesis?.dyad ?? [];
  const shown = a && b && a !== b ? desk.assessor.kept({ dyad: [a, b] }) : null;
  return {
    ...found,
    claim,
    check: shown?.assessment.checks.find((one) => one.claim === id) ?? null,
    origin: shown?.traced.origins.find(({ claims }) => claims.includes(id)) ?? null,
  };
}

/** Null when there is no such event. */
export function findEvent(desk: Finder, id: string): FoundEvent | null {
  const found = documentOf(desk, id, "event");
  const event = found?.coded.events.find((one) => one.id === id);
  return found && event ? { ...found, event } : null;
}
