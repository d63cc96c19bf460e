/** An actor: who it is by knowledge, what it is told to have done, what it is made to say, where it is named. */
import type { Knowledge } from "../../knowledge/index.ts";
import type { RecordPlace, StoredActor, StoredReport } from "../../store/index.ts";
import { dyadAddress } from "../app/address.ts";
import type { BoardPair } from "../board/list.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { attributes, type Row } from "../reader/cards.ts";
import type { Names } from "../text/actor-words.ts";
import { dayInWords } from "../text/dates.ts";
import { counted } from "../text/words.ts";
import { formsOf, twinLinks, twins } from "../twins/twins.ts";
import { recordList, reportList } from "./record-list.ts";

export interface ActorPageParts {
  readonly names: Names;
  readonly actor: StoredActor;
  readonly knowledge: Knowledge;
  readonly pairs: readonly BoardPair[];
  readonly events: readonly RecordPlace[];
  readonly claims: readonly RecordPlace[];
  readonly reports: readonly StoredReport[];
}

const term = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string =>
  [from && `from ${dayInWords(from)}`, to && `to ${dayInWords(to)}`].filter(Boolean).join(" ");

const stateRows = (knowledge: Knowledge, id: string): Row[] => {
  const state = knowledge.states.get(id);
  if (!state) return [];
  const joined = [...knowledge.organisations.values()].filter(({ members }) =>
    members.some(({ country, status, to }) => country === id && status === "member" && to === null),
  );
  return [
    ["official name", state.official],
    ["capital", state.capital],
    ["also called", state.metonyms.slice(0, 6).join(", ")],
    ["member of", joined.map(({ name }) => name).join(", ")],
  ];
};

const personRows = (knowledge: Knowledge, id: string): Row[] =>
  (knowledge.people.get(id)?.offices ?? []).map(
    (office): Row => [
      office.office.replaceAll("-", " "),
      [office.country ?? office.organisation, term(office)].filter(Boolean).join(", "),
    ],
  );

const known = ({ actor, knowledge }: ActorPageParts): Html | null => {
  const organisation = knowledge.organisations.get(actor.id) ?? knowledge.institutions.get(actor.id);
  const rows: Row[] = [
    ["code", actor.id],
    [
      "state",
      actor.kind === "state"
        ? null
        : actor.country &&
          html`<a href="/actors/${actor.country}">${knowledge.states.get(actor.country)?.name ?? actor.country}</a>`,
    ],
    ...stateRows(knowledge, actor.id),
    ...personRows(knowledge, actor.id),
    ["known as", organisation?.names.slice(0, 6).join(", ") ?? null],
  ];
  return html`<section><h2>Who it is</h2>${attributes(rows)}${actor.id.startsWith("unknown:") && html`<p>No entry of the knowledge files stands for these words: they are kept as the pages write them.</p>`}</section>`;
};

const pairList = ({ pairs }: ActorPageParts): Html | null =>
  pairs.length === 0
    ? null
    : html`<section><h2>Its pairs</h2><ul class="plain">${pairs.map(({ names, dyad, reports, line }) => html`<li data-item><a href="${dyadAddress(dyad)}">${names.join(" and ")}</a> <span class="meta">${line ? `${line.leading.label}, ${line.leading.words}` : "not weighed yet"} · ${counted(reports, "report")}</span></li>`)}</ul></section>`;

export const actorPage = (parts: ActorPageParts): string => {
  const { actor } = parts;
  const forms = twins(`/actors/${encodeURIComponent(actor.id)}`, formsOf.actor);
  return toText(
    page({
      title: `${actor.name}: what it does and says`,
      description: `${actor.name} in ${counted(actor.reports, "report")}.`,
      home: "/",
      alternates: forms,
      body: html`<main id="main"><p class="kicker">Actor · ${actor.kind} · ${twinLinks(forms)}</p><h1>${actor.name}</h1><p class="standfirst">Named ${counted(actor.mentions, "time")} in ${counted(actor.reports, "report")}.</p>
${known(parts)}${pairList(parts)}${recordList("What it does, and what is done to it", parts.events, parts.names)}${recordList("What it is made to say, and what is said of it", parts.claims, parts.names)}${reportList("Newest pages that name it", parts.reports)}</main>`,
    }),
  );
};
