import type { Claim, Coded, Event, EventParty, Report } from "../../../src/contract/index.ts";
import type { Exported } from "../../../src/export/index.ts";

/** Words and the span they have in a text. */
const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

export const partyIn = (
  text: string,
  words: string,
  { id = words, country = null, sector = null }: Partial<EventParty> = {},
): EventParty => ({ id, country, sector, span: spanOf(text, words) });

/** An event over the whole of a text, done, with no date of its own unless the changes say so. */
export const eventIn = (text: string, changes: Partial<Event>): Event => ({
  type: "event",
  id: "e-1",
  report: "r1",
  start: 0,
  end: text.length,
  text,
  stage: { name: "code", version: "1" },
  rule: "consult.talks: hold {talks} with",
  sentence: 0,
  actors: [],
  recipients: [],
  plover: { event: "CONSULT", mode: null, contexts: ["military", "diplomatic"] },
  cameo: "040",
  date: null,
  place: null,
  modality: "actual",
  negated: false,
  symmetric: false,
  trigger: { start: 0, end: 1 },
  attributedTo: null,
  rung: null,
  retellings: [],
  within: "body",
  ...changes,
});

const day = (value: string) => ({
  from: value,
  to: value,
  basis: "stated" as const,
  source: "visible",
  span: null,
});

const valued = (value: string) => [{ value, source: "meta", span: null }];

export function documentOf(
  text: string,
  events: readonly Event[],
  { id = "r1", published = "2023-05-04", claims = [] as readonly Claim[] } = {},
): Exported {
  const own = events.map((event) => ({ ...event, report: id }));
  const report: Report = {
    type: "report",
    contract: 1,
    id,
    stage: { name: "read", version: "1" },
    source: { form: "text", name: `${id}.txt`, url: null, bytes: text.length, sha256: "0" },
    text,
    blocks: [],
    metadata: {
      title: valued("Talks, and talks"),
      authors: [],
      outlet: valued("Harbour Signal"),
      language: valued("en"),
      canonicalUrl: [],
      section: [],
      credit: [],
    },
    published: [day(published)],
    modified: [],
    badges: [],
    counters: [],
    comments: [],
    messages: [],
  };
  const coded: Coded = { report: id, mentions: [], events: own, claims, factors: [], findings: [] };
  return { report, coded };
}
