import type { ComparedWords } from "../text/words.ts";

/** Words as bytes, four each: the hash, its lowest bit set where the word stands between quotation marks. */
export function encodeWords({ hashes, quoted, length }: ComparedWords): Uint8Array {
  const both = new Uint32Array(length);
  for (let at = 0; at < length; at++) both[at] = ((hashes[at] ?? 0) | (quoted[at] ?? 0)) >>> 0;
  return new Uint8Array(both.buffer);
}

export function decodeWords(bytes: Uint8Array): ComparedWords {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const both = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >>> 2);
  const hashes = new Uint32Array(both.length);
  const quoted = new Uint8Array(both.length);
  for (const [at, word] of both.entries()) {
    hashes[at] = (word & ~1) >>> 0;
    quoted[at] = word & 1;
  }
  return { hashes, quoted, length: both.length };
}
