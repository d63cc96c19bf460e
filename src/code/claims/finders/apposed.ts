import type { Node } from "../../tree/index.ts";
import { runsOf } from "../spans.ts";
import { isPhrase, type Ordered } from "./ordered.ts";
import { finite } from "./surface.ts";

const isName = (nodes: readonly Node[]): boolean =>
  nodes.length > 0 &&
  nodes.every(({ upos, form }) => upos === "PROPN" || form === "-") &&
  nodes[0]?.upos === "PROPN";

/** "a deputy commander of the air force", "its former envoy": what somebody is. */
const isDescription = (nodes: readonly Node[]): boolean =>
  isPhrase(nodes) && ["DET", "PRON", "ADJ", "NOUN"].includes(nodes[0]?.upos ?? "") && !isName(nodes);

/** The words between the commas before a place, the nearest first. */
const segmentsBefore = (nodes: readonly Node[], end: number, count: number): readonly (readonly Node[])[] => {
  const found: (readonly Node[])[] = [];
  let stop = end;
  while (found.length < count) {
    const comma = nodes.slice(0, stop).findLastIndex(({ form }) => form === ",");
    if (comma < 0) break;
    found.push(nodes.slice(comma + 1, stop));
    stop = comma;
  }
  return found;
};

/**
 * "P, a deputy commander of the air force, Behruz Salami, said" and "P, Behruz Salami, a deputy commander, said": name
 * and description between commas right before the verb are who speaks, wherever a tree hangs them.
 */
export const apposed = (verb: Node): Ordered | null => {
  const { nodes } = verb.tree;
  const auxiliaries = nodes
    .slice(0, verb.id - 1)
    .findLastIndex(({ upos }) => upos !== "AUX" && upos !== "ADV");
  if (nodes[auxiliaries]?.form !== ",") return null;
  const [near = [], far = []] = segmentsBefore(nodes, auxiliaries, 2);
  const fits = (isName(near) && isDescription(far)) || (isDescription(near) && isName(far));
  const left = nodes.slice(0, (far[0]?.id ?? 1) - 2);
  const name = isName(near) ? near : far;
  const head = name.find(({ rel }) => rel !== "flat" && rel !== "compound") ?? name[0];
  const [first, last] = [far[0], near.at(-1)];
  if (!fits || !head || !first || !last || !left.some(finite)) return null;
  return {
    source: { node: head, span: { start: first.token.start, end: last.token.end } },
    content: runsOf(left),
    rule: "claims/order-apposed",
  };
};
