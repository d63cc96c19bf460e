/** How far each run is from the things by which readers find their way: headline, headings, articles, bylines. */
import { cues } from "../../cues/cues.ts";
import type { Scope } from "../scope.ts";
import type { Run } from "../segment.ts";

export const landmarkNames = [
  "sinceHeadline",
  "charsSinceHeadline",
  "afterHeadline",
  "sinceRelated",
  "sinceHeading",
  "upToHeadline",
  "headlinesSince",
  "articlesSince",
  "bylinesSince",
  "datesSince",
] as const;

/** Beyond so many the count tells no more. */
const most = 40;

/** Runs since the last one for which `holds`, capped; -1 before the first. */
const since = (runs: readonly Run[], holds: (run: Run) => boolean): number[] => {
  let last = -1;
  return runs.map((run, index) => {
    if (holds(run)) last = index;
    return last === -1 ? -1 : Math.min(most, index - last);
  });
};

/** How many runs for which `holds` stand between the headline and each run; a second article brings its own. */
const countSince = (runs: readonly Run[], headline: number, holds: (index: number) => boolean): number[] => {
  let count = 0;
  return runs.map((_, index) => {
    if (index > headline && holds(index)) count++;
    return Math.min(9, count);
  });
};

const articleOf = (scope: Scope): Scope | null => {
  for (let at: Scope | null = scope; at !== null; at = at.parent) if (at.tag === "article") return at;
  return null;
};

/** How many elements up from each run the first is that holds the headline too; -1 without a headline. */
const upTo = (runs: readonly Run[], headline: number): number[] => {
  const around = new Set<Scope>();
  for (let at: Scope | null = runs[headline]?.scope ?? null; at !== null; at = at.parent) around.add(at);
  if (around.size === 0) return runs.map(() => -1);
  const known = new Map<Scope, number>();
  const stepsFrom = (scope: Scope): number => {
    const chain: Scope[] = [];
    let at: Scope | null = scope;
    while (at !== null && !around.has(at) && !known.has(at)) {
      chain.push(at);
      at = at.parent;
    }
    let steps = at === null ? 0 : (known.get(at) ?? 0);
    for (const one of chain.reverse()) known.set(one, ++steps);
    return steps;
  };
  return runs.map(({ scope }) => Math.min(most, stepsFrom(scope)));
};

/** Columns of landmarks, in the order of `landmarkNames`. */
export const landmarksOf = (
  runs: readonly Run[],
  headline: number,
  is: { readonly byline: (index: number) => boolean; readonly date: (index: number) => boolean },
): readonly (readonly number[])[] => {
  const offsets: number[] = [];
  let offset = 0;
  for (const { text } of runs) {
    offsets.push(offset);
    offset += text.length;
  }
  const from = offsets[headline] ?? 0;
  let article: Scope | null = null;
  const opens = runs.map(({ scope }) => {
    const own = articleOf(scope);
    const opened = own !== null && own !== article;
    article = own;
    return opened;
  });
  return [
    runs.map((_, index) => (headline === -1 ? -1 : Math.max(-50, Math.min(200, index - headline)))),
    runs.map((_, index) => (headline === -1 ? -1 : (offsets[index] ?? 0) - from)),
    runs.map((_, index) => (headline === -1 ? 0.5 : Number(index > headline))),
    since(runs, (run) => run.text.length <= 60 && cues().relatedWhole.test(run.text)),
    since(runs, (run) => /^h[1-6]$/u.test(run.scope.tag)),
    upTo(runs, headline),
    countSince(runs, headline, (index) => runs[index]?.scope.tag === "h1"),
    countSince(runs, headline, (index) => opens[index] === true),
    countSince(runs, headline, is.byline),
    countSince(runs, headline, is.date),
  ];
};
