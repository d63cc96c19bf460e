/** The name of the outlet where no markup gives it: the end of the page's title, or the line of copyright. */
import type { MetadataValue } from "../../contract/index.ts";
import { outletInLine, outletWord } from "./furniture-line.ts";
import type { Piece } from "./piece.ts";
import { linesOf } from "./words.ts";

const longestName = 50;
const isName = (name: string): boolean =>
  name.length <= longestName && /^[\p{Lu}\p{Lo}\p{N}]/u.test(name) && !/[.?!…]\s|[:;?!"“”]/u.test(name);

const same = (one: string, other: string): boolean => {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
  return plain(one) === plain(other);
};

/** "Two ports close | The Fjord Review" over the headline "Two ports close": what follows the last divider. */
const afterHeadline = (titles: readonly MetadataValue[]): MetadataValue[] => {
  const headline = titles.find(({ span }) => span !== null)?.value;
  const title = titles.find(({ source }) => source === "title")?.value;
  if (headline === undefined || title === undefined) return [];
  const parts = title.split(/\s+[|\-–—·:»«]+\s+/u);
  const name = parts.at(-1)?.trim() ?? "";
  for (let count = 1; count < parts.length; count++) {
    const before = parts.slice(0, count).join(" ");
    if (same(before, headline) && isName(name)) return [{ value: name, source: "title", span: null }];
  }
  return [];
};

const copyright =
  /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:(?:19|20)\d{2}\s*(?:[-–—]\s*(?:(?:19|20)\d{2}|present)\s*)?)?[,.]?\s*(?:by\s+)?(.{2,60}?)\s*(?:,?\s*(?:19|20)\d{2}(?:\s*[-–—]\s*(?:19|20)\d{2})?)?\s*(?:[.,|·]?\s*(?:all rights.*)?)$/iu;

/** "© 2025 The Fjord Review. All rights reserved." at the foot. */
const inCopyright = (text: string, pieces: readonly Piece[]): MetadataValue[] => {
  const feet = linesOf(
    text,
    pieces.filter(({ kind }) => kind === "boilerplate" || kind === "notice"),
  ).slice(-12);
  for (const { words, start } of feet.reverse()) {
    const name = copyright.exec(words.trim())?.[1];
    if (name === undefined || !isName(name)) continue;
    const at = start + words.indexOf(name);
    return [{ value: name, source: "visible", span: { start: at, end: at + name.length } }];
  }
  return [];
};

/** The rule by which the line over the row of links is the name of the outlet. */
export const masthead = "name over a row of links";

/** The first line of a pasted page, where the row of its sections stands below. */
const overSections = (text: string, pieces: readonly Piece[]): MetadataValue[] =>
  pieces
    .filter(({ rule }) => rule === masthead)
    .map(({ start, end }) => {
      const value = text.slice(start, end).trim();
      return { value, source: "visible", span: { start, end: start + value.length } };
    });

/** What a line that names a source says before and behind the name: "Source: Dalny Vestnik (translated from Russian)". */
const named = /^(?:source|источник|quelle|fuente|fonte|kaynak|来源|المصدر)\s*[:：]\s*/iu;

/** The last part of a byline that is no person: "Yusuf Aden Warsame, The Berbera Review". */
const behindComma = /,\s*((?:The\s+)?\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,3})$/u;
/** Names in the lines at the head of a pasted page: over the date, behind "Source:", behind the author. */
const inHead = (text: string, pieces: readonly Piece[]): MetadataValue[] =>
  linesOf(
    text,
    pieces.filter(({ kind }) => kind === "dateline" || kind === "byline"),
  ).flatMap(({ words, start }) => {
    const line = words.trim();
    const sourced = named.test(line) ? line.replace(named, "").replace(/\s*\([^)]*\)\s*$/u, "") : null;
    const author = behindComma.exec(line)?.[1];
    const name = outletInLine(line)?.words ?? sourced ?? (author && outletWord.test(author) ? author : null);
    if (name === null || !isName(name)) return [];
    const at = start + words.indexOf(name);
    return [{ value: name, source: "visible" as const, span: { start: at, end: at + name.length } }];
  });

/** Names of the outlet from the title, the head and the foot of the page, the title first. */
export const printedOutlet = (
  text: string,
  pieces: readonly Piece[],
  titles: readonly MetadataValue[],
): MetadataValue[] => [
  ...afterHeadline(titles),
  ...overSections(text, pieces),
  ...inHead(text, pieces),
  ...inCopyright(text, pieces),
];
