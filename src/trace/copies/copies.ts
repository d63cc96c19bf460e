import type { Copy } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { traceStage } from "../stage.ts";
import { align, type Tile } from "./align.ts";
import { candidatePairs } from "./candidates.ts";
import { directionOf } from "./direction.ts";
import { fingerprint, runsOf } from "./fingerprint.ts";
import { isCopy, measure, type Overlap } from "./overlap.ts";
import { passages } from "./passages.ts";

const percent = (value: number): string => `${Math.round(value * 100)} %`;

const swapped = (tiles: readonly Tile[]): Tile[] =>
  tiles.map(({ a, b, length }) => ({ a: b, b: a, length })).sort((x, y) => x.a - y.a);

function copyOf(pair: readonly [Member, Member], tiles: readonly Tile[], overlap: Overlap): Copy {
  const { from, to, directed, why } = directionOf(pair[0], pair[1]);
  const inOrder = from === pair[0] ? tiles : swapped(tiles);
  return {
    type: "copy",
    stage: traceStage,
    from: from.id,
    to: to.id,
    directed,
    share: overlap.share,
    channel: "text",
    passages: passages(inOrder, from.words, to.words),
    why: `${percent(overlap.share)} of the shorter text stands in the other word for word, ${overlap.own} words; direction: ${why}.`,
  };
}

/**
 * Copies among reports: candidates by winnowed runs of five words, then alignment of each pair
 * (Schleimer et al. 2003; seed-and-extend). Works on bodies only: no headline, no furniture, no thread.
 *
 * @param members in order of id
 */
export function findCopies(members: readonly Member[]): Copy[] {
  const prints = members.map(({ words }) => fingerprint(runsOf(words)));
  const found: Copy[] = [];
  for (const [first, second] of candidatePairs(
    prints,
    members.map(({ id }) => id),
  )) {
    const [a, b] = [members[first], members[second]];
    if (!a || !b) continue;
    const tiles = align(a.words, b.words);
    const overlap = measure(tiles, a.words, b.words);
    if (isCopy(overlap, Math.min(a.words.length, b.words.length))) found.push(copyOf([a, b], tiles, overlap));
  }
  return found;
}
