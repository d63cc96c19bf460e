import type { Copy } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { traceStage } from "../stage.ts";
import type { Tile } from "./align.ts";
import type { Story } from "./boilerplate.ts";
import { copiedPairs } from "./copied-pairs.ts";
import { directionOf } from "./direction.ts";
import type { Overlap } from "./overlap.ts";
import { passages } from "./passages.ts";
import { storyOf } from "./story.ts";

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
 * (Schleimer et al. 2003; seed-and-extend). What is shared with scores of reports on other things does not count, unless it
 * is half of a text. Works on bodies only: no headline, no furniture, no thread.
 *
 * @param members in order of id
 */
export function findCopies(members: readonly Member[]): Copy[] {
  const story = (a: number, b: number): Story => {
    const [one, other] = [members[a], members[b]];
    return one && other ? storyOf(one, other) : "unknown";
  };
  return copiedPairs(members, { story }).flatMap((pair): Copy[] => {
    const [a, b] = [members[pair.a], members[pair.b]];
    return a && b ? [copyOf([a, b], pair.tiles, pair.overlap)] : [];
  });
}
