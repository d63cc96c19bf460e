import type { Copy, Origin, Report, Story, Traced } from "../../contract/index.ts";
import type { Column } from "../../export/column.ts";
import type { Look, View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import { hang } from "../format/wrap.ts";
import { counted, percent } from "./words.ts";

/** What was traced, with the reports it speaks of. */
export interface TracedItem {
  readonly traced: Traced;
  readonly reports: ReadonlyMap<string, Report>;
}

type Row = Readonly<Record<"type" | "id" | "from" | "to" | "label" | "share" | "reports" | "why", string>>;

const empty: Row = { type: "", id: "", from: "", to: "", label: "", share: "", reports: "", why: "" };

function rowsOf({ traced: { copies, citations, origins, stories } }: TracedItem): readonly Row[] {
  return [
    ...stories.map(({ id, title, reports }) => ({
      ...empty,
      type: "story",
      id,
      label: title,
      reports: reports.join(";"),
    })),
    ...origins.map(({ id, label, reports, merges }) => ({
      ...empty,
      type: "origin",
      id,
      label,
      reports: reports.join(";"),
      why: merges.map(({ why }) => why).join(" "),
    })),
    ...copies.map(({ from, to, share, channel, why }) => ({
      ...empty,
      type: "copy",
      from,
      to,
      label: channel,
      share: share.toFixed(3),
      why,
    })),
    ...citations.map(({ report, cited, citedReport, kind, quote }) => ({
      ...empty,
      type: "citation",
      from: report,
      to: citedReport ?? "",
      label: `${kind}: ${cited}`,
      why: quote.text,
    })),
  ];
}

const column = (name: keyof Row): Column<Row> => ({ name, value: (row) => row[name] });

/** What a reader knows a report by: its outlet and title, else its file. */
export function reportName(reports: ReadonlyMap<string, Report>, id: string): string {
  const report = reports.get(id);
  const title = report?.metadata.title[0]?.value;
  const outlet = report?.metadata.outlet[0]?.value;
  const named = title === undefined ? undefined : [outlet, title].filter(Boolean).join(": ");
  return clean(named ?? report?.source.name ?? id);
}

function storyText(story: Story, item: TracedItem, { style, width }: Look): string {
  const origins = item.traced.origins.filter(({ id }) => story.origins.includes(id));
  const counts = `${counted(story.reports.length, "report")}, ${counted(origins.length, "origin")}`;
  const reports = story.reports.map((id) => hang("  - ", reportName(item.reports, id), width));
  const ends = origins.map((origin) => originText(origin, width));
  return `${style.bold(hang("", clean(story.title), width))}\n  ${counts}\n${[...reports, ...ends].join("\n")}\n`;
}

function originText({ label, merges }: Origin, width: number): string {
  const why = merges.map((merge) => hang("      ", clean(merge.why), width));
  return [hang("    origin: ", clean(label), width), ...why].join("\n");
}

const copyText = (copy: Copy, { reports }: TracedItem, width: number): string => {
  const arrow = copy.directed ? "->" : "<>";
  const pair = `${reportName(reports, copy.from)} ${arrow} ${reportName(reports, copy.to)}`;
  return `${hang("  ", pair, width)}\n${hang("      ", `${percent(copy.share)}; ${clean(copy.why)}`, width)}\n`;
};

function text(item: TracedItem, look: Look): string {
  const { reports, origins, stories, copies, citations } = item.traced;
  const title = (words: string): string => look.style.bold(`${words}\n`);
  const sums = `${counted(reports.length, "report")}, ${counted(origins.length, "origin")}, ${counted(stories.length, "story", "stories")}`;
  const parts = [`${sums}\n`, ...stories.map((story) => storyText(story, item, look))];
  if (copies.length > 0) {
    parts.push(title("Copies") + copies.map((copy) => copyText(copy, item, look.width)).join(""));
  }
  if (citations.length > 0) {
    const cited = citations.map(({ report, cited, kind }) =>
      hang("  ", `${reportName(item.reports, report)} cites ${clean(cited)} (${kind})`, look.width),
    );
    parts.push(`${title("Citations")}${cited.join("\n")}\n`);
  }
  return parts.join("\n");
}

/** Stories, origins, copies and citations: one row or entry each. */
export const tracedView: View<TracedItem, Row> = {
  records: ({ traced: { stories, origins, copies, citations } }) => [
    ...stories,
    ...origins,
    ...copies,
    ...citations,
  ],
  json: ({ traced }) => traced,
  columns: (["type", "id", "from", "to", "label", "share", "reports", "why"] as const).map(column),
  rows: rowsOf,
  text,
};
