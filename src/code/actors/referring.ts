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
  /** One armed group, party or movement: "the group". */
  | "group"
  /** Half of a land: "the North". */
  | "half"
  /** Those just named together: "the four". */
  | "several"
  /** One outlet: "the newspaper". */
  | "outlet";

const states: ReadonlySet<string> = new Set(
  "country countries nation nations state states power powers capital capitals side sides government governments neighbor neighbors neighbour neighbours party parties ally allies partner partners rival rivals superpower superpowers giant giants republic republics kingdom kingdoms leader leaders foe foes army armies navy navies".split(
    " ",
  ),
);
const one: ReadonlySet<string> = new Set(
  "country nation kingdom republic sultanate emirate emirates federation principality superpower".split(" "),
);
const bodies: ReadonlySet<string> = new Set(
  "bloc alliance organisation organization union grouping council body agency".split(" "),
);
const groups: ReadonlySet<string> = new Set(
  "group movement militia faction organisation organization".split(" "),
);
const halves: ReadonlySet<string> = new Set(["north", "south"]);
const outlets: ReadonlySet<string> = new Set(
  "newspaper publication outlet magazine daily weekly paper tabloid website agency broadcaster journal".split(
    " ",
  ),
);
const others: ReadonlySet<string> = new Set(
  "neighbor neighbour ally partner rival foe adversary counterpart".split(" "),
);
/** Numbers that may stand alone for states named together, with their size. */
export const numbers: ReadonlyMap<string, number> = new Map(
  ["three", "four", "five", "six", "seven"].map((word, at) => [word, at + 3]),
);
/** How many "the three", "the four states" are. */
export const sizeOf = (node: Node): number | undefined =>
  numbers.get(node.form) ?? numbers.get(childOf(node, "nummod")?.form ?? "");

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
    (childOf(node.parent, "csubj", "expl") !== null || isForeword(node, node.parent)));

/** "It should be recalled that ...", "it was reported that ...": the clause is what "it" announces. */
const isForeword = (node: Node, verb: Node): boolean =>
  node.deprel === "nsubj:pass" &&
  childrenOf(verb, "ccomp").some((clause) => childOf(clause, "mark")?.form === "that");

const isHalf = (node: Node): boolean =>
  halves.has(node.form) &&
  /^\p{Lu}/u.test(node.token.form) &&
  determiner(node) === "the" &&
  childrenOf(node, "nmod", "compound", "amod", "flat").length === 0 &&
  !hasRelation(node, ["compound", "amod"]);

/** What a node asks for, or `null` when it refers to nothing in this way. `known` are the nodes that name someone themselves. */
export const asksFor = (node: Node, known: (node: Node) => boolean): Asks | null => {
  if (node.upos === "PRON" || hasRelation(node, ["nmod:poss"])) {
    const asks = pronouns[node.form];
    if (asks) return isEmpty(node) ? null : asks;
  }
  if (node.form === "both" && !hasRelation(node, ["det", "cc"])) return "pair";
  if (isHalf(node)) return "half";
  if (node.upos === "NUM" && determiner(node) === "the" && !hasRelation(node, ["nummod", "nmod"]))
    return node.form === "two" ? "pair" : numbers.has(node.form) ? "several" : null;
  if (node.upos !== "NOUN") return null;
  const owner = childOf(node, "nmod:poss");
  if (others.has(node.lemma) && owner && (owner.upos === "PRON" || known(owner))) return "other";
  if (node.children.some((child) => known(child))) return null;
  if (states.has(node.form) && isDual(node)) return "pair";
  if (states.has(node.form) && determiner(node) === "the" && sizeOf(node) !== undefined) return "several";
  if (node.form === "side" && determiner(node) === "each") return "pair";
  if (!definite.has(determiner(node))) return null;
  if (node.form === "parties" || node.form === "sides") return "many";
  if (childrenOf(node, "amod", "nmod", "compound", "acl").length > 0) return null;
  if (one.has(node.form)) return "one";
  if (groups.has(node.form)) return "group";
  if (bodies.has(node.form)) return "body";
  return outlets.has(node.form) ? "outlet" : null;
};
