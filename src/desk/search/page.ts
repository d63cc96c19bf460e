/** Search over pages, events, claims and actors; the whole query stands in the address. */
import type { Facet, FoundPage, FoundRecord, StoredActor } from "../../store/index.ts";
import { readerAddress, withQuery } from "../app/address.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { recordAddress, sourceName, tagsInWords } from "../record/record-list.ts";
import { dayInWords } from "../text/dates.ts";
import { certaintyWords, counted, modalityWords, shortened, tieWords } from "../text/words.ts";
import { formsOf, type Twin, twinLinks, twins } from "../twins/twins.ts";
import { excerptHtml } from "./excerpt.ts";

export const searched = ["pages", "events", "claims", "actors"] as const;
export type Searched = (typeof searched)[number];

export interface Found {
  readonly pages: readonly FoundPage[];
  readonly records: readonly FoundRecord[];
  readonly actors: readonly StoredActor[];
}

export interface SearchPageParts extends Found {
  readonly q: string;
  readonly kind: Searched;
  readonly total: number;
  /** Counting stopped there. */
  readonly mostCounted: number;
  readonly at: number;
  readonly size: number;
  readonly facets: readonly Facet[];
  readonly facetsOver: number;
  readonly problems: readonly string[];
  readonly names: (id: string) => string;
}

const address = ({ q, kind }: Pick<SearchPageParts, "q" | "kind">, at = 1): string =>
  withQuery("/search", { q, in: kind === "pages" ? undefined : kind, page: at === 1 ? undefined : at });

const formsAt = ({ q, kind }: SearchPageParts): readonly Twin[] =>
  twins("/search", formsOf.search, { q, in: kind === "pages" ? undefined : kind });

const form = ({ q, kind }: SearchPageParts): Html =>
  html`<form class="filters" action="/search"><label>Words <input class="long" name="q" type="search" value="${q}" maxlength="400"></label>${kind !== "pages" && html`<input type="hidden" name="in" value="${kind}">`}<button type="submit">Search</button></form>`;

const tabs = (parts: SearchPageParts): Html =>
  html`<nav class="tabs" aria-label="What to search"><ul>${searched.map(
    (kind) =>
      html`<li><a href="${address({ ...parts, kind })}"${kind === parts.kind && html` aria-current="page"`}>${kind}</a></li>`,
  )}</ul></nav>`;

const pageItem = ({ report, excerpt }: FoundPage): Html => {
  const day = report.publishedTo ?? report.publishedFrom;
  return html`<li data-item><a href="${readerAddress(report.id)}">${report.title ?? sourceName(report)}</a>${excerpt && html`<p>${excerptHtml(excerpt)}</p>`}<p class="meta">${sourceName(report)}${day && html`, ${dayInWords(day)}`} · ${counted(report.events, "event")}, ${counted(report.claims, "claim")}</p></li>
`;
};

const recordItem = ({ place, excerpt, report }: FoundRecord, names: SearchPageParts["names"]): Html =>
  html`<li data-item><a href="${recordAddress(place)}">${excerptHtml(shortened(excerpt, 300))}</a><p class="meta">${sourceName(report)}${place.from && html`, ${dayInWords(place.from)}`} · ${tagsInWords(place, names).join(" · ")}</p></li>
`;

const actorItem = ({ id, name, kind, reports, mentions }: StoredActor): Html =>
  html`<li data-item><a href="/actors/${encodeURIComponent(id)}">${name}</a> <span class="meta">${kind} · ${id} · ${counted(mentions, "time")} in ${counted(reports, "report")}</span></li>
`;

interface FacetShown {
  readonly title: string;
  /** The value as it is asked for. */
  readonly asked: (value: string) => string;
  /** The value as it is read. */
  readonly words: (value: string, names: SearchPageParts["names"]) => string;
}

const told = (title: string, name: string, words: Readonly<Record<string, string>> = {}): FacetShown => ({
  title,
  asked: (value) => `${name}:${value}`,
  words: (value) => words[value] ?? value,
});

const facetsShown: Partial<Readonly<Record<Facet["facet"], FacetShown>>> = {
  state: { ...told("States", "state"), words: (value, names) => names(value) },
  site: told("Outlets", "outlet"),
  year: told("Years", "date"),
  event: { ...told("Kinds of event", "event"), words: (value) => value.toLowerCase() },
  modality: told("Standing of events", "modality", modalityWords),
  tie: told("Ties claimed", "tie", tieWords),
  certainty: told("Certainty of claims", "certainty", certaintyWords),
};

const facets = (parts: SearchPageParts): Html | null => {
  if (parts.facets.length === 0) return null;
  const groups = [...Map.groupBy(parts.facets, ({ facet }) => facet)];
  return html`<section class="facets" aria-labelledby="facets-title"><h2 id="facets-title">Narrow it</h2>${groups.map(
    ([facet, values]) => {
      const shown = facetsShown[facet];
      return (
        shown &&
        html`<h3>${shown.title}</h3><ul class="plain">${values.map(({ value, count }) => {
          const narrowed = `${parts.q} ${shown.asked(value)}`.trim();
          return html`<li><a href="${address({ q: narrowed, kind: parts.kind })}">${shown.words(value, parts.names)}</a> <span class="meta">${count}</span></li>`;
        })}</ul>`
      );
    },
  )}<p class="meta">Counted over the best ${parts.facetsOver}.</p></section>`;
};

const help = html`<section aria-labelledby="how-title"><h2 id="how-title">How to ask</h2><dl class="pairs how"><dt><code>patrol japan</code></dt><dd>both words</dd><dt><code>"joint patrol"</code></dt><dd>side by side</dd><dt><code>exercis*</code></dt><dd>words that begin so</dd><dt><code>patrol OR drill</code></dt><dd>either</dd><dt><code>-navy</code></dt><dd>without the word</dd><dt><code>title:alliance</code></dt><dd>in the title</dd><dt><code>state:JPN</code>, <code>pair:rus-chn</code></dt><dd>that name the state, or both; events between them, claims about them</dd><dt><code>outlet:example.org</code></dt><dd>of one outlet</dd><dt><code>after:2021-05 before:2022</code>, <code>date:2021</code></dt><dd>published in that time</dd><dt><code>event:consult</code>, <code>modality:planned</code></dt><dd>with events of a kind, or planned, threatened, denied ones</dd><dt><code>tie:formal</code>, <code>certainty:doubted</code></dt><dd>with claims of such a tie, or made so surely</dd><dt><code>actor:RUS.MOD</code>, <code>lang:en</code></dt><dd>that name an actor; in a language</dd><dt><code>-state:USA</code>, <code>state:JPN OR state:KOR</code></dt><dd>without it; either</dd></dl></section>`;

const pager = (parts: SearchPageParts): Html | null => {
  const pages = Math.ceil(parts.total / parts.size);
  if (pages <= 1) return null;
  return html`<nav class="pager" aria-label="Pages of results">${parts.at > 1 && html`<a rel="prev" href="${address(parts, parts.at - 1)}">Earlier</a>`}<span>Page ${parts.at} of ${pages}</span>${parts.at < pages && html`<a rel="next" href="${address(parts, parts.at + 1)}">Further</a>`}</nav>`;
};

const results = (parts: SearchPageParts): Html => {
  const { kind, total, mostCounted, q } = parts;
  if (total === 0)
    return html`<p class="standfirst">Nothing fits.</p><p>${kind !== "pages" && q.trim() !== "" ? html`Nothing among the ${kind}; <a href="${address({ q, kind: "pages" })}">look in the pages</a>.` : "Take a word away, or look how to ask below."}</p>`;
  const many =
    total >= mostCounted ? `${mostCounted.toLocaleString("en")} or more` : total.toLocaleString("en");
  return html`<p class="meta">${many} ${total === 1 ? kind.slice(0, -1) : kind} · ${twinLinks(formsAt(parts))}</p>
<ol class="results" start="${(parts.at - 1) * parts.size + 1}">${kind === "pages" ? parts.pages.map(pageItem) : kind === "actors" ? parts.actors.map(actorItem) : parts.records.map((found) => recordItem(found, parts.names))}</ol>${pager(parts)}`;
};

export const searchPage = (parts: SearchPageParts): string => {
  const { q, problems, kind } = parts;
  const asked = q.trim() !== "" || kind === "actors";
  return toText(
    page({
      title: asked ? `Search: ${q || kind}` : "Search",
      description: "Search over pages, events, claims and actors.",
      home: "/",
      ...(asked && { alternates: formsAt(parts) }),
      body: html`<main id="main" class="wide"><h1>Search</h1>${form(parts)}${tabs(parts)}${problems.map((words) => html`<p class="note">${words}</p>`)}
${asked ? html`<div class="beside"><div>${results(parts)}</div>${facets(parts)}</div>` : html`<p>Search the text of all pages, what they tell (events), what they say and on whose word (claims), and whom they name (actors).</p>`}${help}</main>`,
    }),
  );
};
