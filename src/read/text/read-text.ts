/** Reads text that was copied from a page, or that is an agency's plain copy. */
import type { Message } from "../../contract/index.ts";
import type { Reading } from "../page/reading.ts";
import { articlePieces } from "./article.ts";
import { commentPieces, commentsOf, holdsBack } from "./comments.ts";
import { linesOf, mostLines } from "./lines.ts";
import { type FoundThread, findThread } from "./thread.ts";
import { unitsOf } from "./units.ts";

const notesOn = ({ guessed, comments }: FoundThread): Message[] => [
  ...(guessed
    ? [
        {
          code: "nesting-guessed",
          text: "The thread is not indented: its nesting follows from the numbers alone.",
          start: null,
          end: null,
        },
      ]
    : []),
  ...comments
    .flatMap(({ body }) => body.filter(holdsBack))
    .map(({ from, to }) => ({
      code: "thread-gap",
      text: "Further comments are not on the page.",
      start: from,
      end: to,
    })),
];

const tooLong: Message = {
  code: "flattened",
  text: "The text has too many lines: those behind the first 20,000 are one block.",
  start: null,
  end: null,
};

/** The blocks and comments of a text; the text itself is kept as it came. */
export const readText = (text: string): Reading => {
  const lines = linesOf(text);
  const thread = findThread(lines);
  const firstComment = thread?.comments[0]?.headerLines[0];
  const head = thread ? lines.slice(0, firstComment ? lines.indexOf(firstComment) : thread.first) : lines;
  const foot = thread ? lines.slice(thread.last) : [];
  const pieces = [
    ...articlePieces(unitsOf(head.slice(0, thread?.first ?? head.length), text), false),
    ...articlePieces(unitsOf(head.slice(thread?.first ?? head.length), text), true),
    ...commentPieces(thread?.comments ?? []),
    ...articlePieces(unitsOf(foot, text), true),
  ];
  return {
    text,
    pieces:
      pieces.length > 0
        ? pieces
        : [{ start: 0, end: text.length, kind: "paragraph", confidence: 0.1, rule: "nothing else" }],
    comments: commentsOf(thread?.comments ?? []),
    messages: [...(lines.length > mostLines ? [tooLong] : []), ...(thread ? notesOn(thread) : [])],
  };
};
