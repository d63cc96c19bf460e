import type { Event } from "../../contract/index.ts";
import type { Member } from "../member.ts";
import { pushTo } from "../push-to.ts";
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

/** Deeds that one does to another, and the other's like deed is an answer and not the same. */
const directed: ReadonlySet<string> = new Set(
  "ASSAULT COERCE SANCTION THREATEN ACCUSE REJECT PROTEST".split(" "),
);

const statesIn = (parties: Event["actors"]): string[] =>
  [...new Set(parties.flatMap(({ country }) => country ?? []))].sort();

/** The states of an event: "ROU>RUS" for what one does to the other, "CHN-RUS" for what they do together or either told. */
function partiesOf(event: Event): string {
  const [from, to] = [statesIn(event.actors), statesIn(event.recipients)];
  const isApart = from.length > 0 && to.length > 0 && !from.some((state) => to.includes(state));
  if (directed.has(event.plover.event) && !event.symmetric && isApart)
    return `${from.join("-")}>${to.join("-")}`;
  return countriesOf(event).join("-");
}

function keyOf(event: Event): string | null {
  if (countriesOf(event).length < 2) return null;
  return `${partiesOf(event)} ${event.rung ?? `${event.plover.event}${event.plover.mode ? `/${event.plover.mode}` : ""}`}`;
}

const longest = 31;

/** A date that spans over a month ("in recent years") places nothing. */
const isExact = (days: Days): boolean =>
  days.from !== null && days.to !== null && dayNumber(days.to) - dayNumber(days.from) <= longest;

function sameTime(a: Telling, b: Telling): boolean {
  const [one, other] = [a.event.date, b.event.date];
  if (one && other && isExact(one) && isExact(other)) return (distance(one, other) ?? 0) <= closeDays;
  // Where neither the event nor its page has a day, nothing tells it from any other of its kind.
  const apart = distance(placed(a), placed(b));
  return apart !== null && apart <= undatedWithin;
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

const splitKey = (key: string): readonly [string, string] => [
  key.slice(0, key.indexOf(" ")),
  key.slice(key.indexOf(" ") + 1),
];

/** The exact days of a happening's tellings. */
const daysOf = ({ tellings }: Happening): Set<string> =>
  new Set(
    tellings.flatMap(({ event: { date } }) => (date?.from && date.from === date.to ? [date.from] : [])),
  );

/** Whether one tells of all states that the other does, and of more, doing the same thing on the same exact day. */
function isWider(wide: Happening, narrow: Happening): boolean {
  const [[theirs, kind], [own, ownKind]] = [splitKey(wide.key), splitKey(narrow.key)];
  if (kind !== ownKind || theirs === own || `${theirs}${own}`.includes(">")) return false;
  const states = theirs.split("-");
  if (!own.split("-").every((state) => states.includes(state))) return false;
  const days = daysOf(narrow);
  return [...daysOf(wide)].some((day) => days.has(day));
}

/** A telling that leaves a third state out goes with the one happening of that day that has it. */
function withOthers(happenings: readonly Happening[]): Happening[] {
  const byDay = Map.groupBy(
    happenings.flatMap((one) =>
      [...daysOf(one)].map((day) => ({ one, at: `${splitKey(one.key)[1]} ${day}` })),
    ),
    ({ at }) => at,
  );
  const into = new Map<Happening, Happening>();
  for (const same of byDay.values()) {
    for (const { one: narrow } of same) {
      const wider = same.filter(({ one }) => isWider(one, narrow));
      const [only] = wider;
      if (only && wider.length === 1 && !into.has(narrow)) into.set(narrow, only.one);
    }
  }
  const taken = new Map<Happening, Happening[]>();
  for (const [narrow, wide] of into) if (!into.has(wide)) pushTo(taken, wide, narrow);
  const gone = new Set([...taken.values()].flat());
  return happenings
    .filter((one) => !gone.has(one))
    .map((one) => {
      const others = taken.get(one) ?? [];
      const tellings = [one, ...others].flatMap((each) => each.tellings);
      return others.length === 0 ? one : { key: one.key, tellings: tellings.sort(byTime) };
    });
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
  return withOthers(
    [...byKey].flatMap(([key, all]) =>
      runsOf(all.map(({ telling }) => telling)).map((run) => ({ key, tellings: run })),
    ),
  );
}

/** The reports that tell a happening, by id. */
export const reportsOf = ({ tellings }: Happening): Set<string> =>
  new Set(tellings.map(({ member }) => member.id));
