/** Who took it from whom: the reports of the assessment in time, with the origins they lead back to. */
import type { Traced } from "../../contract/index.ts";
import { type Chain, type ChainLink, type ChainRoot, chain, chainFinding } from "../chart/chain.ts";
import { figure, table, twoWidths } from "../chart/figure.ts";
import { type Html, html } from "../html/html.ts";
import { outletOf } from "../text/words.ts";
import { chartSource, type View } from "./view.ts";

/** Above this the lines of the drawing cannot be followed. */
const mostDrawn = 40;

const nameOf = (view: View, id: string): string => {
  const document = view.document(id);
  return document ? outletOf(document.report) : id;
};

const elsewhere = (cited: string): string =>
  cited
    .replace(/^[a-z]+:/, "")
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");

/** Links from other reports and from outlets that have none here; one for each pair, the copy before the citation. */
function takenLinks(traced: Traced, used: ReadonlySet<string>): ChainLink[] {
  const copies = traced.copies
    .filter(({ from, to }) => used.has(from) && used.has(to))
    .map(({ from, to, share }): ChainLink => ({ from, to, share, found: true }));
  const citations = traced.citations
    .filter(({ report, cited }) => used.has(report) && cited.startsWith("outlet:"))
    .map(({ report, cited, citedReport }): ChainLink => {
      const found = citedReport !== null && used.has(citedReport);
      return { from: found ? citedReport : cited, to: report, share: 0, found };
    });
  const once = new Map([...citations, ...copies].map((link) => [`${link.from} ${link.to}`, link]));
  return [...once.values()];
}

function chainOf(view: View, traced: Traced): Chain {
  const used = new Set(view.assessment.reports);
  const taken = takenLinks(traced, used);
  const leads = new Set(taken.filter(({ found }) => found).map(({ to }) => to));
  const origins = traced.origins.filter(({ reports }) => reports.some((id) => used.has(id)));
  const direct = origins.flatMap(({ id, reports }) => {
    const own = reports.filter((report) => used.has(report));
    // Who takes it from another report here leads to the origin through that one.
    const firsts = own.filter((report) => !leads.has(report));
    return (firsts.length > 0 ? firsts : own).map(
      (report): ChainLink => ({ from: id, to: report, share: 0, found: true }),
    );
  });
  const missing = [...new Set(taken.filter(({ found }) => !found).map(({ from }) => from))].sort();
  const roots: ChainRoot[] = [
    ...origins.map(({ id, label, speaker }) => ({
      id,
      label,
      mark: speaker === null ? ("nameless" as const) : ("origin" as const),
    })),
    ...missing.map((id) => ({ id, label: elsewhere(id), mark: "elsewhere" as const })),
  ];
  const rows = [...new Set([...origins.flatMap(({ reports }) => reports), ...used])].filter((id) =>
    used.has(id),
  );
  return {
    roots,
    reports: rows.map((id) => {
      const published = view.document(id)?.report.published[0];
      return { id, label: nameOf(view, id), day: published?.from ?? published?.to ?? null };
    }),
    links: [...direct, ...taken],
  };
}

function beside(view: View, { roots, reports, links }: Chain): Html {
  const labels = new Map([...roots, ...reports].map(({ id, label }) => [id, label]));
  return table(
    "What each report takes from whom",
    ["Report", "Day", "Takes it from"],
    reports.map(({ id, label, day }) => [
      html`<a href="${view.pageAnchor(id) ?? ""}">${label}</a>`,
      day ?? "not known",
      links
        .filter(({ to }) => to === id)
        .map(({ from, share, found }) => {
          const how =
            share > 0 ? ` (${Math.round(share * 100)} % copied)` : found ? "" : " (not here to be read)";
          return `${labels.get(from) ?? from}${how}`;
        })
        .join("; "),
    ]),
  );
}

/** The figure; null without a trace, without reports, and for more reports than a drawing can hold. */
export function citationChain(view: View): Html | null {
  const { traced } = view.options;
  const { length } = view.assessment.reports;
  if (traced === undefined || length === 0 || length > mostDrawn) return null;
  const data = chainOf(view, traced);
  if (data.links.length === 0) return null;
  const drawing = twoWidths(chain(data, chartSource(view)));
  return html`<h3>Who took it from whom</h3>
${figure(html`${chainFinding(data)} A star is an origin; the wider a line, the more was copied; broken lines lead to what is not here to be read.`, drawing, html`<details><summary>The same as a table</summary>${beside(view, data)}</details>`)}`;
}
