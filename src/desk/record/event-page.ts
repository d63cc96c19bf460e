/** An event: who did what to whom, when, as fact or not, on whose word. */
import type { Event, Report } from "../../contract/index.ts";
import type { RecordPlace } from "../../store/index.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { attributes, eventRows, madeBy } from "../reader/cards.ts";
import { eventWords } from "../reader/layers.ts";
import type { Names } from "../text/actor-words.ts";
import { shortened } from "../text/words.ts";
import { formsOf, twinLinks, twins } from "../twins/twins.ts";
import { inContext } from "./in-context.ts";
import { recordList } from "./record-list.ts";

export interface EventPageParts {
  readonly report: Report;
  readonly event: Event;
  /** Other events of the same kind between the same states. */
  readonly alike: readonly RecordPlace[];
  readonly names: Names;
}

const retellings = ({ retellings: told }: Event): Html | null =>
  told.length === 0
    ? null
    : html`<section><h2>Told again on the same page</h2><ul class="plain">${told.map(({ text }) => html`<li><q>${shortened(text, 200)}</q></li>`)}</ul></section>`;

export const eventPage = ({ report, event, alike, names }: EventPageParts): string => {
  const forms = twins(`/e/${encodeURIComponent(event.id)}`, formsOf.event);
  return toText(
    page({
      title: `Event: ${eventWords(event, names)}`,
      description: event.text,
      home: "/",
      alternates: forms,
      body: html`<main id="main"><p class="kicker">Event · ${twinLinks(forms)} · <a href="/review?record=${encodeURIComponent(event.id)}">put it right</a></p><h1 class="sentence-title">${eventWords(event, names)}</h1>
${inContext(report, event)}
<section><h2>What was read off</h2>${attributes([...eventRows(event, names), ...madeBy(event)])}</section>${retellings(event)}${recordList("Told alike elsewhere", alike, names)}</main>`,
    }),
  );
};
