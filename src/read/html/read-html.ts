/** Reads an HTML page: its visible text as blocks, its thread, and what its markup says about it. */
import type { Message } from "../../contract/index.ts";
import { isAttribution } from "../page/attributions.ts";
import { splitDateline } from "../page/datelines.ts";
import type { PageMetadata } from "../page/metadata.ts";
import type { Piece } from "../page/piece.ts";
import type { Reading } from "../page/reading.ts";
import { wordCount } from "../page/wording.ts";
import { type BodyScores, judgeRuns } from "./body/model.ts";
import { reasonsInWords } from "./body/reasons.ts";
import { claimReviewBadges, incompleteReviews } from "./claim-review.ts";
import { kindOfPart, partOf } from "./comment-parts.ts";
import { commentsFrom, type PlacedRun } from "./comments.ts";
import { withPosts } from "./embedded-posts.ts";
import { type HtmlVerdict, judgeBody, judgeFurniture, judgeRest, within } from "./judge.ts";
import { cutShort, threadGaps } from "./missing.ts";
import { type HtmlPage, lookAt } from "./page-facts.ts";
import { withoutRelated } from "./related-sections.ts";
import type { Run } from "./segment.ts";
import { type SiteVerdict, siteVerdicts } from "./site-rules.ts";
import type { CommentGroup, HtmlThread } from "./threads.ts";

const judge = ({ runs, thread, headline }: HtmlPage, { scores, cut }: BodyScores): HtmlVerdict[] => {
  const isBody = (index: number): boolean =>
    (scores[index] ?? 0) > cut &&
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

const note = (code: string, text: string): Message => ({ code, text, start: null, end: null });

const notes = (flattened: boolean, empty: boolean): Message[] => [
  ...(flattened
    ? [
        note(
          "flattened",
          "The page is nested too deeply or has too many elements: some of its structure was ignored.",
        ),
      ]
    : []),
  ...(empty ? [note("no-visible-text", "The page shows no text without running its scripts.")] : []),
];

/** Whether a line may name a voice: body text, or what closes a quotation in its own element (`<footer>`, `<cite>`). */
const mayName = (run: Run, { kind }: HtmlVerdict): boolean =>
  kind === "paragraph" || (within(run, ["blockquote"]) && (kind === "boilerplate" || kind === "quote"));

/** "— Senior French diplomat" in the `<footer>` or `<cite>` of a quotation: the markup says that it names the voice. */
const closesQuotation = (run: Run): boolean =>
  /^[-–—―]\s*\p{L}/u.test(run.text) &&
  wordCount(run.text) <= 15 &&
  within(run, ["footer", "cite"], 1) &&
  within(run, ["blockquote"]);

/** A line of its own that names the voice makes a pull-quote of the words above it. */
const voiced = (runs: readonly Run[], verdicts: readonly HtmlVerdict[]): HtmlVerdict[] => {
  const speaks = verdicts.map((verdict, index) => {
    const run = runs[index];
    return run !== undefined && mayName(run, verdict) && (isAttribution(run.text) || closesQuotation(run));
  });
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

/** The rules of the outlet outweigh the model. */
const bySite = (judged: BodyScores, verdicts: readonly SiteVerdict[] | null): BodyScores =>
  verdicts === null
    ? judged
    : {
        ...judged,
        scores: judged.scores.map((score, index) =>
          verdicts[index] === "body" ? 0.99 : verdicts[index] === "not" ? 0.01 : score,
        ),
        reasons: (index, most) =>
          verdicts[index] === null ? judged.reasons(index, most) : [["a rule for this outlet", 0]],
      };

const reasonsShown = 4;

/** The rules of blocks that the model judged, with what decided. */
const explained = (verdicts: readonly HtmlVerdict[], { reasons }: BodyScores): HtmlVerdict[] =>
  verdicts.map((verdict, index) => {
    if (!/^(?:body|not chosen)/u.test(verdict.rule)) return verdict;
    const why = reasonsInWords(reasons(index, reasonsShown));
    return why === "" ? verdict : { ...verdict, rule: `${verdict.rule} [${why}]` };
  });

export interface HtmlOptions {
  /** The content is the article and nothing else. */
  readonly article: boolean;
  /** Rules name the features that decided. */
  readonly explain: boolean;
  /** Where the page was found, as far as known. */
  readonly url: string | null;
}

const noOptions: HtmlOptions = { article: false, explain: false, url: null };

/** Every run of an article that comes without a page is its text, but for what says otherwise by its words. */
const allBody = (runs: readonly Run[]): BodyScores => ({
  scores: new Float64Array(runs.length).fill(0.95),
  cut: 0.5,
  reasons: () => [],
});

/** Reads an HTML page. Never throws; time is linear in the length of the page. */
export const readHtml = (
  html: string,
  { article, explain, url }: HtmlOptions = noOptions,
): { readonly reading: Reading; readonly metadata: PageMetadata } => {
  const page = lookAt(html);
  const { runs, thread, metadata } = page;
  const judged = article ? allBody(runs) : withPosts(runs, withoutRelated(runs, judgeRuns(runs, page.facts)));
  const scores = bySite(judged, siteVerdicts(runs, url ?? metadata.canonicalUrl[0]?.value ?? null));
  const plain = judge(page, scores);
  const verdicts = explain ? explained(plain, scores) : plain;
  const { text, starts } = render(runs);
  const pieces = piecesOf(runs, starts, voiced(runs, verdicts));
  const comments = commentsFrom(thread.groups, placedRuns(runs, starts, thread));
  const badges = claimReviewBadges(page.nodes, text, pieces);
  const messages = [
    ...notes(page.flattened, runs.length === 0),
    ...threadGaps(text, pieces, comments.length, page.nodes),
    ...cutShort(text, pieces, page.nodes),
    ...incompleteReviews(badges),
  ];
  return { reading: { text, pieces, comments, messages }, metadata: { ...metadata, badges } };
};
