/** The chain of citation: left to right by time, from the origins (stars) and what was cited elsewhere to each report. */
import { type Html, html } from "../html/html.ts";
import { counted, shortened } from "../text/words.ts";
import type { Drawing } from "./figure.ts";

/** An origin, or an outlet that is cited and has no report here. */
export interface ChainRoot {
  readonly id: string;
  readonly label: string;
  /** A star for an origin that counts, a ring for one nobody answers for and for what was not found. */
  readonly mark: "origin" | "nameless" | "elsewhere";
}

export interface ChainReport {
  readonly id: string;
  readonly label: string;
  /** Day of publication, null where it is not known. */
  readonly day: string | null;
}

/** What a report takes from another or from a root. */
export interface ChainLink {
  readonly from: string;
  readonly to: string;
  /** Share of text that was copied, 0 for a citation without a copy. */
  readonly share: number;
  /** False for an attribution to something that is not there to be read. */
  readonly found: boolean;
}

export interface Chain {
  readonly roots: readonly ChainRoot[];
  /** In the order of the rows. */
  readonly reports: readonly ChainReport[];
  readonly links: readonly ChainLink[];
}

const sizes = {
  wide: { width: 680, root: 214, first: 262, last: 430, letters: [31, 33] },
  narrow: { width: 340, root: 104, first: 126, last: 200, letters: [14, 18] },
} as const;
const row = 26;
const undated = "no date";

type Point = readonly [number, number];

/** A thin line for a citation, up to seven pixels for a whole copy. */
const thickness = (share: number): string => (1.2 + 5.8 * share).toFixed(1);

const curve = ([x, y]: Point, [toX, toY]: Point, { share, found }: ChainLink): Html => {
  const bend = (x + toX) / 2;
  return html`<path class="taken${found ? "" : " missing"}" stroke-width="${thickness(share)}" d="M${x.toFixed(1)},${y.toFixed(1)}C${bend.toFixed(1)},${y.toFixed(1)} ${bend.toFixed(1)},${toY.toFixed(1)} ${toX.toFixed(1)},${toY.toFixed(1)}"/>`;
};

const star = ([x, y]: Point): Html => {
  const corners = Array.from({ length: 10 }, (_, at) => {
    const [angle, reach] = [(at * Math.PI) / 5 - Math.PI / 2, at % 2 === 0 ? 7 : 3];
    return `${(x + reach * Math.cos(angle)).toFixed(1)},${(y + reach * Math.sin(angle)).toFixed(1)}`;
  });
  return html`<polygon class="origin" points="${corners.join(" ")}"/>`;
};

/** What the chain shows, in one sentence. */
export function chainFinding({ roots, reports, links }: Chain): string {
  const stars = roots.filter(({ mark }) => mark === "origin").length;
  const copied = new Set(links.filter(({ share }) => share > 0).map(({ to }) => to)).size;
  const missing = new Set(links.filter(({ found }) => !found).map(({ to }) => to)).size;
  const parts = [
    copied > 0 ? `${copied} of them ${copied === 1 ? "copies" : "copy"} another` : "",
    missing > 0 ? `${missing} ${missing === 1 ? "cites" : "cite"} what is not here to be read` : "",
  ].filter((part) => part !== "");
  const head = `${counted(reports.length, "report")} from ${counted(stars, "origin")}`;
  return parts.length === 0 ? `${head}.` : `${head}; ${parts.join(", ")}.`;
}

/** Days in order, what has none last. */
const daysOf = (reports: readonly ChainReport[]): string[] => [
  ...[...new Set(reports.flatMap(({ day }) => day ?? []))].sort(),
  ...(reports.some(({ day }) => day === null) ? [undated] : []),
];

function placesOf({ roots, reports, links }: Chain, size: keyof typeof sizes): Map<string, Point> {
  const { root, first, last } = sizes[size];
  const days = daysOf(reports);
  const step = (last - first) / Math.max(1, days.length - 1);
  const places = new Map<string, Point>(
    reports.map(({ id, day }, at) => [id, [first + days.indexOf(day ?? undated) * step, (at + 0.5) * row]]),
  );
  const height = Math.max(reports.length, roots.length) * row;
  // A root stands beside the reports that lead from it, as near as the one above it allows.
  const wanted = roots
    .map(({ id }) => {
      const ys = links.filter(({ from }) => from === id).flatMap(({ to }) => places.get(to)?.[1] ?? []);
      return { id, y: ys.length === 0 ? height : ys.reduce((sum, y) => sum + y, 0) / ys.length };
    })
    .sort((a, b) => a.y - b.y);
  let above = -row / 2;
  for (const [at, { id, y }] of wanted.entries()) {
    const room = height - (wanted.length - at - 0.5) * row;
    above = Math.max(above + row, Math.min(y, room));
    places.set(id, [root, above]);
  }
  return places;
}

/** The drawing in one of two widths. */
export const chain =
  (data: Chain, source: string) =>
  (size: "wide" | "narrow"): Drawing => {
    const { width, root, first, last, letters } = sizes[size];
    const places = placesOf(data, size);
    const place = (id: string): Point => places.get(id) ?? [0, 0];
    const height = Math.max(data.reports.length, data.roots.length, 1) * row;
    const days = daysOf(data.reports);
    const name = (x: number, y: number, anchor: "start" | "end", words: string) =>
      html`<text class="label" x="${x}" y="${(y + 4).toFixed(1)}" text-anchor="${anchor}">${words}</text>`;
    const markOf = ({ id, mark }: ChainRoot): Html =>
      mark === "origin"
        ? star(place(id))
        : html`<circle class="nameless" cx="${place(id)[0]}" cy="${place(id)[1].toFixed(1)}" r="4.5"/>`;
    const ends = days.length > 1 ? [days[0], days.at(-1)] : days;
    return {
      id: `chart-chain-${size}`,
      title: "Who took it from whom",
      says: chainFinding(data),
      width,
      source,
      height: height + 22,
      inside: html`${data.links
        .filter(({ from, to }) => places.has(from) && places.has(to))
        .map((link) => curve(place(link.from), place(link.to), link))}
${data.roots.map((one) => html`${name(root - 12, place(one.id)[1], "end", shortened(one.label, letters[0]))}${markOf(one)}`)}
${data.reports.map(({ id, label }) => html`<circle class="report" cx="${place(id)[0].toFixed(1)}" cy="${place(id)[1].toFixed(1)}" r="3.5"/>${name(last + 14, place(id)[1], "start", shortened(label, letters[1]))}`)}
${ends.map((day, at) => html`<text class="axis" x="${at === 0 ? first + 20 : last - 20}" y="${height + 14}" text-anchor="${at === 0 ? "end" : "start"}">${day}</text>`)}`,
    };
  };
