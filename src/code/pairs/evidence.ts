/** What the frames say of a pair: each match in the text speaks for a root, the louder the better it joins source and target. */

import { matchesOf } from "../events/find.ts";
import type { Match } from "../events/match.ts";
import { type Standing, standingOf } from "../events/modality.ts";
import { type PartyFinder, partiesOf } from "../events/parties.ts";
import { rolesOf } from "../events/roles.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Node, Tree } from "../tree/index.ts";
import { type Marked, sourceId, targetId } from "./marked.ts";

export interface Voice {
  readonly root: string;
  readonly score: number;
  readonly rule: string;
}

const cooperative: ReadonlySet<string> = new Set(["SUPPORT", "COOPERATE", "AID", "CONSULT"]);
const forceful: ReadonlySet<string> = new Set(["ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"]);
const yielding: ReadonlySet<string> = new Set(["RETREAT", "CONCEDE", "AGREE"]);

/** Words that announce force by using it: an arrest that is announced was made. */
const performed: ReadonlySet<string> = new Set([
  "announced",
  "announce",
  "approved",
  "ordered",
  "orders",
  "undertook",
]);

/** PLOVER's tie-breaks (a concession that is only agreed is AGREE, as CAMEO 035): what is only promised is AGREE, what is only threatened THREATEN, what is refused REJECT. */
export const rootUnder = (root: string, standing: Standing): string => {
  const { modality, negated, because } = standing;
  if (negated && (cooperative.has(root) || yielding.has(root))) return "REJECT";
  if (modality === "planned" && cooperative.has(root)) return "AGREE";
  if (modality === "planned" && (root === "RETREAT" || root === "CONCEDE")) return "AGREE";
  const carriedOut = because.some((word) => performed.has(word));
  if ((modality === "threatened" || modality === "planned") && forceful.has(root) && !negated && !carriedOut)
    return "THREATEN";
  return root;
};

/**
 * A verdict is SANCTION convict in PLOVER's manual and ACCUSE (CAMEO 116) in the labels of pair questions, an attack on
 * computers COERCE cyber and ASSAULT; here as in the labels.
 */
const pairRoot = ({ pattern }: Match): string =>
  pattern.frame.mode === "cyber"
    ? "ASSAULT"
    : pattern.frame.mode === "convict" && /^(?:convict|find|fine|order)/.test(pattern.written)
      ? "ACCUSE"
      : pattern.frame.root;

const onPath = (nodes: readonly Node[], trigger: Node): boolean =>
  nodes.some((node) => {
    for (let up: Node | null = node; up; up = up.parent) if (up === trigger) return true;
    return false;
  });

const names = (nodes: readonly Node[], id: string, finder: PartyFinder): boolean =>
  nodes.some((node) => partiesOf(node, finder).some((party) => party.id === id));

const isBetween = (trigger: Node, { source, target }: Marked): boolean => {
  const ends = [...source, ...target].map((node) => node.token.start);
  return trigger.token.start > Math.min(...ends) && trigger.token.start < Math.max(...ends);
};

/**
 * How well a match joins the two. The steps were set by hand: both in their roles counts most, a trigger that only
 * stands above or between them least; patterns that ask for more words count a little more.
 */
const fit = (match: Match, marked: Marked): { readonly score: number; readonly mutual: boolean } => {
  const { actors, recipients, near } = rolesOf(match);
  const finder = marked.mentions;
  const does = names(actors, sourceId, finder);
  const takes = names([...recipients, ...near], targetId, finder);
  const both = does && names(actors, targetId, finder);
  const mutual = match.pattern.frame.symmetric && both;
  const swapped = names(actors, targetId, finder) && names([...recipients, ...near], sourceId, finder);
  let score = does && takes ? 4 : mutual ? 3.5 : does ? 2.5 : takes ? 1.5 : 0;
  if (swapped && !mutual) score -= 1;
  if (onPath(marked.source, match.trigger) && onPath(marked.target, match.trigger)) score += 1.2;
  if (isBetween(match.trigger, marked)) score += 0.8;
  if (match.pattern.kind === "noun") score -= 0.4;
  return { score: score + 0.06 * match.weight, mutual: both };
};

/** The voices of all matches of the trees that hold a mark. */
export const voicesOf = (trees: readonly Tree[], marked: Marked, lexicon: Lexicon): readonly Voice[] =>
  trees.flatMap((tree) =>
    matchesOf(tree, { lexicon, mentions: marked.mentions })
      .filter((match) => !marked.inside.has(match.trigger))
      .map((match) => {
        const { score, mutual } = fit(match, marked);
        const root = rootUnder(pairRoot(match), standingOf(match.trigger, lexicon));
        // Two who agree with each other have concluded something; one who agrees to something has promised it.
        const concluded = mutual && match.pattern.frame.root === "AGREE" && root === "AGREE";
        return {
          root: concluded ? "SUPPORT" : root,
          score,
          rule: `${match.pattern.frame.id}: ${match.pattern.written}`,
        };
      }),
  );
