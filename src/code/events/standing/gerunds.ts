/** Gerunds that no known word vouches for: "an inch of firing", "thought better of sending", "the deadline for ratifying". */
import { childrenOf, marker, type Node } from "../../tree/index.ts";

/** After these a gerund is what a noun or verb speaks of; "in", "by" and "after" tell what was done. */
const open: ReadonlySet<string> = new Set(
  "of for about against on at to toward towards over from".split(" "),
);
const openAfterVerb: ReadonlySet<string> = new Set(
  "of about against on at to toward towards over".split(" "),
);

/** Nouns whose gerund tells what somebody did: "a history of shelling", "responsibility for killing", "years of bombing". */
const factual: ReadonlySet<string> = new Set(
  "history policy practice habit tradition record evidence proof act deed crime sin responsibility guilt blame credit consequence result success experience fact case series merit honour honor price penalty punishment apology praise criticism thanks gratitude regret remorse revenge prize medal reward satisfaction year month week day decade pattern tactic method role part share hand offence offense art way purpose pride shame pleasure joy pain cost news".split(
    " ",
  ),
);

/** Words whose "about", "of" or "to" names what was done: "boasted of shooting", "admits to arming". */
const avowing: ReadonlySet<string> = new Set(
  "boast brag gloat complain apologize apologise lie repent admit confess own tire weary rest resort accustom use come return convict acquit learn know hear speak tired famous known notorious infamous used accustomed sick fond culpable".split(
    " ",
  ),
);

const isGerund = (node: Node): boolean =>
  node.upos === "VERB" &&
  node.form.endsWith("ing") &&
  !childrenOf(node, "aux").some(({ form }) => form === "having") &&
  !childrenOf(node, "nsubj").length;

/** Whether a gerund clause with a preposition is left open by the noun or verb above it, where that is in no class. */
export const isOpenGerund = (node: Node, parent: Node): boolean => {
  if (!isGerund(node)) return false;
  const mark = marker(node);
  if (node.rel === "acl" && parent.upos === "NOUN") return open.has(mark) && !factual.has(parent.lemma);
  return (
    node.rel === "advcl" &&
    ["VERB", "ADJ"].includes(parent.upos) &&
    openAfterVerb.has(mark) &&
    !avowing.has(parent.lemma)
  );
};

/** "Held off recognising": right after its verb and particle a gerund is an object, whatever the tree calls it. */
export const isObjectGerund = (node: Node): boolean => {
  const before = node.tree.nodes[node.id - 2];
  return (
    node.rel === "advcl" &&
    isGerund(node) &&
    marker(node) === "" &&
    before?.deprel === "compound:prt" &&
    before.parent === node.parent
  );
};
