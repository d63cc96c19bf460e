/** Probabilities as bars, with a tick where each stood before the evidence. */
import type { HypothesisResult } from "../../contract/index.ts";
import { html } from "../html/html.ts";
import { capital, percent } from "../text/words.ts";
import type { Drawing } from "./figure.ts";

const width = 310;
const rowHeight = 46;
const barTop = 20;
const barHeight = 14;
const scale = (share: number): number => Math.round(share * (width - 52) * 10) / 10;

const bar = (row: HypothesisResult, at: number, leading: boolean) => {
  const top = at * rowHeight;
  const prior = scale(row.prior);
  return html`<g transform="translate(0,${top})"><text class="label" x="0" y="13">${capital(row.label)}</text>
<rect class="track" x="0" y="${barTop}" width="${scale(1)}" height="${barHeight}" rx="2"/>
<rect class="${leading ? "bar leading" : "bar"}" x="0" y="${barTop}" width="${Math.max(scale(row.posterior), 1.5)}" height="${barHeight}" rx="2"/>
<path class="tick" d="M${prior},${barTop - 3}v${barHeight + 6}"/>
<text class="value" x="${width}" y="${barTop + 12}" text-anchor="end">${percent(row.posterior)}</text></g>
`;
};

/** What the bars show, in one sentence. */
export const barsFinding = (rows: readonly HypothesisResult[]): string => {
  const [first, second] = [...rows].sort((a, b) => b.posterior - a.posterior);
  if (!first) return "No hypothesis was weighed.";
  const rest = second ? `; next comes “${second.label}” at ${percent(second.posterior)}` : "";
  return `“${capital(first.label)}” stands at ${percent(first.posterior)}, ${first.words}${rest}.`;
};

/**
 * @param rows hypotheses in the order of the framework; the leading one is marked
 * @param source where the figures are from
 */
export const bars = (rows: readonly HypothesisResult[], source: string): Drawing => {
  const most = Math.max(...rows.map(({ posterior }) => posterior), 0);
  return {
    id: "chart-hypotheses",
    title: "Probability of each hypothesis, with its prior as a tick",
    says: barsFinding(rows),
    width,
    source,
    height: Math.max(rows.length, 1) * rowHeight,
    inside: html`${rows.map((row, at) => bar(row, at, row.posterior === most))}`,
  };
};
