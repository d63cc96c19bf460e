import type { Span } from "../../../contract/index.ts";
import type { Node } from "../../tree/index.ts";
import { runsOf } from "../spans.ts";

/** Words that stand for what is said about, at the head of a relative clause. */
const openers: ReadonlySet<string> = new Set(["which", "that", "who", "what"]);

const nominal: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PART"]);

/** Words a voice between the relative word and its verb may have. */
const longest = 8;

const isVerbal = (node: Node | undefined): boolean =>
  node !== undefined &&
  (node.upos === "AUX" || (node.upos === "VERB" && node.token.feats.includes("VerbForm=Fin")));

/** A relative clause cut in two by a voice: the words of the voice, and what it says. */
export interface Gap {
  readonly voice: readonly Node[];
  readonly content: readonly Span[];
}

/** Where the clause behind the gap ends: at the comma that closes the relative clause, else with the sentence. */
const endOf = (nodes: readonly Node[], opener: number, from: number): number => {
  const setOff = nodes[opener - 1]?.form === ",";
  const end = nodes.findIndex(
    ({ form }, at) =>
      at > from && (/^[;:–—]$/.test(form) || (form === "," && (setOff || nodes[at + 1]?.upos === "CCONJ"))),
  );
  return end < 0 ? nodes.length : end;
};

/**
 * "the changes, which officials said will go into effect", "what analysts said was a sign": the relative word and what
 * stands behind the verb of saying are one clause, which trees hang from anything.
 */
export const gapAround = (verb: Node): Gap | null => {
  const { nodes } = verb.tree;
  const next = nodes[verb.id];
  if (!isVerbal(next) || !next) return null;
  let at = verb.id - 2;
  while (at >= 0 && ["AUX", "ADV"].includes(nodes[at]?.upos ?? "")) at--;
  const last = at;
  while (
    at >= 0 &&
    last - at < longest &&
    nominal.has(nodes[at]?.upos ?? "") &&
    !openers.has(nodes[at]?.form ?? "")
  )
    at--;
  const opener = nodes[at];
  const voice = nodes.slice(at + 1, last + 1);
  if (!opener || !openers.has(opener.form) || voice.length === 0) return null;
  const behind = nodes.slice(verb.id, endOf(nodes, at, verb.id));
  while (behind.at(-1)?.upos === "PUNCT") behind.pop();
  return { voice, content: [...runsOf([opener]), ...runsOf(behind)] };
};
