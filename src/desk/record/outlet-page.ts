/** An outlet by its pages: what it carries, whom it cites, what a careful reader remarks on them. */
import type { Coded, Finding, Report } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { StoredDocument, StoredOutlet, StoredReport } from "../../store/index.ts";
import { table } from "../chart/figure.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { attributes } from "../reader/cards.ts";
import { dayInWords } from "../text/dates.ts";
import { counted, findingTitle } from "../text/words.ts";
import { reportList } from "./record-list.ts";

export interface OutletPageParts {
  readonly outlet: StoredOutlet;
  readonly knowledge: Knowledge;
  readonly reports: readonly StoredReport[];
  /** The latest of its pages, whole, from which the figures are counted. */
  readonly latest: readonly StoredDocument[];
}

const count = (words: readonly string[]): readonly (readonly [string, number])[] =>
  [...Map.groupBy(words, (word) => word)]
    .map(([word, all]) => [word, all.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

const endsOf = ({ claims }: Coded): string[] =>
  claims
    .filter(({ within }) => within === "body")
    .map(({ chain }) => {
      const end = chain.at(-1);
      if (!end) return "its own voice";
      return end.kind === "unnamed" || end.kind === "unstated" ? "somebody not named" : "a named source";
    });

const citedIn = ({ coded }: StoredDocument): string[] =>
  coded.claims.flatMap(({ chain }) =>
    chain.filter(({ kind }) => kind === "outlet").map(({ resolved, mention }) => resolved ?? mention),
  );

const corrected = ({ badges, modified }: Report): boolean =>
  modified.length > 0 || badges.some(({ kind }) => kind === "correction" || kind === "updated");

const findingsOf = (latest: readonly StoredDocument[]): readonly (readonly [string, number])[] =>
  count(
    latest.flatMap(({ coded }) =>
      coded.findings.map((finding: Finding) => `${finding.kind}: ${findingTitle(finding).toLowerCase()}`),
    ),
  );

const rows = (caption: string, head: string, list: readonly (readonly [string, number])[]): Html | null =>
  list.length === 0
    ? null
    : table(
        caption,
        [head, "Times"],
        list.slice(0, 20).map(([word, times]) => [word, times]),
      );

const counts = ({ outlet, latest }: OutletPageParts): Html => {
  const cited = count(latest.flatMap(citedIn).filter((name) => name !== outlet.name));
  const changed = latest.filter(({ report }) => corrected(report)).length;
  return html`<section><h2>How it reports</h2><p>Counted over ${latest.length === outlet.reports ? `all its ${counted(latest.length, "page")}` : `its latest ${counted(latest.length, "page")}`}. ${changed === 0 ? "None says that it was changed or corrected." : `${counted(changed, "page says", "pages say")} that it was changed or corrected.`}</p>${rows("On whose word its claims rest", "Whose word", count(latest.flatMap(({ coded }) => endsOf(coded))))}${rows("What a careful reader remarks", "Remark", findingsOf(latest))}${rows("Whom it cites", "Outlet", cited)}${cited.length === 0 && html`<p>It names no other outlet as a source.</p>`}</section>`;
};

const known = ({ outlet, knowledge }: OutletPageParts): Html | null => {
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
  const { outlet, reports } = parts;
  const address = `/s/${outlet.site}`;
  const span =
    outlet.first && outlet.last ? `, from ${dayInWords(outlet.first)} to ${dayInWords(outlet.last)}` : "";
  return toText(
    page({
      title: `${outlet.name ?? outlet.site}: whom it cites and how it reports`,
      description: `${counted(outlet.reports, "page")} of ${outlet.name ?? outlet.site}.`,
      home: "/",
      alternates: [
        { type: "application/json", href: `${address}.json`, title: "JSON" },
        { type: "application/atom+xml", href: `${address}.atom`, title: "Newest pages" },
      ],
      body: html`<main id="main"><p class="kicker">Outlet · ${outlet.site} · <a href="${address}.json">JSON</a> · <a href="${address}.atom">Atom</a></p><h1>${outlet.name ?? outlet.site}</h1><p class="standfirst">${counted(outlet.reports, "page")}${span}.</p>
${known(parts)}${counts(parts)}${reportList("Its newest pages here", reports)}</main>`,
    }),
  );
};
