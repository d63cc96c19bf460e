/** What every section of the report looks things up in. */
import type {
  Assessment,
  Claim,
  Coded,
  CodedRecord,
  EvidenceItem,
  Report,
  Span,
  Traced,
} from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import type { Marked } from "../text/segments.ts";
import { outletOf } from "../text/words.ts";

/** A page with what was coded from it. */
export interface Document {
  readonly report: Report;
  readonly coded: Coded;
}

export interface ReportOptions {
  /** What `trace` gave for the same documents: adds who copied whom and why origins were merged. */
  readonly traced?: Traced;
  /** Where a report's own reader page is, when the page is served; none in a single file. */
  readonly readerAddress?: (reportId: string) => string;
  /** Most comments of one thread that are printed (default 60); the rest are counted. */
  readonly maxComments?: number;
}

/** The assessment and its documents, with look-ups. */
export interface View {
  readonly assessment: Assessment;
  readonly documents: readonly Document[];
  readonly options: ReportOptions;
  readonly evidence: ReadonlyMap<string, EvidenceItem>;
  readonly records: ReadonlyMap<string, CodedRecord>;
  document(reportId: string | null): Document | null;
  /** The address on this page of a place in a report: "#p2-140"; null when the page is not here. */
  anchor(reportId: string | null, start: number): string | null;
}

const recordsOf = ({ coded }: Document): readonly CodedRecord[] => [
  ...coded.mentions,
  ...coded.events,
  ...coded.claims,
  ...coded.factors,
  ...coded.findings,
];

/** @param documents all pages given; those the assessment did not use are left out */
export const viewOf = (
  assessment: Assessment,
  documents: readonly Document[],
  options: ReportOptions,
): View => {
  const used = new Set(assessment.reports);
  const kept = documents.filter(({ report }) => used.has(report.id));
  const places = new Map(kept.map(({ report }, at) => [report.id, { at, document: kept[at] ?? null }]));
  return {
    assessment,
    documents: kept,
    options,
    evidence: new Map(assessment.evidence.map((item) => [item.id, item])),
    records: new Map(kept.flatMap(recordsOf).map((item) => [item.id, item])),
    document: (id) => (id === null ? null : (places.get(id)?.document ?? null)),
    anchor: (id, start) => {
      const place = id === null ? undefined : places.get(id);
      return place ? `#p${place.at + 1}-${start}` : null;
    },
  };
};

/** The words of a record on their page, as a link to the place where they stand. */
export const sourceLink = (
  view: View,
  reportId: string | null,
  quote: { readonly start: number; readonly text: string } | null,
): Html | null => {
  const document = view.document(reportId);
  if (!document || !quote) return null;
  const address = view.anchor(reportId, quote.start) ?? "";
  return html`<a class="source" href="${address}"><q>${quote.text.replaceAll(/\s+/g, " ").trim()}</q> <cite>${outletOf(document.report)}</cite></a>`;
};

/** The claims a reader of this pair should see: those with a thesis on it and those that evidence rests on. */
export const claimsOf = (view: View): { readonly claim: Claim; readonly document: Document }[] => {
  const pair = [...view.assessment.dyad].sort().join();
  const resting = new Set(view.assessment.evidence.map(({ from }) => from));
  return view.documents.flatMap((document) =>
    document.coded.claims
      .filter(
        (claim) =>
          claim.within === "body" &&
          ((claim.thesis !== null && [...claim.thesis.dyad].sort().join() === pair) || resting.has(claim.id)),
      )
      .map((claim) => ({ claim, document })),
  );
};

const marked = (layer: string, title: string, spans: readonly Span[]): Marked[] =>
  spans.map(({ start, end }) => ({ start, end, layer, title }));

/** Everything that is pointed at in one report, to be highlighted in its text. */
export const marksOf = (view: View, { report, coded }: Document): Marked[] => [
  ...view.assessment.evidence
    .filter((item) => item.report === report.id && item.quote !== null)
    .flatMap(({ quote, says, direction }) => marked(direction, says, quote ? [quote] : [])),
  ...coded.findings.flatMap((finding) =>
    marked("finding", finding.says, [{ start: finding.start, end: finding.end }, ...finding.against]),
  ),
  ...claimsOf(view)
    .filter(({ document }) => document.report.id === report.id)
    .flatMap(({ claim }) => [
      ...marked("claim", "claim", claim.content),
      ...marked(
        "voice",
        "voice",
        claim.chain.flatMap(({ span }) => (span ? [span] : [])),
      ),
      ...(claim.cue ? marked("cue", "cue", [claim.cue]) : []),
    ]),
];
