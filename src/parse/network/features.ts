/** Word features, bit for bit the same as training/parse/features.py (a test compares them). */

const prefixes = [1, 2, 3];
const suffixes = [1, 2, 3, 4];
export const affixBuckets = 4096;
export const shapeBuckets = 1024;
export const affixes = prefixes.length + suffixes.length;
const longestShape = 12;

/** FNV-1a over UTF-16 code units from `from` to `to`, folded; `buckets` is a power of two. All in int32. */
export const bucket = (text: string, from: number, to: number, buckets: number): number => {
  let value = 0x811c9dc5 | 0;
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) & (buckets - 1);
};

/** Lower case, digits as 0, straight apostrophes. */
export const normal = (form: string): string =>
  form
    .toLowerCase()
    .replaceAll(/[0-9]/g, "0")
    .replaceAll(/[\u2018\u2019]/g, "'");

const kindOf = (char: string): string => {
  const code = char.charCodeAt(0);
  if (code >= 48 && code <= 57) return "d";
  if (code >= 0xd800 && code <= 0xdfff) return "o";
  if (char.toLowerCase() !== char) return "X";
  if (char.toUpperCase() !== char) return "x";
  return code < 128 ? char : "o";
};

/** Character classes, runs cut to two, at most twelve: "Su-35" gives "Xx-dd". */
export const shape = (form: string): string => {
  let out = "";
  for (let at = 0; at < form.length && out.length < longestShape; at++) {
    const kind = kindOf(form.charAt(at));
    if (!out.endsWith(kind + kind)) out += kind;
  }
  return out;
};

/** Word id (0 is unknown), buckets of the prefixes and the suffixes, bucket of the shape. */
export const features = (form: string, vocabulary: ReadonlyMap<string, number>): number[] => {
  const text = normal(form);
  const outline = shape(form);
  return [
    vocabulary.get(text) ?? 0,
    ...prefixes.map((length) => bucket(text, 0, Math.min(length, text.length), affixBuckets)),
    ...suffixes.map((length) => bucket(text, Math.max(0, text.length - length), text.length, affixBuckets)),
    bucket(outline, 0, outline.length, shapeBuckets),
  ];
};
