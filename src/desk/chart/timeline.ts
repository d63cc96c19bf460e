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
  /** The day is known, not only a span. */
  readonly exact: boolean;
}

const sizes = { wide: { width: 680, letters: 80 }, narrow: { width: 340, letters: 42 } } as const;
const rowHeight = 36;
const msOfDay = 86_400_000;

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

const toMarks = (rows: readonly TimelineRow[], letters: number): Mark[] =>
  rows.map(({ label, date, reported }, at) => {
    const from = new Date(date.from ?? date.to ?? "");
    const to = new Date(date.to ?? date.from ?? "");
    return {
      row: String(at),
      label: shortened(label, letters),
      from,
      to: new Date(Math.max(to.getTime(), from.getTime()) + msOfDay),
      reported: reported ? new Date(reported) : null,
      exact: date.from === date.to,
    };
  });

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
    const { width, letters } = sizes[size];
    const marks = toMarks(rows, letters);
    const times = marks.flatMap(({ from, to, reported }) => [from, to, ...(reported ? [reported] : [])]);
    const ends = times.map((time) => time.getTime());
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const late = ({ from }: Mark) => from.getTime() - low > (high - low) * 0.45;
    const height = rows.length * rowHeight + 34;
    const { plot, document } = load();
    const words = { y: "row", text: "label", dy: -11, fill: "currentColor", fontSize: 12 } as const;
    const chart: { readonly innerHTML: string } = plot.plot({
      document,
      width,
      height,
      marginLeft: 8,
      marginRight: 12,
      marginTop: 14,
      marginBottom: 24,
      x: { type: "utc", ticks: size === "wide" ? 8 : 4, nice: true },
      y: { axis: null, domain: marks.map(({ row }) => row) },
      marks: [
        plot.gridX({ ticks: size === "wide" ? 8 : 4, stroke: "currentColor", strokeOpacity: 0.14 }),
        plot.link(
          marks.filter(({ reported }) => reported),
          { x1: "to", x2: "reported", y: "row", stroke: "currentColor", strokeOpacity: 0.35 },
        ),
        plot.ruleY(
          marks.filter(({ exact }) => !exact),
          { x1: "from", x2: "to", y: "row", stroke: "var(--accent)", strokeWidth: 8, strokeOpacity: 0.55 },
        ),
        plot.dot(
          marks.filter(({ exact }) => exact),
          { x: "from", y: "row", r: 4.5, fill: "var(--accent)" },
        ),
        plot.dot(
          marks.filter(({ reported }) => reported),
          { x: "reported", y: "row", r: 3.5, stroke: "currentColor", fill: "var(--paper)" },
        ),
        plot.text(
          marks.filter((mark) => !late(mark)),
          { ...words, x: "from", textAnchor: "start" },
        ),
        plot.text(marks.filter(late), { ...words, x: "to", textAnchor: "end" }),
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
