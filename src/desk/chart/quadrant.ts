/** Pairs by what binds them on paper (across) and what they do in practice (up), each with its trail of the last years. */

import { type PaperLevel, paperLevels } from "../../pipeline/index.ts";
import { type Html, html } from "../html/html.ts";
import { counted, percent } from "../text/words.ts";
import type { Drawing } from "./figure.ts";

/** Where a pair stood on a day. */
export interface QuadrantPoint {
  readonly day: string;
  readonly paper: PaperLevel;
  /** The share of the ladder that was climbed, 0 to 1. */
  readonly practice: number;
}

export interface QuadrantPair {
  readonly label: string;
  /** Where the label finds no room. */
  readonly short: string;
  readonly address: string;
  /** Oldest first; the last is where it stands. */
  readonly trail: readonly QuadrantPoint[];
}

const sizes = {
  wide: { width: 680, height: 380, letter: 6.2, labels: 16, mark: 12 },
  narrow: { width: 340, height: 320, letter: 6.2, labels: 7, mark: 11 },
} as const;
const margin = { left: 34, right: 8, top: 22, bottom: 40 } as const;

const columnWords: Readonly<Record<PaperLevel, readonly [string, string]>> = {
  none: ["nothing binds", "nothing"],
  consultation: ["to consult", "consult"],
  restraint: ["not to attack", "not attack"],
  region: ["to defend, region-wide", "region"],
  defence: ["to defend", "defend"],
};

interface Scale {
  x(level: PaperLevel, shift: number): number;
  y(share: number): number;
}

/** Pairs of one column are set side by side, so that none hides another. */
const scaleOf = ({ width, height }: { readonly width: number; readonly height: number }): Scale => {
  const step = (width - margin.left - margin.right) / paperLevels.length;
  return {
    x: (level, shift) => margin.left + step * (paperLevels.indexOf(level) + 0.18 + 0.4 * shift),
    y: (share) => height - margin.bottom - share * (height - margin.top - margin.bottom),
  };
};

const fixed = (value: number): string => value.toFixed(1);

interface Placed extends QuadrantPair {
  readonly x: number;
  readonly y: number;
  readonly path: string;
}

const place = (pairs: readonly QuadrantPair[], scale: Scale): Placed[] => {
  const inColumn = new Map<PaperLevel, number>();
  return pairs.flatMap((pair) => {
    const now = pair.trail.at(-1);
    if (!now) return [];
    const at = inColumn.get(now.paper) ?? 0;
    inColumn.set(now.paper, at + 1);
    // A fraction of the golden section spreads any number of points evenly.
    const shift = (at * 0.618) % 1;
    const points = pair.trail.map(
      ({ paper, practice }) => `${fixed(scale.x(paper, shift))},${fixed(scale.y(practice))}`,
    );
    return [{ ...pair, x: scale.x(now.paper, shift), y: scale.y(now.practice), path: points.join(" ") }];
  });
};

interface Box {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Where a label might stand: beside its dot, else above or below, on either side; the codes of the pair where its names are too long. */
const placesOf = ({ label, short, x, y }: Placed, letter: number) =>
  [label, short].flatMap((words) => {
    const long = words.length * letter;
    return [0, -aside, aside].flatMap((shift) => [
      { words, isBefore: false, box: { left: x + 8, right: x + 8 + long, y: y + shift } },
      { words, isBefore: true, box: { left: x - 8 - long, right: x - 8, y: y + shift } },
    ]);
  });

/** A line of small letters up or down. */
const aside = 12;

/** The labels that find room, the first pairs first. */
const labelled = (
  placed: readonly Placed[],
  { width, height, letter, labels, mark }: (typeof sizes)["wide" | "narrow"],
): Html[] => {
  const taken: Box[] = placed.map(({ x, y }) => ({ left: x - 5, right: x + 5, y }));
  const free = (box: Box, own: number): boolean =>
    taken.every(
      (other, at) =>
        at === own || other.right < box.left || box.right < other.left || Math.abs(other.y - box.y) >= mark,
    );
  const made: Html[] = [];
  for (const [at, pair] of placed.entries()) {
    if (made.length >= labels) break;
    const found = placesOf(pair, letter).find(
      ({ box }) =>
        box.left >= margin.left &&
        box.right <= width - margin.right &&
        box.y <= height - margin.bottom &&
        free(box, at),
    );
    if (!found) continue;
    taken.push(found.box);
    const { words, box, isBefore } = found;
    made.push(
      html`<text class="label small" x="${fixed(isBefore ? box.right : box.left)}" y="${fixed(box.y + 4)}" text-anchor="${isBefore ? "end" : "start"}">${words}</text>`,
    );
  }
  return made;
};

const frame = (size: "wide" | "narrow", scale: Scale): Html => {
  const { width, height } = sizes[size];
  const bottom = height - margin.bottom;
  const lines = [0, 0.25, 0.5, 0.75, 1].map(
    (share) =>
      html`<path class="grid" d="M${margin.left},${fixed(scale.y(share))}H${width - margin.right}"/><text class="axis" x="${margin.left - 5}" y="${fixed(scale.y(share) + 4)}" text-anchor="end">${Math.round(share * 100)}</text>`,
  );
  const step = (width - margin.left - margin.right) / paperLevels.length;
  const columns = paperLevels.map((level, at) => {
    const left = margin.left + at * step;
    return html`${at > 0 && html`<path class="grid" d="M${fixed(left)},${margin.top}V${bottom}"/>`}<text class="axis" x="${fixed(left + step / 2)}" y="${bottom + 15}" text-anchor="middle">${columnWords[level][size === "wide" ? 0 : 1]}</text>`;
  });
  return html`${lines}${columns}<text class="axis" x="${margin.left - 26}" y="12">practice: % of the ladder climbed ↑</text><text class="axis" x="${width - margin.right}" y="${bottom + 32}" text-anchor="end">paper: the strongest duty →</text>`;
};

/** What the drawing shows, in one sentence. */
export const quadrantFinding = (pairs: readonly QuadrantPair[]): string => {
  const now = pairs.flatMap(({ label, trail }) => {
    const last = trail.at(-1);
    return last ? [{ label, ...last }] : [];
  });
  const [highest] = [...now]
    .filter(({ paper }) => paper !== "defence")
    .sort((a, b) => b.practice - a.practice);
  const [lowest] = now.filter(({ paper }) => paper === "defence").sort((a, b) => a.practice - b.practice);
  if (now.length === 0) return "No pair has been weighed yet.";
  const bound = now.filter(({ paper }) => paper === "defence").length;
  const head = `${bound} of ${counted(now.length, "pair")} ${bound === 1 ? "is" : "are"} bound to defend each other by a treaty of their own`;
  const most = highest
    ? `; of the others ${highest.label} do most together (${percent(highest.practice)} of the ladder)`
    : "";
  const least = lowest ? `; of the bound ${lowest.label} do least (${percent(lowest.practice)})` : "";
  return `${head}${most}${least}.`;
};

/** The drawing in one of two widths; each dot leads to its pair. */
export const quadrant =
  (pairs: readonly QuadrantPair[], source: string) =>
  (size: "wide" | "narrow"): Drawing => {
    const { width, height } = sizes[size];
    const scale = scaleOf(sizes[size]);
    const placed = place(pairs, scale);
    return {
      id: `chart-quadrant-${size}`,
      title: "Paper and practice",
      says: quadrantFinding(pairs),
      width,
      height,
      source,
      inside: html`${frame(size, scale)}${placed.map(({ path }) => html`<polyline class="trail" points="${path}"/>`)}${placed.map(
        ({ x, y, label }) =>
          html`<circle class="origin" cx="${fixed(x)}" cy="${fixed(y)}" r="4"><title>${label}</title></circle>`,
      )}${labelled(placed, sizes[size])}`,
    };
  };
