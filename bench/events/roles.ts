/** Role spans against cameo_roles_open: overlap F1 for sources and for targets. */

import { code, treeOf } from "../../src/code/index.ts";
import type { Node } from "../../src/code/tree/index.ts";
import type { Event, Mention, Sentence, Span } from "../../src/contract/index.ts";
import { parseReport } from "../../src/parse/index.ts";
import { type Figures, fixed, pageOf, rowsOf, type Tools } from "./shared.ts";

interface RoleRow {
  readonly text: string;
  readonly roles: readonly { readonly role: string; readonly start: number; readonly end: number }[];
}

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whom a pronoun stands for, where the rows mark the name. */
const named = (span: Span, mentions: readonly Mention[], gold: readonly Span[]): Span => {
  const own = mentions.find(({ start, end }) => start === span.start && end === span.end);
  const antecedent = mentions.find(({ id }) => own?.antecedent === id);
  return antecedent && gold.some((one) => meets(antecedent, one)) ? antecedent : span;
};

const spansOf = (events: readonly Event[], side: "actors" | "recipients"): readonly Span[] => {
  // In a symmetric event everybody is both.
  const spans = events.flatMap((event) =>
    (event.symmetric ? [...event.actors, ...event.recipients] : event[side]).map((party) => party.span),
  );
  return distinct(spans);
};

const distinct = (spans: readonly Span[]): readonly Span[] =>
  spans.filter((span, at) => spans.findIndex((other) => meets(span, other)) === at);

interface Count {
  given: number;
  wanted: number;
  hit: number;
  found: number;
}

const score = ({ given, wanted, hit, found }: Count): string => {
  const precision = given === 0 ? 0 : hit / given;
  const recall = wanted === 0 ? 0 : found / wanted;
  return fixed(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), 3);
};

const depthOf = (node: Node): number => (node.parent ? depthOf(node.parent) + 1 : 0);

/** The rows tell one event a sentence: ours whose trigger stands nearest to the root of its tree. */
const mainEvent = (events: readonly Event[], sentences: readonly Sentence[]): readonly Event[] => {
  const nodes = sentences.flatMap((sentence) => treeOf(sentence).nodes);
  const depth = ({ trigger }: Event): number => {
    const node = nodes.find(({ token }) => token.start <= trigger.start && trigger.start < token.end);
    return node ? depthOf(node) : Number.POSITIVE_INFINITY;
  };
  const least = Math.min(...events.map(depth));
  return events.filter((event) => depth(event) === least).slice(0, 1);
};

const sides = ["source", "target"] as const;

const add = (count: Count, ours: readonly Span[], gold: readonly Span[]): void => {
  count.given += ours.length;
  count.wanted += gold.length;
  count.hit += ours.filter((span) => gold.some((one) => meets(span, one))).length;
  count.found += gold.filter((one) => ours.some((span) => meets(span, one))).length;
};

const noCount = (): Count => ({ given: 0, wanted: 0, hit: 0, found: 0 });

export const roleFigures = ({ knowledge, model }: Tools): Figures => {
  const rows = rowsOf("events/open/cameo_roles_open.jsonl") as unknown as readonly RoleRow[] | null;
  if (!rows) return [];
  const counts = { source: noCount(), target: noCount() };
  const main = { source: noCount(), target: noCount() };
  for (const row of rows) {
    const page = pageOf(row.text);
    const sentences = parseReport(page, model);
    const { events, mentions } = code(page, sentences, knowledge);
    const first = mainEvent(events, sentences);
    for (const role of sides) {
      const gold = row.roles.filter((one) => one.role === role || one.role === "both");
      const side = role === "source" ? "actors" : "recipients";
      const spans = (of: readonly Event[]): readonly Span[] =>
        distinct(spansOf(of, side).map((span) => named(span, mentions, gold)));
      add(counts[role], spans(events), gold);
      add(main[role], spans(first), gold);
    }
  }
  return [
    ["role spans, source overlap F1", score(counts.source)],
    ["role spans, target overlap F1", score(counts.target)],
    ["role spans of the main event alone, source", score(main.source)],
    ["role spans of the main event alone, target", score(main.target)],
  ];
};
