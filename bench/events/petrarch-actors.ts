/** Knowledge with the invented states and persons of PETRARCH's unit tests added, which its own dictionary defines. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Knowledge, loadKnowledge } from "../../src/knowledge/index.ts";

/** Code, name, adjectives, people, capital: as much as the tests use. */
const states = [
  ["ARN", "Arnor", "Arnorian", "Arnorian|Arnorians", ""],
  ["GON", "Gondor", "Gondorian", "Gondorian|Gondorians", "Minas Tirith"],
  ["DAG", "Dagolath", "Dagolathi", "Dagolathi|Dagolathis", ""],
  ["OSG", "Osgiliath", "", "", ""],
  ["ITH", "Ithilen", "", "", ""],
  ["CAL", "Calenardhon", "", "", ""],
  ["BRE", "Bree", "", "", ""],
  ["ERX", "Eriador", "Eriadori|Eriadorian", "Eriadori|Eriadorian|Eriadorians", ""],
  ["FOR", "Fornost", "", "", ""],
  ["ROH", "Rohan", "", "Rohans", ""],
  ["MOR", "Mordor", "", "", "Barad-dur"],
  ["DOL", "Dol Amroth", "", "", ""],
  ["ELF", "Lorien", "Elvish", "", "Caras Galadhon"],
  ["SHR", "the Shire", "", "", "Michel Delving"],
  ["HOB", "Hobbiton", "", "Hobbits", ""],
  ["MRG", "Morgul", "", "Morgul Orcs", ""],
] as const;

const people = [
  ["Frodo", "HOB"],
  ["Gollum", "HOB"],
  ["Smeagol", "HOB"],
  ["Slinker", "HOB"],
  ["Stinker", "HOB"],
  ["Sam Gamgee", "HOB"],
  ["Hamfast Gamgee", "HOB"],
  ["Galadriel", "ELF"],
] as const;

const places = [
  ["Cirith Ungol", "MOR"],
  ["White Downs", "SHR"],
] as const;

const added: Readonly<Record<string, readonly string[]>> = {
  "states.tsv": states.map(([id, name, adjectives, own, capital]) =>
    [id, name, name, "", "", adjectives, own, "", capital, "", "", "invented", "", "", ""].join("\t"),
  ),
  "people.tsv": people.map(([name, country]) =>
    [name.toLowerCase().replace(" ", "-"), name, "", "", country, "", "leader", "GOV", "", "", "high"].join(
      "\t",
    ),
  ),
  "places.tsv": places.map(([name, country]) => [name, "", "region", country].join("\t")),
};

/** What PETRARCH's codes are called here. */
export const countryOf: Readonly<Record<string, string>> = {
  ERI: "ERX",
  NZE: "NZL",
  KUW: "KWT",
  ZBW: "ZWE",
  RHO: "ZWE",
  GMW: "DEU",
  FRO: "SHR",
  BIL: "SHR",
  SAM: "SHR",
  ELR: "ELF",
  GAL: "ELF",
  ORC: "HOB",
  EEU: "EU",
  AFR: "AU",
  COP: "ICC",
  NGM: "AMNESTY",
  MOS: "ALQAEDA",
};

/** Lends the shipped tables with those of the tests behind them; much of it is read on first use, so only while they are lent. */
export const withPetrarchKnowledge = <T>(use: (knowledge: Knowledge) => T): T => {
  const { folder } = loadKnowledge();
  const copy = mkdtempSync(join(tmpdir(), "entente-petrarch-"));
  try {
    for (const part of readdirSync(folder))
      if (part !== "actors") symlinkSync(join(folder, part), join(copy, part));
    mkdirSync(join(copy, "actors"));
    for (const file of readdirSync(join(folder, "actors"))) {
      const rows = (added[file] ?? []).map((row) => `${row}\n`).join("");
      writeFileSync(join(copy, "actors", file), readFileSync(join(folder, "actors", file), "utf8") + rows);
    }
    return use(loadKnowledge(copy));
  } finally {
    rmSync(copy, { recursive: true });
  }
};
