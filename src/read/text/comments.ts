/** Comment records and blocks of a thread that was found in lines. */
import type { Comment, DateInterval, Quote, Span } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import type { Piece } from "../page/piece.ts";
import { readVotes } from "../page/votes.ts";
import type { CommentHeader, Part } from "./comment-header.ts";
import type { Line } from "./lines.ts";
import type { FoundComment } from "./thread.ts";

const quoteOf = (line: Line | undefined, part: Part | null | undefined): Quote | null =>
  line && part
    ? { start: line.from + part.from, end: line.from + part.to, text: line.words.slice(part.from, part.to) }
    : null;

const dateOf = (line: Line | undefined, header: CommentHeader | null): DateInterval | null => {
  const date = header?.date;
  if (!line || !date) return null;
  const span = { start: line.from + date.start, end: line.from + date.end };
  return {
    from: date.from,
    to: date.to,
    basis: date.certain ? "stated" : "inferred",
    source: "thread",
    span,
  };
};

/** Votes and links under a comment ("+3", "Reply"). */
const isTool = (line: Line): boolean =>
  line.words.length <= 60 && (cues().tools.test(line.words) || holdsBack(line));

/** "Show 14 more replies": a line that stands for comments which were not copied with the page. */
export const holdsBack = ({ words }: Line): boolean => words.length <= 60 && cues().moreComments.test(words);

/** From the first to the last line of words; votes and links before and behind them are left out. */
const bodyOf = (body: readonly Line[]): Span | null => {
  const said = body.filter((line) => !isTool(line));
  const first = said[0];
  const last = said.at(-1);
  return first && last ? { start: first.from, end: last.to } : null;
};

/** Votes behind the time in the header ("ronin77 · 3 hours ago ▲ 14 ▼ 2"). */
const headerVotes = ({ header, headerLines: [line] }: FoundComment): number | null => {
  if (!line) return null;
  const relative = header.relative ? cues().relativeTime.exec(line.words) : null;
  const end = header.date?.end ?? (relative ? relative.index + relative[0].length : null);
  const behind = end === null ? "" : line.words.slice(end).trim();
  return /^(?:👍|👎|▲|▼|↑|↓|♥|❤️?|[+−–-]\d)/u.test(behind) ? readVotes(behind) : null;
};

/** The record of one comment; its id counts from `c1` in order of place. */
const commentOf = (found: FoundComment, index: number): Comment => {
  const [nameLine, secondLine] = found.headerLines;
  const { header, second } = found;
  const last = found.body.at(-1) ?? found.headerLines.at(-1);
  const state = second?.state === "edited" ? "edited" : header.state;
  return {
    id: `c${index + 1}`,
    number: header.number,
    parent: found.parent === null ? null : `c${found.parent + 1}`,
    depth: found.depth,
    state,
    author: quoteOf(nameLine, header.author),
    displayName: quoteOf(nameLine, header.displayName) ?? quoteOf(secondLine, second?.displayName),
    status: quoteOf(nameLine, header.status),
    date: dateOf(nameLine, header) ?? dateOf(secondLine, second),
    minute: header.date?.minute ?? second?.date?.minute ?? null,
    votes:
      found.body
        .filter(isTool)
        .map(({ words }) => readVotes(words))
        .find((votes) => votes !== null) ?? headerVotes(found),
    body: bodyOf(found.body),
    start: nameLine?.from ?? 0,
    end: last?.to ?? 0,
  };
};

/** The comments of a thread, parents before their answers. */
export const commentsOf = (thread: readonly FoundComment[]): Comment[] => thread.map(commentOf);

/** A comment's blocks: its header lines as one, then a block for each line of its body. */
export const commentPieces = (thread: readonly FoundComment[]): Piece[] =>
  thread.flatMap(({ header, headerLines, body }): Piece[] => {
    const first = headerLines[0];
    const last = headerLines.at(-1);
    if (!first || !last) return [];
    const gone = header.state === "deleted" || header.state === "hidden";
    const kind = gone && body.length === 0 ? "tombstone" : "comment-header";
    return [
      {
        start: first.from,
        end: last.to,
        kind,
        confidence: 0.95,
        rule: gone ? "words of a removed comment" : "name, status or date over a comment",
      },
      ...body.map(
        (line): Piece => ({
          start: line.from,
          end: line.to,
          kind: isTool(line) ? "boilerplate" : "comment",
          confidence: 0.9,
          rule: isTool(line) ? "votes and links of a comment" : "under a comment header",
        }),
      ),
    ];
  });
