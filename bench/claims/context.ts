import { draftMentions, mentionRecords } from "../../src/code/actors/index.ts";
import type { CodeContext } from "../../src/code/context.ts";
import { treeOf } from "../../src/code/tree/index.ts";
import type { Report, Sentence } from "../../src/contract/index.ts";
import type { Knowledge } from "../../src/knowledge/index.ts";

/** What the finders of claims are given, from trees alone: mentions are found, events are not. */
export const contextFrom = (
  report: Report,
  sentences: readonly Sentence[],
  knowledge: Knowledge,
): CodeContext => {
  const mentions = mentionRecords(draftMentions(sentences, knowledge, null).drafts, report);
  const blockOf: CodeContext["blockOf"] = ({ block }) => report.blocks.find(({ id }) => id === block) ?? null;
  return {
    report,
    sentences,
    trees: sentences.map(treeOf),
    knowledge,
    mentions,
    mentionsIn: (sentence) => mentions.filter((mention) => mention.sentence === sentence),
    events: [],
    asOf: null,
    blockOf,
    withinOf: (sentence) =>
      ["comment", "comment-header", "tombstone"].includes(blockOf(sentence)?.kind ?? "") ? "thread" : "body",
  };
};
