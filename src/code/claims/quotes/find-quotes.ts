import type { Span } from "../../../contract/index.ts";

/** A stretch in quotation marks, the marks included; `closed` is false when no closing mark was found. */
export interface Quotation extends Span {
  readonly closed: boolean;
  /** Goes on from the paragraph before, whose own quotation was left open. */
  readonly continued: boolean;
}

const openers = "“„«";
const closers = "”»";
const straight = '"';

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** What a mark does at its place: straight marks open after a gap and before a word, else they close. */
const roleOf = (text: string, at: number, open: boolean): "open" | "close" | null => {
  const mark = text[at] ?? "";
  if (mark === "„" || mark === "«") return "open";
  if (mark === "»" || mark === "”") return "close";
  // In German and Russian usage “ closes what „ opened.
  if (mark === "“") return open && !isWord(text[at + 1]) ? "close" : "open";
  const pair = mark === straight || text.startsWith("''", at) || text.startsWith("``", at);
  if (!pair) return null;
  const after = text[at + (mark === straight ? 1 : 2)];
  const before = text[at - 1];
  const opensHere =
    (before === undefined || /[\s([{\-–—,:;]/.test(before)) && after !== undefined && !/\s/.test(after);
  return opensHere && !open ? "open" : "close";
};

const widthOf = (text: string, at: number): number =>
  text.startsWith("''", at) || text.startsWith("``", at) ? 2 : 1;

const inParagraph = (text: string, paragraph: Span, continues: boolean): Quotation[] => {
  const found: Quotation[] = [];
  let start = -1;
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const mark = text[at] ?? "";
    if (
      !openers.includes(mark) &&
      !closers.includes(mark) &&
      mark !== straight &&
      mark !== "'" &&
      mark !== "`"
    )
      continue;
    const role = roleOf(text, at, start >= 0);
    const width = widthOf(text, at);
    if (role === "open" && start < 0) start = at;
    else if (role === "close") {
      // A closing mark without an opening one ends a quotation that ran on from the start of the paragraph.
      const from = start >= 0 ? start : found.length === 0 && continues ? paragraph.start : -1;
      if (from >= 0)
        found.push({
          start: from,
          end: at + width,
          closed: true,
          continued: continues && found.length === 0,
        });
      start = -1;
    }
    if (role !== null) at += width - 1;
  }
  if (start >= 0)
    found.push({ start, end: paragraph.end, closed: false, continued: continues && found.length === 0 });
  return found;
};

/** Share of words with a capital below which words before a comma are a clause and no name. */
const clauselike = 0.5;

/** "Sunday Morning Futures": a name in quotation marks is nobody's speech. */
const isTitle = (words: string): boolean => {
  const parts = words
    .replace(/["“”„«»']/g, "")
    .trim()
    .split(/\s+/);
  // "Nonsense," he said: one word with its comma is an answer.
  if (parts.length === 1 && /,$/.test(parts[0] ?? "")) return false;
  // "With an eye to May," he said: a clause begins with a capital and may hold a name.
  const capitals = parts.filter((part) => /^[^\p{Ll}]/u.test(part)).length;
  if (/,$/.test(parts.at(-1) ?? "") && capitals / parts.length < clauselike) return false;
  return (
    parts.length <= 8 &&
    !/[.!?]$/.test(parts.at(-1) ?? "") &&
    parts.every((part) => part.length < 4 || /^[^\p{Ll}]/u.test(part)) &&
    parts.some((part) => part.length >= 4)
  );
};

/**
 * Finds the quotations of a text, paragraph by paragraph. A quotation left open runs to the end of its paragraph;
 * when the next paragraph opens with a mark again (the old printers' habit), that one is marked as continued.
 * @param paragraphs stretches of the text without their trailing white space, in order
 */
export const findQuotes = (text: string, paragraphs: readonly Span[]): readonly Quotation[] => {
  const found: Quotation[] = [];
  let open = false;
  for (const paragraph of paragraphs) {
    const reopens =
      open && (openers.includes(text[paragraph.start] ?? " ") || text[paragraph.start] === straight);
    const own = inParagraph(text, paragraph, reopens);
    open = own.at(-1)?.closed === false;
    found.push(...own.filter(({ start, end }) => !isTitle(text.slice(start, end))));
  }
  return found;
};
