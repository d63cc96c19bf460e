import type { Factor, Span } from "../../contract/index.ts";
import { childOf, childrenOf, type Node, negation, subtreeSpan, type Tree } from "../tree/index.ts";

export type Direction = Factor["direction"];

/** A place where a page offers something as a reason: what is offered, for or against, and by which words. */
export interface Offer {
  /** For or against what `thesis` says, or what it points back at. */
  readonly direction: Direction;
  /** What is offered. */
  readonly factor: Span;
  /** What it speaks to, in the page's words; `null` when it points back ("one of them is ..."). */
  readonly thesis: Span | null;
  /** Where the claim it points back at has been made: before this place. */
  readonly anchor: number;
  readonly cue: Span;
  readonly rule: string;
}

export const opposite = (direction: Direction): Direction => (direction === "for" ? "against" : "for");

export const flipped = (direction: Direction, node: Node): Direction =>
  negation(node) === null ? direction : opposite(direction);

/** "Neither the loan nor the pipeline is proof" */
export const isNone = (subject: Node): boolean =>
  childrenOf(subject, "det", "cc").some(({ form }) => form === "neither" || form === "no");

export const demonstratives: ReadonlySet<string> = new Set(["this", "that", "it", "these", "which", "all"]);

/** The end of a sentence without its closing marks, an offset in the report's text. */
export const endOf = ({ sentence }: Tree): number =>
  sentence.start + sentence.text.replace(/[.;!?\s]+$/, "").length;

export const trimmedBefore = (span: Span, tree: Tree): Span => {
  const { start, text } = tree.sentence;
  const kept = text
    .slice(0, span.end - start)
    .replace(/[\s,;:]+$/, "")
    .replace(/[\s,]+(and|but|or)$/, "");
  return { start: span.start, end: start + kept.length };
};

/** "this" stands for the clause it is coordinated with, or for the sentence before. */
export const standsFor = (subject: Node, predicate: Node, before: Tree | undefined): Span => {
  // "They signed a roadmap, implying closer ties": what implies is the clause before.
  if (
    predicate.rel === "advcl" &&
    predicate.form.endsWith("ing") &&
    !childOf(predicate, "nsubj") &&
    subject.id < predicate.id
  )
    return trimmedBefore(
      { start: predicate.tree.sentence.start, end: subtreeSpan(predicate).start },
      predicate.tree,
    );
  if (!demonstratives.has(subject.form)) return subtreeSpan(subject);
  const head = predicate.rel === "conj" ? predicate.parent : null;
  if (head) {
    const end = subject.token.start;
    return trimmedBefore({ start: head.tree.sentence.start, end }, head.tree);
  }
  return before ? { start: before.sentence.start, end: endOf(before) } : subtreeSpan(subject);
};
