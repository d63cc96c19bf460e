/** An outlet: how far people rely on it, and by its pages what it carries, whom it cites, what it corrects. */
import type { Reliability } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { type OutletRating, reliabilities, type StoredReport } from "../../store/index.ts";
import { readerAddress } from "../app/address.ts";
import { table } from "../chart/figure.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { attributes } from "../reader/cards.ts";
import { dayInWords } from "../text/dates.ts";
import { counted } from "../text/words.ts";
import { formsOf, twinLinks, twins } from "../twins/twins.ts";
import type { OutletFacts, Tally } from "./outlet-facts.ts";
import { reportList } from "./record-list.ts";

export interface OutletPageParts {
  readonly facts: OutletFacts;
  readonly knowledge: Knowledge;
  readonly reports: readonly StoredReport[];
  /** The one who asks may say what they think of it. */
  readonly mayRate: boolean;
}

/** The letters of the Admiralty code; F says that it cannot be judged, and stands below none of the others. */
export const reliabilityWords: Readonly<Record<Reliability, string>> = {
  A: "completely reliable",
  B: "usually reliable",
  C: "fairly reliable",
  D: "not usually reliable",
  E: "unreliable",
  F: "cannot be judged",
};

const tallyTable = (caption: string, head: string, list: readonly Tally[]): Html | null =>
  list.length === 0
    ? null
    : table(
        caption,
        [head, "Times"],
        list.slice(0, 20).map(({ name, times }) => [name, times]),
      );

const reports = ({ facts }: OutletPageParts): Html => {
  const { outlet, voices, remarks, cites } = facts;
  const over =
    facts.counted === outlet.reports
      ? `all its ${counted(facts.counted, "page")}`
      : `its latest ${counted(facts.counted, "page")}`;
  return html`<section><h2>How it reports</h2><p>Counted over ${over}.</p>${tallyTable("On whose word its claims rest", "Whose word", voices)}${tallyTable("What a careful reader remarks", "Remark", remarks)}${tallyTable("Whom it cites", "Outlet", cites)}${cites.length === 0 && html`<p>It names no other outlet as a source.</p>`}</section>`;
};

const echoes = ({ facts: { traced, echoes: repeated } }: OutletPageParts): Html =>
  html`<section><h2>Origin or echo</h2><p>${
    traced === 0
      ? "None of these pages was traced with others yet: open a pair that they tell of, and they are."
      : `Of ${counted(traced, "page")} traced with others, ${repeated === 0 ? "none repeats" : `${counted(repeated, "repeats", "repeat")}`} another that is here, by its text or by naming it as the source; ${traced - repeated === 1 ? "one stands" : `${traced - repeated} stand`} on ${traced - repeated === 1 ? "its" : "their"} own.`
  }</p></section>`;

const corrections = ({ facts }: OutletPageParts): Html =>
  html`<section><h2>What it corrected</h2>${
    facts.corrections.length === 0
      ? html`<p>None of these pages says that it was changed or corrected. That may be care or silence.</p>`
      : html`<ul class="plain">${facts.corrections.map(({ report, title, says }) => html`<li data-item><a href="${readerAddress(report)}">${title ?? report}</a> <span class="meta">${says}</span></li>`)}</ul>`
  }</section>`;

const ratingItem = ({ rating, by, at, why }: OutletRating): Html =>
  html`<li><strong>${rating}</strong>, ${reliabilityWords[rating]}: ${why} <span class="meta">${by}, ${dayInWords(at.slice(0, 10))}</span></li>
`;

const rateForm = ({ facts, mayRate }: OutletPageParts): Html | null =>
  mayRate
    ? html`<form class="typed" method="post" action="/s/${encodeURIComponent(facts.outlet.site)}/ratings"><div class="field"><label for="rating">Reliability</label><select id="rating" name="rating">${reliabilities.map((letter) => html`<option value="${letter}"${letter === facts.reliability && html` selected`}>${letter} – ${reliabilityWords[letter]}</option>`)}</select></div><div class="field"><label for="why">Why</label><input id="why" class="long" name="why" required maxlength="2000"></div><button class="primary" type="submit">Write it down</button></form>`
    : null;

const reliability = (parts: OutletPageParts): Html => {
  const { ratings, reliability: letter } = parts.facts;
  const [latest, ...older] = [...ratings].reverse();
  return html`<section aria-labelledby="reliability"><h2 id="reliability">Reliability</h2><p><strong>${letter}</strong>: ${reliabilityWords[letter]}. ${
    latest
      ? "By the last word of a person; evidence of its pages weighs accordingly."
      : "Nobody has judged it, which is neither for it nor against it. The letters are set by people, never computed."
  }</p>${latest && html`<ol class="plain" aria-label="What people wrote down, the last first">${[latest, ...older].map(ratingItem)}</ol>`}${rateForm(parts)}</section>`;
};

const known = ({ facts: { outlet }, knowledge }: OutletPageParts): Html | null => {
  const found = [...knowledge.outlets.values()].find(
    ({ domains, name }) => domains.includes(outlet.site) || name === outlet.name,
  );
  return found
    ? html`<section><h2>What is known of it</h2>${attributes([
        ["kind", found.kind],
        [
          "state",
          found.country &&
            html`<a href="/actors/${found.country}">${knowledge.states.get(found.country)?.name ?? found.country}</a>`,
        ],
        ["owner", found.owner],
        ["language", found.language],
      ])}</section>`
    : null;
};

export const outletPage = (parts: OutletPageParts): string => {
  const { outlet } = parts.facts;
  const span =
    outlet.first && outlet.last ? `, from ${dayInWords(outlet.first)} to ${dayInWords(outlet.last)}` : "";
  const forms = twins(`/s/${encodeURIComponent(outlet.site)}`, formsOf.outlet);
  return toText(
    page({
      title: `${outlet.name ?? outlet.site}: how far to rely on it, and whom it cites`,
      description: `${counted(outlet.reports, "page")} of ${outlet.name ?? outlet.site}.`,
      home: "/",
      alternates: forms,
      body: html`<main id="main"><p class="kicker">Outlet · ${outlet.site} · ${twinLinks(forms)}</p><h1>${outlet.name ?? outlet.site}</h1><p class="standfirst">${counted(outlet.reports, "page")}${span}.</p>
${reliability(parts)}${known(parts)}${reports(parts)}${echoes(parts)}${corrections(parts)}${reportList("Its newest pages here", parts.reports)}</main>`,
    }),
  );
};
