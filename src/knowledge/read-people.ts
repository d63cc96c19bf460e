import type { Reader } from "./read-actors.ts";
import { items, orNull, parseTable, type Row } from "./table.ts";
import type { Office, Outlet, Person } from "./types.ts";

/** The columns of the tables of people and outlets, in order. */
export const peopleColumns = {
  people: [
    "person",
    "name",
    "variants",
    "surnames",
    "country",
    "organisation",
    "office",
    "sector",
    "from",
    "to",
    "confidence",
  ],
  outlets: ["id", "name", "names", "abbreviations", "country", "language", "domains", "kind", "owner"],
} as const;

type PersonRow = Row<(typeof peopleColumns.people)[number]>;

const officeOf = (row: PersonRow): Office => ({
  office: row.office,
  country: orNull(row.country),
  organisation: orNull(row.organisation),
  sector: row.sector,
  confidence: row.confidence as Office["confidence"],
  from: orNull(row.from),
  to: orNull(row.to),
});

const byFrom = (a: Office, b: Office): number => ((a.from ?? "") < (b.from ?? "") ? -1 : 1);

/** The names of a person stand on the first of the person's rows. */
const personOf = (rows: readonly PersonRow[], id: string): Person => ({
  id: `person:${id}`,
  name: rows[0]?.name ?? id,
  variants: items(rows[0]?.variants ?? ""),
  surnames: items(rows[0]?.surnames ?? ""),
  offices: rows.length > 1 ? rows.map(officeOf).sort(byFrom) : rows.map(officeOf),
});

/** People with their offices in order of time; a person has a row an office. */
export const readPeople = (read: Reader): ReadonlyMap<string, Person> => {
  const path = "actors/people.tsv";
  const rows = Map.groupBy(parseTable(read(path), peopleColumns.people, path), (row) => row.person);
  return new Map([...rows].map(([id, own]) => [`person:${id}`, personOf(own, id)]));
};

export const readOutlets = (read: Reader): ReadonlyMap<string, Outlet> => {
  const path = "outlets/outlets.tsv";
  return new Map(
    parseTable(read(path), peopleColumns.outlets, path).map((row) => {
      const id = `outlet:${row.id}`;
      return [
        id,
        {
          id,
          name: row.name,
          names: items(row.names),
          abbreviations: items(row.abbreviations),
          country: orNull(row.country),
          language: row.language,
          domains: items(row.domains),
          kind: row.kind as Outlet["kind"],
          owner: orNull(row.owner),
        },
      ];
    }),
  );
};
