import type { Node } from "../../tree/index.ts";
import type { Source } from "../attribution.ts";
import { runsOf } from "../spans.ts";
import { gapAround } from "./gaps.ts";
import { inverted } from "./inverted.ts";
import {
  asking,
  asSource,
  beforeBrackets,
  finite,
  hasObject,
  isComma,
  isPhrase,
  nominal,
  type Ordered,
  subordinators,
  trimmedRight,
  withoutBrackets,
} from "./ordered.ts";
import { goingOnToSay } from "./series.ts";
import { goesOnSpeaking, hasThat, isAttached, sideOf } from "./surface.ts";

/** "BELGRADE - The pact ...", "MOSCOW (Agency) — The pact ...": the place before the dash is the page's. */
const withoutDateline = (nodes: readonly Node[]): readonly Node[] => {
  const dash = nodes.findIndex(({ form }) => /^[-–—]+$/.test(form));
  const opens = dash > 0 && dash < 7 && /^\p{Lu}{3,}$/u.test(nodes[0]?.token.form ?? "");
  if (opens) return nodes.slice(dash + 1);
  // "The envoy was blunter: the deal was off, he said": what comes before the colon announces it.
  const colon = nodes.findLastIndex(({ form }) => form === ":" || form === ";");
  return nodes.slice(colon + 1).some(finite) ? nodes.slice(colon + 1) : nodes;
};

/** "Her deputy disagreed: the word, she said, was no": what stands behind the colon, where there is one. */
const behindColon = (nodes: readonly Node[]): readonly Node[] | null => {
  const colon = nodes.findLastIndex(({ form }) => form === ":");
  return colon < 0 ? null : nodes.slice(colon + 1);
};

const reasons: ReadonlySet<string> = new Set([
  "because",
  "if",
  "unless",
  "although",
  "since",
  "that",
  "so",
  "whether",
]);

/** "If Oslo signs, he said, Riga will follow", "They left, he said, because ...": what stands on both sides is one sentence. */
const isGoingOn = (left: readonly Node[], right: readonly Node[]): boolean => {
  const [first] = right;
  if (subordinators.has(left[0]?.form ?? "") && !left.some(isComma)) return right.some(finite);
  if (first && (reasons.has(first.form) || (first.form === "to" && first.upos === "PART"))) return true;
  // "Whatever has been done, officials said, could be undone": a verb without a subject of its own.
  if (first && goesOnByItself(right, first)) return true;
  return !left.some(finite) && right.some(finite);
};

/** "could be undone", "imposing new duties", "for the council to act": words that can only continue what stands before the voice. */
const goesOnByItself = (right: readonly Node[], first: Node): boolean =>
  (finite(first) && first.upos === "AUX") ||
  (first.upos === "VERB" &&
    first.form.endsWith("ing") &&
    !goesOnSpeaking(first) &&
    !speakingOf.has(first.lemma)) ||
  (first.form === "for" && right.slice(1, 8).some(({ form, upos }) => form === "to" && upos === "PART"));

/** Participles that tell how, where or why it was said; others go on with what was said. */
const speakingOf: ReadonlySet<string> = new Set(
  "speak write talk accord use recall echo describe address answer respond reply ask smile laugh read call".split(
    " ",
  ),
);

/** ", and he doubted that": a second verb of the speaker ends what the first one says. */
const ownBranch = (nodes: readonly Node[]): readonly Node[] => {
  const end = nodes.findIndex(
    ({ form }, at) =>
      form === "," &&
      nodes[at + 1]?.upos === "CCONJ" &&
      ["he", "she", "they", "it"].includes(nodes[at + 2]?.form ?? "") &&
      nodes.slice(at + 3, at + 5).some((verb) => verb.upos === "VERB" && goingOnToSay.has(verb.lemma)),
  );
  return end < 0 ? nodes : nodes.slice(0, end);
};

/** "The pact is dead, the minister said", "The patrols, the ministry stressed, were not ...". */
const tagBehind = (verb: Node, words: readonly Node[]): Ordered | null => {
  const { nodes } = verb.tree;
  let start = verb.id - 2;
  while (start >= 0 && ["AUX", "ADV"].includes(nodes[start]?.upos ?? "")) start--;
  const last = start;
  const isOver = (node: Node | undefined): boolean =>
    isComma(node) || (node !== undefined && finite(node) && !isAttached(node));
  while (start >= 0 && !isOver(nodes[start])) start--;
  const source = withoutBrackets(nodes.slice(start + 1, last + 1));
  const left = withoutDateline(nodes.slice(0, start));
  const next = nodes[Math.max(verb.id, ...words.map(({ id }) => id))];
  const right = isComma(next) ? trimmedRight(ownBranch(nodes.slice(next?.id ?? nodes.length))) : [];
  if (!isComma(nodes[start]) || !isPhrase(source) || left.at(-1)?.upos === "SCONJ") return null;
  // "Asked on Monday whether Oslo would join, Lund said no": the question is nothing that Lund said.
  if (asking.has(left[0]?.form ?? "")) return null;
  if (!isComma(next) && (sideOf(verb, words) === "right" || hasObject(verb, next))) return null;
  const announced = behindColon(left);
  const said = announced && right.length > 0 && isGoingOn(announced, right) ? announced : left;
  const goesOn = right.length > 0 && isGoingOn(said, right);
  if (!goesOn && !said.some(finite)) return null;
  const voice = asSource(source);
  const content = [...runsOf(said), ...(goesOn ? runsOf(right) : [])];
  return voice && content.length > 0 ? { source: voice, content, rule: "claims/order-behind" } : null;
};

/** Verbs that stand after "as" without what is said: "as the daily reported"; "as the premier spoke" tells when. */
const asVerbs: ReadonlySet<string> = new Set(
  "say report note write put tell state point observe explain argue warn predict suggest claim admit acknowledge announce reveal remark mention show find document describe know see understand learn insist believe recall stress emphasize emphasise indicate conclude confirm post tweet".split(
    " ",
  ),
);

/** Words between "reported" and the comma: "as the daily first reported on Friday, ...". */
const asReach = 7;

/** Words behind which "as the daily reported" may open what is said. */
const opening: ReadonlySet<string> = new Set(["(", "that", "because", "and", "but"]);

/** "As the daily reported, Portugal has withdrawn", "Portugal has, as the daily reported, withdrawn". */
const asAside = (verb: Node): Ordered | null => {
  const { nodes } = verb.tree;
  const as = nodes.slice(0, verb.id - 1).findLastIndex(({ form }) => form === "as");
  const before = nodes[as - 1];
  const next = nodes[verb.id];
  if (as < 0 || !asVerbs.has(verb.lemma) || (next?.form !== "it" && hasObject(verb, next))) return null;
  if (before && !isComma(before) && !opening.has(before.form)) return null;
  const source = nodes.slice(as + 1, verb.id - 1).filter(({ upos }) => upos !== "AUX" && upos !== "ADV");
  const comma = nodes.findIndex((node) => isComma(node) && node.id > verb.id);
  const behind = trimmedRight(nodes.slice(comma + 1)).filter(({ form }) => form !== ")");
  const left = isComma(before) ? nodes.slice(0, as - 1) : [];
  // "..., given that, as X reported, P": what stands before the word that opens is the author's.
  const opener = isComma(before) && left.at(-1) !== undefined && opening.has(left.at(-1)?.form ?? "");
  const around = opener ? [] : left;
  if (
    comma < 0 ||
    comma > verb.id + asReach ||
    !isPhrase(source) ||
    ![...around, ...behind].some(finite) ||
    behind.length === 0
  )
    return null;
  const voice = asSource(source);
  return voice
    ? { source: voice, content: [...runsOf(around), ...runsOf(behind)], rule: "claims/order-as" }
    : null;
};

/** "the changes, which officials said will go into effect": source and content around the gap. */
const inGap = (verb: Node): Ordered | null => {
  const gap = gapAround(verb);
  const voice = gap && isPhrase(gap.voice) ? asSource(gap.voice) : null;
  return gap && voice ? { source: voice, content: gap.content, rule: "claims/order-gap" } : null;
};

/** Verbs behind which a pronoun in the nominative and a verb are a clause: "doubt they would go". */
const bareAfter: ReadonlySet<string> = new Set(
  "think believe doubt fear suspect insist argue claim hope admit know".split(" "),
);

const isSubjectWord = (word: Node | undefined): boolean =>
  word !== undefined &&
  ["he", "she", "they", "it", "we", "i", "there"].includes(word.form) &&
  ["AUX", "VERB"].includes(word.tree.nodes[word.id]?.upos ?? "");

/** "says he respects the treaty": a clause without "that" right behind a verb that takes nothing else. */
export const hasBareClause = (verb: Node, words: readonly Node[]): boolean => {
  const next = verb.tree.nodes[verb.id];
  if (bareAfter.has(verb.lemma) && isSubjectWord(next)) return sideOf(verb, words) === "right";
  return (
    verb.lemma === "say" &&
    next !== undefined &&
    (["DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM", "SCONJ"].includes(next.upos) ||
      next.form === "neither" ||
      (next.upos === "VERB" && next.form.endsWith("ing"))) &&
    !["what", "which", "whether", "nothing", "little", "so"].includes(next.form) &&
    sideOf(verb, words) === "right"
  );
};

/** "Sources close to the government suggested that ...": the nearest phrase before a verb with "that". */
const thatClause = (verb: Node, words: readonly Node[]): Source | null => {
  const { nodes } = verb.tree;
  if (!hasThat(verb, words) && !hasBareClause(verb, words)) return null;
  let start = verb.id - 2;
  while (start >= 0 && ["AUX", "ADV"].includes(nodes[start]?.upos ?? "")) start--;
  start = beforeBrackets(nodes, start);
  const last = start;
  while (start >= 0 && nominal.has(nodes[start]?.upos ?? "")) start--;
  const phrase = nodes.slice(start + 1, last + 1);
  // "..., and a footnote states that": the word that joins is no part of the voice.
  const own = phrase[0]?.upos === "CCONJ" ? phrase.slice(1) : phrase;
  return isPhrase(own) ? asSource(own) : null;
};

/** The phrase that stands between a place and the verb, and nothing else: "..., an expert from the weekly believes". */
export const phraseBetween = (verb: Node, from: number): Source | null => {
  const between = verb.tree.nodes.filter(
    ({ token, id, upos }) => token.start >= from && id < verb.id && !["AUX", "ADV", "PUNCT"].includes(upos),
  );
  return between.every((node, at) => at === 0 || node.id - (between[at - 1]?.id ?? 0) < 3) &&
    isPhrase(between)
    ? asSource(between)
    : null;
};

/** `"P," Hale, the leader of the party who had spoken before, said`: the name between the quotation and its aside. */
export const speakerWithAside = (verb: Node, from: number): Source | null => {
  const between = verb.tree.nodes.filter(({ token, id }) => token.start >= from && id < verb.id);
  while (["AUX", "ADV"].includes(between.at(-1)?.upos ?? "")) between.pop();
  const comma = between.findIndex(isComma);
  if (comma < 1 || !isComma(between.at(-1)) || comma === between.length - 1) return null;
  const name = between.slice(0, comma);
  return isPhrase(name) && !between.some(({ form }) => /^[.;:"“”«»!?]$/.test(form)) ? asSource(name) : null;
};

/** Source and content of a finite verb of saying by the order of the words; `null` when no pattern fits surely. */
export const byOrder = (verb: Node, words: readonly Node[]): Ordered | null =>
  asAside(verb) ?? inGap(verb) ?? tagBehind(verb, words) ?? inverted(verb);

/** The phrase before "... that" as the source, for verbs whose subject the tree lost. */
export const subjectByOrder = thatClause;
