/** The parts of a line of furniture: "By Jane Roe · 3 March 2025 · 4,310 views · ✅ Verified" is four. */

export interface LinePart {
  readonly words: string;
  /** Offset in the line. */
  readonly start: number;
}

/** Parts of a line between bars, dots, tabs, line breaks and wide gaps, each trimmed, in order of place. */
export const furnitureParts = (line: string): LinePart[] =>
  [...line.matchAll(/[^|·•∙●\t\n]+?(?=\s{2,}|\s*[|·•∙●\t\n]|$)/gu)].flatMap((part) => {
    const words = part[0].trim();
    return words === "" ? [] : [{ words, start: part.index + part[0].indexOf(words) }];
  });
