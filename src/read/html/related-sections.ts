/** Sections under a heading of related links ("You may also like"), whatever stands in them. */
import { cues } from "../cues/cues.ts";
import type { BodyScores } from "./body/model.ts";
import { around, type Scope } from "./scope.ts";
import type { Run } from "./segment.ts";

/** Longest heading. */
const longest = 60;

/** Characters of article above the heading: less may be a summary, with the article in the section itself. */
const leastAbove = 300;

/** A section with so many times the text above its heading is the article, under a teaser of it: live pages are built so. */
const mostTimes = 4;

/** What a block of such a section may have at most. */
const ruledOut = 0.1;

const isHeading = ({ text }: Run): boolean => text.length <= longest && cues().relatedWhole.test(text);

/** The widest element around a heading that holds nothing of the article above it. */
const sectionOf = ({ scope }: Run, holdsArticle: ReadonlySet<Scope>): Scope | null => {
  let section: Scope | null = null;
  for (const at of around(scope)) {
    if (holdsArticle.has(at)) return section;
    section = at;
  }
  return section;
};

/** The runs from a heading to the end of its section. */
const sectionFrom = (runs: readonly Run[], from: number, section: Scope | null): number[] => {
  const inside: number[] = [];
  if (section === null) return inside;
  for (let index = from; index < runs.length; index++) {
    const run = runs[index];
    if (!run || !around(run.scope).some((scope) => scope === section)) break;
    inside.push(index);
  }
  return inside;
};

const lengthOf = (runs: readonly Run[], indexes: readonly number[]): number =>
  indexes.reduce((sum, index) => sum + (runs[index]?.text.length ?? 0), 0);

/**
 * Whole articles stand in full below such headings on blogs, and look like the one above them. What shares a section
 * with the heading, and not with the article, is not the article's.
 */
export const withoutRelated = (runs: readonly Run[], judged: BodyScores): BodyScores => {
  const holdsArticle = new Set<Scope>();
  const ruled = new Set<number>();
  const isBody = (index: number): boolean => (judged.scores[index] ?? 0) > judged.cut;
  let above = 0;
  for (const [index, run] of runs.entries()) {
    if (ruled.has(index)) continue;
    if (above >= leastAbove && isHeading(run)) {
      const section = sectionFrom(runs, index, sectionOf(run, holdsArticle));
      if (lengthOf(runs, section.filter(isBody)) <= mostTimes * above)
        for (const at of section) ruled.add(at);
    } else if (isBody(index)) {
      above += run.text.length;
      for (const at of around(run.scope)) holdsArticle.add(at);
    }
  }
  return ruled.size === 0
    ? judged
    : {
        ...judged,
        scores: judged.scores.map((score, index) => (ruled.has(index) ? Math.min(score, ruledOut) : score)),
        reasons: (index, most) =>
          ruled.has(index) ? [["a heading of related links above it", 0]] : judged.reasons(index, most),
      };
};
