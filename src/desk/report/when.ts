/** The timeline of what the evidence tells, with the day of the report beside the day of the happening. */
import type { EvidenceItem } from "../../contract/index.ts";
import { figure, table, twoWidths } from "../chart/figure.ts";
import { type TimelineRow, timeline, timelineFinding } from "../chart/timeline.ts";
import { type Html, html } from "../html/html.ts";
import { basisInWords, dateInWords } from "../text/dates.ts";
import { outletOf } from "../text/words.ts";
import type { View } from "./view.ts";

interface Row extends TimelineRow {
  readonly item: EvidenceItem;
  readonly told: string;
  readonly basis: string;
}

/** Rows of the drawing; the table holds them all. */
const mostDrawn = 24;

const rowOf = (view: View, item: EvidenceItem): Row[] => {
  if (!item.date || (!item.date.from && !item.date.to)) return [];
  const report = view.document(item.report)?.report;
  const published = report?.published[0];
  return [
    {
      item,
      label: item.says,
      date: item.date,
      reported: published?.to ?? published?.from ?? null,
      told: report ? `${outletOf(report)}, ${dateInWords(published)}` : "the record",
      basis: basisInWords(item.date),
    },
  ];
};

const firstDay = ({ date }: Row): string => date.from ?? date.to ?? "";

/** The same happening told twice stands once: same words and same date. */
const once = (rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [`${row.label} ${row.date.from} ${row.date.to}`, row])).values(),
];

const place = (view: View, { item, label }: Row): Html => {
  const address = item.quote && view.anchor(item.report, item.quote.start);
  return address ? html`<a href="${address}">${label}</a>` : html`${label}`;
};

export const when = (view: View): Html | null => {
  const rows = once(view.assessment.evidence.flatMap((item) => rowOf(view, item))).sort((a, b) =>
    firstDay(a) < firstDay(b) ? -1 : 1,
  );
  if (rows.length === 0) return null;
  const drawn = rows.slice(-mostDrawn);
  return figure(
    timelineFinding(rows),
    html`${twoWidths(timeline(drawn))}<p class="key">Filled dot: day known. Bar: lasted that long, or is known only within it. Ring: day of the report.${rows.length > drawn.length && ` The drawing holds the latest ${drawn.length}.`}</p>`,
    table(
      "What happened when",
      ["What", "When", "Told by"],
      rows.map((row) => [
        place(view, row),
        `${dateInWords(row.date)}${row.basis ? ` (${row.basis})` : ""}`,
        row.told,
      ]),
    ),
  );
};
