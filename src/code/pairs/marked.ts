/** The marked source and target of a pair question as actors of the tree. */
import type { Sentence } from "../../contract/index.ts";
import type { Draft, Mentions } from "../actors/index.ts";
import { type Node, treeOf } from "../tree/index.ts";
import type { PairLine } from "./pair-line.ts";

export const sourceId = "pair:source";
export const targetId = "pair:target";

const nodesIn = (sentences: readonly Sentence[], start: number, end: number): readonly Node[] =>
  sentences.flatMap((sentence) =>
    treeOf(sentence).nodes.filter((node) => node.token.start < end && start < node.token.end),
  );

const topOf = (nodes: readonly Node[]): Node | null => {
  const inside = new Set(nodes);
  const tops = nodes.filter(
    (node) => (!node.parent || !inside.has(node.parent)) && node.upos !== "PUNCT" && node.upos !== "ADP",
  );
  return tops.find((node) => ["PROPN", "NOUN", "PRON"].includes(node.upos)) ?? tops[0] ?? nodes[0] ?? null;
};

const draftAt = (head: Node, span: readonly [number, number], id: string): Draft => ({
  head,
  start: span[0],
  end: span[1],
  sentence: head.tree.sentence.index,
  actor: { id, name: id, kind: "state", country: id, sector: null, organisation: null },
  reading: "government",
  rule: "pair",
  antecedent: null,
  plural: false,
  role: null,
});

export interface Marked {
  readonly mentions: Mentions;
  readonly source: readonly Node[];
  readonly target: readonly Node[];
  /** Every node under a mark. */
  readonly inside: ReadonlySet<Node>;
}

/** Drafts for the marked spans, and nothing else: only source and target are actors here. */
export const markPair = (line: PairLine, sentences: readonly Sentence[]): Marked => {
  const drafts: Draft[] = [];
  const inside = new Set<Node>();
  const mark = (spans: PairLine["source_spans"], id: string): readonly Node[] =>
    spans.flatMap((span) => {
      const nodes = nodesIn(sentences, span[0], span[1]);
      for (const node of nodes) inside.add(node);
      const head = topOf(nodes);
      if (!head) return [];
      drafts.push(draftAt(head, span, id));
      return [head];
    });
  const source = mark(line.source_spans, sourceId);
  const target = mark(line.target_spans, targetId);
  const at = new Map<Node, Draft[]>();
  for (const draft of drafts) at.set(draft.head, [...(at.get(draft.head) ?? []), draft]);
  return { mentions: { drafts, at }, source, target, inside };
};
