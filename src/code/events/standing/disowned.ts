/** What somebody in the same sentence disowns: "..., which Kigali calls slander", "..., a charge Moscow denies", "but Moscow denied it". */
import type { Lexicon } from "../../lexicon/lexicon.ts";
import { childrenOf, isWithin, type Node, subtree, type Tree } from "../../tree/index.ts";
import { nounClass } from "./classes.ts";

const disowning: ReadonlySet<string> = new Set(
  "deny reject dispute refute dismiss rebut contest contradict disavow disclaim repudiate debunk".split(" "),
);
const calling: ReadonlySet<string> = new Set("call describe brand label term dub deride".split(" "));

/** What a denial takes back when it names it only so. */
const taken: ReadonlySet<string> = new Set(
  "it this that which involvement responsibility claim charge allegation accusation report story knowledge part role something".split(
    " ",
  ),
);

const charges: ReadonlySet<string> = new Set(
  "claim charge allegation accusation assertion rumour rumor version".split(" "),
);

const isDisowning = (verb: Node, lexicon: Lexicon): boolean =>
  disowning.has(verb.lemma) ||
  (calling.has(verb.lemma) &&
    childrenOf(verb, "obj", "xcomp", "obl").some(
      (child) =>
        lexicon.modality("adjectives", child.form) === "denied" || nounClass(child, lexicon) === "denied",
    ));

/** "Moscow denied it": its object is no deed of its own. */
const takesBack = (verb: Node, lexicon: Lexicon): boolean =>
  isDisowning(verb, lexicon) &&
  verb.children.some((child) => taken.has(child.lemma) || taken.has(child.form));

/** ", a charge", ", an allegation": the sentence names what it has just told. */
const isNamedCharge = (node: Node): boolean => {
  const { nodes } = node.tree;
  return (
    charges.has(node.lemma) &&
    ["a", "an"].includes(nodes[node.id - 2]?.form ?? "") &&
    [",", "-", "–", "—"].includes(nodes[node.id - 3]?.form ?? "")
  );
};

/** Few sentences hold such a word; each tree is asked once. */
const mayDisown = ({ nodes }: Tree): boolean =>
  nodes.some(({ lemma }) => disowning.has(lemma) || calling.has(lemma) || charges.has(lemma));
const asked = new WeakMap<Tree, boolean>();

/** The word by which the rest of the sentence disowns, or calls a charge, what the trigger tells; `null` when nothing does. */
export const disownedBy = (trigger: Node, lexicon: Lexicon): Node | null => {
  const { nodes } = trigger.tree;
  const may = asked.get(trigger.tree) ?? mayDisown(trigger.tree);
  asked.set(trigger.tree, may);
  if (!may) return null;
  const below = new Set(subtree(trigger));
  return (
    nodes.find(
      (node) =>
        node.id > trigger.id &&
        (isNamedCharge(node) ||
          (node.upos === "VERB" &&
            !isWithin(trigger, node) &&
            takesBack(node, lexicon) &&
            (!below.has(node) || node.children.some(({ form }) => form === "which")))),
    ) ?? null
  );
};
