/** Lines become units: one line each, or several where the text was wrapped at a fixed width. */

import { endsSentence } from "../page/wording.ts";
import type { Line } from "./lines.ts";

/** What is judged at once: a line, or the lines of a wrapped paragraph. */
export interface Unit {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Mail and wire services wrap between 60 and 85 columns; a longer line shows that nobody wrapped. */
const wrap = { narrowest: 50, widest: 90, share: 0.5 } as const;

/** Whether the text was wrapped: most lines that another line follows are nearly full. */
const isWrapped = (lines: readonly Line[]): boolean => {
  let followed = 0;
  let full = 0;
  for (const [index, line] of lines.entries()) {
    if (line.words.length > wrap.widest) return false;
    if (line.words === "" || (lines[index + 1]?.words ?? "") === "") continue;
    followed++;
    if (line.words.length >= wrap.narrowest && !(endsSentence(line.words) && line.words.length < 40)) full++;
  }
  return followed >= 4 && full / followed >= wrap.share;
};

/** The units of a stretch of lines; blank lines part them. */
export const unitsOf = (lines: readonly Line[], text: string): Unit[] => {
  const wrapped = isWrapped(lines);
  const units: Unit[] = [];
  let open: { start: number; end: number; last: Line } | null = null;
  const close = (): void => {
    if (open)
      units.push({ start: open.start, end: open.end, words: text.slice(open.start, open.end).trim() });
    open = null;
  };
  for (const line of lines) {
    const joins: boolean =
      wrapped &&
      open !== null &&
      line.words !== "" &&
      (open as { last: Line }).last.words.length >= wrap.narrowest &&
      !/^(?:[-–—•*]\s|\d{1,2}[.)]\s)/u.test(line.words);
    if (!joins) close();
    if (line.words === "") continue;
    open = { start: (open as { start: number } | null)?.start ?? line.from, end: line.to, last: line };
  }
  close();
  return units;
};
