/** The timeline of what the evidence tells, with the day of the report beside the day of the happening. */
import type { EvidenceItem } from "../../contract/index.ts";
import { figure, table, twoWidths } from "../chart/figure.ts";
import { type TimelineRow, timeline, timelineFinding } from "../chart/timeline.ts";
import { type Html, html } from "../html/html.ts";
import { basisInWords, dateInWords } from "../text/dates.ts";
import { outletOf, shortened } from "../text/words.ts";
import type { View } from "./view.ts";

interface Row extends TimelineRow {
  readonly item: EvidenceItem;
  readonly told: string;
  readonly basis: string;
}

/** Rows of the drawing and its table; the ladder holds the rest of the record. */
const mostRows = 24;
/** With more rows the table is folded away. */
const fewRows = 12;

const rowOf = (view: View, item: EvidenceItem): Row[] => {
  if (!item.date || (!item.date.from && !item.date.to)) return [];
  const report = view.document(item.report)?.report;
  const published = report?.published[0];
  return [
    {
      item,
      label: item.quote && item.kind !== "fact" ? item.quote.text.replaceAll(/\s+/g, " ").trim() : item.says,
      date: item.date,
      reported: published?.to ?? published?.from ?? null,
      told: report ? `${outletOf(report)}, ${dateInWords(published)}` : "the record",
      basis: basisInWords(item.date),
    },
  ];
};

const firstDay = ({ date }: Row): string => date.from ?? date.to ?? "";

/** The same happening told twice stands once: same words and same first day. */
const once = (rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [`${row.label} ${firstDay(row)}`, row])).values(),
];

const place = (view: View, { item, label }: Row): Html => {
  const address = item.quote && view.anchor(item.report, item.quote.start);
  return address ? html`<a href="${address}">${shortened(label, 160)}</a>` : html`${label}`;
};

/** What the pages tell comes before what only the record knows; of that the latest. */
const chosen = (rows: readonly Row[]): Row[] => {
  const told = rows.filter(({ item }) => item.kind !== "fact").slice(-mostRows);
  const known = rows.filter(({ item }) => item.kind === "fact");
  const more = known.slice(Math.max(known.length - (mostRows - told.length), 0));
  return [...told, ...more].sort(byDay);
};

const byDay = (a: Row, b: Row): number =>
  firstDay(a) < firstDay(b) ? -1 : firstDay(a) > firstDay(b) ? 1 : 0;

const figures = (view: View, rows: readonly Row[]): Html => {
  const whole = table(
    "What happened when",
    ["What", "When", "Told by"],
    rows.map((row) => [
      place(view, row),
      `${dateInWords(row.date)}${row.basis ? ` (${row.basis})` : ""}`,
      row.told,
    ]),
  );
  return rows.length <= fewRows
    ? whole
    : html`<details><summary>The dates as a table</summary>${whole}</details>`;
};

export const when = (view: View): Html | null => {
  const all = once(view.assessment.evidence.flatMap((item) => rowOf(view, item))).sort(byDay);
  if (all.length === 0) return null;
  const rows = chosen(all);
  const rest = all.length - rows.length;
  return figure(
    timelineFinding(all),
    html`${twoWidths(timeline(rows))}<p class="key">Filled dot: when it happened. Bar: lasted that long, or is known only within it. Ring: day of the report.${rest > 0 && ` ${rest} older facts of the record are on the ladder.`}</p>`,
    figures(view, rows),
  );
};
