/**
 * When things held, happened and were said, each kind in a lane of its own. A known day is a dot, a vague date or a long
 * one is a bar; a ring is the day of the report.
 */
import { type Html, html } from "../html/html.ts";
import { counted, shortened } from "../text/words.ts";
import type { Drawing } from "./figure.ts";

export interface LaneItem {
  readonly label: string;
  /** First and last day; null is open on that side. */
  readonly from: string | null;
  readonly to: string | null;
  /** The day of the report that tells it. */
  readonly reported: string | null;
  /** The dates are bounds within which it happened, not how long it lasted. */
  readonly vague: boolean;
}

export interface Lane {
  readonly id: string;
  readonly title: string;
  readonly items: readonly LaneItem[];
}

const sizes = {
  wide: { width: 680, letters: 96, ticks: 9 },
  narrow: { width: 340, letters: 46, ticks: 4 },
} as const;
const margin = { left: 8, right: 8 } as const;
const row = 13;
const titleHeight = 20;
const laneGap = 8;
const msOfDay = 86_400_000;
/** A bar shorter than this reads as a speck and is drawn as a dot. */
const shortest = 7;
/** Rows of one lane; what does not fit is counted. */
const mostRows = 14;

interface Span {
  readonly item: LaneItem;
  readonly from: number;
  readonly to: number;
}

const spanOf = (item: LaneItem, [low, high]: readonly [number, number]): Span => {
  const from = item.from ? Date.parse(item.from) : item.to ? Date.parse(item.to) : low;
  // An open end without a report goes on to the right edge: a treaty in force.
  const to = item.to ? Date.parse(item.to) + msOfDay : item.reported === null ? high : from + msOfDay;
  return { item, from: Math.max(from, low), to: Math.min(Math.max(to, from + msOfDay), high) };
};

const daysOf = (lanes: readonly Lane[]): number[] =>
  lanes
    .flatMap(({ items }) => items.flatMap(({ from, to, reported }) => [from, to, reported]))
    .flatMap((day) => (day ? [Date.parse(day)] : []))
    .filter((time) => !Number.isNaN(time));

/** Years on the axis, a whole number of them apart. */
const yearTicks = ([low, high]: readonly [number, number], most: number): number[] => {
  const first = new Date(low).getUTCFullYear();
  const last = new Date(high).getUTCFullYear();
  const step = [1, 2, 5, 10, 20, 50].find((years) => (last - first) / years <= most) ?? 100;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((year) => year % step === 0);
};

/** Items into as few rows as they need, the earliest first. */
const packed = (spans: readonly Span[], place: (time: number) => number): Span[][] => {
  const rows: Span[][] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const free = rows.find((one) => place(one.at(-1)?.to ?? 0) + 4 < place(span.from));
    if (free) free.push(span);
    else rows.push([span]);
  }
  return rows;
};

const fixed = (value: number): string => value.toFixed(1);

const mark = ({ item, from, to }: Span, y: number, place: (time: number) => number): Html => {
  const [left, right] = [place(from), place(to)];
  const told = item.reported ? place(Date.parse(item.reported)) : null;
  const title = html`<title>${shortened(item.label, 160)}</title>`;
  const shape =
    right - left < shortest
      ? html`<circle class="origin" cx="${fixed((left + right) / 2)}" cy="${y}" r="4">${title}</circle>`
      : html`<rect class="${item.vague ? "vague" : "lasting"}" x="${fixed(left)}" y="${y - 4}" width="${fixed(right - left)}" height="8" rx="2">${title}</rect>`;
  const ring =
    told === null
      ? null
      : html`<path class="told" d="M${fixed(right)},${y}H${fixed(told)}"/><circle class="ring" cx="${fixed(told)}" cy="${y}" r="3"/>`;
  return html`${ring}${shape}`;
};

interface Drawn {
  readonly inside: Html;
  readonly height: number;
}

const laneOf = (
  lane: Lane,
  top: number,
  {
    domain,
    place,
    letters,
  }: {
    readonly domain: readonly [number, number];
    readonly place: (time: number) => number;
    readonly letters: number;
  },
): Drawn => {
  const rows = packed(
    lane.items.map((item) => spanOf(item, domain)),
    place,
  );
  const shown = rows.slice(0, mostRows);
  const rest = rows.slice(mostRows).flat().length;
  const words = `${lane.title} (${lane.items.length})${rest > 0 ? `: ${rest} more in the table` : ""}`;
  const height = titleHeight + shown.length * row + laneGap;
  return {
    height,
    inside: html`<text class="lane-title" x="${margin.left}" y="${top + 13}">${shortened(words, letters)}</text>${shown.map((spans, at) => spans.map((span) => mark(span, top + titleHeight + at * row + 5, place)))}`,
  };
};

/** What the lanes show, in one sentence. */
export const lanesFinding = (lanes: readonly Lane[]): string => {
  const filled = lanes.filter(({ items }) => items.length > 0);
  const days = daysOf(filled);
  if (days.length === 0) return "Nothing here carries a date.";
  const years = [Math.min(...days), Math.max(...days)].map((time) => new Date(time).getUTCFullYear());
  const vague = filled.flatMap(({ items }) => items).filter((item) => item.vague).length;
  const parts = filled.map(({ title, items }) => `${title.toLowerCase()}: ${items.length}`);
  const when = years[0] === years[1] ? `in ${years[0]}` : `from ${years[0]} to ${years[1]}`;
  return `Dated ${when}: ${parts.join("; ")}${vague > 0 ? `; ${counted(vague, "of them is", "of them are")} known only within a span` : ""}.`;
};

/** The drawing in one of two widths. */
export const lanes =
  (all: readonly Lane[], source: string) =>
  (size: "wide" | "narrow"): Drawing => {
    const { width, letters, ticks } = sizes[size];
    const filled = all.filter(({ items }) => items.length > 0);
    const days = daysOf(filled);
    const domain = [Math.min(...days), Math.max(...days) + msOfDay] as const;
    const room = width - margin.left - margin.right;
    const place = (time: number): number =>
      margin.left + ((time - domain[0]) / (domain[1] - domain[0])) * room;
    let top = 0;
    const drawn = filled.map((lane) => {
      const { inside, height } = laneOf(lane, top, { domain, place, letters });
      top += height;
      return inside;
    });
    const axis = yearTicks(domain, ticks).map((year) => {
      const x = place(Date.UTC(year, 0, 1));
      return x < margin.left
        ? null
        : html`<path class="grid" d="M${fixed(x)},0V${top}"/><text class="axis" x="${fixed(Math.min(x, width - 26))}" y="${top + 13}">${String(year)}</text>`;
    });
    return {
      id: `chart-lanes-${size}`,
      title: "When it held, happened and was said",
      says: lanesFinding(all),
      width,
      height: top + 20,
      source,
      inside: html`${axis}${drawn}`,
    };
  };
