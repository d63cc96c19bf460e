/** Which runs are the article's text: a probability for each. */

import { partNames } from "./names.ts";
import { around } from "./scope.ts";
import type { Run } from "./segment.ts";

const density = ({ text, linked }: Run): number => (text.length === 0 ? 1 : linked / text.length);

const outside = new Set(["nav", "footer", "aside", "form", "button", "figcaption", "header", "address"]);

/** How a run looks by itself, for pages on which Readability has no opinion. */
const alone = (run: Run): number => {
  const sentence = /[.!?…。！？]["”’»)]?$/u.test(run.text);
  let score = Math.min(run.text.length / 200, 1) * 0.5 + (sentence ? 0.3 : 0) - density(run) * 0.8;
  for (const { tag, names } of around(run.scope)) {
    if (outside.has(tag)) score -= 0.4;
    if (tag === "article" || tag === "main") score += 0.1;
    if (partNames.furniture.test(names) || partNames.related.test(names)) score -= 0.15;
  }
  return Math.max(0, Math.min(1, score + (run.scope.tag === "p" ? 0.2 : 0)));
};

/** A probability for each run; above one half it is the article's. */
export const bodyScores = (runs: readonly Run[], opinion: readonly number[] | null): number[] =>
  runs.map((run, index) => {
    if (run.hidden) return 0;
    const vote = opinion?.[index];
    if (vote === undefined) return alone(run);
    return Math.max(0, Math.min(1, vote * 0.7 + alone(run) * 0.3 + 0.1));
  });
