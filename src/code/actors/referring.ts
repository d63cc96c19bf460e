/** Words that stand for an actor named elsewhere: pronouns and descriptions, by kind of what they ask for. */
import { childOf, childrenOf, hasRelation, type Node } from "../tree/index.ts";

export type Asks =
  /** Two states: "both countries", "the two powers". */
  | "pair"
  /** Any number: "they", "the parties". */
  | "many"
  /** One state or organisation: "it", "the country". */
  | "one"
  /** One person: "he". */
  | "person"
  /** The other of two: "its northern neighbour". */
  | "other"
  /** One organisation: "the bloc". */
  | "body"
  /** One outlet: "the newspaper". */
  | "outlet";

const states: ReadonlySet<string> = new Set(
  "country countries nation nations state states power powers capital capitals side sides government governments neighbor neighbors neighbour neighbours party parties ally allies partner partners rival rivals superpower superpowers giant giants republic republics kingdom kingdoms leader leaders foe foes army armies navy navies".split(
    " ",
  ),
);
const one: ReadonlySet<string> = new Set(
  "country nation kingdom republic sultanate emirate superpower".split(" "),
);
const bodies: ReadonlySet<string> = new Set(
  "bloc alliance organisation organization union grouping council".split(" "),
);
const outlets: ReadonlySet<string> = new Set(
  "newspaper publication outlet magazine daily weekly paper tabloid website agency broadcaster journal".split(
    " ",
  ),
);
const others: ReadonlySet<string> = new Set(
  "neighbor neighbour ally partner rival foe adversary counterpart".split(" "),
);
const dual: ReadonlySet<string> = new Set(["both", "two", "2"]);
const pronouns: Readonly<Record<string, Asks>> = {
  they: "many",
  them: "many",
  their: "many",
  theirs: "many",
  themselves: "many",
  it: "one",
  its: "one",
  itself: "one",
  he: "person",
  him: "person",
  his: "person",
  she: "person",
  her: "person",
  hers: "person",
  himself: "person",
  herself: "person",
};

const definite: ReadonlySet<string> = new Set(["the", "this", "these", "those", "both", "that"]);

const determiner = (node: Node): string => childOf(node, "det", "det:predet")?.form ?? "";

const isDual = (node: Node): boolean =>
  childrenOf(node, "det", "det:predet", "nummod", "cc:preconj", "amod").some((child) => dual.has(child.form));

/** Weather and clefts: an "it" that stands for nothing. */
const isEmpty = (node: Node): boolean =>
  node.rel === "expl" ||
  (node.form === "it" &&
    node.rel === "nsubj" &&
    node.parent !== null &&
    childOf(node.parent, "csubj", "expl") !== null);

/** What a node asks for, or `null` when it refers to nothing in this way. `known` are the nodes that name someone themselves. */
export const asksFor = (node: Node, known: (node: Node) => boolean): Asks | null => {
  if (node.upos === "PRON" || hasRelation(node, ["nmod:poss"])) {
    const asks = pronouns[node.form];
    if (asks) return isEmpty(node) ? null : asks;
  }
  if (node.form === "both" && !hasRelation(node, ["det", "cc"])) return "pair";
  if (node.upos !== "NOUN" || node.children.some(known)) return null;
  if (states.has(node.form) && isDual(node)) return "pair";
  if (node.form === "side" && determiner(node) === "each") return "pair";
  const poss = childOf(node, "nmod:poss");
  if (others.has(node.lemma) && poss && (poss.upos === "PRON" || known(poss))) return "other";
  if (!definite.has(determiner(node))) return null;
  if (node.form === "parties" || node.form === "sides") return "many";
  if (childrenOf(node, "amod", "nmod", "compound", "acl").length > 0) return null;
  if (one.has(node.form)) return "one";
  if (bodies.has(node.form)) return "body";
  return outlets.has(node.form) ? "outlet" : null;
};
