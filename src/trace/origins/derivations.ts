import type { Copy } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { pushTo } from "../push-to.ts";
import { pointOf } from "../time.ts";
import { UnionFind } from "../union-find.ts";
import { coveredShare, type Derivation, derivedFrom, noDerivation, spansIn } from "./coverage.ts";

/** Coverage is compared in twentieths: a changed word must not decide who copied. */
const coverSteps = 20;

/** A report's place in the order of who may have written first: date, then how little of it stands elsewhere. */
interface Rank {
  readonly day: string;
  readonly covered: number;
  readonly length: number;
  readonly id: string;
  readonly isCoded: boolean;
}

const compare = (a: Rank, b: Rank): number =>
  a.covered - b.covered ||
  b.length - a.length ||
  (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
  (a.id < b.id ? -1 : 1);

/** From nine tenths on an earlier report stands whole in a later, longer one: the flash before the item. Elicited. */
const wholeFrom = 0.9;

/**
 * Which side of a copy stands for its text: the one that came first, as directed, where the later one is made of it, or
 * where the earlier has more in it than the later took; else the one that is less made up of other reports. (A longer report
 * dated after the short one it contains is not made of it: the short one adds no origin then.) Of a page and its rendering in a language that is coded, the rendering
 * speaks for both, since only its voices are known.
 */
const sourceOf = (copy: Copy, ranks: ReadonlyMap<string, Rank>): string => {
  const [from, to] = [ranks.get(copy.from), ranks.get(copy.to)];
  if (!from || !to) return copy.from;
  if (from.isCoded !== to.isCoded) return from.isCoded ? copy.from : copy.to;
  const isFirst = to.covered >= derivedFrom * coverSteps || from.covered < wholeFrom * coverSteps;
  if (copy.directed && isFirst) return copy.from;
  return compare(from, to) <= 0 ? copy.from : copy.to;
};

/**
 * What each report takes from reports before it. Reports that are nearly the same text are one class, whose
 * earliest stands for it. A piece merged of two others is derived from both and joins nothing; of two undirected
 * copies the trimmed one is taken for the later. Where directions run in a circle the first of the circle in rank
 * is kept as a text of its own, so no cluster loses all its texts.
 */
export function findDerivations(
  members: readonly Member[],
  copies: readonly Copy[],
): Map<string, Derivation> {
  const byReport = new Map<string, Copy[]>();
  for (const copy of copies) {
    for (const id of [copy.from, copy.to]) pushTo(byReport, id, copy);
  }
  const involved = members.filter(({ id }) => byReport.has(id));
  const ranks = new Map(involved.map((member) => [member.id, rankOf(member, byReport.get(member.id) ?? [])]));
  const classes = sameTexts(involved, copies);
  const found = new Map<string, Derivation>();
  for (const member of involved) {
    const sources = (byReport.get(member.id) ?? []).filter((copy) =>
      classes.same.has(copy) ? !classes.first.has(member.id) : sourceOf(copy, ranks) !== member.id,
    );
    found.set(member.id, derivationOf(member, sources));
  }
  const order = [...involved].sort((a, b) => compare(ranks.get(a.id) ?? never, ranks.get(b.id) ?? never));
  keepOne(order, found);
  return found;
}

/** From seven tenths of both texts on, two reports are one text and not a piece and its source. */
const sameText = 0.7;

/** Copies between nearly equal texts, and the earliest report of each class of them. */
function sameTexts(members: readonly Member[], copies: readonly Copy[]) {
  const byId = new Map(members.map((member) => [member.id, member]));
  const same = new Set(
    copies.filter((copy) =>
      [copy.from, copy.to].every((id) => {
        const member = byId.get(id);
        return member !== undefined && coveredShare(member, spansIn(copy, id)) >= sameText;
      }),
    ),
  );
  const sets = new UnionFind();
  for (const { from, to } of same) sets.union(from, to);
  // Of two printed on one day the one that credits nobody is the other's source.
  const keyOf = ({ published, credits, id }: Member): string =>
    `${pointOf(published) ?? "9999"} ${credits.length > 0 ? 1 : 0} ${id}`;
  const firsts = new Map<string, Member>();
  for (const member of members) {
    const root = sets.find(member.id);
    const best = firsts.get(root);
    if (best === undefined || keyOf(member) < keyOf(best)) firsts.set(root, member);
  }
  return { same, first: new Set([...firsts.values()].map(({ id }) => id)) };
}

const never: Rank = { day: "", covered: 0, length: 0, id: "", isCoded: true };

function rankOf(member: Member, copies: readonly Copy[]): Rank {
  const spans = copies.flatMap((copy) => spansIn(copy, member.id));
  return {
    day: pointOf(member.published) ?? "",
    covered: Math.floor(coveredShare(member, spans) * coverSteps),
    length: member.words.length,
    isCoded: member.isCoded,
    id: member.id,
  };
}

function derivationOf(member: Member, sources: readonly Copy[]): Derivation {
  if (sources.length === 0) return noDerivation;
  const covered = sources.flatMap((copy) => spansIn(copy, member.id));
  const strong = sources.some(({ channel }) => channel === "skeleton");
  const share = coveredShare(member, covered);
  return { sources, covered, share: strong ? Math.max(share, derivedFrom) : share };
}

/** Walks each report's sources to a text that is not derived; a walk that ends nowhere frees its first report. */
function keepOne(order: readonly Member[], found: Map<string, Derivation>): void {
  const grounded = new Set(
    order.filter(({ id }) => (found.get(id)?.share ?? 0) < derivedFrom).map(({ id }) => id),
  );
  const ground = (): void => {
    for (let grew = true; grew; ) {
      grew = false;
      for (const { id } of order) {
        const sources = found.get(id)?.sources ?? [];
        const rests = sources.some(({ from, to }) => grounded.has(from === id ? to : from));
        if (!grounded.has(id) && rests) grew = grounded.add(id) !== undefined;
      }
    }
  };
  ground();
  for (const { id } of order) {
    if (grounded.has(id)) continue;
    found.set(id, noDerivation);
    grounded.add(id);
    ground();
  }
}
