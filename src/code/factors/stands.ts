import type { Span } from "../../contract/index.ts";
import type { Tree } from "../tree/index.ts";
import { type Direction, endOf, type Offer } from "./offer.ts";

const weighing =
  "(?:stands?|stood|speaks?|spoke|counts?|counted|weighs?|weighed|tells?|told|argues?|argued)(?:, [^,]{2,40},)?";
const inFront = new RegExp(
  `^(?:(In favou?r of) (.{2,80}?) (?:${weighing}|is|are|was|were)|(For|Against) (.{2,80}?) ${weighing}) `,
);
const asked = new RegExp(
  `^What ${weighing} (for|in favou?r of|against) (.{2,120}?)(?: (?:is|are|was|were) |\\?)`,
);

const back =
  /^(?:it|this|that|them|such a (?:view|thesis|reading)|the (?:thesis|view|idea|claim|assumption))$/i;

const directionOf = (word: string): Direction => (/^against$/i.test(word) ? "against" : "for");

const offerOf = (tree: Tree, word: string, factor: Span, thesis: Span | null): Offer => {
  const { start } = tree.sentence;
  const cue = { start, end: start + (thesis ? thesis.start - start - 1 : word.length) };
  return { direction: directionOf(word), factor, thesis, anchor: start, cue, rule: "factors/stand" };
};

/** "In favour of it stand the gas contract and ...", "Against an alliance speaks that ..." */
const front = (tree: Tree): Offer | null => {
  const { text, start } = tree.sentence;
  const match = inFront.exec(text);
  const word = match?.[1] ?? match?.[3];
  const what = match?.[2] ?? match?.[4];
  if (!match || !word || !what) return null;
  const from = start + word.length + 1;
  const thesis = back.test(what) ? null : { start: from, end: from + what.length };
  return offerOf(tree, word, { start: start + match[0].length, end: endOf(tree) }, thesis);
};

/** "What speaks against it is the quarrel over the Nile"; "What speaks for an alliance? The pact of 1963." */
const question = (tree: Tree, after: Tree | undefined): Offer | null => {
  const { text, start } = tree.sentence;
  const match = asked.exec(text);
  const [whole, word, what] = match ?? [];
  if (!whole || !word || !what) return null;
  const from = start + text.indexOf(what, text.indexOf(word) + word.length);
  const thesis = back.test(what) ? null : { start: from, end: from + what.length };
  if (!whole.endsWith("?"))
    return offerOf(tree, word, { start: start + whole.length, end: endOf(tree) }, thesis);
  return after ? offerOf(tree, word, { start: after.sentence.start, end: endOf(after) }, thesis) : null;
};

/** What a sentence weighs for or against a tie by the order of its words; `after` is the sentence that answers a question. */
export const byStand = (tree: Tree, after: Tree | undefined): Offer | null =>
  front(tree) ?? question(tree, after);
