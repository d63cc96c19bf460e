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
import { counted, outletOf } from "../text/words.ts";

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
  /** Where words of a report stand, when they are read on their own page and not below on this one. */
  readonly placeAddress?: (reportId: string, start: number, end: number) => string;
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
  /** The address of a place in a report, on this page ("#p2-140") or on the reader's; null when the page is not here. */
  anchor(reportId: string | null, start: number, end?: number): string | null;
  /** The address of a whole page: "#p2". */
  pageAnchor(reportId: string): string | null;
  /** Places that `anchor` was asked for so far, so that the text, printed last, carries each of them. */
  asked(reportId: string): Iterable<number>;
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
  const asked = new Map<string, Set<number>>();
  return {
    assessment,
    documents: kept,
    options,
    evidence: new Map(assessment.evidence.map((item) => [item.id, item])),
    records: new Map(kept.flatMap(recordsOf).map((item) => [item.id, item])),
    document: (id) => (id === null ? null : (places.get(id)?.document ?? null)),
    anchor: (id, start, end = start) => {
      const place = id === null ? undefined : places.get(id);
      if (id === null || !place) return null;
      if (options.placeAddress) return options.placeAddress(id, start, end);
      asked.set(id, (asked.get(id) ?? new Set()).add(start));
      return `#p${place.at + 1}-${start}`;
    },
    pageAnchor: (id) => {
      const place = places.get(id);
      if (place && options.placeAddress) return options.readerAddress?.(id) ?? null;
      return place ? `#p${place.at + 1}` : null;
    },
    asked: (id) => asked.get(id) ?? [],
  };
};

/** Where the figures of a chart are from. */
export const chartSource = ({ assessment }: View): string =>
  `Source: ${counted(assessment.counts.reports, "report")}, ${counted(assessment.counts.origins, "origin")} and the record; Entente`;

const quoted = /^[“"«„‘']/;

/** Words in quotation marks, unless they bring their own. */
export const inQuotes = (words: string): Html => {
  const flat = words.replaceAll(/\s+/g, " ").trim();
  return quoted.test(flat) ? html`<span class="own-quotes">${flat}</span>` : html`<q>${flat}</q>`;
};

/** The words of a record on their page, as a link to the place where they stand. */
export const sourceLink = (
  view: View,
  reportId: string | null,
  quote: { readonly start: number; readonly text: string } | null,
): Html | null => {
  const document = view.document(reportId);
  if (!document || !quote) return null;
  const address = view.anchor(reportId, quote.start, quote.start + quote.text.length) ?? "";
  return html`<a class="source" href="${address}">${inQuotes(quote.text)} <cite>${outletOf(document.report)}</cite></a>`;
};

/** Whether a claim speaks of the tie between the two states of the assessment. */
export const isOnPair = ({ assessment }: View, { thesis }: Claim): boolean =>
  thesis !== null && [...thesis.dyad].sort().join() === [...assessment.dyad].sort().join();

/** The claims a reader of this pair should see: those with a thesis on it and those that evidence rests on. */
export const claimsOf = (view: View): { readonly claim: Claim; readonly document: Document }[] => {
  const resting = new Set(view.assessment.evidence.map(({ from }) => from));
  return view.documents.flatMap((document) =>
    document.coded.claims
      .filter((claim) => claim.within === "body" && (isOnPair(view, claim) || resting.has(claim.id)))
      .map((claim) => ({ claim, document })),
  );
};

const marked = (layer: string, title: string, spans: readonly Span[]): Marked[] =>
  spans.map(({ start, end }) => ({ start, end, layer, title }));

/** The first words from there on, so that a link can lead to them. */
const place = (text: string, start: number): Marked => {
  const words = /^\S*(?:[^\S\n]+\S+){0,5}/.exec(text.slice(start))?.[0] ?? "";
  return { start, end: start + words.length, layer: "place", title: "" };
};

const coveredBy = (view: View, { report, coded }: Document): Marked[] => [
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

/** Everything that is pointed at in one report, to be highlighted in its text. */
export const marksOf = (view: View, document: Document): Marked[] => {
  const marks = coveredBy(view, document);
  const starts = new Set(marks.map(({ start }) => start));
  const { id, text } = document.report;
  const bare = [...view.asked(id)].filter((start) => !starts.has(start));
  return [...marks, ...bare.map((start) => place(text, start))];
};
