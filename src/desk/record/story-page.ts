/** A story: the reports that tell the same, who took it from whom, and the origins behind it. */
import type { Citation } from "../../contract/index.ts";
import type { StoredReport } from "../../store/index.ts";
import { dyadAddress, readerAddress } from "../app/address.ts";
import { figure, table, twoWidths } from "../chart/figure.ts";
import { type OriginLinks, originLines, originsFinding } from "../chart/origins.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { counted } from "../text/words.ts";
import { formsOf, twinLinks, twins } from "../twins/twins.ts";
import type { StoryKept } from "../weigh/stories.ts";
import { reportList, sourceName } from "./record-list.ts";

export interface StoryPageParts extends StoryKept {
  readonly dyad: readonly [string, string];
  readonly reports: readonly StoredReport[];
  readonly names: (id: string) => string;
}

const labelOf = ({ reports }: StoryPageParts, id: string): string => {
  const report = reports.find((one) => one.id === id);
  return report ? sourceName(report) : id;
};

/** Its reports and the origins they rest on, for the drawing. */
export const storyLinks = (parts: StoryPageParts): OriginLinks => ({
  reports: parts.reports.map(({ id }) => ({ id, label: labelOf(parts, id) })),
  origins: parts.origins.map(({ id, label, speaker, reports }) => ({
    id,
    label,
    reports,
    named: speaker !== null,
  })),
});

export const storySource = ({ reports }: StoryPageParts): string =>
  `Source: ${counted(reports.length, "report")}, traced by Entente`;

const sources = (parts: StoryPageParts): Html => {
  const links = storyLinks(parts);
  const beside = table(
    "Origins and the reports that rest on them",
    ["Origin", "Reports"],
    links.origins.map(({ label, reports, named }) => [
      named ? label : `${label} (adds none)`,
      reports.length,
    ]),
  );
  return figure(originsFinding(links), twoWidths(originLines(links, storySource(parts))), beside);
};

/** Each report with each that it names, once, with how often. */
const cited = ({ citations }: StoryPageParts): readonly (readonly [Citation, number])[] =>
  [...Map.groupBy(citations, ({ report, cited: whom }) => `${report} ${whom}`).values()].flatMap((all) =>
    all[0] ? [[all[0], all.length] as const] : [],
  );

const taken = (parts: StoryPageParts): Html | null => {
  const lines = [
    ...parts.copies.map(
      ({ from, to, directed, why }) =>
        html`<li><a href="${readerAddress(to)}">${labelOf(parts, to)}</a> ${directed ? "took it from" : "shares text with"} <a href="${readerAddress(from)}">${labelOf(parts, from)}</a>: ${why}</li>`,
    ),
    ...cited(parts).map(
      ([{ report, cited: whom, citedReport }, times]) =>
        html`<li><a href="${readerAddress(report)}">${labelOf(parts, report)}</a> names ${citedReport ? html`<a href="${readerAddress(citedReport)}">${parts.names(whom)}</a>` : parts.names(whom)} <span class="meta">${counted(times, "time")}</span></li>`,
    ),
  ];
  return lines.length === 0
    ? html`<section><h2>Who took it from whom</h2><p>No report of the story has another's text or names another.</p></section>`
    : html`<section><h2>Who took it from whom</h2><ul class="plain">${lines}</ul></section>`;
};

/** Above this the lines of the drawing cannot be followed. */
const mostDrawn = 40;

/** What the story is, in a sentence. */
export const storyWords = ({ story, reports, origins }: StoryPageParts): string => {
  const told = story.tellings.reduce((sum, events) => sum + events.length, 0);
  const named = origins.filter(({ speaker }) => speaker !== null).length;
  return `${counted(reports.length, "report tells", "reports tell")} the same${told > 0 ? `, in ${counted(told, "sentence")}` : ""}; ${counted(named, "origin")} ${named === 1 ? "stands" : "stand"} behind ${reports.length === 1 ? "it" : "them"}.`;
};

export const storyPage = (parts: StoryPageParts): string => {
  const { story, dyad, reports, names } = parts;
  const forms = twins(`/story/${encodeURIComponent(story.id)}`, formsOf.story);
  return toText(
    page({
      title: `Story: ${story.title}`,
      description: `${counted(reports.length, "report")} tell the same.`,
      home: "/",
      alternates: forms,
      body: html`<main id="main"><p class="kicker">Story · <a href="${dyadAddress(dyad)}">${dyad.map(names).join(" and ")}</a> · ${twinLinks(forms)}</p><h1>${story.title.replaceAll("-", " ")}</h1><p class="standfirst">${storyWords(parts)}</p>
${parts.origins.length > 0 && reports.length <= mostDrawn && sources(parts)}${taken(parts)}${reportList("The reports", reports)}</main>`,
    }),
  );
};
