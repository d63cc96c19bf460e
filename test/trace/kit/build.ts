/** Small builders of reports and codings by hand, for tests of the rooms after `code`. */
import type { Block, Claim, Coded, Event, Report, Voice } from "../../../src/contract/index.ts";

const stage = { name: "test", version: "1" };

export interface Page {
  readonly id: string;
  readonly headline?: string;
  readonly paragraphs: readonly string[];
  readonly outlet?: string;
  readonly author?: string;
  readonly url?: string;
  readonly date?: string;
  readonly comment?: string;
}

/** A report: headline, paragraphs, and a comment if any, each a block that ends where the next begins. */
export function page(parts: Page): Report {
  const pieces: [Block["kind"], string][] = [
    ["headline", parts.headline ?? "Headline"],
    ...parts.paragraphs.map((text): [Block["kind"], string] => ["paragraph", text]),
    ...(parts.comment === undefined ? [] : [["comment", parts.comment] as [Block["kind"], string]]),
  ];
  let text = "";
  const blocks = pieces.map(([kind, words], index): Block => {
    const start = text.length;
    text += `${words}\n\n`;
    return { id: `b${index}`, kind, start, end: text.length, confidence: 1, rule: "test" };
  });
  const value = (one: string | undefined) =>
    one === undefined ? [] : [{ value: one, source: "test", span: null }];
  return {
    type: "report",
    contract: 1,
    id: parts.id,
    stage,
    source: { form: "text", name: null, url: parts.url ?? null, bytes: text.length, sha256: parts.id },
    text,
    blocks,
    metadata: {
      title: [],
      authors: value(parts.author),
      outlet: value(parts.outlet),
      language: [],
      canonicalUrl: [],
      section: [],
      credit: [],
    },
    published: parts.date === undefined ? [] : [day(parts.date)],
    modified: [],
    badges: [],
    counters: [],
    comments: [],
    messages: [],
  };
}

/** One stated day. */
export const day = (on: string) => ({
  from: on,
  to: on,
  basis: "stated" as const,
  source: "test",
  span: null,
});

/** A voice: "outlet:die-welt", "person:..." or plain words for an unnamed one. */
export const voice = (kind: Voice["kind"], mention: string, resolved: string | null = null): Voice => ({
  kind,
  mention,
  span: null,
  resolved,
});

const placeOf = (report: Report, words: string): { start: number; end: number; text: string } => {
  const start = report.text.indexOf(words);
  if (start < 0) throw new Error(`not in ${report.id}: ${words}`);
  return { start, end: start + words.length, text: words };
};

/** A claim whose content is the given words of the report. */
export function claim(report: Report, words: string, parts: Partial<Claim> = {}): Claim {
  const place = placeOf(report, words);
  return {
    type: "claim",
    id: `claim:${report.id}:${place.start}`,
    report: report.id,
    ...place,
    stage,
    rule: "test",
    content: [{ start: place.start, end: place.end }],
    chain: [],
    cue: null,
    certainty: "asserted",
    polarity: "affirmative",
    mode: "indirect",
    reporterStance: "neutral",
    headline: false,
    within: "body",
    thesis: null,
    ...parts,
  };
}

/** An event told by the given words, between the given states (actors first). */
export function event(
  report: Report,
  words: string,
  parts: Partial<Event> & { readonly states: readonly string[] },
): Event {
  const { states, ...rest } = parts;
  const place = placeOf(report, words);
  const span = { start: place.start, end: place.end };
  const [actor, ...recipients] = states.map((country) => ({ id: country, country, sector: null, span }));
  return {
    type: "event",
    id: `event:${report.id}:${place.start}`,
    report: report.id,
    ...place,
    stage,
    rule: "test",
    sentence: 0,
    actors: actor ? [actor] : [],
    recipients,
    plover: { event: "COOPERATE", mode: null, contexts: [] },
    cameo: null,
    date: null,
    place: null,
    modality: "actual",
    negated: false,
    symmetric: true,
    trigger: span,
    attributedTo: null,
    rung: null,
    retellings: [],
    within: "body",
    ...rest,
  };
}

/** What `code` would say of a report. */
export const coded = (report: Report, parts: Partial<Coded> = {}): Coded => ({
  report: report.id,
  mentions: [],
  events: [],
  claims: [],
  factors: [],
  findings: [],
  ...parts,
});
