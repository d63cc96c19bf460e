import type { Copy, Span } from "../../contract/index.ts";
import type { Words } from "../text/words.ts";
import type { Tile } from "./align.ts";

type Passage = Copy["passages"][number];

/** A changed word or two ("a few" for "several") does not end a passage for a reader. */
const gap = 3;

interface Joined {
  a: [number, number];
  b: [number, number];
}

const span = (words: Words, range: readonly [number, number]): Span => ({
  start: words.starts[range[0]] ?? 0,
  end: words.ends[range[1] - 1] ?? 0,
});

/** Tiles as passages of the two texts; neighbours with at most three words between them are one passage. */
export function passages(tiles: readonly Tile[], a: Words, b: Words): Passage[] {
  const joined: Joined[] = [];
  for (const tile of tiles) {
    const last = joined.at(-1);
    const near = (from: number, to: number): boolean => from >= to && from - to <= gap;
    if (last && near(tile.a, last.a[1]) && near(tile.b, last.b[1])) {
      last.a[1] = tile.a + tile.length;
      last.b[1] = tile.b + tile.length;
    } else {
      joined.push({ a: [tile.a, tile.a + tile.length], b: [tile.b, tile.b + tile.length] });
    }
  }
  return joined.map((one) => ({ from: span(a, one.a), to: span(b, one.b) }));
}
