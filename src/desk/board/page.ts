/** The front page: every pair of states that the pages tell of, paper and practice side by side. */

import { gapWords, paperLevelWords } from "../../pipeline/index.ts";
import type { StoredReport } from "../../store/index.ts";
import { dyadAddress, readerAddress, withQuery } from "../app/address.ts";
import { type Drawing, figure, table, twoWidths } from "../chart/figure.ts";
import { type QuadrantPair, quadrant, quadrantFinding } from "../chart/quadrant.ts";
import { sparkline } from "../chart/sparkline.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { dayInWords } from "../text/dates.ts";
import { capital, counted, percent } from "../text/words.ts";
import { formsOf, type Twin, twinLinks, twins } from "../twins/twins.ts";
import type { TrailPoint } from "../weigh/line.ts";
import { boardFilters, pager } from "./filters.ts";
import type { Board, BoardPair } from "./list.ts";

/** Two steps of the ladder up or down in two years are a trend; one may be a single report. */
const leastSteps = 2;

/** "2 steps up since March 2021", "as two years before" */
export const trendWords = (trail: readonly TrailPoint[]): string => {
  const now = trail.at(-1);
  const before = trail.at(-3);
  if (!now || !before) return "";
  const change = now.steps - before.steps;
  const since = before.day.slice(0, 4);
  if (Math.abs(change) < leastSteps) return `practice as in ${since}`;
  return `practice ${counted(Math.abs(change), "step")} ${change > 0 ? "up" : "down"} since ${since}`;
};

const freshness = ({ line, reports }: BoardPair): Html => {
  if (!line)
    return html`<p class="meta">${counted(reports, "report")}, not weighed yet: open the pair and it is.</p>`;
  const told = `${counted(line.reports, "report")}, ${counted(line.origins, "origin")}`;
  return html`<p class="meta">${line.months.length > 0 && html`${sparkline(line.months)}`}${told}<br>latest ${dayInWords(line.asOf)} · ${trendWords(line.trail)} · confidence ${line.confidence}</p>`;
};

/** What people wrote of the pair and under its page, where there is any. */
const talk = ({ dyad, written, comments }: BoardPair): Html | null => {
  const address = dyadAddress(dyad);
  if (written + comments === 0) return null;
  return html`<p class="talk">${written > 0 && html`<a href="${address}#written">${counted(written, "assessment")}</a>`}${written > 0 && comments > 0 && " · "}${comments > 0 && html`<a href="${address}#discussion">${counted(comments, "comment")}</a>`}</p>`;
};

const pairItem = (pair: BoardPair): Html => {
  const { names, dyad, line } = pair;
  return html`<li data-item><h2><a href="${dyadAddress(dyad)}">${names.join(" and ")}</a></h2>${
    line &&
    html`<p class="verdict-line"><strong>${capital(line.leading.label)}</strong>: ${line.leading.words} (${percent(line.leading.posterior)})${line.gap !== "even" && html` · <span class="gap ${line.gap}">${gapWords[line.gap]}</span>`}</p>
<dl class="pairs"><dt>On paper</dt><dd>${line.paper}</dd><dt>In practice</dt><dd>${line.practice}</dd></dl>`
  }${talk(pair)}${freshness(pair)}</li>
`;
};

/** Pairs drawn; with more the dots cannot be told apart. */
const mostDrawn = 40;

const drawnOf = ({ pairs }: Board) =>
  pairs.flatMap(({ names, dyad, line }) => (line ? [{ names, dyad, line }] : [])).slice(0, mostDrawn);

const pointsOf = (board: Board): readonly QuadrantPair[] =>
  drawnOf(board).map(({ names, dyad, line }) => ({
    label: names.join("–"),
    short: dyad.join("–"),
    address: dyadAddress(dyad),
    trail: line.trail,
  }));

const sourceOf = (reports: number): string => `Source: ${counted(reports, "report")} and the record; Entente`;

/** The quadrant alone, as a file. @param reports how many the store holds */
export const boardDrawing = (board: Board, reports: number): Drawing =>
  quadrant(pointsOf(board), sourceOf(reports))("wide");

const boardForms = ({ asked }: Board): readonly Twin[] => twins("/index", formsOf.board, { ...asked });

const quadrantFigure = (board: Board, reports: number): Html | null => {
  const drawn = drawnOf(board);
  if (drawn.length < 2) return null;
  const points = pointsOf(board);
  const source = sourceOf(reports);
  const beside = table(
    "Where each pair stands",
    ["Pair", "Paper", "Practice", "Three years ago"],
    drawn.map(({ names, dyad, line }) => [
      html`<a href="${dyadAddress(dyad)}">${names.join(" and ")}</a>`,
      paperLevelWords[line.paperLevel],
      html`<span class="figure">${percent(line.climbed)}</span>`,
      html`<span class="figure">${percent(line.trail.at(-4)?.practice ?? 0)}</span>`,
    ]),
  );
  return figure(
    quadrantFinding(points),
    html`${twoWidths(quadrant(points, source))}<p class="key">Dot: where the pair stands. Line: its way there in the last four years. Practice counts the steps climbed on the rungs of the ladder.</p>`,
    html`<details><summary>The figures as a table</summary>${beside}</details>`,
  );
};

const newestItem = ({ id, outlet, name, title, publishedFrom, publishedTo }: StoredReport): Html => {
  const day = publishedTo ?? publishedFrom;
  return html`<li><a href="${readerAddress(id)}">${title ?? name ?? id}</a> <span class="meta">${outlet ?? "outlet unknown"}${day && html`, ${publishedFrom === publishedTo ? "" : "by "}${dayInWords(day)}`}</span></li>
`;
};

const empty = html`<p class="standfirst">There is nothing here yet.</p>
<p>Entente reads news pages and answers, pair by pair: are these states allied on paper, are they in practice, and who says so?</p>
<ol class="plain"><li><a href="/add">Add a page</a>: paste its text, choose a file, or give its address.</li><li>Or put in many at once on the command line: <code>entente import FOLDER</code></li><li>The pairs of states that the pages tell of then stand here, each with its verdict.</li></ol>`;

const nothingFound = ({ unknown }: Board): Html =>
  html`<p class="standfirst">No pair fits.</p><p>${unknown.length > 0 ? `No state is known by the name “${unknown.join(" ")}”. Try an English name or a code of three letters, such as Japan or JPN.` : "Take a filter away, or add pages that tell of the pair."} <a href="/">All pairs</a></p>`;

/** An address of a page that was there once, or never. */
const pastTheEnd = ({ asked, pages }: Board): Html =>
  html`<p>The list ends at page ${pages}. <a href="${withQuery("/", { ...asked, page: pages })}">Go there</a></p>`;

const count = ({ total, asked }: Board): string => {
  const narrowed = Boolean(asked.q ?? asked.verdict ?? asked.paper ?? asked.gap);
  return `${counted(total, "pair")}${narrowed ? (total === 1 ? " fits" : " fit") : ""}`;
};

/** @param reports how many reports the store holds */
export const boardPage = (board: Board, newest: readonly StoredReport[], reports: number): string =>
  toText(
    page({
      title: "Entente: pairs of states",
      description: "Who is allied with whom, on paper, in practice, and on whose word.",
      home: "/",
      alternates: boardForms(board),
      body: html`<main id="main" class="wide"><h1>Pairs of states</h1>${
        reports === 0
          ? empty
          : html`<p>What ${counted(reports, "report")} and the record say of each, the most told first. Paper is what treaties oblige; practice is what the two are seen to do; the verdict weighs both.</p>
${boardFilters(board)}<p class="meta count">${count(board)} · ${twinLinks(boardForms(board))} · <a href="/compare">Compare pairs</a></p>
${board.total === 0 ? nothingFound(board) : html`${quadrantFigure(board, reports)}${board.pairs.length === 0 ? pastTheEnd(board) : html`<ol class="board">${board.pairs.map(pairItem)}</ol>`}${pager(board)}`}
<section aria-labelledby="pages-title"><h2 id="pages-title">Put in last</h2><ul class="plain">${newest.map(newestItem)}</ul></section>`
      }</main>`,
    }),
  );
