/** Reports on the left, the origins they rest on at the right, a line for each dependence. */
import { type Html, html } from "../html/html.ts";
import { counted, shortened } from "../text/words.ts";
import type { Drawing } from "./figure.ts";

/** One origin with the reports that lead to it. */
export interface OriginRow {
  readonly id: string;
  readonly label: string;
  readonly reports: readonly string[];
  /** A speaker or document answers for it; an end that nobody answers for adds no origin. */
  readonly named: boolean;
}

export interface OriginLinks {
  /** Report ids with the name to print, in reading order. */
  readonly reports: readonly { readonly id: string; readonly label: string }[];
  readonly origins: readonly OriginRow[];
}

const sizes = {
  wide: { width: 680, letters: 34, edge: 240 },
  narrow: { width: 340, letters: 17, edge: 122 },
} as const;
const row = 26;
const middle = (at: number, of: number, most: number): number => ((at + 0.5) * (most * row)) / of;

const line = (from: readonly [number, number], to: readonly [number, number]): Html => {
  const bend = (from[0] + to[0]) / 2;
  return html`<path class="link" d="M${from[0]},${from[1].toFixed(1)}C${bend},${from[1].toFixed(1)} ${bend},${to[1].toFixed(1)} ${to[0]},${to[1].toFixed(1)}"/>`;
};

/** What the lines show, in one sentence. */
export const originsFinding = ({ reports, origins }: OriginLinks): string => {
  const named = origins.filter((origin) => origin.named);
  const busiest = [...named].sort((a, b) => b.reports.length - a.reports.length)[0];
  const nameless = origins.length - named.length;
  const ends = nameless > 0 ? ` and ${counted(nameless, "end")} that nobody answers for` : "";
  const head = `${counted(reports.length, "report")} ${reports.length === 1 ? "leads" : "lead"} to ${counted(named.length, "origin")}${ends}`;
  return busiest && busiest.reports.length > 1
    ? `${head}; ${busiest.reports.length} of the reports lead to ${busiest.label}.`
    : `${head}.`;
};

/** The drawing in one of two widths. */
export const originLines =
  (links: OriginLinks, source: string) =>
  (size: "wide" | "narrow"): Drawing => {
    const { width, letters, edge } = sizes[size];
    const most = Math.max(links.reports.length, links.origins.length, 1);
    const left = new Map(links.reports.map(({ id }, at) => [id, middle(at, links.reports.length, most)]));
    const right = links.origins.map((_, at) => middle(at, links.origins.length, most));
    const lines = links.origins.flatMap((origin, at) =>
      origin.reports.flatMap((id) => {
        const y = left.get(id);
        return y === undefined ? [] : [line([edge + 8, y], [width - edge - 8, right[at] ?? 0])];
      }),
    );
    const name = (x: number, y: number, anchor: "start" | "end", words: string) =>
      html`<text class="label" x="${x}" y="${(y + 4).toFixed(1)}" text-anchor="${anchor}">${shortened(words, letters)}</text>`;
    return {
      id: `chart-origins-${size}`,
      title: "Which reports rest on which origins",
      says: originsFinding(links),
      width,
      source,
      height: most * row,
      inside: html`${lines}
${links.reports.map(({ id, label }) => html`${name(edge, left.get(id) ?? 0, "end", label)}<circle class="report" cx="${edge + 8}" cy="${(left.get(id) ?? 0).toFixed(1)}" r="3"/>`)}
${links.origins.map(({ label, named }, at) => html`${name(width - edge, right[at] ?? 0, "start", label)}<circle class="${named ? "origin" : "nameless"}" cx="${width - edge - 8}" cy="${(right[at] ?? 0).toFixed(1)}" r="4.5"/>`)}`,
    };
  };
