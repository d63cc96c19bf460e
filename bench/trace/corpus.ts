import type { Report } from "../../src/contract/index.ts";
import { page } from "../../test/trace/kit/build.ts";
import { random } from "../../test/trace/kit/texts.ts";
import { changes, merged, quoting, scrap } from "./transform.ts";

/** A generated corpus: reports, and for each pair that shares text, by what transformation. */
export interface Generated {
  readonly reports: readonly Report[];
  /** "a b" (a < b) → name of the transformation. */
  readonly copies: ReadonlyMap<string, string>;
  /** Pairs that share under a fifth of the shorter text: told apart from the others, neither right nor wrong. */
  readonly scraps: ReadonlySet<string>;
  /** A merged piece and the copies of its two texts: they may share much or nothing. */
  readonly unscored: ReadonlySet<string>;
}

export const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** From each base text its copies by every transformation, a merged piece with the next text, and a piece that quotes it. */
export function generate(bases: readonly (readonly string[])[], seed: number): Generated {
  const next = random(seed);
  const reports: Report[] = [];
  const copies = new Map<string, string>();
  const unscored = new Set<string>();
  const scraps = new Set<string>();
  const add = (id: string, paragraphs: readonly string[]): void => {
    reports.push(page({ id, headline: `Headline of ${id}`, paragraphs }));
  };
  for (const [index, base] of bases.entries()) {
    const id = `t${index}`;
    add(id, base);
    const [name, change] = Object.entries(changes)[index % Object.keys(changes).length] ?? [];
    if (name && change) {
      for (const number of [1, 2, 3, 4]) {
        const copy = `${id}-${number}`;
        add(copy, change(base, next));
        for (const other of [id, ...[1, 2, 3].slice(0, number - 1).map((one) => `${id}-${one}`)])
          copies.set(pairOf(copy, other), name);
      }
    }
    const after = (index + 1) % bases.length;
    const other = bases[after];
    if (index % 4 === 0 && other) {
      add(`m${index}`, merged(base, other));
      for (const source of [index, after]) {
        copies.set(pairOf(`m${index}`, `t${source}`), "merged of two");
        for (const number of [1, 2, 3, 4]) unscored.add(pairOf(`m${index}`, `t${source}-${number}`));
      }
    }
    if (index % 3 === 1) {
      add(`u${index}`, scrap(base, next));
      scraps.add(pairOf(`u${index}`, id));
      for (const number of [1, 2, 3, 4]) unscored.add(pairOf(`u${index}`, `${id}-${number}`));
    }
    if (index % 4 === 2) add(`q${index}`, quoting(base, next));
  }
  return { reports, copies, scraps, unscored };
}
