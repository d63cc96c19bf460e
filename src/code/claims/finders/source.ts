import type { Span } from "../../../contract/index.ts";
import {
  agentOf,
  childOf,
  childrenOf,
  isPassive,
  marker,
  type Node,
  subjectOf,
  subtree,
  tokenSpan,
} from "../../tree/index.ts";
import type { Source } from "../attribution.ts";
import { hull, runsOf } from "../spans.ts";

/** What hangs on a noun but is no part of its name for a reader of sources. */
const loose: readonly string[] = ["acl:relcl", "parataxis", "discourse"];

/** The words of a noun phrase without the clauses that hang on it, its preposition and its possessive mark. */
export const nounSpan = (node: Node): Span => {
  const marks = new Set(childrenOf(node, "case", "mark"));
  const nodes = subtree(node, loose).filter((below) => !marks.has(below));
  return hull(runsOf(nodes)) ?? tokenSpan(node);
};

/** The noun phrase as a source. */
export const sourceAt = (node: Node): Source => ({ node, span: nounSpan(node) });

/** The subject that stands there in words ("who"), for the span, with the noun it stands for. */
const written = (verb: Node, subject: Node): Source => {
  const own = childOf(verb, "nsubj");
  return own && own !== subject && own.deprel !== "nsubj:outer"
    ? { node: subject, span: tokenSpan(own) }
    : sourceAt(subject);
};

/** "were named in Europe", "was denied in Ankara": a place stands for whoever speaks there. */
const placeOf = (verb: Node): Node | null =>
  childrenOf(verb, "obl").find(
    (child) => child.upos === "PROPN" && ["in", "at"].includes(marker(child)) && !childOf(child, "nummod"),
  ) ?? null;

/** Who gives the words of a verb: its subject, the agent of a passive, or the place that stands for a speaker. */
export const sourceOf = (verb: Node): Source | null => {
  if (isPassive(verb)) {
    const agent = agentOf(verb);
    if (agent) return sourceAt(agent);
    const place = placeOf(verb);
    if (!place) return null;
    const span = nounSpan(place);
    const marks = childrenOf(place, "case");
    return { node: place, span: { start: marks[0]?.token.start ?? span.start, end: span.end } };
  }
  const subject = subjectOf(verb);
  return subject && childOf(verb, "expl") !== subject ? written(verb, subject) : null;
};
