import type { Span } from "../../../contract/index.ts";
import type { Node } from "../../tree/index.ts";
import type { Source } from "../attribution.ts";
import { runsOf } from "../spans.ts";
import { isAttached, isParticle, finite as verbal } from "./surface.ts";

/** Source and content read off the order of the words. */
export interface Ordered {
  readonly source: Source;
  readonly content: readonly Span[];
  readonly rule: string;
}

/** What a noun phrase is made of, seen from outside. */
export const nominal: ReadonlySet<string> = new Set([
  "DET",
  "ADJ",
  "NOUN",
  "PROPN",
  "PRON",
  "NUM",
  "ADP",
  "PART",
  "CCONJ",
  "SYM",
]);

export const beginning: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"]);

export const clauseWords: ReadonlySet<string> = new Set([
  "who",
  "which",
  "that",
  "what",
  "when",
  "where",
  "if",
  "there",
  "whatever",
  "whichever",
  "whoever",
  "however",
]);

/** Whether the words are one noun phrase, seen from outside. */
export const isPhrase = (nodes: readonly Node[]): boolean =>
  nodes.length > 0 &&
  nodes.length <= 14 &&
  beginning.has(nodes[0]?.upos ?? "") &&
  !clauseWords.has(nodes[0]?.form ?? "") &&
  !nodes.some(({ form, rel }, at) => at > 0 && clauseWords.has(form) && rel !== "det") &&
  nodes.every(
    (node, at) =>
      nominal.has(node.upos) ||
      // "the Suva-based site"
      nodes[at - 1]?.form === "-" ||
      (node.rel === "amod" && node.token.feats.includes("VerbForm=Part")) ||
      isParticle(node) ||
      isAttached(node) ||
      node.form === "-" ||
      node.form === "." ||
      node.form === "'s",
  );

/** "Senator Hale (R-Va.) told": what stands in brackets is no part of the phrase. */
export const withoutBrackets = (nodes: readonly Node[]): readonly Node[] => {
  let depth = 0;
  return nodes.filter(({ form }) => {
    if (form === "(") depth++;
    const inside = depth > 0;
    if (form === ")") depth--;
    return !inside;
  });
};

/** The place before the brackets that close at a place. */
export const beforeBrackets = (nodes: readonly Node[], at: number): number => {
  if (nodes[at]?.form !== ")") return at;
  const open = nodes.slice(0, at).findLastIndex(({ form }) => form === "(");
  return open > 0 ? open - 1 : at;
};

/** The phrase as a source: its head is the first noun that hangs on none of the others, a name before a title. */
export const asSource = (nodes: readonly Node[]): Source | null => {
  const nouns = nodes.filter(({ upos }) => ["NOUN", "PROPN", "PRON"].includes(upos));
  const tops = nouns.filter((node) => !node.parent || !nodes.includes(node.parent));
  const head = tops[0] ?? nouns[0];
  const [span] = runsOf(nodes);
  return head && span
    ? { node: head, span: { start: span.start, end: runsOf(nodes).at(-1)?.end ?? span.end } }
    : null;
};

/** A verb that can carry a clause of its own: "speaking at a rally" cannot. */
export const finite = (node: Node): boolean =>
  verbal(node) && !(node.form.endsWith("ing") && !node.children.some(({ rel }) => rel === "aux"));

/** Verbs whose hearer stands right behind them. */
export const telling: ReadonlySet<string> = new Set([
  "tell",
  "inform",
  "assure",
  "remind",
  "warn",
  "write",
  "advise",
  "notify",
]);

/** "..., Trump called Clinton": a verb with an object behind it is no tag. */
export const hasObject = (verb: Node, next: Node | undefined): boolean =>
  !telling.has(verb.lemma) &&
  next !== undefined &&
  ["DET", "PROPN", "PRON", "ADJ", "NUM"].includes(next.upos) &&
  !/^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(last|this|earlier|late)$/.test(next.form);

export const isComma = (node: Node | undefined): boolean => node?.form === ",";

export const trimmedRight = (nodes: readonly Node[]): readonly Node[] => {
  const kept = [...nodes];
  while (kept.at(-1)?.upos === "PUNCT") kept.pop();
  return kept;
};
export const subordinators: ReadonlySet<string> = new Set(
  "if unless because since although though when whenever once while as until whether".split(" "),
);

/** "Asked whether P, the minister said no": how a question that was put opens a sentence. */
export const asking: ReadonlySet<string> = new Set([
  "asked",
  "pressed",
  "questioned",
  "quizzed",
  "challenged",
]);
