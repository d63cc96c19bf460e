import type { Claim, Origin, Story } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { shortId } from "../hash.ts";
import type { Member } from "../member.ts";
import { nameOf } from "../origins/label.ts";
import { pushTo } from "../push-to.ts";
import { traceStage } from "../stage.ts";
import { pointOf } from "../time.ts";
import { type Happening, reportsOf } from "./happenings.ts";

/** What is said of a tie, weakest first, in words. */
const ties: Readonly<Record<NonNullable<Claim["thesis"]>["tie"], string>> = {
  none: "no alliance",
  partnership: "a partnership",
  closer: "drawing closer",
  preparing: "an alliance in preparation",
  "in-fact": "an alliance in fact",
  formal: "a formal alliance",
};

const namesOf = (countries: readonly string[], knowledge: Knowledge): string =>
  countries.map((one) => nameOf(one, knowledge) ?? one).join(" and ");

const idsOf = (happening: Happening): string[] => happening.tellings.map(({ event }) => event.id);

interface Found {
  readonly key: string;
  readonly title: string;
  readonly thesis: string | null;
  readonly reports: ReadonlySet<string>;
  readonly tellings: readonly Happening[];
}

/** Places of things in their list by the reports that each names. */
function placesByReport<T>(
  things: readonly T[],
  reportsIn: (thing: T) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, thing] of things.entries())
    for (const report of reportsIn(thing)) pushTo(places, report, at);
  return places;
}

/** The things at the places of any of the reports, each once and in the order of their list. */
const thingsOf = <T>(
  things: readonly T[],
  places: ReadonlyMap<string, readonly number[]>,
  reports: ReadonlySet<string>,
): T[] =>
  [...new Set([...reports].flatMap((report) => places.get(report) ?? []))]
    .sort((a, b) => a - b)
    .flatMap((at) => things[at] ?? []);

/** Reports whose claims speak of an alliance of the same two states, whatever strength each gives to it. */
function thesisStories(
  members: readonly Member[],
  happenings: readonly Happening[],
  knowledge: Knowledge,
): Found[] {
  const claims = members.flatMap((member) =>
    member.coded.claims.flatMap(({ thesis, within }) =>
      thesis === null || within !== "body"
        ? []
        : [{ member, dyad: [...thesis.dyad].sort(), tie: thesis.tie }],
    ),
  );
  const places = placesByReport(happenings, ({ tellings }) =>
    tellings.slice(0, 1).map(({ member }) => member.id),
  );
  return [...Map.groupBy(claims, ({ dyad }) => dyad.join("-"))].map(([key, own]) => {
    const reports = new Set(own.map(({ member }) => member.id));
    const said = Object.entries(ties).filter(([tie]) => own.some((one) => one.tie === tie));
    return {
      key: `alliance:${key}`,
      title: `${namesOf(own[0]?.dyad ?? [], knowledge)}: ${said.map(([, words]) => words).join(", ")}`,
      thesis: `alliance:${key}`,
      reports,
      tellings: thingsOf(happenings, places, reports).filter(({ tellings }) =>
        tellings.every(({ member }) => reports.has(member.id)),
      ),
    };
  });
}

/** Several reports that tell one event, where they are not one story by their thesis already. */
function eventStories(
  happenings: readonly Happening[],
  known: readonly Found[],
  knowledge: Knowledge,
): Found[] {
  const told = new Set(known.flatMap(({ tellings }) => tellings));
  return happenings
    .filter((happening) => reportsOf(happening).size > 1)
    .filter((happening) => !told.has(happening))
    .map((happening) => {
      const [countries, kind] = happening.key.split(" ");
      const first = happening.tellings[0];
      const day = first ? pointOf(first.event.date ?? first.member.published) : null;
      return {
        key: `${happening.key} ${day ?? [...reportsOf(happening)][0]}`,
        title: `${namesOf((countries ?? "").split("-"), knowledge)}: ${(kind ?? "").toLowerCase()}${day === null ? "" : `, ${day}`}`,
        thesis: null,
        reports: reportsOf(happening),
        tellings: [happening],
      };
    });
}

interface StoryInput {
  readonly members: readonly Member[];
  readonly happenings: readonly Happening[];
  readonly origins: readonly Origin[];
  readonly knowledge: Knowledge;
}

/**
 * Stories: reports on the same thesis, or about the same happening. An event told in several places of them is one
 * with many tellings; their differing dates and counts stand in the events themselves.
 */
export function findStories({ members, happenings, origins, knowledge }: StoryInput): Story[] {
  const byThesis = thesisStories(members, happenings, knowledge);
  const places = placesByReport(origins, (origin) => origin.reports);
  return [...byThesis, ...eventStories(happenings, byThesis, knowledge)]
    .map(
      ({ key, title, thesis, reports, tellings }): Story => ({
        type: "story",
        id: `story:${shortId(key)}`,
        stage: traceStage,
        title,
        thesis,
        reports: [...reports].sort(),
        origins: thingsOf(origins, places, reports).map(({ id }) => id),
        tellings: tellings.map(idsOf).filter((ids) => ids.length > 1),
      }),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
