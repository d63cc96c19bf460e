import { items, orNull, parseTable } from "./table.ts";
import type {
  Ambiguity,
  Body,
  Institution,
  Membership,
  Organisation,
  Place,
  Role,
  SectorWords,
  Side,
  State,
} from "./types.ts";

/** Gives the text of a file under `knowledge/`. */
export type Reader = (path: string) => string;

/** The columns of each table of actors, in order. */
export const actorColumns = {
  states: [
    "id",
    "name",
    "official",
    "names",
    "abbreviations",
    "adjectives",
    "people",
    "prefixes",
    "capital",
    "capitals",
    "metonyms",
    "region",
    "from",
    "to",
    "successor",
  ],
  organisations: [
    "id",
    "name",
    "kind",
    "type",
    "sector",
    "country",
    "code",
    "parent",
    "names",
    "abbreviations",
    "people",
    "metonyms",
    "from",
    "to",
  ],
  members: ["organisation", "country", "status", "from", "to"],
  bodies: ["id", "name", "sector", "names"],
  institutions: ["country", "body", "sector", "name", "names", "metonyms"],
  roles: ["noun", "plurals", "sector", "body", "voice", "office"],
  sectorWords: ["word", "part", "sector"],
  places: ["name", "names", "kind", "country"],
  placesOf: ["country", "kind", "names"],
  neighbours: [
    "country",
    "north",
    "northeast",
    "east",
    "southeast",
    "south",
    "southwest",
    "west",
    "northwest",
  ],
  ambiguous: ["phrase", "written", "ambiguous", "note"],
} as const;

export const readStates = (read: Reader): ReadonlyMap<string, State> => {
  const path = "actors/states.tsv";
  return new Map(
    parseTable(read(path), actorColumns.states, path).map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        official: row.official,
        names: items(row.names),
        abbreviations: items(row.abbreviations),
        adjectives: items(row.adjectives),
        people: items(row.people),
        prefixes: items(row.prefixes),
        capital: orNull(row.capital),
        capitals: items(row.capitals),
        metonyms: items(row.metonyms),
        region: row.region,
        from: orNull(row.from),
        to: orNull(row.to),
        successor: orNull(row.successor),
      },
    ]),
  );
};

const readMembers = (read: Reader): ReadonlyMap<string, Membership[]> => {
  const path = "actors/members.tsv";
  const members = new Map<string, Membership[]>();
  for (const row of parseTable(read(path), actorColumns.members, path)) {
    const status = row.status as Membership["status"];
    const one: Membership = { country: row.country, status, from: orNull(row.from), to: orNull(row.to) };
    const known = members.get(row.organisation);
    if (known) known.push(one);
    else members.set(row.organisation, [one]);
  }
  return members;
};

export const readOrganisations = (read: Reader): ReadonlyMap<string, Organisation> => {
  const path = "actors/organisations.tsv";
  const members = readMembers(read);
  return new Map(
    parseTable(read(path), actorColumns.organisations, path).map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        kind: row.kind as Organisation["kind"],
        type: row.type,
        sector: orNull(row.sector),
        country: orNull(row.country),
        code: orNull(row.code),
        parent: orNull(row.parent),
        names: items(row.names),
        abbreviations: items(row.abbreviations),
        people: items(row.people),
        metonyms: items(row.metonyms),
        members: members.get(row.id) ?? [],
        from: orNull(row.from),
        to: orNull(row.to),
      },
    ]),
  );
};

export const readBodies = (read: Reader): ReadonlyMap<string, Body> => {
  const path = "actors/bodies.tsv";
  return new Map(
    parseTable(read(path), actorColumns.bodies, path).map((row) => [
      row.id,
      { id: row.id, name: row.name, sector: row.sector, names: items(row.names) },
    ]),
  );
};

export const readInstitutions = (read: Reader): ReadonlyMap<string, Institution> => {
  const path = "actors/institutions.tsv";
  return new Map(
    parseTable(read(path), actorColumns.institutions, path).map((row) => {
      const id = `${row.country}.${row.body}`;
      const { country, body, sector, name } = row;
      return [
        id,
        { id, country, body, sector, name, names: items(row.names), metonyms: items(row.metonyms) },
      ];
    }),
  );
};

export const readRoles = (read: Reader): ReadonlyMap<string, Role> => {
  const path = "actors/roles.tsv";
  return new Map(
    parseTable(read(path), actorColumns.roles, path).map((row) => [
      row.noun,
      {
        noun: row.noun,
        plurals: items(row.plurals),
        sector: orNull(row.sector),
        body: orNull(row.body),
        voice: orNull(row.voice) as Role["voice"],
        office: orNull(row.office),
      },
    ]),
  );
};

export const readSectorWords = (read: Reader): SectorWords => {
  const path = "actors/sector-words.tsv";
  const rows = parseTable(read(path), actorColumns.sectorWords, path);
  const heads = rows.filter(({ part }) => part !== "modifier");
  const modifiers = rows.filter(({ part }) => part === "modifier");
  return {
    heads: new Map(heads.map(({ word, part }) => [word, part as "head" | "group"])),
    modifiers: new Map(modifiers.map(({ word, sector }) => [word, sector])),
  };
};

export const readAmbiguous = (read: Reader): ReadonlyMap<string, Ambiguity> => {
  const path = "actors/ambiguous.tsv";
  return new Map(
    parseTable(read(path), actorColumns.ambiguous, path).map((row) => [
      row.phrase,
      {
        phrase: row.phrase,
        written: row.written as Ambiguity["written"],
        ambiguous: row.ambiguous === "yes",
        note: row.note,
      },
    ]),
  );
};

export const readNeighbours = (read: Reader): ReadonlyMap<string, ReadonlyMap<string, Side>> => {
  const path = "actors/neighbours.tsv";
  const [, ...sides] = actorColumns.neighbours;
  return new Map(
    parseTable(read(path), actorColumns.neighbours, path).map((row) => [
      row.country,
      new Map(sides.flatMap((side) => items(row[side]).map((one) => [one, side as Side] as const))),
    ]),
  );
};

/** Cities and regions taken over in bulk: a row a state. */
export const bulkPlaceFiles = ["actors/cities.tsv", "actors/regions.tsv"] as const;

export const readPlaces = (read: Reader): readonly Place[] => {
  const path = "actors/places.tsv";
  const own = parseTable(read(path), actorColumns.places, path).map((row) => ({
    names: [row.name, ...items(row.names)],
    country: orNull(row.country),
  }));
  const bulk = bulkPlaceFiles.flatMap((file) =>
    parseTable(read(file), actorColumns.placesOf, file).map(({ country, names }) => ({
      names: items(names),
      country,
    })),
  );
  return [...own, ...bulk];
};
