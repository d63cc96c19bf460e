import type { Shelf } from "./shelf.ts";

/** The first so many of some reports: least rank first, then least id. Which they are does not hang on the order of arrival. */
export function firstOf(shelf: Shelf, all: readonly number[], count: number): number[] {
  const few: number[] = [];
  const before = (a: number, b: number): boolean => {
    const [rankA, rankB] = [shelf.rank(a), shelf.rank(b)];
    return rankA < rankB || (rankA === rankB && a !== b && shelf.idOf(a) < shelf.idOf(b));
  };
  for (const one of all) {
    let at = few.length;
    while (at > 0 && before(one, few[at - 1] ?? one)) at--;
    if (at < count) few.splice(at, 0, one);
    if (few.length > count) few.pop();
  }
  return few;
}
