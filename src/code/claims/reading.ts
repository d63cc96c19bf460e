import type { Span } from "../../contract/index.ts";
import type { CodeContext } from "../context.ts";
import type { Node, Tree } from "../tree/index.ts";
import { type CueBook, cueBook } from "./cues/book.ts";
import { findQuotes, type Quotation } from "./quotes/find-quotes.ts";
import { aliasesOf } from "./voices/aliases.ts";
import { type VoiceBook, voiceBook } from "./voices/voice-book.ts";

/** A page laid out for the finders of claims: its text, paragraphs, quotations, trees and the books of cues. */
export interface Reading {
  readonly context: CodeContext;
  readonly text: string;
  readonly book: CueBook;
  readonly voices: VoiceBook;
  /** Paragraphs that hold sentences, without trailing white space, in order. */
  readonly paragraphs: readonly Span[];
  readonly quotes: readonly Quotation[];
  /** `paragraphOf[i]` is the index of the paragraph of `trees[i]`. */
  readonly paragraphOf: readonly number[];
  readonly trees: readonly Tree[];
  /** Short names the page introduces, with the head of the full name. */
  readonly aliases: ReadonlyMap<string, Node>;
}

const trimmed = (text: string, span: Span): Span => {
  let { start, end } = span;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  return { start, end };
};

/** Stretches between line breaks: a block may hold several lines, and trees may come without a page. */
const linesOf = (text: string): Span[] => {
  const found: Span[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const span = trimmed(text, { start: match.index, end: match.index + match[0].length });
    if (span.end > span.start) found.push(span);
  }
  return found;
};

/** The index of the last span that starts at or before the place. */
const indexAt = (spans: readonly Span[], place: number): number => {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((spans[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};

const lay = (context: CodeContext): Reading => {
  const { text } = context.report;
  const blocks = context.report.blocks
    .map((block) => trimmed(text, block))
    .filter(({ start, end }) => end > start);
  const paragraphs = blocks.length > 1 ? blocks : linesOf(text);
  return {
    context,
    text,
    book: cueBook(context.knowledge),
    voices: voiceBook(context.knowledge),
    paragraphs,
    quotes: findQuotes(text, paragraphs),
    paragraphOf: context.trees.map((tree) => indexAt(paragraphs, tree.sentence.start)),
    trees: context.trees,
    aliases: aliasesOf(context.trees, voiceBook(context.knowledge).outletWords),
  };
};

const laid = new WeakMap<CodeContext, Reading>();

/** Lays a page out, once for each context. Pure; reads the cue files once for each loaded knowledge. */
export const layOut = (context: CodeContext): Reading => {
  const known = laid.get(context);
  if (known) return known;
  const reading = lay(context);
  laid.set(context, reading);
  return reading;
};

/** The tree of a sentence by its index. */
export const treeAt = (reading: Reading, sentence: number): Tree | undefined => {
  const direct = reading.trees[sentence];
  return direct?.sentence.index === sentence
    ? direct
    : reading.trees.find((tree) => tree.sentence.index === sentence);
};

/** The trees whose sentences share a place with the span, in order. */
export const treesIn = (reading: Reading, span: Span): readonly Tree[] => {
  const { trees } = reading;
  let low = 0;
  let high = trees.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trees[middle]?.sentence.end ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const found: Tree[] = [];
  for (let at = low; at < trees.length && (trees[at]?.sentence.start ?? 0) < span.end; at++) {
    const tree = trees[at];
    if (tree) found.push(tree);
  }
  return found;
};

/** The tree nodes whose tokens lie in the span, in order. */
export const nodesIn = (reading: Reading, span: Span): readonly Node[] =>
  treesIn(reading, span).flatMap((tree) =>
    tree.nodes.filter(({ token }) => token.start >= span.start && token.end <= span.end),
  );

/** The index of the paragraph that holds a place. */
export const paragraphAt = (reading: Reading, place: number): number => indexAt(reading.paragraphs, place);

/** The quotations that share a place with the span, or touch it. */
export const quotesIn = (reading: Reading, { start, end }: Span): readonly Quotation[] => {
  const { quotes } = reading;
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle]?.end ?? 0) >= start) high = middle;
    else low = middle + 1;
  }
  const found: Quotation[] = [];
  for (let at = low; at < quotes.length && (quotes[at]?.start ?? 0) <= end; at++) {
    const quote = quotes[at];
    if (quote) found.push(quote);
  }
  return found;
};
