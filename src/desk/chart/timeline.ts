/**
 * When things happened and when they were reported. A known day is a dot, a vague date is a span; the open
 * ring is the day of the report. Drawn with Observable Plot, which is loaded when the first report is made.
 */
import { createRequire } from "node:module";
import type { DateInterval } from "../../contract/index.ts";
import { html, ownMarkup } from "../html/html.ts";
import { counted, shortened } from "../text/words.ts";
import type { Drawing } from "./figure.ts";

/** One happening. */
export interface TimelineRow {
  readonly label: string;
  readonly date: DateInterval;
  /** Day of the report that tells it, where known. */
  readonly reported: string | null;
}

interface Mark {
  readonly row: string;
  readonly label: string;
  readonly from: Date;
  readonly to: Date;
  readonly reported: Date | null;
  /** Drawn as a dot: the day is known, or the span is too short to be seen as one. */
  readonly dot: boolean;
  /** Where the label is set, and from which end, so that it stays on the paper. */
  readonly at: Date;
  readonly anchor: "start" | "end";
}

const sizes = { wide: { width: 680, letters: 72 }, narrow: { width: 340, letters: 40 } } as const;
const rowHeight = 36;
const margin = { left: 14, right: 14 } as const;
const msOfDay = 86_400_000;
/** Average width of a letter at 12 px in the sans faces of the style sheet. */
const letterWidth = 6.6;
/** A span narrower than this many pixels reads as a speck. */
const shortest = 5;

const load = () => {
  const require = createRequire(import.meta.url);
  const plot = require("@observablehq/plot") as typeof import("@observablehq/plot");
  const { parseHTML } = require("linkedom") as typeof import("linkedom");
  const { document } = parseHTML("<html><body></body></html>");
  return { plot, document };
};

/**
 * Plot escapes the labels. Its style element goes, since the page's own style sheet rules, and so do the names
 * of its groups, since the title and description of the whole drawing stand for them.
 */
const withoutOwnStyle = (svg: string): string =>
  svg.replace(/<style>[\s\S]*?<\/style>/, "").replaceAll(/ aria-(?:label|hidden)="[^"]*"/g, "");

const spanOf = ({ date }: TimelineRow): readonly [number, number] => {
  const from = Date.parse(date.from ?? date.to ?? "");
  // An open end says when it began: the mark stands there.
  const to = date.from && date.to ? Date.parse(date.to) : from;
  return [from, Math.max(to, from) + msOfDay];
};

const domainOf = (rows: readonly TimelineRow[]): readonly [number, number] => {
  const times = rows.flatMap((row) => [...spanOf(row), ...(row.reported ? [Date.parse(row.reported)] : [])]);
  return [Math.min(...times), Math.max(...times)];
};

const toMarks = (rows: readonly TimelineRow[], size: keyof typeof sizes): Mark[] => {
  const { width, letters } = sizes[size];
  const [low, high] = domainOf(rows);
  const room = width - margin.left - margin.right;
  const place = (time: number): number => ((time - low) / Math.max(high - low, 1)) * room;
  return rows.map((row, at) => {
    const [from, to] = spanOf(row);
    const label = shortened(row.label, letters);
    const wide = label.length * letterWidth;
    const anchor = place(from) + wide <= room || place(to) < wide ? "start" : "end";
    const start = Math.min(place(from), Math.max(room - wide, 0));
    const labelAt = anchor === "end" ? to : low + (start / room) * (high - low);
    return {
      row: String(at),
      label,
      from: new Date(from),
      to: new Date(to),
      reported: row.reported ? new Date(row.reported) : null,
      dot: to - from <= msOfDay || place(to) - place(from) < shortest,
      at: new Date(labelAt),
      anchor,
    };
  });
};

/** What the timeline shows, in one sentence. */
export const timelineFinding = (rows: readonly TimelineRow[]): string => {
  const vague = rows.filter(({ date }) => date.from !== date.to && date.basis !== "stated").length;
  const years = rows.flatMap(({ date }) => [date.from, date.to]).flatMap((day) => day?.slice(0, 4) ?? []);
  if (years.length === 0) return "No happening in these pages carries a date.";
  const [first, last] = [years.reduce((a, b) => (a < b ? a : b)), years.reduce((a, b) => (a > b ? a : b))];
  const when = first === last ? `in ${first}` : `from ${first} to ${last}`;
  const tail = vague === 0 ? "each with its dates" : `${vague} of them dated only within a span`;
  return `${counted(rows.length, "dated item")} ${when}, ${tail}.`;
};

/** The drawing in one of two widths; rows in the order given, first on top. */
export const timeline =
  (rows: readonly TimelineRow[]) =>
  (size: "wide" | "narrow"): Drawing => {
    const { width } = sizes[size];
    const marks = toMarks(rows, size);
    const height = rows.length * rowHeight + 34;
    const ticks = size === "wide" ? 8 : 4;
    const { plot, document } = load();
    const words = { y: "row", text: "label", dy: -11, fill: "currentColor", fontSize: 12 } as const;
    const chart: { readonly innerHTML: string } = plot.plot({
      document,
      width,
      height,
      marginLeft: margin.left,
      marginRight: margin.right,
      marginTop: 14,
      marginBottom: 24,
      x: { type: "utc", ticks, domain: domainOf(rows).map((time) => new Date(time)) },
      y: { axis: null, domain: marks.map(({ row }) => row) },
      marks: [
        plot.gridX({ ticks, stroke: "currentColor", strokeOpacity: 0.14 }),
        plot.link(
          marks.filter(({ reported }) => reported),
          { x1: "to", x2: "reported", y: "row", stroke: "currentColor", strokeOpacity: 0.35 },
        ),
        plot.ruleY(
          marks.filter(({ dot }) => !dot),
          { x1: "from", x2: "to", y: "row", stroke: "var(--accent)", strokeWidth: 8, strokeOpacity: 0.55 },
        ),
        plot.dot(
          marks.filter(({ dot }) => dot),
          { x: "from", y: "row", r: 4.5, fill: "var(--accent)" },
        ),
        plot.dot(
          marks.filter(({ reported }) => reported),
          { x: "reported", y: "row", r: 3.5, stroke: "currentColor", strokeWidth: 1.5 },
        ),
        ...(["start", "end"] as const).map((textAnchor) =>
          plot.text(
            marks.filter(({ anchor }) => anchor === textAnchor),
            { ...words, x: "at", textAnchor },
          ),
        ),
      ],
    });
    return {
      id: `chart-timeline-${size}`,
      title: "When it happened and when it was reported",
      says: timelineFinding(rows),
      width,
      height,
      inside: html`<g text-anchor="middle">${ownMarkup(withoutOwnStyle(chart.innerHTML))}</g>`,
    };
  };
