/** Bytes to text: byte order mark, UTF-8 where it fits, the named character set, else the likeliest one. */
import { createRequire } from "node:module";
import { EntenteError } from "../../errors/index.ts";

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** How files of other kinds begin, byte by byte in Latin-1. */
const signatures: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF"],
  ["PK\u0003\u0004", "a ZIP archive or an office document"],
  ["\u001f\u008b", "a gzip archive"],
  ["\u0089PNG", "a PNG picture"],
  ["GIF8", "a GIF picture"],
  ["\u00ff\u00d8\u00ff", "a JPEG picture"],
  ["\u007fELF", "a program"],
  ["SQLite format 3", "a database"],
];

const decoded = (bytes: Uint8Array, label: string, fatal: boolean): string | null => {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return null;
  }
};

/** Fewer bytes, or an odd number of few, are no text by the zeros among them. */
const leastWide = { bytes: 8, even: 4096 } as const;

/** Half of the zero bytes on even or odd places: UTF-16 without a mark. */
const utf16 = (head: Uint8Array): string | null => {
  if (head.length < leastWide.bytes || (head.length < leastWide.even && head.length % 2 === 1)) return null;
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  return even > half * 0.4 && odd < half * 0.05 ? "utf-16be" : null;
};

/** What stands in no text: controls, halves of letters, and places of Unicode that hold no letter. */
const noText = /(?![\t\n\f\r\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad])\p{C}|\ufffd/gu;

/** Two bytes to a letter: nearly every pair of bytes is a letter of something, so the letters are looked at. */
const wideText = (bytes: Uint8Array, label: string, path: string): string => {
  const text = new TextDecoder(label).decode(bytes);
  const head = text.slice(0, 2048);
  if ((head.match(noText)?.length ?? 0) > head.length * 0.05)
    throw new EntenteError("E102", { path, kind: "a binary file" });
  return text;
};

const refuseBinary = (head: Uint8Array, path: string): void => {
  const latin = Buffer.from(head).toString("latin1");
  const known = signatures.find(([opening]) => latin.startsWith(opening));
  if (known) throw new EntenteError("E102", { path, kind: known[1] });
  let control = 0;
  for (const byte of head) if (byte === 0 || (byte < 32 && ![9, 10, 12, 13, 27].includes(byte))) control++;
  if (head.includes(0) || control > head.length * 0.05)
    throw new EntenteError("E102", { path, kind: "a binary file" });
};

const declared = (head: Uint8Array): string | null => {
  const latin = Buffer.from(head).toString("latin1");
  return (
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/iu.exec(latin)?.[1] ??
    /^<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:-]{2,40})/iu.exec(latin)?.[1] ??
    null
  );
};

/** Names that pages bear by habit, whatever they are written in. */
const habitual = /^(?:utf-?8|us-ascii|ascii|iso-?8859-1|latin-?1|windows-1252|cp1252)$/iu;

/** Enough text for a statistic of its bytes. */
const sampled = 50_000;

/** The letters that matter: markup is the same in all character sets. */
const withoutMarkup = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(
    Buffer.from(bytes.subarray(0, 8 * sampled))
      .toString("latin1")
      .replaceAll(/<(?:script|style)[\s\S]{0,20000}?<\/(?:script|style)>|<[^>]{0,2000}>/giu, " ")
      .replaceAll(/\s+/gu, " ")
      .slice(0, sampled),
    "latin1",
  );

/** Below this (of 100) the statistic says next to nothing: Western text scores 20 to 60 as one set or another. */
const leastSure = 40;

const require = createRequire(import.meta.url);

/** Loaded for the few pages that are neither UTF-8 nor what they say. */
const analyse = (bytes: Uint8Array): readonly { readonly name: string; readonly confidence: number }[] =>
  (require("chardet") as typeof import("chardet")).analyse(bytes);

/**
 * Russian of one byte a letter, read as windows-1252, is a run of accented letters; the other way it is rare. Most
 * letters are small ones: they stand in the lower half of KOI8-R and in the upper half of windows-1251.
 */
const cyrillic = (bytes: Uint8Array): "windows-1251" | "koi8-r" | null => {
  let [low, high, runs] = [0, 0, 0];
  let previous = false;
  for (const byte of bytes.subarray(0, 2 * sampled)) {
    const letter = byte >= 0xc0;
    if (letter && previous) runs++;
    if (byte >= 0xe0) high++;
    else if (letter) low++;
    previous = letter;
  }
  if (low + high <= 3 || runs <= (low + high) / 2) return null;
  return low > high ? "koi8-r" : "windows-1251";
};

/** Sets that the statistic may overrule the habitual name with: those of other scripts. */
const otherScripts =
  /^(?:windows-125[13-6]|koi8-r|iso-8859-[5-9]|shift_jis|euc-jp|euc-kr|gb18030|gb2312|gbk|big5)$/iu;

/** The likeliest character set by its bytes: one of another script where the statistic is sure, else the named one. */
const likeliest = (bytes: Uint8Array, named: string | null): string => {
  const [best] = analyse(withoutMarkup(bytes)).filter(({ name }) => otherScripts.test(name));
  if (best && best.confidence >= leastSure) return best.name.toLowerCase();
  return cyrillic(bytes) ?? named ?? "windows-1252";
};

/** Text in the named set, unless a letter of it is none of that set's. */
const inNamed = (bytes: Uint8Array, names: readonly (string | null | undefined)[]): string | null => {
  for (const name of names) {
    if (!name || habitual.test(name)) continue;
    const text = decoded(bytes, name, true);
    if (text !== null) return text;
  }
  return null;
};

/** ISO-2022-JP is written in ASCII, by escapes. */
const escapesJapanese = (bytes: Uint8Array): boolean => {
  const at = bytes.indexOf(27);
  return at !== -1 && bytes[at + 1] === 0x24 && (bytes[at + 2] === 0x42 || bytes[at + 2] === 0x40);
};

/**
 * Decodes a page. A named character set that does not fit the bytes is passed over for one that does.
 * @param charset the set that the server or the mail names
 * @throws EntenteError E102 when the bytes are no text
 */
export const decode = (bytes: Uint8Array, path: string, charset?: string): string => {
  const mark = marks.find(([order]) => order.every((byte, index) => bytes[index] === byte));
  if (mark) return mark[1] === "utf-8" ? new TextDecoder().decode(bytes) : wideText(bytes, mark[1], path);
  const head = bytes.subarray(0, 4096);
  const wide = utf16(head);
  if (wide) return wideText(bytes, wide, path);
  refuseBinary(head, path);
  if (escapesJapanese(bytes)) return new TextDecoder("iso-2022-jp").decode(bytes);
  const utf8 = decoded(bytes, "utf-8", true);
  if (utf8 !== null) return utf8;
  const own = declared(head);
  const named = inNamed(bytes, [charset, own]);
  if (named !== null) return named;
  const loose = new TextDecoder("utf-8").decode(bytes);
  const broken = loose.match(/\ufffd/gu)?.length ?? 0;
  if (broken < loose.length * 0.001) return loose;
  const habit = [charset, own].find((name) => name && !/utf|ascii/iu.test(name)) ?? null;
  return new TextDecoder(
    likeliest(bytes, habit && decoded(new Uint8Array(), habit, false) !== null ? habit : null),
  ).decode(bytes);
};
