import { align } from "../copies/align.ts";
import {
  formulasOf,
  type Holding,
  isMost,
  looked,
  type Sharing,
  type Surroundings,
  sharedRuns,
  withoutFormulas,
} from "../copies/boilerplate.ts";
import { leastShared } from "../copies/candidates.ts";
import { firstOf } from "./first.ts";
import { Reader } from "./segments.ts";
import type { Edge, Shelf } from "./shelf.ts";

/** Who holds each run that one of the pairs shares: all are asked for in rising order, so each bucket is read once. */
function holdings(shelf: Shelf, pairs: readonly Sharing[]): Map<number, Holding> {
  const runs = new Set(pairs.flatMap(({ words }) => [...sharedRuns(words)]));
  const reader = new Reader(shelf);
  const found = new Map<number, Holding>();
  for (const run of Uint32Array.from(runs).sort()) {
    const all = reader.numbersOf(run);
    found.set(run, { count: all.length, first: firstOf(shelf, all, looked) });
  }
  return found;
}

function surroundings(shelf: Shelf, pairs: readonly Sharing[]): Surroundings {
  const held = holdings(shelf, pairs);
  const kin = new Map<string, boolean>();
  const isKin = (a: number, b: number): boolean => {
    const edge = shelf.edge(Math.min(a, b), Math.max(a, b));
    return edge !== null && edge.evidence >= leastShared && isMost(edge);
  };
  return {
    holding: (run) => held.get(run) ?? { count: 0, first: [] },
    isKin(a, b) {
      const key = `${a} ${b}`;
      const known = kin.get(key) ?? isKin(a, b);
      kin.set(key, known);
      return known;
    },
    story: () => "unknown",
  };
}

/**
 * Of edges of the index those that are copies by what is in it now, with what they share beside formulas. Whether words are a
 * formula changes as reports come in and are taken out; nothing of it is kept, so the answer hangs on the reports
 * alone and not on when each came.
 */
export function settled(shelf: Shelf, edges: readonly Edge[]): Edge[] {
  const live = edges.filter(({ evidence }) => evidence >= leastShared);
  const pairs = new Map<Edge, Sharing>(
    live
      .filter((edge) => !isMost(edge))
      .map((edge) => [edge, { ...edge, words: [shelf.words(edge.a), shelf.words(edge.b)] }]),
  );
  const around = surroundings(shelf, [...pairs.values()]);
  return live.flatMap((edge): Edge[] => {
    const pair = pairs.get(edge);
    const formulas = pair === undefined ? null : formulasOf(pair, around);
    if (pair === undefined || formulas === null || formulas.size === 0) return [edge];
    const left = withoutFormulas(pair.words, align(...pair.words), formulas);
    return left === null ? [] : [{ ...edge, share: left.overlap.share, own: left.overlap.own }];
  });
}
