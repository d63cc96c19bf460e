/** Alliance data that the user imported, beside the treaties that ship. */
import type { Obligation, Paper, Treaty } from "../contract/index.ts";
import type { ImportedAlliances, ImportedObligation, Knowledge } from "../knowledge/index.ts";

/** What the shipped treaties are called as a source. */
export const shippedSource = "shipped treaties";

export const importedSource = (source: string): string => `${source} as imported`;

const none: ImportedAlliances = { spans: new Map(), obligations: [] };

const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The obligations that imported data have for two states in the year of a day. */
export const importedOn = (
  { alliances = none }: Knowledge,
  ids: readonly string[],
  on: string,
): readonly ImportedObligation[] =>
  alliances.obligations.filter(
    ({ countries, from, to }) =>
      from <= yearOf(on) && yearOf(on) <= to && ids.every((id) => countries.includes(id)),
  );

const idOf = (source: string, obligation: Obligation, [a, b]: readonly string[]): string =>
  `imported:${source.toLowerCase()}:${a}-${b}:${obligation}`;

/**
 * What stands for the treaties of an imported data set, which names none: an entry for each obligation that no shipped
 * treaty in force has. A run of years to the end of the data is left open.
 */
export function treatiesFromImports(
  imported: readonly ImportedObligation[],
  shipped: readonly Treaty[],
  { alliances = none }: Knowledge,
): readonly Treaty[] {
  const known = new Set(shipped.flatMap(({ obligations }) => obligations));
  return imported
    .filter(({ obligation }) => !known.has(obligation))
    .map(({ source, obligation, countries, from, to }) => {
      const open = alliances.spans.get(source)?.[1] === to;
      return {
        id: idOf(source, obligation, countries),
        name: `alliance that ${source} codes (imported), ${from} to ${to}`,
        from: `${from}-01-01`,
        to: open ? null : `${to}-12-31`,
        parties: countries.map((country) => ({ country, from: null, to: null })),
        obligations: [obligation],
        asymmetric: false,
        confirmedBy: importedSource(source),
        note: open ? `the imported data end in ${to}` : null,
      };
    });
}

/**
 * Of the entries made for imported data, those that only a region-wide pact may stand behind: data sets code dyads and
 * name no treaty, so a defence obligation of two states that a shipped region-wide pact names is taken for that pact's.
 */
export const regionalImports = (
  { alliances = none, treaties, regional }: Knowledge,
  pair: readonly [string, string],
): readonly string[] => {
  const wide = treaties.some(
    ({ id, parties }) =>
      regional.has(id) && pair.every((state) => parties.some(({ country }) => country === state)),
  );
  return wide
    ? alliances.obligations.map(({ source, obligation, countries }) => idOf(source, obligation, countries))
    : [];
};

/** In force, or with a state as a party, on any day of a year: data sets code a year when the obligation held in a part of it. */
const touches = (
  { from, to }: { readonly from: string | null; readonly to: string | null },
  year: number,
): boolean => (from === null || from <= `${year}-12-31`) && (to === null || to >= `${year}-01-01`);

/** What the shipped treaties oblige two states to on some day of a year. */
const shippedIn = ({ treaties }: Knowledge, ids: readonly string[], year: number): ReadonlySet<Obligation> =>
  new Set(
    treaties
      .filter(
        (treaty) =>
          touches(treaty, year) &&
          ids.every((id) => treaty.parties.some((party) => party.country === id && touches(party, year))),
      )
      .flatMap(({ obligations }) => obligations),
  );

const coded: readonly Obligation[] = ["defence", "offence", "neutrality", "nonaggression", "consultation"];

/** The Correlates of War project files a pact under its strongest class, so that silence on a softer one says nothing. */
const silenceTells = (source: string, obligation: Obligation): boolean =>
  source !== "COW" || obligation === "defence";

/** On what each imported source and the shipped treaties disagree for the year of a day; sources whose years do not reach it say nothing. */
export function differencesOn(
  knowledge: Knowledge,
  ids: readonly string[],
  on: string,
): Paper["differences"] {
  const { alliances } = knowledge;
  if (alliances === undefined) return [];
  const year = yearOf(on);
  const shipped = shippedIn(knowledge, ids, year);
  const imported = importedOn(knowledge, ids, on);
  return [...alliances.spans].flatMap(([source, [first, last]]) => {
    if (year < first || year > last) return [];
    const theirs = new Set(
      imported.filter((one) => one.source === source).map(({ obligation }) => obligation),
    );
    return coded.flatMap((obligation) => {
      const [here, there] = [shipped.has(obligation), theirs.has(obligation)];
      if (here === there || (here && !silenceTells(source, obligation))) return [];
      const says = there
        ? `${source} as imported has ${obligation} in ${year}, the shipped treaties have not`
        : `the shipped treaties have ${obligation} in ${year}, ${source} as imported has not`;
      return [{ obligation, source: importedSource(source), says }];
    });
  });
}
