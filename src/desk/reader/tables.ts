/** What was coded of a page, as tables below its text. */
import type { Coded, Mention, Report, Span } from "../../contract/index.ts";
import { placeAddress } from "../app/address.ts";
import { table } from "../chart/figure.ts";
import { type Html, html, joined } from "../html/html.ts";
import type { Names } from "../text/actor-words.ts";
import { dateInWords } from "../text/dates.ts";
import { certaintyWords, counted, findingTitle, modalityWords, shortened } from "../text/words.ts";
import { chainWords, whoWhom } from "./layers.ts";

const wordsLink = (report: string, span: Span, words: string): Html =>
  html`<a href="${placeAddress(report, span.start, span.end)}">${shortened(words, 160)}</a>`;

const where = (within: "body" | "thread"): string => (within === "thread" ? " (comment)" : "");

export const eventTable = (report: string, { events }: Coded, names: Names): Html | null =>
  events.length === 0
    ? null
    : html`<section class="coded" aria-labelledby="events-title"><h2 id="events-title">Who did what to whom</h2>${table(
        "Events of this page",
        ["Words", "Who, whom", "What", "When and where", "Told as"],
        events.map((event) => [
          html`${wordsLink(report, event.trigger, event.text)} <a class="meta" href="/e/${event.id}">more</a>`,
          whoWhom(event, names),
          `${event.plover.event}${event.plover.mode ? ` (${event.plover.mode})` : ""}`,
          [dateInWords(event.date), event.place?.text].filter(Boolean).join(", "),
          `${modalityWords[event.modality]}${event.negated ? ", negated" : ""}${where(event.within)}`,
        ]),
      )}</section>`;

export const claimTable = (report: Report, { claims }: Coded): Html | null =>
  claims.length === 0
    ? null
    : html`<section class="coded" aria-labelledby="claims-title"><h2 id="claims-title">Who says so</h2>${table(
        "Claims of this page",
        ["Words", "Chain of voices", "How surely"],
        claims.map((claim) => [
          html`${wordsLink(report.id, claim, claim.text)} <a class="meta" href="/c/${claim.id}">more</a>`,
          chainWords(report, claim),
          `${certaintyWords[claim.certainty]}${where(claim.within)}`,
        ]),
      )}</section>`;

export const findingList = (report: string, { findings }: Coded): Html | null =>
  findings.length === 0
    ? null
    : html`<section aria-labelledby="findings-title"><h2 id="findings-title">What a careful reader remarks</h2><ul class="plain">${findings.map(
        (finding) =>
          html`<li><a href="${placeAddress(report, finding.start, finding.end)}">${findingTitle(finding)}</a>. ${finding.says}</li>`,
      )}</ul></section>`;

/** Actors by how often they are named, each with a way to its own page. */
export const actorList = ({ mentions }: Coded): Html | null => {
  const groups = Map.groupBy(
    mentions.filter(({ actor }) => actor.kind !== "unnamed"),
    ({ actor }) => actor.id,
  );
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const item = ([id, own]: readonly [string, readonly Mention[]]): Html =>
    html`<a href="/actors/${encodeURIComponent(id)}">${own[0]?.actor.name ?? id}</a> <span class="meta">${counted(own.length, "time")}</span>`;
  return sorted.length === 0
    ? null
    : html`<section aria-labelledby="actors-title"><h2 id="actors-title">Who is named</h2><p>${joined(sorted.map(item), " · ")}</p></section>`;
};

export const messageList = ({ messages }: Report): Html | null =>
  messages.length === 0
    ? null
    : html`<section aria-labelledby="messages-title"><h2 id="messages-title">Notes of the program</h2><ul class="plain">${messages.map(
        ({ code, text }) => html`<li><span class="meta">${code}</span> ${text}</li>`,
      )}</ul></section>`;
