/** The front page: the pairs of states that the pages tell of, each with its verdict. */
import type { Knowledge } from "../../knowledge/index.ts";
import type { Store, StoredReport } from "../../store/index.ts";
import { table } from "../chart/figure.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { paperInShort } from "../report/paper.ts";
import { dayInWords } from "../text/dates.ts";
import { capital, counted, percent } from "../text/words.ts";
import { dyadAddress, readerAddress } from "./address.ts";
import type { Assessor } from "./assessor.ts";

/** One line of the list. */
export interface DyadLine {
  readonly dyad: readonly [string, string];
  readonly names: readonly string[];
  readonly address: string;
  readonly reports: number;
  readonly events: number;
  readonly claims: number;
  /** Null where weighing the pair would have kept the reader waiting; its own page weighs it. */
  readonly assessed: {
    readonly verdict: string;
    readonly paper: string;
    readonly practice: string;
    readonly leading: string;
    readonly origins: number;
    readonly asOf: string;
  } | null;
}

export interface DyadList {
  readonly dyads: readonly DyadLine[];
  readonly reports: readonly StoredReport[];
}

/** Pairs on the front page. */
const mostDyads = 24;
/** A reader waits this long for the list; pairs not weighed by then are weighed when it is asked for again. */
const patience = 1500;
/** Pages listed below the pairs. */
const newest = 50;

const assessedOf = (assessor: Assessor, dyad: readonly [string, string]): DyadLine["assessed"] => {
  const assessment = assessor.of(dyad)?.assessment;
  if (!assessment) return null;
  const leading = [...assessment.hypotheses].sort((a, b) => b.posterior - a.posterior)[0];
  return {
    verdict: assessment.verdict,
    paper: paperInShort(assessment.paper),
    practice: assessment.practice.says,
    leading: leading ? `${capital(leading.label)}: ${leading.words} (${percent(leading.posterior)})` : "",
    origins: assessment.counts.origins,
    asOf: assessment.asOf,
  };
};

/** What the front page and its JSON say. */
export const listOf = (store: Store, knowledge: Knowledge, assessor: Assessor): DyadList => {
  const begun = performance.now();
  const isPatient = (): boolean => performance.now() - begun < patience;
  return {
    dyads: store
      .dyads()
      .slice(0, mostDyads)
      .map(({ dyad, reports, events, claims }) => ({
        dyad,
        names: dyad.map((id) => knowledge.states.get(id)?.name ?? id),
        address: dyadAddress(dyad),
        reports,
        events,
        claims,
        assessed: isPatient() || assessor.has(dyad) ? assessedOf(assessor, dyad) : null,
      })),
    reports: store.list({ limit: newest }),
  };
};

const dyadItem = ({ names, address, reports, assessed }: DyadLine): Html =>
  html`<li><h2><a href="${address}">${names.join(" and ")}</a></h2>
${assessed ? html`<p>${assessed.leading}.</p><dl class="pairs"><dt>On paper</dt><dd>${assessed.paper}</dd><dt>In practice</dt><dd>${assessed.practice}</dd></dl><p class="meta">${counted(reports, "report")}, ${counted(assessed.origins, "origin")} · as of ${dayInWords(assessed.asOf)} · <a href="${address}.json">JSON</a></p>` : html`<p class="meta">${counted(reports, "report")} · <a href="${address}.json">JSON</a></p>`}</li>
`;

/** Pairs that are told of less are set as rows of a table. */
const mostFull = 8;

const dyadTable = (lines: readonly DyadLine[]): Html | null =>
  lines.length === 0
    ? null
    : table(
        "Further pairs of states",
        ["Pair", "Most likely", "Reports", "Origins"],
        lines.map(({ names, address, reports, assessed }) => [
          html`<a href="${address}">${names.join(" and ")}</a>`,
          assessed?.leading ?? "open the page to weigh it",
          reports,
          assessed?.origins ?? "–",
        ]),
      );

const reportItem = ({ id, outlet, name, title, publishedFrom, publishedTo }: StoredReport): Html => {
  const day = publishedTo ?? publishedFrom;
  return html`<li><a href="${readerAddress(id)}">${title ?? name ?? id}</a> <span class="meta">${outlet ?? "outlet unknown"}${day && html`, ${publishedFrom === publishedTo ? "" : "by "}${dayInWords(day)}`}</span></li>
`;
};

export const listPage = ({ dyads, reports }: DyadList): string =>
  toText(
    page({
      title: "Entente: pairs of states",
      description: "Who is allied with whom, on paper, in practice, and on whose word.",
      home: "/",
      body: html`<main id="main"><h1>Pairs of states</h1>
${dyads.length === 0 ? html`<p>There is nothing here yet. Put pages in with: <code>entente import FOLDER</code></p>` : html`<ul class="dyads">${dyads.slice(0, mostFull).map(dyadItem)}</ul>${dyadTable(dyads.slice(mostFull))}`}
${reports.length > 0 && html`<section aria-labelledby="pages-title"><h2 id="pages-title">Newest pages</h2><ul class="plain">${reports.map(reportItem)}</ul></section>`}</main>`,
    }),
  );
