import { agentOf, childOf, childrenOf, marker, type Node, subtree } from "../../tree/index.ts";
import type { Source } from "../attribution.ts";
import type { Reading } from "../reading.ts";
import { contains } from "../spans.ts";
import { isOutlet, isSpeaker, kindOf, mentionOver } from "../voices/kind.ts";
import { sourceAt } from "./source.ts";

/** Verbs by which one voice hands on another. */
const handing: ReadonlySet<string> = new Set(["cite", "quote"]);

/** Verbs whose object is the medium that hears the speaker ("told the Courier"). */
const hearers: ReadonlySet<string> = new Set([
  "tell",
  "inform",
  "write",
  "brief",
  "message",
  "assure",
  "remind",
  "email",
]);

/** "in an interview with the Courier", "in an article for NI", "in the Courier". */
const throughMedium = (reading: Reading, verb: Node): readonly Node[] =>
  childrenOf(verb, "obl", "nmod", "obj", "iobj", "advmod").flatMap((child) => {
    if (child.deprel === "obl:agent" || marker(child) === "by") return [];
    // "wrote on his blog": the speaker's own.
    const own = childrenOf(child, "nmod:poss").some(({ upos }) => upos === "PRON");
    if (own && !reading.voices.mediaNouns.has(child.lemma)) return [];
    // "accused the paper of inventing it": whom the words are about hears nothing.
    if (["obj", "iobj"].includes(child.rel) && !hearers.has(verb.lemma)) return [];
    // "at the Valdai Club": where somebody spoke hands nothing on.
    if (child.rel === "obl" && marker(child) === "at") return [];
    // "referring to the magazine": a voice behind the speaker, not before.
    if (child.tree.nodes[(subtree(child)[0]?.id ?? 1) - 2]?.form === "referring") return [];
    // "on television": the medium without a name.
    if (
      ["television", "radio", "tv"].includes(child.lemma) &&
      childrenOf(child, "det", "amod", "compound", "appos").length === 0
    )
      return [];
    if (isOutlet(reading, child)) return marker(child) === "" && child.rel === "obl" ? [] : [child];
    if (!reading.voices.mediaNouns.has(child.lemma)) return [];
    return subtree(child)
      .filter((below) => below !== child && ["nmod", "appos"].includes(below.rel) && isOutlet(reading, below))
      .slice(0, 1);
  });

/** "..., quoted by the agency", "as quoted by the agency", "as reported by the Courier". */
const quotedBy = (reading: Reading, verb: Node): readonly Node[] =>
  childrenOf(verb, "advcl", "acl", "parataxis", "nmod", "obl", "nsubj")
    .flatMap((child) => [child, ...childrenOf(child, "appos")])
    .flatMap((child) => [child, ...childrenOf(child, "acl", "advcl")])
    .flatMap((child) => {
      if (![handing, carrying, questioning].some((list) => list.has(child.lemma))) return [];
      const agent = agentOf(child) ?? leakedTo(child);
      const asks = agent !== null && child.upos === "VERB" && questioning.has(child.lemma) && isNamed(agent);
      const given = agent !== null && isDocument(reading, child.parent) && isUnknownName(reading, agent);
      return agent && (handing.has(child.lemma) || asks || given || isOutlet(reading, agent)) ? [agent] : [];
    });

/** "experts interviewed by Tygodnik": whoever puts questions is a medium, whatever its name. */
const questioning: ReadonlySet<string> = new Set(["interview", "survey", "poll", "question", "contact"]);

const isNamed = (node: Node): boolean =>
  node.upos === "PROPN" && !subtree(node).some(({ upos }) => upos === "NOUN");

const carrying: ReadonlySet<string> = new Set([
  "report",
  "carry",
  "publish",
  "release",
  "obtain",
  "see",
  "cite",
  "interview",
  "leak",
  "send",
  "pass",
  "provide",
]);

/** "minutes leaked to the website": who was given a paper hands it on. */
const leakedTo = (participle: Node): Node | null =>
  ["leak", "send", "pass", "provide"].includes(participle.lemma)
    ? (childrenOf(participle, "obl").find((child) => marker(child) === "to") ?? null)
    : null;

const isDocument = (reading: Reading, node: Node | null): boolean =>
  node !== null && kindOf(reading, node) === "document";

/** "An audit seen by Jakarta Kini": a name of nobody known that has a paper. */
const isUnknownName = (reading: Reading, node: Node): boolean =>
  isNamed(node) && mentionOver(reading, node) === null;

/** "Writing in the Sentinel, the historian argued". */
const writingIn = (reading: Reading, verb: Node): readonly Node[] =>
  childrenOf(verb, "advcl")
    .filter((child) => ["write", "speak", "talk"].includes(child.lemma))
    .flatMap((child) => throughMedium(reading, child));

/** "the agency quoted him as saying": the clause of saying hangs on the verb of quoting. */
const quotedAs = (verb: Node): readonly Node[] => {
  const { parent } = verb;
  if (!parent || !handing.has(parent.lemma) || marker(verb) !== "as") return [];
  const agent = agentOf(parent) ?? (childOf(parent, "nsubj:pass") ? null : childOf(parent, "nsubj"));
  return agent ? [agent] : [];
};

/** "The daily quotes the expert Arnarson, who believes that": the clause hangs on whom it quotes. */
const quotedWho = (verb: Node): readonly Node[] => {
  const top = verb.deprel === "acl:relcl" ? verb.parent : null;
  const noun = top && ["appos", "flat"].includes(top.rel) ? top.parent : top;
  const citing = noun?.rel === "obj" ? noun.parent : null;
  if (!citing || !handing.has(citing.lemma)) return [];
  const reader = childOf(citing, "nsubj");
  return reader ? [reader] : [];
};

/** "..., as reported by the portal Altiplano Digital.": at the end of the sentence, wherever a tree hangs it. */
const reportedBehind = (reading: Reading, verb: Node): readonly Node[] => {
  const { nodes } = verb.tree;
  const as = nodes.findLastIndex(
    ({ form, id }) => form === "as" && id > verb.id && nodes[id - 2]?.form === ",",
  );
  const participle = nodes[as + 1];
  if (as < 0 || !participle || nodes[as + 2]?.form !== "by") return [];
  if (!handing.has(participle.lemma) && !carrying.has(participle.lemma)) return [];
  const rest = nodes.slice(as + 3).filter(({ upos }) => upos !== "PUNCT");
  const voice = rest.find(
    (node) => ["NOUN", "PROPN"].includes(node.upos) && !(node.parent && rest.includes(node.parent)),
  );
  const only = rest.every(({ upos }) => !["VERB", "AUX"].includes(upos));
  return voice && only && isOutlet(reading, voice) ? [voice] : [];
};

/** Links nearer the reader than the speaker of the verb, nearest first. */
export const relaysOf = (reading: Reading, verb: Node): readonly Source[] =>
  [
    ...quotedAs(verb),
    ...quotedWho(verb),
    ...quotedBy(reading, verb),
    ...writingIn(reading, verb),
    ...throughMedium(reading, verb),
    ...reportedBehind(reading, verb),
  ]
    .map((node) => sourceAt(node))
    // "the Amman portal Jebel Online": the name is no second medium.
    .filter(({ span }, at, all) => !all.slice(0, at).some((other) => contains(other.span, span)));

/** Links behind the subject of the verb: "the Courier, citing two officials, said". */
export const behindOf = (reading: Reading, verb: Node): readonly Source[] => {
  if (["learn", "hear", "know"].includes(verb.lemma)) {
    const from = childrenOf(verb, "obl").find((child) => marker(child) === "from");
    if (from) return [sourceAt(from)];
  }
  const reference = childrenOf(verb, "obl", "nmod")
    .concat(childrenOf(verb, "nsubj").flatMap((child) => childrenOf(child, "nmod")))
    .find(({ lemma }) => lemma === "reference");
  const referred = reference && childrenOf(reference, "nmod").find((child) => marker(child) === "to");
  if (referred) return [sourceAt(referred)];
  const cited = citedBeside(verb) ?? citedBehind(verb);
  if (cited?.node && isSpeaker(reading, cited.node)) return [cited, ...citedInTurn(reading, cited)];
  const clauses = [verb, ...childrenOf(verb, "nsubj")].flatMap((node) =>
    childrenOf(node, "advcl", "acl", "xcomp"),
  );
  return clauses
    .filter((child) => ["cite", "quote", "refer"].includes(child.lemma) && child.form.endsWith("ing"))
    .flatMap((child) => {
      const object = childOf(child, "obj") ?? childrenOf(child, "obl").find((obl) => marker(obl) === "to");
      if (!object || !isSpeaker(reading, object)) return [];
      const voice = citedAt(object);
      return [voice, ...citedInTurn(reading, voice)];
    });
};

/** The cited voice without the clause that says whom it cites itself. */
const citedAt = (object: Node): Source => {
  const { node, span } = sourceAt(object);
  const comma = object.tree.nodes.find(
    ({ form, id, token, tree }) =>
      form === "," && token.start > span.start && token.end < span.end && tree.nodes[id]?.form === "which",
  );
  return comma ? { node, span: { start: span.start, end: comma.token.start } } : { node, span };
};

/** "citing the Post, which in turn cites an aide": whom the cited one cites. */
export const citedInTurn = (reading: Reading, { node, span }: Source): readonly Source[] => {
  const nodes = node?.tree.nodes ?? [];
  const at = nodes.findIndex(({ token }) => token.start >= span.end);
  if (nodes[at]?.form !== "," || nodes[at + 1]?.form !== "which") return [];
  const cite = nodes.slice(at + 2, at + 7).find(({ lemma }) => handing.has(lemma) || lemma === "refer");
  if (!cite) return [];
  const rest = nodes.slice(nodes[cite.id]?.form === "to" ? cite.id + 1 : cite.id);
  const end = rest.findIndex(({ upos, form }) => (upos === "PUNCT" && form !== "-") || upos === "VERB");
  const voice = phraseOf(end < 0 ? rest : rest.slice(0, end));
  return voice?.node && isSpeaker(reading, voice.node) ? [voice] : [];
};

const referring: ReadonlySet<string> = new Set(["citing", "quoting", "referring"]);

/** The phrase between two words as a voice: its head is the first noun that hangs on none of the others. */
export const phraseOf = (words: readonly Node[]): Source | null => {
  const [first, last] = [words[0], words.at(-1)];
  const head = words.find(
    (node) => ["NOUN", "PROPN"].includes(node.upos) && !(node.parent && words.includes(node.parent)),
  );
  return first && last && head
    ? { node: head, span: { start: first.token.start, end: last.token.end } }
    : null;
};

/** "..., the daily wrote on Friday, citing two officials.": up to the next mark, by the order of the words. */
const citedBehind = (verb: Node): Source | null => {
  const { nodes } = verb.tree;
  const at = nodes.findIndex(
    ({ form, id }) => id > verb.id && referring.has(form) && nodes[id - 2]?.form === ",",
  );
  if (at < 0 || nodes.slice(verb.id, at).some(({ upos }) => upos === "VERB")) return null;
  const from = nodes[at + 1]?.form === "to" ? at + 2 : at + 1;
  const rest = nodes.slice(from);
  const end = rest.findIndex(
    ({ upos, form }) => (upos === "PUNCT" && form !== "-") || upos === "VERB" || form === "as",
  );
  return phraseOf(end < 0 ? rest : rest.slice(0, end));
};

/** "The Ledger, citing three diplomats, reported", "Citing satellite images, the Ledger said": by the order of the words. */
const citedBeside = (verb: Node): Source | null => {
  const { nodes } = verb.tree;
  const at = nodes.findIndex(({ form, id }) => referring.has(form) && id < verb.id);
  const opens = at === 0 || nodes[at - 1]?.form === ",";
  const end = nodes.findIndex(({ form }, place) => place > at && form === ",");
  // "writes, citing a letter, that Rome considers P void": the letter belongs to the first verb.
  const between = nodes.slice(end + 1, verb.id - 1);
  if (at < 0 || !opens || end < 0 || between.some(({ upos, form }) => upos === "VERB" || form === "that"))
    return null;
  return phraseOf(nodes.slice(nodes[at + 1]?.form === "to" ? at + 2 : at + 1, end));
};
