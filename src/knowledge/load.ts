import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { EntenteError } from "../errors/index.ts";
import { readDictionary } from "./dictionaries/read-dictionary.ts";
import { withDictionaries } from "./dictionaries/with-dictionaries.ts";
import { fillNames, fillPlaces } from "./fill-names.ts";
import { shippedFolder } from "./folder.ts";
import type { NameIndex } from "./name-index.ts";
import { readOntology } from "./ontology.ts";
import {
  readAmbiguous,
  readBodies,
  readInstitutions,
  readNeighbours,
  readOrganisations,
  readPlaces,
  readRoles,
  readSectorWords,
  readStates,
} from "./read-actors.ts";
import { readOutlets, readPeople } from "./read-people.ts";
import {
  readCapabilities,
  readFacts,
  readHostility,
  readQuotations,
  readSuspensions,
  readTreaties,
  readWaters,
} from "./read-record.ts";
import type { Knowledge } from "./types.ts";

const loaded = new Map<string, Knowledge>();

const whyNot = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A reader of texts under a folder, which throws E502 for a file that cannot be read. */
export const readerOf =
  (folder: string) =>
  (path: string): string => {
    try {
      return readFileSync(join(folder, path), "utf8");
    } catch (error) {
      throw new EntenteError("E502", { path, why: whyNot(error) });
    }
  };

/** YAML is loaded only when a file of it is asked for: the library alone costs as much as all the tables. */
const parseYaml = (text: string, path: string): unknown => {
  const yaml = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  try {
    return yaml.parse(text);
  } catch (error) {
    throw new EntenteError("E502", { path, why: whyNot(error) });
  }
};

/** Reads on first use: coding a page needs no treaties. */
const later = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** How to make the index of names anew, for knowledge that a user's files are added to. */
const freshNames = new WeakMap<Knowledge, () => NameIndex>();

const load = (folder: string): Knowledge => {
  const readText = readerOf(folder);
  const parsed = new Map<string, unknown>();
  const tables = {
    states: readStates(readText),
    organisations: readOrganisations(readText),
    institutions: readInstitutions(readText),
    bodies: readBodies(readText),
    roles: readRoles(readText),
    people: readPeople(readText),
    outlets: readOutlets(readText),
  };
  const ambiguous = readAmbiguous(readText);
  const places = later(() => fillPlaces(readPlaces(readText), tables.states, ambiguous));
  const neighbours = later(() => readNeighbours(readText));
  const ontology = later(() => readOntology(readText));
  const treaties = later(() => readTreaties(readText));
  const suspensions = later(() => readSuspensions(readText));
  const facts = later(() => readFacts(readText));
  const hostility = later(() => readHostility(readText));
  const quotations = later(() => readQuotations(readText));
  const waters = later(() => readWaters(readText));
  const capabilities = later(() => readCapabilities(readText));
  const knowledge: Knowledge = {
    version: readText("version.txt").trim(),
    folder,
    ...tables,
    sectorWords: readSectorWords(readText),
    get neighbours() {
      return neighbours();
    },
    get ontology() {
      return ontology();
    },
    get treaties() {
      return treaties().treaties;
    },
    get regional() {
      return treaties().regional;
    },
    get suspensions() {
      return suspensions();
    },
    get facts() {
      return facts();
    },
    get hostility() {
      return hostility();
    },
    get quotations() {
      return quotations();
    },
    get waters() {
      return waters();
    },
    get capabilities() {
      return capabilities();
    },
    names: fillNames(tables, ambiguous),
    dictionaries: [],
    get places() {
      return places();
    },
    readText,
    readYaml<T>(path: string): T {
      if (!parsed.has(path)) parsed.set(path, parseYaml(readText(path), path));
      return parsed.get(path) as T;
    },
  };
  freshNames.set(knowledge, () => fillNames(tables, ambiguous));
  return knowledge;
};

/**
 * Loads everything under `knowledge/` (or another folder of the same layout), once a folder.
 * Throws E502 where a table has the wrong columns; `checkKnowledge` looks deeper.
 */
export const loadKnowledge = (folder: string = shippedFolder()): Knowledge => {
  const path = resolve(folder);
  const known = loaded.get(path);
  if (known) return known;
  const knowledge = load(path);
  loaded.set(path, knowledge);
  return knowledge;
};

/**
 * Knowledge with what files of the user's add: actors, agents, frames, sets (see `readDictionary` for the kinds of file). A name
 * of theirs stands for what they say and no longer for what the shipped tables say.
 * @param files path, for messages, and text
 * @throws EntenteError E503 with the line that cannot be used, E504 when a file is of no kind that is known
 */
export const extendKnowledge = (
  knowledge: Knowledge,
  files: readonly { readonly path: string; readonly text: string }[],
): Knowledge => {
  if (files.length === 0) return knowledge;
  const dictionaries = files.map((file) => readDictionary(file, knowledge));
  const fresh = freshNames.get(knowledge) ?? (() => knowledge.names);
  return withDictionaries(knowledge, dictionaries, fresh);
};
