import type { Claim, Event, Report } from "../../contract/index.ts";
import { type OriginIndex, originIndex } from "../../trace/index.ts";
import type { AssessInput } from "../input.ts";
import type { EvidenceContext } from "./context.ts";
import { itemsFromClaims } from "./from-claims.ts";
import { itemsFromEvents } from "./from-events.ts";
import { itemsFromFacts } from "./from-facts.ts";
import type { Item } from "./item.ts";
import { Trusting } from "./trust.ts";
import { repeatedRungs, usableEvents } from "./usable-events.ts";

/** All evidence on a pair as of a day, in a fixed order. */
export interface Gathered {
  readonly items: readonly Item[];
  readonly origins: OriginIndex;
}

const outletName = (report: Report): string => report.metadata.outlet[0]?.value ?? "the page";

/** "the page < Harbour Signal < Ines Falkenberg": nearest the reader first. */
const voicesLine = (claims: ReadonlyMap<string, Claim>, reports: ReadonlyMap<string, Report>) => {
  return (claim: string | null, report: string): string => {
    const page = reports.get(report);
    const chain = claim === null ? [] : (claims.get(claim)?.chain ?? []);
    return [page ? outletName(page) : "a page", ...chain.map(({ mention }) => mention)].join(" < ");
  };
};

/** Gathers evidence from the record, from events and from claims of the documents, each given once. */
export function gather(input: AssessInput, pair: readonly [string, string], asOf: string): Gathered {
  const reports = new Map(input.documents.map(({ report }) => [report.id, report]));
  const events: Event[] = [];
  const claims: Claim[] = [];
  const rungs = repeatedRungs(input.framework);
  for (const { report, coded } of input.documents) {
    events.push(...usableEvents(report, coded, rungs));
    claims.push(...coded.claims);
  }
  const origins = originIndex(input.traced);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const { framework, traced, knowledge, ratings = new Map() } = input;
  const context: EvidenceContext = {
    pair,
    asOf,
    framework,
    knowledge,
    origins,
    reports,
    voicesOf: voicesLine(byId, reports),
    trust: new Trusting({ framework, traced, knowledge, reports, claims: byId, ratings }),
  };
  const items = [
    ...itemsFromFacts(context),
    ...itemsFromEvents(events, context),
    ...itemsFromClaims(claims, context),
  ];
  return { items: items.sort((a, b) => (a.shown.id < b.shown.id ? -1 : 1)), origins };
}
