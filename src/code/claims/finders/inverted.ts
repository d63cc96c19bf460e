import type { Node } from "../../tree/index.ts";
import { runsOf } from "../spans.ts";
import {
  asSource,
  beginning,
  clauseWords,
  finite,
  isComma,
  isPhrase,
  nominal,
  type Ordered,
  subordinators,
  trimmedRight,
} from "./ordered.ts";
import { hasThat } from "./surface.ts";

const relative: ReadonlySet<string> = new Set(["who", "which", "whose", "whom", "where", "that"]);

/** The words without relative clauses behind a noun: "the envoy, who had led the talks," has no verb of its own. */
const withoutRelatives = (nodes: readonly Node[]): readonly Node[] => {
  const from = nodes.findIndex(
    ({ form, rel }, at) =>
      relative.has(form) &&
      rel !== "mark" &&
      (isComma(nodes[at - 1]) || ["NOUN", "PROPN"].includes(nodes[at - 1]?.upos ?? "")),
  );
  if (from < 0) return nodes;
  const end = nodes.findIndex((node, at) => at > from && isComma(node));
  return end < 0 ? nodes.slice(0, from) : [...nodes.slice(0, from), ...withoutRelatives(nodes.slice(end))];
};

/** Behind the marks that open a quotation. */
const firstWord = (nodes: readonly Node[], at: number): Node | undefined =>
  nodes.slice(at).find(({ upos }) => upos !== "PUNCT");

/** "their elected chief": a participle before its noun. */
const isElected = ({ rel, token, form }: Node): boolean =>
  rel === "amod" && token.feats.includes("VerbForm=Part") && !form.endsWith("ing");

/** A word of a name or title, or the mark inside one: "the Nairobi-based site". */
const isNameLike = (nodes: readonly Node[], at: number): boolean => {
  const node = nodes[at];
  const isHyphen = node?.form === "-" && !node.token.spaceAfter && nodes[at - 1]?.token.spaceAfter === false;
  return (
    node !== undefined &&
    (nominal.has(node.upos) || isElected(node) || isHyphen || nodes[at - 1]?.form === "-")
  );
};

/** Words between a voice and the comma behind it: "in 1998", "of the navy". */
const adjunctReach = 7;

/** "If war comes, wrote Salmi in 1998, it will come": where what stands before is no sentence, what follows the voice completes it. */
const goingOnBehind = (nodes: readonly Node[], voice: readonly Node[]): readonly Node[] => {
  const from = voice.at(-1)?.id ?? nodes.length;
  const comma = nodes.findIndex((node, at) => at >= from && isComma(node));
  const between = nodes.slice(from, comma);
  if (comma < 0 || between.length > adjunctReach || between.some(finite)) return [];
  const rest = trimmedRight(nodes.slice(comma + 1));
  return rest.some(finite) ? rest : [];
};

/** "One thing is clear, argues Rao: neither wants to choose": what the voice announced. */
const announcedBehind = (nodes: readonly Node[], voice: readonly Node[]): readonly Node[] => {
  const from = voice.at(-1)?.id ?? nodes.length;
  const colon = nodes.findIndex(({ form }, at) => at >= from && form === ":");
  const between = nodes.slice(from, colon);
  return colon < 0 || between.some((node) => !nominal.has(node.upos))
    ? []
    : trimmedRight(nodes.slice(colon + 1));
};

/** "The pact is dead, argues columnist Petra Vance in the Tribune". */
export const inverted = (verb: Node): Ordered | null => {
  const { nodes } = verb.tree;
  const left = nodes.slice(0, verb.id - 2);
  if (!isComma(nodes[verb.id - 2]) || verb.form.endsWith("ing") || hasThat(verb, [verb])) return null;
  // "The exercise, called Calm Horizon, ..." names a thing.
  if (["call", "name", "dub", "term", "label", "accuse", "blame", "charge"].includes(verb.lemma)) return null;
  // "Berg, who led the talks, told the weekly": a name with its clause is who speaks, not what is said.
  const said = withoutRelatives(left).some(finite);
  let end = verb.id;
  while (end < nodes.length && isNameLike(nodes, end) && nodes[end]?.upos !== "ADP") end++;
  const whole = nodes.slice(verb.id, end);
  const source = whole.slice(
    0,
    whole.findLastIndex(({ upos }) => ["NOUN", "PROPN", "PRON"].includes(upos)) + 1,
  );
  if (!isPhrase(source) || source.some(({ form }) => ["it", "them", "him", "us", "me"].includes(form)))
    return null;
  const following = nodes[end];
  if (following && finite(following)) return null;
  // "Oslo's silence, argues X, shows that ...": what stands on both sides is one clause.
  const spoken = seriesBehind(nodes, withOf(nodes, source, end));
  const open = subordinators.has(left[0]?.form ?? "") || left[0]?.upos === "ADP";
  const behind = open ? goingOnBehind(nodes, spoken) : announcedBehind(nodes, spoken);
  const right =
    behind.length > 0
      ? behind
      : isComma(following) && finite(firstWord(nodes, end + 1) ?? verb)
        ? trimmedRight(nodes.slice(end + 1))
        : [];
  const isWhole = said || (right.length > 0 && isPhrase(left));
  const voice = isWhole ? asSource(spoken) : null;
  const around = said && behind.length === 0 ? [] : runsOf(right);
  return voice
    ? { source: voice, content: [...runsOf(left), ...around], rule: "claims/order-inverted" }
    : null;
};

/** "say Berg of the institute, Lund of the university and the historian Moe.": speakers in a row up to the end of the sentence. */
const seriesBehind = (nodes: readonly Node[], voice: readonly Node[]): readonly Node[] => {
  const at = voice.at(-1)?.id ?? 0;
  const rest = trimmedRight(nodes.slice(at));
  const isRow =
    isComma(rest[0]) &&
    rest.some(({ form }) => form === "and") &&
    rest.every((node) => isComma(node) || (nominal.has(node.upos) && !clauseWords.has(node.form)));
  return isRow ? [...voice, ...rest] : voice;
};

/** "experts from the Swiss newspaper": the phrase goes on over "of", "from" and "at". */
const withOf = (nodes: readonly Node[], source: readonly Node[], end: number): readonly Node[] => {
  if (!["of", "from", "at", "for"].includes(nodes[end]?.form ?? "")) return source;
  let stop = end + 1;
  while (stop < nodes.length && beginning.has(nodes[stop]?.upos ?? "")) stop++;
  return nodes.slice((source[0]?.id ?? 1) - 1, stop);
};
