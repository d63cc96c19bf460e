import type { Event } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { type Days, dayNumber, distance, isBefore, pointOf } from "../time.ts";

/** One event with the reports that tell it. */
export interface Happening {
  /** `CHN-RUS exercises` */
  readonly key: string;
  readonly tellings: readonly Telling[];
}

export interface Telling {
  readonly event: Event;
  readonly member: Member;
}

/** Reports give the same event dates a few days apart (time zones, "this week", begin or end). Elicited. */
const closeDays = 3;

/** An event without a date of its own happened near its report's. */
const undatedWithin = 7;

/** Events that happened or are said to have; what is denied or imagined is no happening. */
const happened = (event: Event): boolean =>
  event.within === "body" && !event.negated && !["denied", "hypothetical"].includes(event.modality);

const countriesOf = (event: Event): string[] =>
  [...new Set([...event.actors, ...event.recipients].flatMap(({ country }) => country ?? []))].sort();

function keyOf(event: Event): string | null {
  const countries = countriesOf(event);
  if (countries.length < 2) return null;
  return `${countries.join("-")} ${event.rung ?? `${event.plover.event}${event.plover.mode ? `/${event.plover.mode}` : ""}`}`;
}

const longest = 31;

/** A date that spans over a month ("in recent years") places nothing. */
const isExact = (days: Days): boolean =>
  days.from !== null && days.to !== null && dayNumber(days.to) - dayNumber(days.from) <= longest;

function sameTime(a: Telling, b: Telling): boolean {
  const [one, other] = [a.event.date, b.event.date];
  if (one && other && isExact(one) && isExact(other)) return (distance(one, other) ?? 0) <= closeDays;
  const [dayA, dayB] = [placed(a), placed(b)];
  return (distance(dayA, dayB) ?? 0) <= undatedWithin;
}

const placed = ({ event, member }: Telling): Days =>
  event.date && isExact(event.date) ? event.date : member.published;

const byTime = (a: Telling, b: Telling): number => {
  const [one, other] = [pointOf(placed(a)) ?? "", pointOf(placed(b)) ?? ""];
  if (one !== other) return one < other ? -1 : 1;
  return a.event.id < b.event.id ? -1 : 1;
};

/** Tellings of one kind of event in order of time, cut where a telling is too far from the first of its run. */
function runsOf(tellings: readonly Telling[]): Telling[][] {
  const runs: Telling[][] = [];
  for (const telling of [...tellings].sort(byTime)) {
    const first = runs.at(-1)?.[0];
    if (first && sameTime(first, telling) && !isBefore(placed(telling), placed(first)))
      runs.at(-1)?.push(telling);
    else runs.push([telling]);
  }
  return runs;
}

/** Events of all reports, gathered where the same states do the same thing at the same time. */
export function findHappenings(members: readonly Member[]): Happening[] {
  const tellings = members.flatMap((member) =>
    member.coded.events.filter(happened).flatMap((event) => {
      const key = keyOf(event);
      return key === null ? [] : [{ key, telling: { event, member } }];
    }),
  );
  const byKey = Map.groupBy(tellings, ({ key }) => key);
  return [...byKey].flatMap(([key, all]) =>
    runsOf(all.map(({ telling }) => telling)).map((run) => ({ key, tellings: run })),
  );
}

/** The reports that tell a happening, by id. */
export const reportsOf = ({ tellings }: Happening): Set<string> =>
  new Set(tellings.map(({ member }) => member.id));
