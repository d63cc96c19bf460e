/** ClaimReview in JSON-LD: a fact-check that names its checker, its date and its finding. */
import type { Badge, Message, Quote } from "../../contract/index.ts";
import type { Piece } from "../page/piece.ts";
import { indexById, type Node, namesOf, textOf, typesOf } from "./json-ld.ts";
import { dateValue } from "./metadata.ts";

const findingOf = (node: Node): string | null => {
  const rating = [node.reviewRating].flat()[0];
  if (typeof rating !== "object" || rating === null) return null;
  const fields = rating as Node;
  const words = textOf(fields.alternateName) || textOf(fields.name);
  if (words !== "") return words;
  const value = textOf(fields.ratingValue);
  const best = textOf(fields.bestRating);
  return value === "" ? null : best === "" ? value : `${value} of ${best}`;
};

/** Where the page shows the review: its finding in words, else the badge or headline, else its first block. */
const labelIn = (text: string, pieces: readonly Piece[], finding: string | null): Quote => {
  const at = finding === null || finding.length < 3 ? -1 : text.indexOf(finding);
  if (at !== -1 && finding !== null) return { start: at, end: at + finding.length, text: finding };
  const piece =
    pieces.find(({ kind }) => kind === "badge") ??
    pieces.find(({ kind }) => kind === "headline") ??
    pieces[0];
  return piece
    ? { start: piece.start, end: piece.end, text: text.slice(piece.start, piece.end) }
    : { start: 0, end: 0, text: "" };
};

const lacks = ({ checker, date, finding }: Badge): string[] => [
  ...(checker === null ? ["reviewer"] : []),
  ...(date === null ? ["date"] : []),
  ...(finding === null ? ["rating"] : []),
];

/** What reviews of the page leave out: one without a reviewer, a date or a rating is no evidence of a check. */
export const incompleteReviews = (badges: readonly Badge[]): Message[] =>
  badges.flatMap((badge) => {
    const missing = lacks(badge);
    if (missing.length === 0) return [];
    const { start, end } = badge.label;
    return [
      {
        code: "review-incomplete",
        text: `A ClaimReview of the page gives no ${missing.join(", no ")}.`,
        start,
        end,
      },
    ];
  });

/** One badge for each ClaimReview of the page. */
export const claimReviewBadges = (
  nodes: readonly Node[],
  text: string,
  pieces: readonly Piece[],
): Badge[] => {
  const byId = indexById(nodes);
  return nodes
    .filter((node) => typesOf(node).includes("ClaimReview"))
    .slice(0, 20)
    .map((node) => {
      const finding = findingOf(node);
      const url = textOf(node.url);
      return {
        label: labelIn(text, pieces, finding),
        kind: "fact-check",
        checker: namesOf(node.author ?? node.publisher, byId)[0] ?? null,
        date: dateValue(textOf(node.datePublished), "json-ld")[0] ?? null,
        finding,
        link: url === "" ? null : url,
      };
    });
};
