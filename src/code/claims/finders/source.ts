import type { Span } from "../../../contract/index.ts";
import { months } from "../../../knowledge/months.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  isPassive,
  isWithin,
  marker,
  type Node,
  subjectOf,
  subtree,
  tokenSpan,
} from "../../tree/index.ts";
import type { Source } from "../attribution.ts";
import { closesAsTag } from "../cues/match-verb.ts";
import { hull, runsOf } from "../spans.ts";
import { seriesLeader } from "./series.ts";
import { isShared } from "./surface.ts";

/** What hangs on a noun but is no part of its name for a reader of sources. */
const loose: readonly string[] = ["acl:relcl", "parataxis", "discourse"];

const days: ReadonlySet<string> = new Set(
  "monday tuesday wednesday thursday friday saturday sunday".split(" "),
);

const leading: ReadonlySet<string> = new Set(["ADP", "SCONJ", "CCONJ", "PUNCT"]);

const closers: readonly (readonly [open: string, close: string])[] = [
  ["(", ")"],
  ["“", "”"],
  ["«", "»"],
  ['"', '"'],
];

/** "(NI" and "the agency «Volta Press" without their closing mark take it in. */
const closed = (node: Node, span: Span): Span => {
  const inside = node.tree.nodes.filter(({ token }) => token.start >= span.start && token.end <= span.end);
  const next = node.tree.nodes[inside.at(-1)?.id ?? -1];
  const count = (mark: string): number => inside.filter(({ form }) => form === mark).length;
  const open = closers.some(
    ([left, right]) =>
      next?.form === right && (left === right ? count(left) % 2 === 1 : count(left) > count(right)),
  );
  return open && next ? { start: span.start, end: next.token.end } : span;
};

/** "the magazine Pacific Outlook": names right behind the noun belong to it, wherever the tree hangs them. */
const overNames = (node: Node, span: Span, cue: Node | null): Span => {
  const { nodes } = node.tree;
  let at = nodes.findIndex(({ token }) => token.end === span.end);
  const last = nodes[at];
  if (!last || !["NOUN", "PROPN"].includes(last.upos)) return span;
  while (nodes[at + 1]?.upos === "PROPN" && nodes[at + 1] !== cue && (nodes[at + 1]?.id ?? 0) !== cue?.id)
    at++;
  return { start: span.start, end: nodes[at]?.token.end ?? span.end };
};

/**
 * "according to the expert Vance, Oslo and Riga have ...", "was reached by Vance, the daily reports": what stands
 * between the comma and a verb is that verb's subject, and no part of the name before the comma.
 */
const withoutNext = (node: Node, kept: readonly Node[], cue: Node | null): readonly Node[] => {
  const next = node.tree.nodes[kept.at(-1)?.id ?? -1];
  const verbal =
    next !== undefined &&
    (next.upos === "AUX" ||
      (next.upos === "VERB" && /^(Mood|.*VerbForm=Fin|.*Tense=P)/.test(next.token.feats)));
  const last = kept.at(-1);
  if (!(verbal || (last && closesAsTag(last))) || next === cue || (cue !== null && node.id < cue.id))
    return kept;
  const comma = kept.findIndex(({ form, id }) => form === "," && id > node.id);
  const behind = comma < 0 ? [] : kept.slice(comma + 1);
  return behind.some(({ form }) => ["who", "which", "that"].includes(form)) || comma < 0
    ? kept
    : kept.slice(0, comma);
};

/**
 * The words of a noun phrase without the clauses that hang on it, its preposition and its possessive mark; of the
 * words on the far side of a cue verb none belong to it, whatever the tree says.
 */
export const nounSpan = (node: Node, cue: Node | null = null): Span => {
  const marks = new Set(childrenOf(node, "case", "mark"));
  const before = cue !== null && node.id < cue.id;
  const strays = (below: Node): boolean => cue !== null && below.id < cue.id !== before;
  const far = (below: Node): boolean => cue !== null && !isWithin(node, cue) && isWithin(below, cue);
  const nodes = subtree(node, loose).filter((below) => !marks.has(below) && !strays(below) && !far(below));
  const citing = nodes.findIndex(
    ({ form, id }) =>
      id > node.id &&
      ((["citing", "quoting", "referring"].includes(form) && node.tree.nodes[id - 2]?.form === ",") ||
        (form === "as" && ["quoted", "cited", "reported"].includes(node.tree.nodes[id]?.form ?? ""))),
  );
  // "China's Foreign Ministry on Friday": a day is when, whatever the tree hangs it from.
  const day = nodes.findIndex(
    ({ form, id }) => form === "on" && id > node.id && days.has(node.tree.nodes[id]?.form ?? ""),
  );
  const end = Math.min(...[citing, day].filter((at) => at >= 0), nodes.length);
  const named = nodes.slice(0, end);
  const kept = named.slice(named.findIndex(({ upos }) => !leading.has(upos)));
  const span = hull(runsOf(withoutNext(node, kept, cue))) ?? tokenSpan(node);
  return closed(node, overNames(node, span, cue));
};

/** The noun phrase as a source of a cue. */
export const sourceAt = (node: Node, cue: Node | null = null): Source => ({
  node,
  span: nounSpan(node, cue),
});

/** "who led the talks and called it a sham": the relative word stands once for both. */
const relativeOf = (verb: Node): Node | null => {
  let top = verb;
  while (top.rel === "conj" && top.parent) top = top.parent;
  const word = top !== verb && top.deprel === "acl:relcl" ? childOf(top, "nsubj") : null;
  return word && ["who", "which", "that"].includes(word.form) ? word : null;
};

/** The subject that stands there in words ("who"), for the span, with the noun it stands for. */
const written = (verb: Node, subject: Node): Source => {
  const own = childOf(verb, "nsubj") ?? relativeOf(verb);
  return own && own !== subject && own.deprel !== "nsubj:outer"
    ? { node: subject, span: tokenSpan(own) }
    : sourceAt(subject, verb);
};

/** The agent of a passive; a place that a parser took for one is none. */
export const byAgent = (verb: Node): Node | null => {
  const agent = agentOf(verb);
  return agent && (marker(agent) === "by" || marker(agent) === "") ? agent : null;
};

/** "were named in Europe", "was denied in Ankara": a place stands for whoever speaks there. */
export const placeOf = (verb: Node): Node | null =>
  childrenOf(verb, "obl").find(
    (child) =>
      child.upos === "PROPN" &&
      ["in", "at"].includes(marker(child)) &&
      !childOf(child, "nummod") &&
      !months.includes(child.form),
  ) ?? null;

const impersonal: ReadonlySet<string> = new Set([
  "seem",
  "appear",
  "turn",
  "happen",
  "emerge",
  "follow",
  "transpire",
  "be",
]);

/** "That alone, writes the colonel, makes for a bond": between the commas the speaker stands behind the verb. */
const behindAside = (verb: Node): Node | null => {
  const [first, second] = childrenOf(verb, "nsubj");
  const aside = first?.upos === "PRON" && verb.tree.nodes[verb.id - 2]?.form === ",";
  return aside && second && first.id < verb.id && second.id > verb.id ? second : null;
};

/** Who gives the words of a verb: its subject, the agent of a passive, or the place that stands for a speaker. */
export const sourceOf = (verb: Node): Source | null => {
  if (isPassive(verb)) {
    const agent = byAgent(verb);
    if (agent) return sourceAt(agent, verb);
    const place = placeOf(verb);
    if (!place) return null;
    const span = nounSpan(place);
    const marks = childrenOf(place, "case");
    return { node: place, span: { start: marks[0]?.token.start ?? span.start, end: span.end } };
  }
  const it = childOf(verb, "expl");
  // "It denied that ...": who denies is somebody; only verbs of seeming take an "it" that is nobody.
  if (it?.form === "it" && verb.upos === "VERB" && !impersonal.has(verb.lemma) && it.id < verb.id)
    return sourceAt(it, verb);
  const behind = behindAside(verb);
  if (behind) return sourceAt(behind, verb);
  const subject = subjectOf(seriesLeader(verb) ?? (isShared(verb) ? (verb.parent?.parent ?? verb) : verb));
  return subject && childOf(verb, "expl") !== subject ? written(verb, subject) : null;
};
