import type { Copy } from "../../contract/index.ts";
import { candidatePairs, holdersOf } from "../copies/candidates.ts";
import { directionOf } from "../copies/direction.ts";
import type { Member } from "../member.ts";
import { traceStage } from "../stage.ts";
import { type FeatureKind, type Skeleton, skeletonOf, weightOf } from "./features.ts";

/**
 * An echo shares at least half of the smaller skeleton, of three kinds, worth five numbers: below that, two
 * independent reports of one press conference look alike. Elicited; the bench shows what it finds and merges wrongly.
 */
const least = { share: 0.5, kinds: 3, weight: 5, features: 4 } as const;

const total = (skeleton: Skeleton): number =>
  [...skeleton.values()].reduce((sum, { kind }) => sum + weightOf[kind], 0);

interface Shared {
  readonly keys: readonly string[];
  readonly kinds: ReadonlySet<FeatureKind>;
  readonly share: number;
}

/**
 * Two kinds suffice where nearly all of the smaller skeleton is shared: between two languages a note may leave out what would be
 * the third, and a page in a script without capitals shows no names. Elicited.
 */
const nearlyAll = {
  languages: { share: 0.75, weight: 6 },
  nameless: { share: 0.9, weight: 5 },
  same: { share: 0.9, weight: 7 },
} as const;

const isNameless = (skeleton: Skeleton): boolean =>
  [...skeleton.values()].every(({ kind }) => kind !== "name");

function neededFor([a, b]: readonly [Member, Member], skeletons: readonly [Skeleton, Skeleton]) {
  if (a.isCoded === b.isCoded) return nearlyAll.same;
  return isNameless(skeletons[a.isCoded ? 1 : 0]) ? nearlyAll.nameless : nearlyAll.languages;
}

function compare(
  members: readonly [Member, Member],
  skeletons: readonly [Skeleton, Skeleton],
): Shared | null {
  const [a, b] = skeletons;
  const keys = [...a.keys()].filter((key) => b.has(key)).sort();
  const kinds = new Set(keys.flatMap((key) => a.get(key)?.kind ?? []));
  const weight = keys.reduce((sum, key) => sum + weightOf[a.get(key)?.kind ?? "number"], 0);
  const share = weight / Math.max(1, Math.min(total(a), total(b)));
  const needed = kinds.size >= least.kinds ? least : neededFor(members, skeletons);
  const enough = share >= needed.share && kinds.size >= 2 && weight >= needed.weight;
  // Between two coded pages a quotation in common is a speaker in common.
  if (kinds.size < least.kinds && members[0].isCoded === members[1].isCoded && kinds.has("quotation"))
    return null;
  return enough ? { keys, kinds, share: Math.min(1, share) } : null;
}

function echoOf(
  pair: readonly [Member, Member],
  skeletons: readonly [Skeleton, Skeleton],
  shared: Shared,
): Copy {
  const { from, to, directed, why } = directionOf(pair[0], pair[1]);
  const [source, echo] = from === pair[0] ? skeletons : [skeletons[1], skeletons[0]];
  return {
    type: "copy",
    stage: traceStage,
    from: from.id,
    to: to.id,
    directed,
    share: shared.share,
    channel: "skeleton",
    passages: shared.keys.flatMap((key) => {
      const [one, other] = [source.get(key)?.where, echo.get(key)?.where];
      if (!one || !other) return [];
      return [{ from: { start: one.start, end: one.end }, to: { start: other.start, end: other.end } }];
    }),
    why: `No text in common, but the same ${[...shared.kinds].sort().join("s, ")}s (${shared.keys.length} in all): perhaps a translation or rewording, weaker than a copy; direction: ${why}.`,
  };
}

/**
 * Reports that share the skeleton of a text without its words: translated, re-translated and reworded pieces.
 * Weaker than a copy, and marked so.
 *
 * @param members in order of id
 * @param known pairs already found as copies ("from to")
 */
export function findEchoes(members: readonly Member[], known: ReadonlySet<string>): Copy[] {
  const skeletons = members.map(skeletonOf);
  const keys = skeletons.map((skeleton) => new Set(skeleton.keys()));
  const holders = holdersOf(
    keys,
    members.map(({ id }) => id),
  );
  return candidatePairs(holders, { least: least.features }).flatMap(([first, second]): Copy[] => {
    const [a, b, one, other] = [members[first], members[second], skeletons[first], skeletons[second]];
    if (!a || !b || !one || !other) return [];
    if (known.has(`${a.id} ${b.id}`) || known.has(`${b.id} ${a.id}`)) return [];
    const shared = compare([a, b], [one, other]);
    return shared === null ? [] : [echoOf([a, b], [one, other], shared)];
  });
}
