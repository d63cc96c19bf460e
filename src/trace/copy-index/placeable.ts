import type { Report } from "../../contract/index.ts";
import { bodyWords } from "../text/body.ts";
import { wordsOf } from "../text/words.ts";
import type { Placeable } from "./shelf.ts";

/** A report as the index takes it: the words of its body. */
export const placeableOf = (report: Report): Placeable => ({ id: report.id, words: bodyWords(report) });

/** A bare text as the index takes it; its lines are its paragraphs. */
export function placeableText(id: string, text: string): Placeable {
  const lines = [...text.matchAll(/[^\n]+/g)];
  const stretches = lines.map(({ 0: line, index }) => ({ start: index, end: index + line.length }));
  return { id, words: wordsOf(text, stretches) };
}
