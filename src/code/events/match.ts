/** Which frame a word tells of: the best of the patterns filed under it that the tree around it satisfies. */
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Filler, Pattern } from "../lexicon/pattern.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  conjunctsFrom,
  hasRelation,
  isPassive,
  marker,
  type Node,
  subjectOf,
} from "../tree/index.ts";
import { fills, hasModifier, type IsActor } from "./fill.ts";

export interface Match {
  readonly trigger: Node;
  readonly pattern: Pattern;
  /** Nouns the pattern has used ("talks" in "held talks"): they tell of no event of their own. */
  readonly used: readonly Node[];
  /** The clause below it that the pattern asked for. */
  readonly clause: Node | null;
}

export interface Matching {
  readonly lexicon: Lexicon;
  readonly isActor: IsActor;
  /** Whether the parties of a node are two or more states acting together. */
  readonly isJoint: (node: Node) => boolean;
}

/** What the verb is done to: its object, or the subject of its passive, or the noun it modifies as a participle. */
export const objectsOf = (verb: Node): readonly Node[] => {
  const own = childrenOf(verb, "obj", "iobj").flatMap((node) => conjunctsFrom(node));
  if (own.length > 0) return own;
  if (isPassive(verb)) {
    const patient = subjectOf(verb);
    return patient ? conjunctsFrom(patient) : [];
  }
  return verb.rel === "conj" && verb.parent && !childOf(verb, "nsubj", "obl") ? objectsOf(verb.parent) : [];
};

/** Who does it: the subject, or for a passive its agent. */
export const doersOf = (verb: Node, asState = false): readonly Node[] => {
  if (asState) {
    const holder = subjectOf(verb);
    return holder ? conjunctsFrom(holder) : [];
  }
  const doer = isPassive(verb) ? agentOf(verb) : subjectOf(verb);
  return doer ? conjunctsFrom(doer) : [];
};

const marks = (node: Node): readonly string[] => marker(node).split(" ");

const direct = (node: Node, preposition: string): readonly Node[] =>
  childrenOf(node, "obl", "nmod", "advcl", "acl")
    .filter((child) => marks(child).includes(preposition))
    .flatMap((child) => conjunctsFrom(child));

/** Nouns that are half of their verb: what follows "take part", "make use" belongs to both. */
const halves: ReadonlySet<string> = new Set(
  "part role place aim care control advantage pressure end use hold steps step action issue exception".split(
    " ",
  ),
);

/** Arguments of a node that carry the preposition; those of a noun that is half of the verb count as the verb's. */
export const argumentsBy = (node: Node, preposition: string): readonly Node[] => [
  ...direct(node, preposition),
  ...childrenOf(node, "obj")
    .filter((child) => halves.has(child.lemma))
    .flatMap((child) => direct(child, preposition)),
];

/** Arguments of a noun, also where the tree hangs them one phrase too deep ("the sale to X of missiles"). */
export const nounArguments = (node: Node, preposition: string): readonly Node[] => {
  const own = direct(node, preposition);
  return own.length > 0 ? own : childrenOf(node, "nmod").flatMap((child) => direct(child, preposition));
};

const clauseOf = (node: Node): Node | null =>
  childOf(node, "xcomp", "ccomp") ??
  childrenOf(node, "advcl", "acl").find((child) => childOf(child, "mark")?.form === "to") ??
  null;

const beside = (node: Node, word: string): boolean =>
  node.children.some(
    (child) =>
      child.form === word &&
      hasRelation(child, ["compound:prt", "advmod", "xcomp", "obl", "obj", "amod", "case", "mark"]),
  ) || argumentsBy(node, word).length > 0;

interface Filled {
  readonly used: Node[];
}

const fillsAny = (
  filler: Filler,
  nodes: readonly Node[],
  matching: Matching,
  into: Filled,
  joint: boolean,
): boolean => {
  for (const node of nodes) {
    const head = fills(filler, node, { isActor: matching.isActor, joint });
    if (head) {
      if (!matching.isActor(head) || filler.heads.has(head.lemma)) into.used.push(head);
      return true;
    }
  }
  return false;
};

const satisfiesMarked = (pattern: Pattern, node: Node, matching: Matching, into: Filled): boolean =>
  pattern.marked.every(({ preposition, filler }) =>
    fillsAny(
      filler,
      node.upos === "NOUN" ? nounArguments(node, preposition) : argumentsBy(node, preposition),
      matching,
      into,
      matching.isJoint(node),
    ),
  );

const satisfiesClause = (pattern: Pattern, clause: Node | null): boolean => {
  if (pattern.clause === null) return true;
  if (!clause) return false;
  return (
    pattern.clause === "any" ||
    conjunctsFrom(clause).some((one) => pattern.clause !== "any" && pattern.clause?.has(one.lemma))
  );
};

const verbMatch = (pattern: Pattern, node: Node, matching: Matching): Match | null => {
  const into: Filled = { used: [] };
  const joint = matching.isJoint(node);
  if (!pattern.words.every((word) => beside(node, word))) return null;
  const clause = clauseOf(node);
  if (!satisfiesClause(pattern, clause)) return null;
  const particles = pattern.words
    .filter((word) => ["in", "on", "over", "off"].includes(word))
    .flatMap((word) => argumentsBy(node, word));
  if (pattern.object && !fillsAny(pattern.object, [...objectsOf(node), ...particles], matching, into, joint))
    return null;
  if (pattern.subject && !fillsAny(pattern.subject, doersOf(node), matching, into, joint)) return null;
  if (!satisfiesMarked(pattern, node, matching, into)) return null;
  return { trigger: node, pattern, used: into.used, clause: pattern.clause === null ? null : clause };
};

const nounMatch = (pattern: Pattern, node: Node, matching: Matching): Match | null => {
  const into: Filled = { used: [] };
  const near = childrenOf(node, "amod", "compound", "nmod", "flat").flatMap((child) => conjunctsFrom(child));
  const isNear = (word: string): boolean =>
    near.some((child) => child.form === word || child.lemma === word) || beforeHyphen(node, word);
  if (!pattern.before.every(isNear)) return null;
  if (pattern.modifiers && !hasModifier(node, pattern.modifiers) && !matching.isJoint(node)) return null;
  if (
    !pattern.words.every((word) =>
      word === "to"
        ? argumentsBy(node, word).length > 0 || clauseOf(node) !== null
        : argumentsBy(node, word).length > 0 ||
          (word === "of" && childOf(node, "nmod:poss", "compound", "amod") !== null),
    )
  )
    return null;
  const below = [...childrenOf(node, "compound", "amod"), ...nounArguments(node, "of")];
  if (pattern.object && !fillsAny(pattern.object, below, matching, into, false)) return null;
  if (!satisfiesMarked(pattern, node, matching, into)) return null;
  return { trigger: node, pattern, used: into.used, clause: null };
};

const beforeHyphen = (node: Node, word: string): boolean => node.tree.nodes[node.id - 2]?.form === word;

const isStateOf = (node: Node): boolean =>
  childOf(node, "cop", "aux:pass") !== null || isPassive(node) || node.rel === "acl";

const stateMatch = (pattern: Pattern, node: Node, matching: Matching): Match | null =>
  isStateOf(node) ? verbMatch(pattern, node, matching) : null;

const size = (match: Match): number => match.pattern.object?.heads.size ?? 0;

/** Heavier patterns win; of equals the one whose object is drawn more narrowly, then the earlier in the lexicon. */
const best = (matches: readonly (Match | null)[]): Match | null => {
  let top: Match | null = null;
  for (const match of matches) {
    if (!match) continue;
    const gain = top ? match.pattern.weight - top.pattern.weight : 1;
    if (!top || gain > 0 || (gain === 0 && size(match) > 0 && size(match) < size(top))) top = match;
  }
  return top;
};

/** The frame a node tells of, or `null`. */
export const matchNode = (node: Node, matching: Matching): Match | null => {
  const { lexicon } = matching;
  const states = lexicon.states(node.form);
  const found: (Match | null)[] = states.map((pattern) => stateMatch(pattern, node, matching));
  if (node.upos === "VERB")
    found.push(...lexicon.verbs(node.lemma).map((pattern) => verbMatch(pattern, node, matching)));
  if (node.upos === "NOUN" || node.upos === "PROPN" || (node.upos === "VERB" && node.rel === "compound"))
    found.push(
      ...[...lexicon.nouns(node.lemma), ...(node.form === node.lemma ? [] : lexicon.nouns(node.form))].map(
        (pattern) => nounMatch(pattern, node, matching),
      ),
    );
  return best(found);
};
