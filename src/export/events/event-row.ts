import type { DateInterval, Event, EventParty } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Exported } from "../layout.ts";
import { type Story, storyOf } from "./story.ts";

/** One event between at most two parties, with all a layout may want to know of it. */
export interface EventRow {
  readonly event: Event;
  readonly story: Story;
  /** The one day a layout with a single date gives it; null when nothing dates it. */
  readonly day: string | null;
  /** Null where nobody is named, or where the layout has one row for all parties. */
  readonly actor: EventParty | null;
  readonly recipient: EventParty | null;
  /** `REPORT_SENTENCE` of every sentence it was read from, sentences counted from 1. */
  readonly sentences: readonly string[];
  readonly knowledge: Knowledge;
}

/** Longer intervals ("in recent years", a page known only to be of that spring) place an event on no day. */
const longestDays = 31;

const millisecondsADay = 86_400_000;

function firstDayOf(date: DateInterval | null): string | null {
  if (!date?.from || !date.to) return null;
  const days = (Date.parse(date.to) - Date.parse(date.from)) / millisecondsADay;
  return days < longestDays ? date.from : null;
}

/** The first day of the event's own date, else of the report's, where that spans at most a month. */
export const dayOf = ({ date }: Event, { published }: Story): string | null =>
  firstDayOf(date) ?? firstDayOf(published);

type Pair = readonly [EventParty | null, EventParty | null];

const between = (one: readonly EventParty[], other: readonly EventParty[]): Pair[] =>
  one.flatMap((a) => other.filter((b) => b.id !== a.id).map((b): Pair => [a, b]));

const mirrored = (pairs: readonly Pair[]): Pair[] =>
  pairs.flatMap(([a, b]): Pair[] => [
    [a, b],
    [b, a],
  ]);

/** Who to whom. What both sides do to each other gives a pair in each direction, as PETRARCH and ICEWS have it. */
export function pairsOf({ actors, recipients, symmetric }: Event): readonly Pair[] {
  if (symmetric && recipients.length === 0) {
    const pairs = between(actors, actors);
    if (pairs.length > 0) return pairs;
  }
  const pairs = between(actors, recipients);
  if (pairs.length > 0) return symmetric ? mirrored(pairs) : pairs;
  if (actors.length > 0) return actors.map((actor): Pair => [actor, null]);
  return recipients.map((recipient): Pair => [null, recipient]);
}

const sentenceId = (event: Event): string => `${event.report}_${event.sentence + 1}`;

/** A row an event, whatever its parties. */
export function* rowsOfEvents(
  document: Exported,
  knowledge: Knowledge,
  isWanted: (event: Event) => boolean,
): Generator<EventRow> {
  const story = storyOf(document);
  for (const event of document.coded.events) {
    if (!isWanted(event)) continue;
    const day = dayOf(event, story);
    yield { event, story, day, actor: null, recipient: null, sentences: [sentenceId(event)], knowledge };
  }
}

/** A row for each actor and recipient of each event. */
export const rowsOfDyads = (rows: Iterable<EventRow>): readonly EventRow[] =>
  [...rows].flatMap((row) => pairsOf(row.event).map(([actor, recipient]) => ({ ...row, actor, recipient })));
