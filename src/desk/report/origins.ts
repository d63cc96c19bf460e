/** "n reports, k origins": which reports rest on which origin, who copied whom, and why they were merged. */
import type { Copy, Origin } from "../../contract/index.ts";
import { figure, table, twoWidths } from "../chart/figure.ts";
import { type OriginLinks, type OriginRow, originLines, originsFinding } from "../chart/origins.ts";
import { type Html, html } from "../html/html.ts";
import { headlineOf, outletOf } from "../text/words.ts";
import { citationChain } from "./chain.ts";
import { bullets } from "./section.ts";
import { chartSource, type View } from "./view.ts";

const fromTrace = (view: View, origins: readonly Origin[]): OriginRow[] => {
  const used = new Set(view.assessment.reports);
  return origins
    .map(({ id, label, speaker, reports }) => ({
      id,
      label,
      named: speaker !== null,
      reports: reports.filter((report) => used.has(report)),
    }))
    .filter(({ reports }) => reports.length > 0);
};

/** Without a trace the origins are what the evidence names. */
const fromEvidence = ({ assessment }: View): OriginRow[] => {
  const rows = new Map<string, { label: string; reports: Set<string> }>();
  for (const { origin, report, voices } of assessment.evidence) {
    if (!origin || !report) continue;
    const row = rows.get(origin) ?? { label: voices.split(" < ").at(-1) ?? origin, reports: new Set() };
    rows.set(origin, { ...row, reports: row.reports.add(report) });
  }
  return [...rows].map(([id, { label, reports }]) => ({ id, label, named: true, reports: [...reports] }));
};

const nameOf = (view: View, id: string): string => {
  const document = view.document(id);
  return document ? outletOf(document.report) : id;
};

const copyLine = (view: View, { from, to, why }: Copy): Html =>
  html`<strong>${nameOf(view, to)}</strong> and <strong>${nameOf(view, from)}</strong>: ${why}`;

const copies = (view: View): Html | null => {
  const used = new Set(view.assessment.reports);
  const found = (view.options.traced?.copies ?? []).filter(({ from, to }) => used.has(from) && used.has(to));
  const list = bullets(found.map((copy) => copyLine(view, copy)));
  return list && html`<h3>Copies and rewrites</h3>${list}`;
};

const merges = (view: View, rows: readonly OriginRow[]): Html | null => {
  const shown = new Set(rows.map(({ id }) => id));
  const whys = (view.options.traced?.origins ?? [])
    .filter(({ id }) => shown.has(id))
    .flatMap((origin) => [...new Set(origin.merges.map(({ why }) => why))]);
  const list = bullets([...new Set(whys)].slice(0, 20));
  return list && html`<h3>Why reports were counted as one</h3>${list}`;
};

/** Above this the lines of the drawing cannot be followed, and the table alone is shown. */
const mostDrawn = 40;

export const origins = (view: View): Html | null => {
  const found = view.options.traced ? fromTrace(view, view.options.traced.origins) : [];
  const rows = (found.length > 0 ? found : fromEvidence(view)).sort(
    (a, b) =>
      Number(b.named) - Number(a.named) || b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1),
  );
  if (rows.length === 0) return null;
  const order = [...new Set(rows.flatMap(({ reports }) => reports))];
  const links: OriginLinks = {
    reports: order.map((id) => ({ id, label: nameOf(view, id) })),
    origins: rows,
  };
  const beside = table(
    "Origins and the reports that rest on them",
    ["Origin", "Reports", "Which"],
    rows.map(({ label, named, reports }) => [
      named ? label : html`${label} <span class="meta">adds none</span>`,
      reports.length,
      html`${reports.map((id, at) => {
        const document = view.document(id);
        return html`${at > 0 && "; "}<a href="${view.pageAnchor(id) ?? ""}" title="${document ? headlineOf(document.report) : id}">${nameOf(view, id)}</a>`;
      })}`,
    ]),
  );
  return html`<p>Counted: ${view.assessment.counts.says}</p>
${order.length <= mostDrawn ? figure(originsFinding(links), twoWidths(originLines(links, chartSource(view))), html`<details><summary>The same as a table</summary>${beside}</details>`) : beside}
${citationChain(view)}${copies(view)}${merges(view, rows)}
<p>${view.assessment.copiesCounted.says}</p>`;
};
