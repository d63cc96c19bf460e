import type { Claim, Span } from "../../../contract/index.ts";
import { ancestors, childrenOf, marker, type Node, negation, subtree } from "../../tree/index.ts";
import { nodesIn, type Reading } from "../reading.ts";
import { dyadOf, official } from "./dyad.ts";
import { isComment } from "./heads.ts";
import { type TieBook, tieBook } from "./tie-book.ts";

export type Tie = NonNullable<Claim["thesis"]>["tie"];

/** Which words a tie noun is judged by: its phrase, the verb it hangs on, and that verb's own words. */
const surroundings = (node: Node): readonly Node[] => {
  const verbs = ancestors(node)
    .filter((up) => ["VERB", "AUX", "ADJ", "NOUN"].includes(up.upos))
    .slice(0, 3);
  const near = verbs.flatMap((verb) => [
    verb,
    ...childrenOf(verb, "aux", "advmod", "cop", "obl", "xcomp", "mark", "amod", "compound", "nmod", "obj"),
  ]);
  return [
    ...new Set([
      ...subtree(node, ["acl:relcl", "conj"]),
      ...near,
      ...near.flatMap((one) => childrenOf(one, "amod", "compound", "advmod", "fixed", "flat")),
    ]),
  ].sort((a, b) => a.id - b.id);
};

const hits = (nodes: readonly Node[], set: ReadonlySet<string>): boolean => {
  const forms = nodes.map((node) => node.form);
  return nodes.some((node, at) => {
    if (set.has(node.lemma) || set.has(node.form)) return true;
    const pair = `${node.form}_${forms[at + 1] ?? ""}`;
    return (
      set.has(pair) ||
      set.has(`${pair}_${forms[at + 2] ?? ""}`) ||
      set.has(`${pair}_${forms[at + 2] ?? ""}_${forms[at + 3] ?? ""}`)
    );
  });
};

/** Longest phrase of the tie book in words: "strategic mutual defence agreement" less its first. */
const longestPhrase = 3;

/** "a mutual defence agreement": the words before a noun make it one of the tie. */
const endsPhrase = (node: Node, set: ReadonlySet<string>): boolean =>
  [1, longestPhrase - 1].some((more) => {
    const words = node.tree.nodes.slice(Math.max(0, node.id - 1 - more), node.id - 1);
    return set.has([...words.map(({ form }) => form), node.lemma].join("_"));
  });

const isDone = (nodes: readonly Node[]): boolean =>
  nodes.some(
    (node) => node.token.feats.includes("Tense=Past") || node.form === "have" || node.form === "has",
  ) &&
  !nodes.some((node) =>
    ["being", "will", "would", "may", "might", "could", "should", "can"].includes(node.form),
  );

/** "Nobody was talking about an alliance", "neither side wants one": what nobody does is denied of its object. */
const isNobodys = (verb: Node, ties: TieBook): boolean =>
  !ties.doubting.has(verb.lemma) &&
  childrenOf(verb, "nsubj").some(
    (subject) =>
      ["nobody", "none", "nothing"].includes(subject.form) ||
      childrenOf(subject, "det").some(({ form }) => form === "no" || form === "neither"),
  );

const isNegated = (node: Node, ties: TieBook): boolean =>
  ancestors(node)
    .slice(0, 2)
    .some((up) => isNobodys(up, ties)) ||
  [node, ...ancestors(node).slice(0, 2)].some((up) => negation(up) !== null && !isComment(up)) ||
  childrenOf(node, "det").some((det) => det.form === "no") ||
  // "are no longer allies"; "is no longer a secret" denies another word.
  childrenOf(node, "advmod", "amod").some(
    ({ form, id }) => form === "longer" && node.tree.nodes[id - 2]?.form === "no",
  );

/** Words in reach of the noun, for phrases such as "de facto" that parsers hang anywhere. */
const beside = (node: Node): readonly Node[] => node.tree.nodes.slice(Math.max(0, node.id - 9), node.id + 6);

/** As far as a predicate may stand behind its subject: "an alliance between the two is, he says, out of the question". */
const around = (node: Node): readonly Node[] => node.tree.nodes.slice(Math.max(0, node.id - 9), node.id + 14);

const hypothetical: ReadonlySet<string> = new Set([
  "will",
  "would",
  "may",
  "might",
  "could",
  "should",
  "can",
]);

/** How strong a tie the words around an alliance noun assert. */
const allianceTie = (node: Node, ties: TieBook): Tie => {
  const near = surroundings(node);
  if (isNegated(node, ties) || hits(near, ties.none) || hits(around(node), ties.outright)) return "none";
  if (hits([...near, ...beside(node)], ties.inFact) || hits(beside(node), ties.inFact)) return "in-fact";
  if (near.some((one) => hypothetical.has(one.form))) return "preparing";
  if (hits(near, ties.formal) && isDone(near)) return "formal";
  if (hits(near, ties.preparing))
    return isDone(near) &&
      hits(near, new Set(["form", "forge", "create", "build", "become", "conclude", "establish"]))
      ? "in-fact"
      : "preparing";
  return "in-fact";
};

/** How strong a tie the words around a noun of partnership or closeness, or a verb of approach, assert. */
const softTie = (node: Node, ties: TieBook): Tie | null => {
  const near = surroundings(node);
  const closer = ties.closeness.has(node.lemma) || hits(near, ties.closer);
  // "Have not signed a treaty": that is said of the paper, not of what the two are.
  if (isNegated(node, ties) || hits(near, ties.none)) return papers.has(node.lemma) ? null : "none";
  if (!closer && weak.has(node.lemma)) return null;
  return closer ? "closer" : "partnership";
};

const papers: ReadonlySet<string> = new Set(["treaty", "accord", "agreement"]);

/** Words for any traffic between states: without a word of closeness they say nothing of a tie. */
const weak: ReadonlySet<string> = new Set([
  "tie",
  "relation",
  "relations",
  "ties",
  "relationship",
  "link",
  "links",
  "dialogue",
  "contact",
  "contacts",
  "engagement",
  "interaction",
  "bond",
  "bonds",
  "accord",
  "treaty",
  "understanding",
  "coordination",
  "co-ordination",
]);

const approach: ReadonlySet<string> = new Set(["close", "together", "side"]);
const moves: ReadonlySet<string> = new Set([
  "get",
  "draw",
  "move",
  "grow",
  "come",
  "become",
  "converge",
  "bring",
]);

/** Words on either side of an obligation among which its object stands: "promise to come to the other's aid in a war". */
const nearby = 9;

const refusing: ReadonlySet<string> = new Set([
  "no",
  "not",
  "n't",
  "n’t",
  "never",
  "neither",
  "nor",
  "without",
  "nothing",
]);

/** "neither is obliged to defend the other": the word of an obligation to fight that is denied, by the order of the words. */
const noObligation = (nodes: readonly Node[], ties: TieBook): Node | undefined =>
  nodes.find((node, at) => {
    if (!ties.obligation.has(node.lemma) && !ties.obligation.has(node.form)) return false;
    const around = nodes
      .slice(Math.max(0, at - nearby), at + nearby)
      .filter(({ tree }) => tree === node.tree);
    const before = nodes.slice(Math.max(0, at - nearby), at).filter(({ tree }) => tree === node.tree);
    return (
      around.some((word) => ties.inWar.has(word.lemma) || ties.inWar.has(word.form)) &&
      before.some(({ form }) => refusing.has(form))
    );
  });

/** Nouns of a tie that are as often of trade or fish. */
const general: ReadonlySet<string> = new Set(["pact", "union", "bloc", "axis", "alliance", "ally"]);

const agreements: ReadonlySet<string> = new Set(["pact", "union"]);

/** "a pact on fisheries", "a customs union", "their trade bloc": of other matters than defence. */
const isCivil = (node: Node, ties: TieBook): boolean => {
  if (!general.has(node.lemma)) return false;
  // "An alliance on paper", "an alliance for peace": only of pacts does "on" tell the matter.
  const on = agreements.has(node.lemma)
    ? childrenOf(node, "nmod").filter((child) => ["on", "for", "about"].includes(marker(child)))
    : [];
  const words = [...childrenOf(node, "compound", "amod"), ...on.flatMap((child) => subtree(child))];
  const martial = words.some(({ form }) => ties.martial.has(form));
  return !martial && (on.length > 0 || words.some(({ form }) => ties.civil.has(form)));
};

/** "Had Maduro had an ally, he would have had parts", "were they allies, they would train": what is not so is only supposed. */
const isUnreal = (node: Node): boolean => {
  const { nodes } = node.tree;
  const opens = nodes.findLast(
    ({ form, upos, id }) =>
      id < node.id &&
      upos === "AUX" &&
      (form === "had" || form === "were") &&
      (nodes[id - 2]?.upos ?? "PUNCT") === "PUNCT",
  );
  return opens !== undefined && nodes.slice(node.id).some(({ form }) => form === "would");
};

const joining: ReadonlySet<string> = new Set(
  "join leave enter quit member membership accession summit flank enlargement expansion headquarters".split(
    " ",
  ),
);

/** Whether a noun is the name of an organisation or stands for one: "joining the alliance", "a member of the bloc". */
const isBody = (reading: Reading, { token, tree, children, parent }: Node, ties: TieBook): boolean =>
  (parent !== null &&
    joining.has(parent.lemma) &&
    children.every(({ form, rel }) => form === "the" || rel === "case")) ||
  reading.context.mentionsIn(tree.sentence.index).some(
    ({ start, end, actor }) =>
      start <= token.start &&
      token.end <= end &&
      // "The trade union bloc CGT" is one of workers.
      (actor.kind === "office"
        ? !official.has(actor.sector) &&
          children.some(
            ({ form, upos, rel }) => ties.civil.has(form) || (upos === "PROPN" && rel === "compound"),
          )
        : (actor.kind === "organisation" || actor.kind === "bloc") && !actor.id.startsWith("unknown:")),
  );

/** What a statement says of the tie between two states (`null` when it says nothing of one), and whether a negation says it. */
export const thesisOf = (
  reading: Reading,
  spans: readonly Span[],
): { readonly thesis: Claim["thesis"]; readonly negated: boolean } => {
  const ties = tieBook(reading.context.knowledge);
  const nodes = spans.flatMap((span) => nodesIn(reading, span));
  const nouns = nodes.filter(({ upos }) => upos === "NOUN" || upos === "PROPN");
  // "the United States and its allies" speaks of no pair, the African Union and "the alliance" that stands for NATO of no tie.
  const alliance = nodes
    .filter((node) => !isBody(reading, node, ties) && !isUnreal(node) && !isCivil(node, ties))
    .filter(
      (node) =>
        !childrenOf(node, "nmod:poss").some(({ upos }) => upos === "PRON") || !node.form.endsWith("s"),
    )
    .filter(
      (node) =>
        ["NOUN", "PROPN", "VERB", "ADJ"].includes(node.upos) &&
        (ties.alliance.has(node.lemma) || node.form === "allied" || endsPhrase(node, ties.alliance)),
    );
  const strongest = alliance
    .map((node) => ({ node, tie: allianceTie(node, ties) }))
    .sort((a, b) => rank(b.tie) - rank(a.tie))[0];
  const softer = [
    ...nouns.filter(({ lemma }) => ties.closeness.has(lemma)),
    ...nouns.filter(({ lemma }) => ties.partnership.has(lemma)),
    ...nodes.filter(
      (node) => approach.has(node.lemma) && node.parent !== null && moves.has(node.parent.lemma),
    ),
  ]
    .map((node) => ({ node, tie: softTie(node, ties) }))
    .find(({ tie }) => tie !== null);
  const unbound = strongest ? undefined : noObligation(nodes, ties);
  const found = strongest ?? (unbound ? { node: unbound, tie: "none" as const } : softer);
  if (!found?.tie) return { thesis: null, negated: false };
  const dyad = dyadOf(reading, spans, found.node);
  const thesis = dyad ? { dyad: [...dyad], tie: found.tie } : null;
  return {
    thesis,
    negated: thesis?.tie === "none" && (unbound !== undefined || isNegated(found.node, ties)),
  };
};

const ladder: readonly Tie[] = ["none", "partnership", "closer", "preparing", "in-fact", "formal"];

/** The place of a tie on the ladder, 0 for none. */
export const rank = (tie: Tie): number => ladder.indexOf(tie);
