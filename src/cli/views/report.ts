import type { Block, Report } from "../../contract/index.ts";
import type { Look, View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import { cut } from "../format/display-width.ts";
import { table } from "../format/table.ts";
import { reportPageEnd, reportPageHead, reportSection } from "./report-page.ts";
import { counted, datedOf } from "./words.ts";

interface BlockRow {
  readonly report: Report;
  readonly block: Block;
}

const textOf = ({ report, block }: BlockRow): string => clean(report.text.slice(block.start, block.end));

function facts(report: Report): string[][] {
  const { metadata, published, modified, badges, counters, comments, messages, source } = report;
  const known: readonly (readonly [string, string])[] = [
    ["page", source.url ?? source.name ?? report.id],
    ["report", report.id],
    ["title", metadata.title[0]?.value ?? ""],
    ["outlet", metadata.outlet.map(({ value }) => value).join("; ")],
    ["authors", metadata.authors.map(({ value }) => value).join("; ")],
    ["language", metadata.language[0]?.value ?? ""],
    ["published", published.map(datedOf).join("; ")],
    ["modified", modified.map(datedOf).join("; ")],
    [
      "badges",
      badges.map(({ label, checker }) => `${label.text} (${checker ?? "names no checker"})`).join("; "),
    ],
    ["counters", counters.map(({ kind, count }) => `${kind} ${count}`).join("; ")],
    ["thread", comments.length === 0 ? "" : counted(comments.length, "comment")],
    ["messages", messages.map(({ code, text }) => `${code} ${text}`).join("; ")],
  ];
  return known.filter(([, value]) => value !== "").map(([name, value]) => [name, value]);
}

/** Two lines of a paragraph are enough to know it by. */
const shownCharacters = 160;

function outline(report: Report, { style, width, explain }: Look): string {
  const blocks = report.blocks.map((block) => {
    const row = [block.kind, `${block.start}-${block.end}`];
    if (explain) row.push(`${block.rule} (${block.confidence.toFixed(2)})`);
    return [...row, cut(textOf({ report, block }), shownCharacters)];
  });
  const head = ["block", "place", ...(explain ? ["rule (confidence)"] : []), "text"];
  return `${table(facts(report), { width })}\n${table(blocks, { head, width, styleHead: style.bold })}\n`;
}

/** A report: one row or line a block. */
export const reportView: View<Report, BlockRow> = {
  columns: [
    { name: "report", value: ({ report }) => report.id },
    { name: "page", value: ({ report }) => report.source.url ?? report.source.name },
    { name: "block", value: ({ block }) => block.id },
    { name: "kind", value: ({ block }) => block.kind },
    { name: "start", value: ({ block }) => block.start },
    { name: "end", value: ({ block }) => block.end },
    { name: "confidence", value: ({ block }) => block.confidence },
    { name: "rule", value: ({ block }) => block.rule },
    { name: "text", value: ({ report, block }) => report.text.slice(block.start, block.end).trimEnd() },
  ],
  rows: (report) => report.blocks.map((block) => ({ report, block })),
  text: outline,
  html: { head: reportPageHead("A page as Entente reads it"), part: reportSection, end: reportPageEnd },
};
