/** Reads an HTML page: its visible text as blocks, its thread, and what its markup says about it. */
import type { Message } from "../../contract/index.ts";
import { isAttribution } from "../page/attributions.ts";
import { splitDateline } from "../page/datelines.ts";
import type { PageMetadata } from "../page/metadata.ts";
import type { Piece } from "../page/piece.ts";
import type { Reading } from "../page/reading.ts";
import { claimReviewBadges } from "./claim-review.ts";
import { kindOfPart, partOf } from "./comment-parts.ts";
import { commentsFrom, type PlacedRun } from "./comments.ts";
import { bodyForest, probability } from "./forest.ts";
import { type HtmlVerdict, judgeBody, judgeFurniture, judgeRest } from "./judge.ts";
import { type HtmlPage, lookAt, rowsOf } from "./page-facts.ts";
import type { Run } from "./segment.ts";
import type { CommentGroup, HtmlThread } from "./threads.ts";

const judge = ({ runs, thread, headline }: HtmlPage, scores: readonly number[]): HtmlVerdict[] => {
  const isBody = (index: number): boolean =>
    (scores[index] ?? 0) > bodyForest().cut &&
    (thread.places[index] === null || thread.places[index] === "furniture") &&
    index !== headline;
  const firstBody = runs.findIndex((_, index) => isBody(index));
  const lastBody = runs.findLastIndex((_, index) => isBody(index));
  let lead = false;
  return runs.map((run, index): HtmlVerdict => {
    const place = thread.places[index];
    if (index === headline)
      return { kind: "headline", confidence: 0.9, rule: "heading that says what the title says" };
    if (place === "furniture" && !isBody(index)) return judgeFurniture(run);
    if (place && place !== "furniture") {
      const part = partOf(run, place);
      return { kind: kindOfPart(part), confidence: 0.85, rule: `comment, ${part}` };
    }
    const from =
      headline === -1 ? firstBody - 8 : Math.min(headline, firstBody === -1 ? headline : firstBody) - 6;
    const near = index >= from && index <= lastBody + 8;
    if (!isBody(index)) return judgeRest(run, near, scores[index] ?? 0);
    const verdict = judgeBody(run, !lead, scores[index] ?? 0);
    if (verdict.kind === "lead") lead = true;
    return verdict;
  });
};

interface Rendered {
  readonly text: string;
  readonly starts: readonly number[];
}

const render = (runs: readonly Run[]): Rendered => {
  const starts: number[] = [];
  let length = 0;
  for (const run of runs) {
    starts.push(length);
    length += run.text.length + 2;
  }
  return { text: runs.map(({ text }) => text).join("\n\n"), starts };
};

const placedRuns = (
  runs: readonly Run[],
  starts: readonly number[],
  { groups }: HtmlThread,
): Map<CommentGroup, PlacedRun[]> =>
  new Map(
    groups.map((group) => [
      group,
      group.runs.flatMap((index) => {
        const run = runs[index];
        const start = starts[index];
        return run === undefined || start === undefined
          ? []
          : [{ run, part: partOf(run, group), start, end: start + run.text.length }];
      }),
    ]),
  );

const notes = (flattened: boolean, asked: boolean, empty: boolean): Message[] => [
  ...(flattened
    ? [
        {
          code: "flattened",
          text: "The page is nested too deeply or has too many elements: some of its structure was ignored.",
          start: null,
          end: null,
        },
      ]
    : []),
  ...(asked || empty
    ? []
    : [
        {
          code: "one-opinion",
          text: "The body was chosen by features alone: the page is too large or too deep for a second opinion, or it had none.",
          start: null,
          end: null,
        },
      ]),
  ...(empty
    ? [
        {
          code: "no-visible-text",
          text: "The page shows no text without running its scripts.",
          start: null,
          end: null,
        },
      ]
    : []),
];

/** Probabilities of being the article's text; a page without runs needs no model. */
const scoresOf = (page: HtmlPage): number[] =>
  page.runs.length === 0 ? [] : rowsOf(page).map((row) => probability(bodyForest(), row));

/** A line of its own that names the voice makes a pull-quote of the words above it. */
const voiced = (runs: readonly Run[], verdicts: readonly HtmlVerdict[]): HtmlVerdict[] => {
  const speaks = verdicts.map(
    ({ kind }, index) => kind === "paragraph" && isAttribution(runs[index]?.text ?? ""),
  );
  return verdicts.map((verdict, index) => {
    if (speaks[index]) return { ...verdict, kind: "attribution", rule: "dash and a voice" };
    const quoted =
      speaks[index + 1] &&
      (verdict.kind === "paragraph" || verdict.kind === "quote") &&
      (runs[index]?.text.length ?? 0) <= 600;
    return quoted ? { ...verdict, kind: "pull-quote", rule: "words over an attribution line" } : verdict;
  });
};

const piecesOf = (
  runs: readonly Run[],
  starts: readonly number[],
  verdicts: readonly HtmlVerdict[],
): Piece[] =>
  runs.flatMap((run, index) => {
    const start = starts[index] ?? 0;
    const { kind, confidence, rule } = verdicts[index] ?? {
      kind: "boilerplate",
      confidence: 0,
      rule: "none",
    };
    const piece: Piece = { start, end: start + run.text.length, kind, confidence, rule };
    return kind === "lead" ? splitDateline(piece, run.text) : [piece];
  });

/** Reads an HTML page. Never throws; time is linear in the length of the page. */
export const readHtml = (html: string): { readonly reading: Reading; readonly metadata: PageMetadata } => {
  const page = lookAt(html);
  const { runs, thread, metadata } = page;
  const verdicts = judge(page, scoresOf(page));
  const { text, starts } = render(runs);
  const pieces = piecesOf(runs, starts, voiced(runs, verdicts));
  return {
    reading: {
      text,
      pieces,
      comments: commentsFrom(thread.groups, placedRuns(runs, starts, thread)),
      messages: notes(page.flattened, page.facts.opinion !== null, runs.length === 0),
    },
    metadata: { ...metadata, badges: claimReviewBadges(page.nodes, text, pieces) },
  };
};
