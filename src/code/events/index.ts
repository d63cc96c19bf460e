import type { Event, EventParty, Quote, Report, Sentence } from "../../contract/index.ts";
import type { Mentions } from "../actors/index.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { codeStage, recordId } from "../stage.ts";
import { treeOf } from "../tree/index.ts";
import { findInSentence } from "./find.ts";
import type { Found } from "./found.ts";
import type { Party } from "./parties.ts";
import { datesMeet, isSame } from "./same.ts";
import { datedBySameTime } from "./same-time.ts";
import { quoteAt } from "./when.ts";

export interface EventContext {
  readonly report: Report;
  readonly sentences: readonly Sentence[];
  readonly mentions: Mentions;
  readonly lexicon: Lexicon;
  readonly asOf: string | null;
  readonly withinOf: (sentence: Sentence) => Event["within"];
}

/** Tellings of one event: the first that dates it, else the first, stands for it. */
const group = (all: readonly Found[]): readonly (readonly Found[])[] => {
  const groups: Found[][] = [];
  const byKind = new Map<string, Found[][]>();
  for (const found of all) {
    const kind = `${found.root} ${found.rung} ${found.modality}`;
    const alike = byKind.get(kind) ?? [];
    // An undated telling between them must not join two of different dates.
    const mates = alike
      .slice(-lookBack)
      .find(
        (one) =>
          one.slice(0, compared).every((other) => datesMeet(found, other)) &&
          one.slice(0, compared).some((other) => isSame(found, other)),
      );
    if (mates) {
      mates.push(found);
      continue;
    }
    const fresh = [found];
    groups.push(fresh);
    alike.push(fresh);
    byKind.set(kind, alike);
  }
  return groups;
};

/** Bounds that keep the time linear in very long texts: a page of news has some 40 events, no more than a dozen of a kind. */
const lookBack = 100;
const compared = 20;

const partyOf = ({ id, country, sector, span }: Party): EventParty => ({ id, country, sector, span });

const record = (tellings: readonly Found[], context: EventContext): Event | null => {
  const main = tellings.find((one) => one.date !== null) ?? tellings[0];
  if (!main) return null;
  const { report } = context;
  const { start, end } = main.span;
  const quotes: readonly Quote[] = tellings
    .filter((one) => one !== main)
    .map((one) => quoteAt(one.span, report.text));
  return {
    type: "event",
    id: recordId("e", report.id, [main.frame, main.trigger.start, main.trigger.end]),
    report: report.id,
    start,
    end,
    text: report.text.slice(start, end),
    stage: codeStage,
    rule: main.rule,
    sentence: main.sentence.index,
    actors: main.actors.map(partyOf),
    recipients: main.recipients.map(partyOf),
    plover: { event: main.root, mode: main.mode, contexts: main.contexts },
    cameo: main.cameo,
    date: main.date,
    place: main.place,
    modality: main.modality,
    negated: main.negated,
    symmetric: main.symmetric,
    trigger: main.trigger,
    attributedTo: null,
    rung: main.rung,
    retellings: quotes,
    within: main.within,
  };
};

/** Every telling of every event, before tellings of one event are put together. */
export const findTellings = (context: EventContext): readonly Found[] =>
  context.sentences.flatMap((sentence) =>
    findInSentence(treeOf(sentence), {
      lexicon: context.lexicon,
      mentions: context.mentions,
      asOf: context.asOf,
      text: context.report.text,
      within: context.withinOf(sentence),
    }),
  );

/** The events of a report, each once, in the order of the text. `attributedTo` is filled in when claims are known. */
export const findEvents = (context: EventContext): readonly Event[] =>
  group(datedBySameTime(findTellings(context)))
    .flatMap((tellings) => record(tellings, context) ?? [])
    .sort((a, b) => a.trigger.start - b.trigger.start || a.start - b.start);
