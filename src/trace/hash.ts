/** FNV-1a, 32 bits (Fowler, Noll and Vo 1991): fast, and good enough to tell words and word runs apart. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** Folds a further number into a hash; the order of folding matters. */
export function foldHash(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) >>> 0;
}

/** A short id (13 hexadecimal-like characters) for a key; the same key gives the same id everywhere. */
export function shortId(key: string): string {
  const low = hashText(key);
  const high = hashText(key, 0x2f0b4c47);
  return high.toString(36).padStart(7, "0") + low.toString(36).padStart(7, "0");
}
