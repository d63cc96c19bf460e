/** The reader: one page with its layers over the real text, and below it what was coded. */
import type { Claim, Coded, Event, Report } from "../../contract/index.ts";
import type { StoredDocument } from "../../store/index.ts";
import { table } from "../chart/figure.ts";
import { type Html, html, safeAddress, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { markedText } from "../report/marked-text.ts";
import { thread } from "../report/thread.ts";
import { basisInWords, dateInWords } from "../text/dates.ts";
import type { Marked } from "../text/segments.ts";
import {
  certaintyWords,
  findingTitle,
  headlineOf,
  modalityWords,
  outletOf,
  shortened,
} from "../text/words.ts";
import { dyadAddress } from "./address.ts";

const key = "p";

/** The whole thread is shown up to here; beyond it a browser slows down. */
const mostComments = 2000;

const layers = [
  ["actor", "actors"],
  ["event", "events"],
  ["claim", "claims"],
  ["hedge", "hedges"],
  ["finding", "remarks"],
] as const;

const parties = (list: Event["actors"]): string => list.map(({ id }) => id).join(", ");

/** "RUS, CHN", "RUS → UKR", "? → UKR" */
const whoWhom = ({ actors, recipients }: Event): string =>
  [parties(actors) || "?", parties(recipients)].filter(Boolean).join(" → ");

const eventWords = (event: Event): string => {
  const mode = event.plover.mode ? `, ${event.plover.mode}` : "";
  const not = event.negated ? ", negated" : "";
  return `${whoWhom(event)}: ${event.plover.event.toLowerCase()}${mode} (${modalityWords[event.modality]}${not})`;
};

const chainWords = (report: Report, claim: Claim): string =>
  [outletOf(report), ...claim.chain.map(({ mention, kind }) => mention || kind)].join(" ← ");

const hedged = new Set<Claim["certainty"]>(["probable", "possible", "doubted"]);

const claimMarks = (report: Report, claim: Claim): Marked[] => {
  const title = `${chainWords(report, claim)}: ${certaintyWords[claim.certainty]}`;
  const content = claim.content.map((span) => ({ ...span, layer: "claim", title }));
  const cue = hedged.has(claim.certainty) && claim.cue;
  return cue ? [...content, { ...cue, layer: "hedge", title: certaintyWords[claim.certainty] }] : content;
};

const marksOf = (report: Report, coded: Coded): Marked[] => [
  ...coded.mentions.map(({ start, end, actor, reading }) => ({
    start,
    end,
    layer: "actor",
    title: `${actor.name} (${reading})`,
  })),
  ...coded.events.map((event) => ({ ...event.trigger, layer: "event", title: eventWords(event) })),
  ...coded.claims.flatMap((claim) => claimMarks(report, claim)),
  ...coded.findings.map(({ start, end, says }) => ({ start, end, layer: "finding", title: says })),
];

const switches = html`<fieldset class="layers"><legend>Layers</legend>${layers.map(
  ([id, name]) =>
    html`<label><input type="checkbox" id="layer-${id}" checked> <mark class="l-${id}">${name}</mark></label> `,
)}</fieldset>`;

const link = (start: number, words: string): Html =>
  html`<a href="#${key}-${start}">${shortened(words, 160)}</a>`;

const events = ({ events: list }: Coded): Html | null =>
  list.length === 0
    ? null
    : html`<section class="coded" aria-labelledby="events-title"><h2 id="events-title">Who did what to whom</h2>${table(
        "Events of this page",
        ["Words", "Who, whom", "What", "When and where", "Told as"],
        list.map((event) => [
          link(event.trigger.start, event.text),
          whoWhom(event),
          `${event.plover.event}${event.plover.mode ? ` (${event.plover.mode})` : ""}`,
          [dateInWords(event.date), event.place?.text].filter(Boolean).join(", "),
          `${modalityWords[event.modality]}${event.negated ? ", negated" : ""}${event.within === "thread" ? " (comment)" : ""}`,
        ]),
      )}</section>`;

const claims = (report: Report, { claims: list }: Coded): Html | null =>
  list.length === 0
    ? null
    : html`<section class="coded" aria-labelledby="claims-title"><h2 id="claims-title">Who says so</h2>${table(
        "Claims of this page",
        ["Words", "Chain of voices", "How surely"],
        list.map((claim) => [
          link(claim.content[0]?.start ?? claim.start, claim.text),
          chainWords(report, claim),
          `${certaintyWords[claim.certainty]}${claim.within === "thread" ? " (comment)" : ""}`,
        ]),
      )}</section>`;

const findings = ({ findings: list }: Coded): Html | null =>
  list.length === 0
    ? null
    : html`<section aria-labelledby="findings-title"><h2 id="findings-title">What a careful reader remarks</h2><ul class="plain">${list.map(
        (finding) =>
          html`<li><a href="#${key}-${finding.start}">${findingTitle(finding)}</a>. ${finding.says}</li>`,
      )}</ul></section>`;

const messages = ({ messages: list }: Report): Html | null =>
  list.length === 0
    ? null
    : html`<section aria-labelledby="messages-title"><h2 id="messages-title">Notes of the program</h2><ul class="plain">${list.map(
        ({ code, text }) => html`<li><span class="meta">${code}</span> ${text}</li>`,
      )}</ul></section>`;

const origin = (report: Report): Html => {
  const date = report.published[0];
  const basis = basisInWords(date);
  const url = report.metadata.canonicalUrl[0]?.value ?? report.source.url;
  const safe = safeAddress(url);
  return html`<p class="meta">${outletOf(report)} · ${dateInWords(date)}${basis && ` (${basis})`}${url && html` · ${safe ? html`<a href="${safe}" rel="noreferrer nofollow">${url}</a>` : url}`} · <a href="/r/${encodeURIComponent(report.id)}.json">JSON</a></p>`;
};

/** Pairs of states that this page tells of, as links to their assessments. */
const pairs = (dyads: readonly (readonly [string, string])[], names: (id: string) => string): Html | null =>
  dyads.length === 0
    ? null
    : html`<p class="meta">Tells of: ${dyads.map((dyad, at) => html`${at > 0 && "; "}<a href="${dyadAddress(dyad)}">${dyad.map(names).join(" and ")}</a>`)}</p>`;

export interface ReaderParts extends StoredDocument {
  readonly dyads: readonly (readonly [string, string])[];
  /** State code → its name. */
  readonly names: (id: string) => string;
}

/** The whole page. */
export const readerPage = ({ report, coded, dyads, names }: ReaderParts): string => {
  const comments = thread(report, "t", mostComments);
  return toText(
    page({
      title: `${headlineOf(report)} (${outletOf(report)})`,
      description: `What is said on this page, and on whose word: ${headlineOf(report)}`,
      home: "/",
      body: html`<main id="main"><p class="kicker">Reader</p><h1>${headlineOf(report)}</h1>${origin(report)}${pairs(dyads, names)}
${switches}
${markedText(report, marksOf(report, coded), key)}
${findings(coded)}${events(coded)}${claims(report, coded)}
${comments && html`<section aria-labelledby="thread-title"><h2 id="thread-title">What readers wrote</h2><p>Quoted as they wrote it; it counts as no evidence.</p>${comments}</section>`}${messages(report)}</main>`,
    }),
  );
};
