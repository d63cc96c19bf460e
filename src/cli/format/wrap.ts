import { displayWidth } from "./display-width.ts";

/** A word that is wider than a whole line (Chinese text, a URL), in pieces that fit. */
function pieces(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  const found: string[] = [];
  let piece = "";
  for (const character of word) {
    if (displayWidth(piece + character) > width && piece !== "") {
      found.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...found, piece];
}

/** The text in lines of at most `width` columns, broken at white space; at least one line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((long) => pieces(long, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && displayWidth(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Wrapped, with `first` before the first line and spaces of the same width before the others. */
export function hang(first: string, text: string, width: number): string {
  const indent = displayWidth(first);
  return wrap(text, Math.max(20, width - indent))
    .map((line, index) => (index === 0 ? first : " ".repeat(indent)) + line)
    .join("\n");
}
