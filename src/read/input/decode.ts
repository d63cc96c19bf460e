/** Bytes to text: byte order mark, declared charset, else UTF-8, else the likelier Windows page. */
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

/** Half of the zero bytes on even or odd places: UTF-16 without a mark. */
const utf16 = (head: Uint8Array): string | null => {
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  return even > half * 0.4 && odd < half * 0.05 ? "utf-16be" : null;
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

/** Russian in windows-1251 read as windows-1252 is a run of accented letters; the other way it is rare. */
const windowsPage = (bytes: Uint8Array): string => {
  let high = 0;
  let runs = 0;
  let previous = false;
  for (const byte of bytes.subarray(0, 100_000)) {
    const letter = byte >= 0xc0;
    if (letter) high++;
    if (letter && previous) runs++;
    previous = letter;
  }
  return high > 0 && runs / high > 0.5 ? "windows-1251" : "windows-1252";
};

/**
 * Decodes a page. A declared charset that does not fit the bytes is passed over for UTF-8 where that fits.
 * @throws EntenteError E102 when the bytes are no text
 */
export const decode = (bytes: Uint8Array, path: string): string => {
  const mark = marks.find(([order]) => order.every((byte, index) => bytes[index] === byte));
  if (mark) return new TextDecoder(mark[1]).decode(bytes);
  const head = bytes.subarray(0, 4096);
  const wide = utf16(head);
  if (wide) return new TextDecoder(wide).decode(bytes);
  refuseBinary(head, path);
  const utf8 = decoded(bytes, "utf-8", true);
  if (utf8 !== null) return utf8;
  const label = declared(head);
  if (label !== null && !/^utf-?8$/iu.test(label)) {
    const text = decoded(bytes, label, false);
    if (text !== null) return text;
  }
  const loose = new TextDecoder("utf-8").decode(bytes);
  const broken = loose.match(/\ufffd/gu)?.length ?? 0;
  return label !== null && broken < loose.length * 0.001
    ? loose
    : new TextDecoder(windowsPage(bytes)).decode(bytes);
};
