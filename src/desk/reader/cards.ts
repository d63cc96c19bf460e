/** What explains a record beside its words: what it says, by which rule of which version, with all that was read off. */
import type { Block, Claim, Coded, Event, Factor, Finding, Report, Span } from "../../contract/index.ts";
import { type Html, html, joined, type Part } from "../html/html.ts";
import type { Names } from "../text/actor-words.ts";
import { basisInWords, dateInWords } from "../text/dates.ts";
import { certaintyWords, findingTitle, modalityWords, shortened, tieWords } from "../text/words.ts";
import { chainWords, eventWords } from "./layers.ts";
import type { Place } from "./text.ts";

/** A name and what stands for it. */
export type Row = readonly [string, Part];

export const attributes = (list: readonly Row[]): Html =>
  html`<dl class="attributes">${list
    .filter(([, value]) => value !== null && value !== "" && value !== false)
    .map(([name, value]) => html`<dt>${name}</dt> <dd>${value}</dd> `)}</dl>`;

const actorLinks = (parties: Event["actors"], names: Names): Part =>
  parties.length > 0 &&
  joined(
    parties.map(({ id }) => html`<a href="/actors/${encodeURIComponent(id)}">${names(id)}</a>`),
    ", ",
  );

const dateOf = ({ date }: Event): string | null =>
  date && [dateInWords(date), basisInWords(date)].filter(Boolean).join(", ");

/** What was read off an event, line by line. */
export const eventRows = (event: Event, names: Names): readonly Row[] => [
  ["who", actorLinks(event.actors, names)],
  ["to whom", actorLinks(event.recipients, names)],
  ["PLOVER", [event.plover.event, event.plover.mode, ...event.plover.contexts].filter(Boolean).join(", ")],
  ["CAMEO", event.cameo],
  ["when", dateOf(event)],
  ["where", event.place?.text ?? null],
  [
    "told as",
    `${modalityWords[event.modality]}${event.negated ? ", negated" : ""}${event.symmetric ? ", mutual" : ""}`,
  ],
  ["rung", event.rung?.replaceAll("-", " ") ?? null],
  ["on the word of", event.attributedTo && html`<a href="/c/${event.attributedTo}">the claim</a>`],
  ["also told", event.retellings.length > 0 && `${event.retellings.length} more times on this page`],
];

const stanceWords: Readonly<Record<Claim["reporterStance"], string | null>> = {
  neutral: null,
  distancing: "keeps a distance",
  endorsing: "adopts it",
};

/** What was read off a claim, line by line. */
export const claimRows = (report: Report, claim: Claim, names: Names): readonly Row[] => [
  ["voices", chainWords(report, claim)],
  [
    "how surely",
    `${certaintyWords[claim.certainty]}${claim.polarity === "negative" ? ", in the negative" : ""}`,
  ],
  ["by the words", claim.cue && report.text.slice(claim.cue.start, claim.cue.end)],
  ["quoted", claim.mode],
  ["the reporter", stanceWords[claim.reporterStance]],
  ["thesis", claim.thesis && `${claim.thesis.dyad.map(names).join(", ")}: ${tieWords[claim.thesis.tie]}`],
];

/** By which rule of which version a record was made. */
export const madeBy = ({ rule, stage }: Event | Claim | Finding | Factor): readonly Row[] => [
  ["rule", html`<code>${rule}</code>`],
  ["version", `${stage.name} ${stage.version}`],
];

interface CardParts {
  readonly kind: string;
  readonly id: string;
  readonly summary: Part;
  readonly body: readonly Row[];
  readonly address: string | null;
}

const card = ({ kind, id, summary, body, address }: CardParts): Html =>
  html`<details class="card k-${kind}" data-item data-record="${id}"><summary><span class="card-kind">${kind}</span> ${summary}</summary><div id="${id}">${attributes(body)}${address && html`<p class="meta"><a href="${address}">page of this ${kind}</a></p>`}</div></details>`;

const eventCard = (event: Event, names: Names): Html =>
  card({
    kind: "event",
    id: event.id,
    summary: eventWords(event, names),
    body: [...eventRows(event, names), ...madeBy(event)],
    address: `/e/${event.id}`,
  });

const claimCard = (report: Report, claim: Claim, names: Names): Html =>
  card({
    kind: "claim",
    id: claim.id,
    summary: `${claim.chain.map(({ mention, kind }) => mention || kind).at(-1) ?? "the page itself"}: ${certaintyWords[claim.certainty]}`,
    body: [...claimRows(report, claim, names), ...madeBy(claim)],
    address: `/c/${claim.id}`,
  });

const findingCard = (finding: Finding): Html =>
  card({
    kind: "remark",
    id: finding.id,
    summary: findingTitle(finding),
    body: [
      ["says", finding.says],
      ["held against", finding.against.map(({ text }) => shortened(text, 200)).join(" · ")],
      ...madeBy(finding),
    ],
    address: null,
  });

const factorCard = (factor: Factor): Html =>
  card({
    kind: "factor",
    id: factor.id,
    summary: `a reason ${factor.direction} the tie`,
    body: [
      ["offered beside", factor.thesis && html`<a href="/c/${factor.thesis}">the thesis</a>`],
      ...madeBy(factor),
    ],
    address: null,
  });

interface Placed extends Span {
  readonly made: () => Html;
}

/** A long page has thousands of records; beside one block so many cards are made. */
const mostCards = 40;

const placedCards = (report: Report, coded: Coded, names: Names): Placed[] =>
  [
    ...coded.findings.map((finding) => ({
      start: finding.start,
      end: finding.end,
      made: () => findingCard(finding),
    })),
    ...coded.claims.map((claim) => ({
      start: claim.content[0]?.start ?? claim.start,
      end: claim.end,
      made: () => claimCard(report, claim, names),
    })),
    ...coded.events.map((event) => ({ ...event.trigger, made: () => eventCard(event, names) })),
    ...coded.factors.map((factor) => ({
      start: factor.start,
      end: factor.end,
      made: () => factorCard(factor),
    })),
  ].sort((a, b) => a.start - b.start);

const sentenceLinks = (id: string, places: readonly Place[]): Html | null => {
  const [first, last] = [places[0]?.index, places.at(-1)?.index];
  if (first === undefined || last === undefined) return null;
  const words = first === last ? `Sentence ${first}` : `Sentences ${first} to ${last}`;
  return html`<details class="sentences"><summary>${words}</summary><ul>${places.map(({ index }) => html`<li><a href="#s${index}">link to ${index}</a> · <a href="/r/${encodeURIComponent(id)}/tree/${index}">its tree</a></li>`)}</ul></details>`;
};

/** Gives what stands beside a block: a card for each record that begins in it, and the ways to its sentences. */
export const besideBlocks = (report: Report, coded: Coded, names: Names) => {
  const cards = placedCards(report, coded, names);
  return ({ start, end }: Block, places: readonly Place[]): Html | null => {
    const own = cards.filter((one) => one.start >= start && one.start < end);
    const links = sentenceLinks(report.id, places);
    if (own.length === 0 && links === null) return null;
    const rest = own.length - mostCards;
    return html`<div class="cards">${own.slice(0, mostCards).map(({ made }) => made())}${rest > 0 && html`<p class="meta">${rest} more are in the tables below.</p>`}${links}</div>`;
  };
};
