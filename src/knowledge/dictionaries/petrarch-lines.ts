/** Lines of PETRARCH's dictionaries without their comments: `<!-- ... -->` over any number of lines, `#` and `;`. */
export interface Line {
  readonly line: number;
  /** Without trailing space; the leading tab or blank, which marks date restrictions, is kept. */
  readonly text: string;
}

export function petrarchLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let inComment = false;
  for (const [index, raw] of text.split("\n").entries()) {
    let rest = raw.replace(/\r$/, "");
    let kept = "";
    while (rest !== "") {
      const mark = inComment ? "-->" : "<!--";
      const at = rest.indexOf(mark);
      if (!inComment) kept += at < 0 ? rest : rest.slice(0, at);
      if (at < 0) break;
      rest = rest.slice(at + mark.length);
      inComment = !inComment;
    }
    const bare = kept.replace(/[#;].*$/, "").trimEnd();
    if (bare.trim() !== "") lines.push({ line: index + 1, text: bare });
  }
  return lines;
}

/** `MOHAMMAD_ZAHIR_SHAH_` as words, in the case given; the final underscore forbids plurals and is no word. */
export const wordsOf = (phrase: string): string => phrase.replaceAll(/[_\s]+/g, " ").trim();

/** Regular plurals as PETRARCH makes them: Y → IES, SS → SSES, else S. */
export const pluralOf = (word: string): string => {
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return /ss$/i.test(word) ? `${word}es` : `${word}s`;
};
