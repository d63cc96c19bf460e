import { childOf, childrenOf, type Node } from "../../tree/index.ts";

/** Verbs by which a speaker goes on speaking: "said he regretted it and added that ..." */
export const goingOnToSay: ReadonlySet<string> = new Set(
  "say add tell call accuse blame urge warn deny insist note argue claim vow promise pledge reject dismiss declare describe express suggest ask criticize criticise condemn denounce praise announce confirm decline refuse stress emphasize emphasise demand predict question write thank apologize apologise acknowledge admit concede explain assert maintain state report recall doubt dispute caution complain believe think fear hope expect".split(
    " ",
  ),
);

type Tense = "Past" | "Pres";

const tenseOf = ({ token, form }: Node): Tense | null =>
  form.endsWith("ing")
    ? null
    : token.feats.includes("Tense=Past")
      ? "Past"
      : token.feats.includes("Tense=Pres")
        ? "Pres"
        : null;

/** "has joined and admit": a base form that no "to" and no modal before it accounts for is a present. */
const isBasePresent = (verb: Node): boolean =>
  verb.form === verb.lemma &&
  verb.rel === "conj" &&
  verb.parent !== null &&
  !childrenOf(verb, "aux", "mark").length &&
  childrenOf(verb.parent, "mark").every(({ form }) => form !== "to") &&
  childrenOf(verb.parent, "aux").some(
    ({ token }) => token.feats.includes("VerbForm=Fin") && /^(?:has|is|was|have)$/.test(token.form),
  );

const presentOf = (verb: Node): Tense | null => tenseOf(verb) ?? (isBasePresent(verb) ? "Pres" : null);

/** The word before a verb, adverbs aside. */
const before = (verb: Node): Node | undefined =>
  verb.tree.nodes.slice(0, verb.id - 1).findLast(({ upos }) => upos !== "ADV");

const joining: ReadonlySet<string> = new Set(["and", "but"]);

/** A verb of saying that stands right behind a comma and has no agent: no clause of its own can begin so. */
const followsComma = (verb: Node): boolean =>
  before(verb)?.form === "," && !["by", ","].includes(verb.tree.nodes[verb.id]?.form ?? "");

const isMember = (verb: Node): boolean =>
  goingOnToSay.has(verb.lemma) &&
  verb.upos === "VERB" &&
  presentOf(verb) !== null &&
  childrenOf(verb, "nsubj", "aux", "nsubj:pass").length === 0;

/** The first verb of saying of the sentence that has a subject before it and the tense of this one. */
const leaderOf = (verb: Node): Node | null =>
  verb.tree.nodes
    .slice(0, verb.id - 1)
    .find(
      (node) =>
        goingOnToSay.has(node.lemma) &&
        node.upos === "VERB" &&
        tenseOf(node) === presentOf(verb) &&
        (childOf(node, "nsubj")?.id ?? node.id) < node.id,
    ) ?? null;

const isThirdPerson = ({ form, token }: Node): boolean =>
  token.feats.includes("Tense=Pres") && /[^s]s$|sses$/.test(form);

/** "Sources believe Oslo has joined and admit that": what stands between is in the singular, the later verb is not. */
const disagrees = (verb: Node, leader: Node): boolean => {
  if (presentOf(verb) !== "Pres" || isThirdPerson(verb) !== isThirdPerson(leader)) return false;
  const inner = verb.rel === "conj" && verb.parent !== leader ? verb.parent : null;
  const word = inner && (childrenOf(inner, "aux", "cop")[0] ?? inner);
  return word?.token.feats.includes("Tense=Pres") === true && isThirdPerson(word) !== isThirdPerson(verb);
};

/**
 * "stressed that P, rejected reports that Q and said that R": the verb of saying whose subject a later one of the series
 * shares, whatever a tree hangs that one from; `null` for verbs in no series.
 */
export const seriesLeader = (verb: Node): Node | null => {
  if (!isMember(verb)) return null;
  const leader = leaderOf(verb);
  if (!leader) return null;
  if (followsComma(verb)) return leader;
  const inside = verb.tree.nodes.slice(leader.id, verb.id - 1);
  const series =
    inside.some((node) => isMember(node) && followsComma(node)) ||
    verb.lemma === leader.lemma ||
    // "thinks P, and said so"
    verb.tree.nodes[verb.id]?.form === "so" ||
    disagrees(verb, leader);
  return joining.has(before(verb)?.form ?? "") && series ? leader : null;
};
