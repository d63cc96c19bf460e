import type { Block, Coded, Event, Mention, Report, Sentence } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import { draftMentions, mentionRecords } from "./actors/index.ts";
import { attributeEvents } from "./attribute.ts";
import { findClaims } from "./claims/index.ts";
import type { CodeContext } from "./context.ts";
import { findEvents } from "./events/index.ts";
import { findFactors } from "./factors/index.ts";
import { findFindings } from "./findings/index.ts";
import { otherLanguageFindings } from "./findings/language.ts";
import { InOrder } from "./in-order.ts";
import { otherLanguage } from "./language.ts";
import { lexiconOf } from "./lexicon/lexicon.ts";
import { treeOf } from "./tree/index.ts";

/** The day a page is read as of: its best publication date, the later end where only bounds are known. */
const asOfReport = (report: Report): string | null => {
  const best = report.published[0];
  return best?.to ?? best?.from ?? null;
};

/** Kinds of block that are page furniture: nobody is said to do or claim anything there. */
const furniture: ReadonlySet<Block["kind"]> = new Set([
  "badge",
  "counter",
  "notice",
  "byline",
  "comment-header",
  "tombstone",
  "advert",
  "boilerplate",
  "related",
]);

const threadKinds: ReadonlySet<Block["kind"]> = new Set(["comment", "comment-header", "tombstone"]);

const grouped = (mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> => {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const list = groups.get(mention.sentence);
    if (list) list.push(mention);
    else groups.set(mention.sentence, [mention]);
  }
  return groups;
};

interface Places {
  readonly blockOf: (sentence: Sentence) => Block | null;
  readonly withinOf: (sentence: Sentence) => Event["within"];
}

const placesOf = (report: Report): Places => {
  const blocks = new Map(report.blocks.map((block) => [block.id, block]));
  const blockOf = (sentence: Sentence): Block | null =>
    sentence.block === null ? null : (blocks.get(sentence.block) ?? null);
  const withinOf = (sentence: Sentence): Event["within"] => {
    const kind = blockOf(sentence)?.kind;
    return kind !== undefined && threadKinds.has(kind) ? "thread" : "body";
  };
  return { blockOf, withinOf };
};

const nothing = { mentions: [], events: [], claims: [], factors: [] } as const;

/**
 * Codes a report: who is mentioned, who did what to whom and whether it took place, who claims what through whom,
 * what is offered for and against a thesis, and what a careful reader would remark.
 * @param report the page; every span of the result is an offset into its text
 * @param sentences its sentences with trees (`parseReport`, or `fromConllu` of another parser over the same text)
 * @param knowledge `loadKnowledge()`
 * @returns records in the order of the text (for a page in another language than English only remarks on it); the same input gives the same ids. Never throws on odd trees.
 * Events follow PLOVER (Halterman et al. 2023), with CAMEO codes by mapping.
 */
export const code = (report: Report, sentences: readonly Sentence[], knowledge: Knowledge): Coded => {
  const language = otherLanguage(report);
  if (language !== null)
    return { ...nothing, report: report.id, findings: otherLanguageFindings(report, language) };
  const asOf = asOfReport(report);
  const places = placesOf(report);
  const lexicon = lexiconOf(knowledge);
  const drafted = draftMentions(sentences, knowledge, asOf);
  const mentions = mentionRecords(drafted.drafts, report);
  const told = sentences.filter((sentence) => !furniture.has(places.blockOf(sentence)?.kind ?? "paragraph"));
  const events = findEvents({
    report,
    sentences: told,
    mentions: drafted,
    lexicon,
    asOf,
    withinOf: places.withinOf,
  });
  const inSentence = grouped(mentions);
  const context: CodeContext = {
    report,
    sentences,
    trees: sentences.map(treeOf),
    knowledge,
    mentions,
    mentionsIn: (sentence) => inSentence.get(sentence) ?? [],
    events,
    asOf,
    ...places,
  };
  const toldIn = new Set(told);
  const byPlace = new InOrder(sentences, (sentence) => sentence);
  const claims = findClaims(context).filter(({ start }) => {
    const at = byPlace.lastBefore(start + 1);
    return at === undefined || toldIn.has(at);
  });
  const attributed = attributeEvents(events, claims);
  const full: CodeContext = { ...context, events: attributed };
  const factors = findFactors(full, claims);
  const findings = findFindings(full, claims);
  return { report: report.id, mentions, events: attributed, claims, factors, findings };
};
