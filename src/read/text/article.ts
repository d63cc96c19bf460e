/** Gives the units of an article their kinds, in order, and mends what only the neighbours show. */
import { cues } from "../cues/cues.ts";
import { splitDateline } from "../page/datelines.ts";
import type { Piece } from "../page/piece.ts";
import { endsSentence, wordCount } from "../page/wording.ts";
import { judge, type Verdict } from "./rules.ts";
import type { Unit } from "./units.ts";

type Judged = Unit & Verdict;

const bodyKinds = new Set(["lead", "paragraph", "list", "quote"]);

const judgeAll = (units: readonly Unit[], afterThread: boolean): Judged[] => {
  let seenHeadline = afterThread;
  let seenBody = afterThread;
  return units.map((unit, index) => {
    const place = {
      seenHeadline,
      seenBody,
      afterThread,
      next: units[index + 1]?.words ?? null,
      before: units[index - 1]?.words ?? null,
    };
    const verdict = judge(unit.words, place);
    if (verdict.kind === "headline") seenHeadline = true;
    if (bodyKinds.has(verdict.kind)) seenBody = true;
    return { ...unit, ...verdict };
  });
};

/** The words over an attribution line of their own are a pull-quote. */
const pullQuotes = (judged: readonly Judged[]): Judged[] =>
  judged.map((unit, index) => {
    const quoted =
      judged[index + 1]?.kind === "attribution" &&
      (unit.kind === "paragraph" || unit.kind === "quote") &&
      unit.words.length <= 600;
    return quoted
      ? { ...unit, kind: "pull-quote", confidence: 0.85, rule: "words over an attribution line" }
      : unit;
  });

/** Short lines behind a "Read also" heading are its links. */
const relatedRuns = (judged: readonly Judged[]): Judged[] => {
  let open = false;
  return judged.map((unit) => {
    if (unit.kind === "related") open = cues().relatedWhole.test(unit.words) || /[:：]$/u.test(unit.words);
    else if (
      open &&
      unit.words.length <= 160 &&
      !endsSentence(unit.words) &&
      unit.kind !== "badge" &&
      unit.kind !== "counter"
    ) {
      return { ...unit, kind: "related", confidence: 0.75, rule: "under a heading of links" };
    } else open = false;
    return unit;
  });
};

/** What stands under "About the author" is about the author: one unit, a bio is a paragraph. */
const bios = (judged: readonly Judged[]): Judged[] =>
  judged.map((unit, index) =>
    bodyKinds.has(unit.kind) && cues().aboutAuthor.test(judged[index - 1]?.words ?? "")
      ? { ...unit, kind: "boilerplate", confidence: 0.8, rule: "under a heading about the author" }
      : unit,
  );

/** Short lines without a full stop behind the last prose are tags and links, not text. */
const closing = (judged: readonly Judged[]): Judged[] => {
  const last = judged.findLastIndex(
    ({ kind, words }) => bodyKinds.has(kind) && (endsSentence(words) || wordCount(words) > 12),
  );
  if (last === -1) return [...judged];
  return judged.map((unit, index) =>
    index > last &&
    (unit.kind === "paragraph" || unit.kind === "subheading") &&
    !endsSentence(unit.words) &&
    wordCount(unit.words) <= 8
      ? { ...unit, kind: "boilerplate", confidence: 0.6, rule: "short line behind the last prose" }
      : unit,
  );
};

/** The pieces of an article; `afterThread` is for what follows the comments. */
export const articlePieces = (units: readonly Unit[], afterThread: boolean): Piece[] => {
  const judged = judgeAll(units, afterThread);
  const mended = afterThread ? judged : closing(bios(relatedRuns(pullQuotes(judged))));
  const firstBody = mended.findIndex(({ kind }) => kind === "lead");
  return mended.flatMap((unit, index) =>
    (index === firstBody ? splitDateline(unit, unit.words) : [unit]).map(
      ({ start, end, kind, confidence, rule }) => ({
        start,
        end,
        kind,
        confidence,
        rule,
      }),
    ),
  );
};
