/** When treaties held, things happened and claims were made, each kind in a lane; the table tells them in order. */
import type { EvidenceItem } from "../../contract/index.ts";
import { type Drawing, figure, table, twoWidths } from "../chart/figure.ts";
import { type Lane, type LaneItem, lanes, lanesFinding } from "../chart/lanes.ts";
import { type Html, html } from "../html/html.ts";
import { basisInWords, dateInWords, dayInWords } from "../text/dates.ts";
import { outletOf, shortened } from "../text/words.ts";
import { chartSource, type View } from "./view.ts";

interface Row extends LaneItem {
  readonly item: EvidenceItem;
  readonly told: string;
  readonly when: string;
}

/** Rows of the table; the ladder holds the rest of the record. */
const mostRows = 40;
/** With more rows the table is folded away. */
const fewRows = 12;

const rowOf = (view: View, item: EvidenceItem): Row[] => {
  if (!item.date || (!item.date.from && !item.date.to)) return [];
  const report = view.document(item.report)?.report;
  const published = report?.published[0];
  const basis = basisInWords(item.date);
  return [
    {
      item,
      label: item.quote && item.kind !== "fact" ? item.quote.text.replaceAll(/\s+/g, " ").trim() : item.says,
      from: item.date.from,
      to: item.date.to,
      reported: published?.to ?? published?.from ?? null,
      vague: item.date.from !== item.date.to && item.date.basis !== "stated",
      told: report ? `${outletOf(report)}, ${dateInWords(published)}` : "the record",
      when: `${dateInWords(item.date)}${basis ? ` (${basis})` : ""}`,
    },
  ];
};

const firstDay = ({ from, to }: LaneItem): string => from ?? to ?? "";

/** The same happening told twice stands once: same words and same first day. */
const once = (rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [`${row.label} ${firstDay(row)}`, row])).values(),
];

const place = (view: View, { item, label }: Row): Html => {
  const address = item.quote && view.anchor(item.report, item.quote.start, item.quote.end);
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

const treaties = ({ assessment }: View): LaneItem[] =>
  assessment.paper.treaties.map(({ name, from, to }) => ({
    label: name,
    from,
    to,
    reported: null,
    vague: false,
  }));

const kindOf = (rows: readonly Row[], kind: EvidenceItem["kind"]): Row[] =>
  rows.filter(({ item }) => item.kind === kind);

const lanesOf = (view: View, rows: readonly Row[]): Lane[] => [
  { id: "treaties", title: "Treaties in force", items: treaties(view) },
  { id: "facts", title: "On record", items: kindOf(rows, "fact") },
  { id: "events", title: "Told by the pages", items: kindOf(rows, "event") },
  { id: "claims", title: "Claimed", items: kindOf(rows, "claim") },
];

const treatyRows = ({ assessment }: View) =>
  assessment.paper.treaties.map(({ name, from, to }) => [
    name,
    to ? `${dayInWords(from)} to ${dayInWords(to)}` : `since ${dayInWords(from)}`,
    "the record",
  ]);

const figures = (view: View, rows: readonly Row[]): Html => {
  const whole = table(
    "What held, and what happened when",
    ["What", "When", "Told by"],
    [...treatyRows(view), ...rows.map((row) => [place(view, row), row.when, row.told])],
  );
  return rows.length <= fewRows
    ? whole
    : html`<details><summary>The dates as a table</summary>${whole}</details>`;
};

const rowsOf = (view: View): Row[] =>
  once(view.assessment.evidence.flatMap((item) => rowOf(view, item))).sort(byDay);

/** The drawing alone; null when nothing has a date. */
export const timelineDrawing = (view: View): Drawing | null => {
  const rows = rowsOf(view);
  return rows.length === 0 ? null : lanes(lanesOf(view, rows), chartSource(view))("wide");
};

export const when = (view: View): Html | null => {
  const all = rowsOf(view);
  const found = lanesOf(view, all);
  if (all.length === 0) return null;
  const rows = chosen(all);
  const rest = all.length - rows.length;
  return figure(
    lanesFinding(found),
    html`${twoWidths(lanes(found, chartSource(view)))}<p class="key">Dot: the day. Full bar: lasted that long. Pale bar: known only within it. Ring: day of the report.${rest > 0 && ` The table leaves out ${rest} older facts of the record; the ladder has them.`}</p>`,
    figures(view, rows),
  );
};
