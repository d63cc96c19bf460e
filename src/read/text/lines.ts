/** One line of a text: where its words stand and how deep it is indented. */
export interface Line {
  /** Offset of the first character of the line. */
  readonly start: number;
  /** Offset behind its line break. */
  readonly end: number;
  /** Where its words start and end. */
  readonly from: number;
  readonly to: number;
  /** The words, without white space around them. */
  readonly words: string;
  /** Columns of white space before the words; a tab counts four. */
  readonly indent: number;
}

const columns = (space: string): number => {
  let wide = 0;
  for (const character of space) wide += character === "\t" ? 4 : 1;
  return wide;
};

/** Lines that are told apart; what follows them is one. A book has 10,000. */
export const mostLines = 20_000;

/** Splits a text at its line breaks (LF, CR, CRLF, LS, PS); the lines tile the text. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/gu)) {
    const isLast = lines.length === mostLines;
    const raw = isLast ? text.slice(match.index) : match[0];
    if (raw === "") continue;
    const words = raw.trim();
    const from = match.index + (words === "" ? 0 : raw.length - raw.trimStart().length);
    lines.push({
      start: match.index,
      end: match.index + raw.length,
      from,
      to: from + words.length,
      words,
      indent: columns(raw.slice(0, from - match.index)),
    });
    if (isLast) break;
  }
  return lines;
};
