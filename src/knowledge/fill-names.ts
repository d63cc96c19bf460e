/** Fills the names index from the tables: which words stand for what, and how they must be written. */
import { type NameDraft, NameIndex, type Written } from "./name-index.ts";
import type {
  Ambiguity,
  Body,
  Institution,
  Knowledge,
  NameCandidate,
  Organisation,
  Outlet,
  Person,
  Place,
  Role,
  State,
  Via,
} from "./types.ts";

type Tables = Pick<
  Knowledge,
  "states" | "organisations" | "institutions" | "bodies" | "roles" | "people" | "outlets"
>;

type Base = NameDraft["base"];

/** What a kind of word is read as before its context is looked at. */
const readingOf: Readonly<Record<Via, NameCandidate["reading"]>> = {
  name: "government",
  abbreviation: "government",
  adjective: "modifier",
  people: "people",
  prefix: "modifier",
  capital: "government",
  metonym: "government",
  surname: "voice",
  role: "voice",
  body: "government",
  place: "place",
};

const shortUpper = /^[A-Z0-9&.-]{1,6}$/;

/** An abbreviation written in capitals must be so in the text; other names need their first capital. */
const writtenAs = (name: string): Written => {
  if (shortUpper.test(name)) return "upper";
  return name.charAt(0) === name.charAt(0).toLowerCase() ? "any" : "capital";
};

/** Makes a candidate of one name: how it must be written, and whether it often means something else. */
const settleBy =
  (ambiguous: ReadonlyMap<string, Ambiguity>) =>
  (name: string, { base, via, written, own }: NameDraft): NameCandidate => {
    const special = own ? undefined : ambiguous.get(name);
    return {
      ...base,
      via,
      reading: readingOf[via],
      written: special?.written ?? written ?? writtenAs(name),
      ambiguous: special?.ambiguous ?? false,
    };
  };

class Filler {
  readonly index: NameIndex;

  constructor(ambiguous: ReadonlyMap<string, Ambiguity>) {
    this.index = new NameIndex(settleBy(ambiguous));
  }

  put(names: readonly string[], base: Base, via: Via, written: Written | null = null): void {
    const draft = { base, via, written };
    for (const name of names) this.index.add(name, draft);
  }
}

const addState = (filler: Filler, state: State): void => {
  const { id, name, from, to } = state;
  const base: Base = { id, name, kind: "state", country: id, sector: null, organisation: null, from, to };
  // Careless text writes states in lower case; the table of ambiguous words takes out "turkey" and "chad".
  filler.put([name, state.official, ...state.names], base, "name", "any");
  filler.put(state.abbreviations, base, "abbreviation");
  filler.put(state.adjectives, base, "adjective", "any");
  filler.put(state.people, base, "people", "any");
  filler.put(state.prefixes, base, "prefix");
  filler.put(state.capital === null ? state.capitals : [state.capital, ...state.capitals], base, "capital");
  filler.put(state.metonyms, { ...base, sector: "GOV" }, "metonym");
};

const addOrganisation = (filler: Filler, one: Organisation): void => {
  const { id, name, kind, sector, country, from, to } = one;
  const base: Base = { id, name, kind, country, sector, organisation: id, from, to };
  filler.put([name, ...one.names], base, "name");
  filler.put(one.abbreviations, base, "abbreviation");
  filler.put(one.people, base, "people");
  filler.put(one.metonyms, base, "metonym");
};

const addInstitution = (filler: Filler, one: Institution): void => {
  const { id, name, country, sector } = one;
  const base: Base = {
    id,
    name,
    kind: "office",
    country,
    sector,
    organisation: null,
    from: null,
    to: null,
  };
  filler.put([name, ...one.names], base, "name");
  filler.put(one.metonyms, base, "metonym");
};

const addBody = (filler: Filler, { id, name, sector, names }: Body): void => {
  const base: Base = {
    id: `body:${id}`,
    name,
    kind: "office",
    country: null,
    sector,
    organisation: null,
    from: null,
    to: null,
  };
  filler.put([name, ...names], base, "body", "any");
};

/** Who a noun for a role means where nobody's name stands beside it: an office of no country yet. */
export const roleBase = ({ noun, sector }: Pick<Role, "noun" | "sector">): Base => ({
  id: `role:${noun}`,
  name: noun,
  kind: "office",
  country: null,
  sector,
  organisation: null,
  from: null,
  to: null,
});

const addRole = (filler: Filler, role: Role): void => {
  filler.put([role.noun, ...role.plurals], roleBase(role), "role", "any");
};

const addPerson = (filler: Filler, person: Person): void => {
  const first = person.offices[0];
  const last = person.offices.at(-1);
  if (!first || !last) return;
  const base: Base = {
    id: person.id,
    name: person.name,
    kind: "person",
    country: last.country,
    sector: last.sector,
    organisation: last.organisation,
    from: first.from,
    to: person.offices.some((office) => office.to === null) ? null : last.to,
  };
  filler.put([person.name, ...person.variants], base, "name", "capital");
  filler.put(person.surnames, base, "surname", "capital");
};

const addOutlet = (filler: Filler, outlet: Outlet): void => {
  const { id, name, country } = outlet;
  const base: Base = {
    id,
    name,
    kind: "outlet",
    country,
    sector: "JRN",
    organisation: null,
    from: null,
    to: null,
  };
  filler.put([name, ...outlet.names], base, "name");
  filler.put(outlet.abbreviations, base, "abbreviation");
  filler.put(outlet.domains, base, "name", "any");
};

/** Builds the index of every name in the tables. */
export const fillNames = (tables: Tables, ambiguous: ReadonlyMap<string, Ambiguity>): NameIndex => {
  const filler = new Filler(ambiguous);
  for (const state of tables.states.values()) addState(filler, state);
  for (const one of tables.organisations.values()) addOrganisation(filler, one);
  for (const one of tables.institutions.values()) addInstitution(filler, one);
  for (const one of tables.bodies.values()) addBody(filler, one);
  for (const one of tables.roles.values()) addRole(filler, one);
  for (const one of tables.people.values()) addPerson(filler, one);
  for (const one of tables.outlets.values()) addOutlet(filler, one);
  return filler.index;
};

/** Builds the index of places, apart from the actors: each stands for the state it lies in, seas for nobody. */
export const fillPlaces = (
  places: readonly Place[],
  states: ReadonlyMap<string, State>,
  ambiguous: ReadonlyMap<string, Ambiguity>,
): NameIndex => {
  const filler = new Filler(ambiguous);
  for (const { names, country } of places) {
    const [first = ""] = names;
    const base: Base = {
      id: country ?? `place:${first}`,
      name: states.get(country ?? "")?.name ?? first,
      kind: country === null ? "unnamed" : "state",
      country,
      sector: null,
      organisation: null,
      from: null,
      to: null,
    };
    filler.put(names, base, "place");
  }
  return filler.index;
};
