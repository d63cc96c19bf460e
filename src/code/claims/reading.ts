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
    aliases: aliasesOf(context.trees),
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

/** The tree nodes whose tokens lie in the span, in order. */
export const nodesIn = (reading: Reading, span: Span): readonly Node[] =>
  reading.trees
    .filter(({ sentence }) => sentence.start < span.end && sentence.end > span.start)
    .flatMap((tree) => tree.nodes.filter(({ token }) => token.start >= span.start && token.end <= span.end));
