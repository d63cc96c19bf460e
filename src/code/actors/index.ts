import type { Mention, Report, Sentence } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { codeStage, recordId } from "../stage.ts";
import { childrenOf, type Node, type Tree, treeOf } from "../tree/index.ts";
import { composeMentions } from "./compose.ts";
import type { Composing } from "./composing.ts";
import type { Draft } from "./draft.ts";
import { findNamed, type Named } from "./named.ts";
import { asksForOwner, namedAgain, officeAgain, officeOfContext, officesThrough } from "./persons.ts";
import { asksFor } from "./referring.ts";
import { antecedentsOf, referringDraft } from "./resolve.ts";

export type { Draft } from "./draft.ts";

/** The mentions of a report as nodes know them. */
export interface Mentions {
  readonly drafts: readonly Draft[];
  /** By the head node of the words. */
  readonly at: ReadonlyMap<Node, readonly Draft[]>;
}

/** Every word of a phrase of which it is the head; a phrase that names two states stands under one head twice. */
const byHead = (drafts: readonly Draft[]): ReadonlyMap<Node, readonly Draft[]> => {
  const at = new Map<Node, Draft[]>();
  for (const draft of drafts) {
    const list = at.get(draft.head);
    if (list) list.push(draft);
    else at.set(draft.head, [draft]);
  }
  return at;
};

const namedByHead = (named: readonly Named[]): ReadonlyMap<Node, Named> =>
  new Map(named.map((one) => [one.head, one]));

/** A later word of a name already taken ("Falkenberg" in "Ines Falkenberg"). */
const isPersonOver = (draft: Draft, node: Node): boolean =>
  draft.actor.kind === "person" &&
  draft.start <= node.token.start &&
  node.token.end <= draft.end &&
  node.upos !== "PRON";

/** Drafts of one sentence, given those before it. */
const sentenceDrafts = (tree: Tree, composing: Composing, before: readonly Draft[]): readonly Draft[] => {
  const { sentence, knowledge } = composing;
  const named = composeMentions(composing);
  const inContext = (draft: Draft): Draft | null => {
    const isNamed = (other: Node): boolean => composing.named.has(other);
    // "The ministers of both countries" say whose they are; see below.
    if (!asksForOwner(draft) || childrenOf(draft.head, "nmod").some((below) => asksFor(below, isNamed)))
      return null;
    const referring = { node: draft.head, asks: "one", sentence, knowledge, beside: named } as const;
    const earlier = named.filter((one) => one.start < draft.start);
    return officeOfContext(draft, antecedentsOf(referring, [...before, ...earlier])[0], knowledge);
  };
  const composed = named
    .filter(
      (draft) =>
        draft.rule !== "office:bare" || asksFor(draft.head, (other) => composing.named.has(other)) === null,
    )
    .map((draft) => officeAgain(draft, before) ?? inContext(draft) ?? draft);
  const taken = new Set(composed.map((draft) => draft.head));
  const own: Draft[] = [...composed].sort((a, b) => a.start - b.start);
  for (const node of tree.nodes) {
    if (taken.has(node) || own.some((draft) => isPersonOver(draft, node))) continue;
    const person = node.upos === "PROPN" ? namedAgain(node, [...before, ...own]) : null;
    if (person) {
      own.push(person);
      continue;
    }
    const asks = asksFor(node, (other) => taken.has(other));
    if (!asks) continue;
    const referring = { node, asks, sentence, knowledge, beside: composed };
    const earlier = own.filter((draft) => draft.start < node.token.start);
    const found = antecedentsOf(referring, [...before, ...earlier]);
    own.push(...found.map((antecedent) => referringDraft(referring, antecedent)));
  }
  const whole = own.flatMap((draft) => {
    const offices = officesThrough(draft, own, knowledge);
    return offices.length > 0 ? offices : [draft];
  });
  return whole.sort((a, b) => a.start - b.start || a.end - b.end);
};

/** How many mentions are looked back upon: some 20 pages of print, and it keeps the time linear in the text. */
const remembered = 1000;

/** Finds who is mentioned in the sentences, in the order of the text. */
export const draftMentions = (
  sentences: readonly Sentence[],
  knowledge: Knowledge,
  asOf: string | null,
): Mentions => {
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  for (const sentence of sentences) {
    const tree = treeOf(sentence);
    const named = namedByHead(findNamed(tree, knowledge, { asOf, seen }));
    const before = drafts.slice(-remembered);
    drafts.push(...sentenceDrafts(tree, { knowledge, asOf, sentence: sentence.index, named }, before));
  }
  return { drafts, at: byHead(drafts) };
};

/** The records of the contract. Ids follow from report, place and actor alone. */
export const mentionRecords = (drafts: readonly Draft[], report: Report): readonly Mention[] => {
  const idOf = (draft: Draft): string => recordId("m", report.id, [draft.start, draft.end, draft.actor.id]);
  return drafts.map((draft) => ({
    type: "mention",
    id: idOf(draft),
    report: report.id,
    start: draft.start,
    end: draft.end,
    text: report.text.slice(draft.start, draft.end),
    stage: codeStage,
    rule: draft.rule,
    sentence: draft.sentence,
    actor: draft.actor,
    reading: draft.reading,
    antecedent: draft.antecedent ? idOf(draft.antecedent) : null,
  }));
};
