/** How the desk is: what is in the store, which stage made it, what waits, what failed. */
import type { AddedReport, StoreOverview } from "../../store/index.ts";
import { readerAddress, withQuery } from "../app/address.ts";
import { table } from "../chart/figure.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { attributes } from "../reader/cards.ts";
import { sourceName } from "../record/record-list.ts";
import { counted } from "../text/words.ts";
import type { WeighQueue } from "../weigh/queue.ts";

export interface DoctorParts {
  readonly overview: StoreOverview;
  readonly waiting: ReturnType<WeighQueue["waiting"]> | null;
  /** Reports in the order in which they were put in, the last first: one page of them. */
  readonly newest: readonly AddedReport[];
  /** The page begins before this number; null for the first page. */
  readonly before: number | null;
  /** Where the next page begins; null at the end. */
  readonly next: number | null;
  readonly knowledge: string;
  readonly programs: string;
}

const versionWords = (versions: Readonly<Record<string, string>>): string =>
  Object.entries(versions)
    .map(([stage, version]) => `${stage} ${version}`)
    .join(", ");

const queue = ({ waiting }: DoctorParts): Html => {
  if (waiting === null) return html`<p>Pairs are weighed while you wait; nothing runs in the background.</p>`;
  const { now, count, failed } = waiting;
  const doing = now
    ? `Weighing ${now.dyad.join(" and ")}${now.asOf && ` as of ${now.asOf}`}.`
    : "Nothing is being weighed.";
  return html`<p>${doing} ${count === 0 ? "Nothing waits." : `${counted(count, "pair waits", "pairs wait")}.`}</p>${failed.size > 0 && html`<h3>Failed</h3><ul class="plain">${[...failed].map(([key, why]) => html`<li>${key}: ${why}</li>`)}</ul>`}`;
};

/** Every report can be reached from here, page by page. */
const reports = ({ newest, before, next, overview }: DoctorParts): Html | null =>
  newest.length === 0
    ? null
    : html`<section id="reports"><h2>Reports</h2><p>${newest.length} of ${overview.reports.toLocaleString("en")}, the last put in first${before !== null && ", from an earlier place on"}. By words, outlet or date they are found in the <a href="/search">search</a>.</p>${table(
        "Reports in the order in which they were put in",
        ["Report", "Versions", "Events", "Claims"],
        newest.map((report) => [
          html`<a href="${readerAddress(report.id)}">${report.title ?? sourceName(report)}</a>`,
          versionWords(report.versions),
          report.events,
          report.claims,
        ]),
      )}<nav class="pager" aria-label="Pages of reports">${before !== null && html`<a href="/doctor#reports">The last put in</a>`}${next !== null && html`<a rel="next" href="${withQuery("/doctor", { before: next })}#reports">Those put in before</a>`}</nav></section>`;

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

export const doctorPage = (parts: DoctorParts): string => {
  const { overview } = parts;
  return toText(
    page({
      title: "Doctor: how the desk is",
      description: "What is in the store, which stage made it, what waits and what failed.",
      home: "/",
      body: html`<main id="main"><h1>Doctor</h1><p class="standfirst">What is in the store, which stage made it, what waits and what failed.</p>
<section><h2>Store</h2>${attributes([
        ["file", html`<code>${overview.path}</code>`],
        ["size", megabytes(overview.bytes)],
        ["schema", String(overview.schema)],
        ["reports", overview.reports.toLocaleString("en")],
        [
          "pairs",
          `${overview.pairs.toLocaleString("en")}, of them weighed: ${overview.assessments.toLocaleString("en")}`,
        ],
        ["actors", overview.actors.toLocaleString("en")],
        ["knowledge", parts.knowledge],
        ["programs", parts.programs],
      ])}<p>A whole check reads every page of the file and holds the search index against the reports: <code>entente doctor</code>.</p></section>
<section><h2>Weighing</h2>${queue(parts)}</section>
<section><h2>Stages</h2>${
        overview.versions.length === 0
          ? html`<p>No report is here yet. <a href="/add">Add one</a>.</p>`
          : table(
              "Reports by the versions that made them",
              ["Versions", "Reports"],
              overview.versions.map(({ versions, reports }) => [versionWords(versions), reports]),
            )
      }<p>Records of a newer version of a stage replace older ones when the page is imported again.</p></section>
${reports(parts)}</main>`,
    }),
  );
};
