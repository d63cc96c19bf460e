import type { Span } from "../../contract/index.ts";
import type { CodePoints } from "../code-points.ts";

/** Characters before and behind a quotation that tell it from the same words elsewhere on a page. */
const context = 32;

/** A place cut so that it falls between code points, never inside one. */
const whole = (text: string, place: number, step: 1 | -1): number =>
  /[\uDC00-\uDFFF]/.test(text[place] ?? "") && /[\uD800-\uDBFF]/.test(text[place - 1] ?? "")
    ? place + step
    : place;

/**
 * The two selectors by which an annotation finds its words again: the words with what stands around them, which
 * survive a change of layout, and their place in the text that was read.
 * @see https://www.w3.org/TR/annotation-model/#selectors
 */
export const selectorsFor = (text: string, points: CodePoints, { start, end }: Span): readonly object[] => [
  {
    type: "TextQuoteSelector",
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - context), 1), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + context), -1)),
  },
  { type: "TextPositionSelector", start: points.at(start), end: points.at(end) },
];
