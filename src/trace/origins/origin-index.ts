import type { Event, Origin, Traced } from "../../contract/index.ts";

/** Which origin a record rests on. */
export interface OriginIndex {
  ofReport(id: string): Origin | null;
  ofClaim(id: string): Origin | null;
  /** An event on a claim's word rests on what the claim rests on; in the author's voice, on what the report does. */
  ofEvent(event: Event): Origin | null;
}

/** The origins that count: an unnamed or unstated end and a circle of citations never add one. */
export const countOrigins = (origins: readonly Origin[]): number =>
  origins.filter(({ speaker }) => speaker !== null).length;

/** Looks up origins by claim, event and report, for the rooms after this one. */
export function originIndex(traced: Traced): OriginIndex {
  const byClaim = new Map<string, Origin>();
  for (const origin of traced.origins) for (const claim of origin.claims) byClaim.set(claim, origin);
  const byReport = new Map<string, Origin>();
  const counted = [...traced.origins].sort(
    (a, b) => Number(a.speaker === null) - Number(b.speaker === null) || b.claims.length - a.claims.length,
  );
  for (const origin of counted) {
    for (const report of origin.reports) if (!byReport.has(report)) byReport.set(report, origin);
  }
  const ofReport = (id: string): Origin | null => byReport.get(id) ?? null;
  const ofClaim = (id: string): Origin | null => byClaim.get(id) ?? null;
  return {
    ofReport,
    ofClaim,
    ofEvent: ({ attributedTo, report }) =>
      (attributedTo === null ? null : ofClaim(attributedTo)) ?? ofReport(report),
  };
}
