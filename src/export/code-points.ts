/** A text whose places can be asked for in characters: our offsets count UTF-16 units, the Web counts code points. */
export interface CodePoints {
  /** The number of code points before an offset. */
  readonly at: (offset: number) => number;
}

/** Code points of text outside the Basic Multilingual Plane take two units: their low halves are not counted. */
export const codePointsOf = (text: string): CodePoints => {
  const halves: number[] = [];
  for (const { index } of text.matchAll(/[\uDC00-\uDFFF]/g)) {
    if (/[\uD800-\uDBFF]/.test(text[index - 1] ?? "")) halves.push(index);
  }
  return { at: (offset) => offset - halves.filter((half) => half < offset).length };
};
