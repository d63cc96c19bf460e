/** What a page says that it holds back: further comments, the rest of an article behind a paywall. */
import type { Message } from "../../contract/index.ts";
import { cues } from "../cues/cues.ts";
import { noticeKind } from "../page/notices.ts";
import type { Piece } from "../page/piece.ts";
import { type Node, textOf, typesOf } from "./json-ld.ts";

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const numberOf = (value: unknown): number | null => {
  const count = Number(textOf(value));
  return Number.isSafeInteger(count) && count > 0 ? count : null;
};

const inThread = new Set<Piece["kind"]>(["comment", "comment-header", "tombstone"]);

/** Lines of the thread that stand for comments which are not on the page ("Show 12 more replies"). */
export const threadGaps = (
  text: string,
  pieces: readonly Piece[],
  shown: number,
  nodes: readonly Node[],
): Message[] => {
  const first = pieces.findIndex(({ kind }) => inThread.has(kind));
  const gaps =
    first === -1
      ? []
      : pieces.slice(first).flatMap(({ start, end }): Message[] => {
          if (end - start > 60) return [];
          const words = text.slice(start, end).trim();
          return cues().moreComments.test(words)
            ? [
                {
                  code: "thread-gap",
                  text: "Further comments are not on the page.",
                  start,
                  end: start + words.length,
                },
              ]
            : [];
        });
  const stated = nodes.map((node) => numberOf(node.commentCount)).find((count) => count !== null) ?? 0;
  return stated > shown
    ? [
        ...gaps,
        {
          code: "thread-gap",
          text: `The page says that it has ${stated} comments; ${shown} are on it.`,
          start: null,
          end: null,
        },
      ]
    : gaps;
};

const isFree = (node: Node): boolean => !/^(?:false|no)$/iu.test(String(node.isAccessibleForFree ?? true));

const isArticle = (node: Node): boolean =>
  typesOf(node).some((type) => /(?:Article|Posting|Report)$/u.test(type));

const prose = new Set<Piece["kind"]>(["lead", "paragraph", "list", "quote", "pull-quote"]);

/** How far behind its last words the notice of a cut article stands. */
const nearEnd = 4;

/** Tells that the article goes on behind a paywall, and how much of it is here where the page counts its words. */
export const cutShort = (text: string, pieces: readonly Piece[], nodes: readonly Node[]): Message[] => {
  const last = pieces.findLastIndex(({ kind }) => prose.has(kind));
  const notice = pieces
    .slice(Math.max(0, last - 1), last + 1 + nearEnd)
    .find(
      ({ kind, start, end }) =>
        kind === "notice" && noticeKind(text.slice(start, end).trim(), true) === "paywall",
    );
  const articles = nodes.filter(isArticle);
  const closed = articles.some((node) => !isFree(node));
  const whole = articles.map((node) => numberOf(node.wordCount)).find((count) => count !== null) ?? null;
  const here = pieces.reduce(
    (sum, { kind, start, end }) => sum + (prose.has(kind) ? wordsIn(text.slice(start, end)) : 0),
    0,
  );
  // Counts differ by headlines and captions; a fifth is more than that.
  const isShort = whole !== null && here < whole * 0.8;
  if (!notice && !(closed && isShort)) return [];
  const much = isShort ? `: about ${here} of its ${whole} words are here` : "";
  return [
    {
      code: "cut-short",
      text: `The article goes on behind a paywall${much}.`,
      start: notice?.start ?? null,
      end: notice ? notice.start + text.slice(notice.start, notice.end).trimEnd().length : null,
    },
  ];
};
