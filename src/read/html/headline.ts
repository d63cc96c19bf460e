import type { Run } from "./segment.ts";

const tokens = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** How alike two titles are: words shared over words of either. */
const likeness = (a: Set<string>, b: Set<string>): number => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
};

const rank: Readonly<Record<string, number>> = { h1: 0.5, h2: 0.2, h3: 0.1 };

/**
 * The run that is the page's headline: a heading that says what the title metadata say; the first of the
 * best. The outlet's name is never one, although many pages set it as a heading. -1 when there is none.
 */
export const headlineRun = (
  runs: readonly Run[],
  titles: readonly string[],
  outlets: ReadonlySet<string>,
): number => {
  const wanted = titles.filter((title) => title !== "").map(tokens);
  let best = -1;
  let bestScore = 0.45;
  for (const [index, run] of runs.entries()) {
    if (run.hidden || run.text.length > 300 || outlets.has(run.text)) continue;
    const heading = rank[run.scope.tag] ?? 0;
    if (heading === 0 && run.linked > 0) continue;
    const own = tokens(run.text);
    const score = heading + Math.max(0, ...wanted.map((title) => likeness(own, title)));
    if (score > bestScore + 1e-9) {
      best = index;
      bestScore = score;
    }
  }
  return best;
};
