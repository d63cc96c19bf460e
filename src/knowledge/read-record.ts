import type { Obligation, RecordFact, Treaty, TreatyParty } from "../contract/index.ts";
import type { Reader } from "./read-actors.ts";
import { items, orNull, parseTable } from "./table.ts";
import type { Capability } from "./types.ts";

/** The columns of the tables of the record, in order. */
export const recordColumns = {
  treaties: ["id", "name", "from", "to", "obligations", "asymmetric", "confirmed_by", "note"],
  parties: ["treaty", "country", "from", "to"],
  facts: ["id", "rung", "countries", "from", "to", "what", "source"],
  capabilities: ["country", "year", "measure", "value"],
} as const;

/** The files of facts under `knowledge/record/`. */
export const factFiles = ["record/russia-china.tsv", "record/facts.tsv"] as const;

const partiesByTreaty = (read: Reader): ReadonlyMap<string, TreatyParty[]> => {
  const path = "treaties/parties.tsv";
  const parties = new Map<string, TreatyParty[]>();
  for (const row of parseTable(read(path), recordColumns.parties, path)) {
    const party = { country: row.country, from: orNull(row.from), to: orNull(row.to) };
    const known = parties.get(row.treaty);
    if (known) known.push(party);
    else parties.set(row.treaty, [party]);
  }
  return parties;
};

export const readTreaties = (read: Reader): readonly Treaty[] => {
  const path = "treaties/treaties.tsv";
  const parties = partiesByTreaty(read);
  return parseTable(read(path), recordColumns.treaties, path).map((row) => ({
    id: row.id,
    name: row.name,
    from: row.from,
    to: orNull(row.to),
    parties: parties.get(row.id) ?? [],
    obligations: items(row.obligations) as readonly Obligation[],
    asymmetric: row.asymmetric === "yes",
    confirmedBy: row.confirmed_by,
    note: orNull(row.note),
  }));
};

export const readFacts = (read: Reader): readonly RecordFact[] =>
  factFiles.flatMap((path) =>
    parseTable(read(path), recordColumns.facts, path).map((row) => ({
      id: `fact:${row.id}`,
      rung: row.rung,
      countries: items(row.countries),
      from: row.from,
      to: orNull(row.to),
      what: row.what,
      source: row.source,
    })),
  );

export const readCapabilities = (read: Reader): readonly Capability[] => {
  const path = "record/capabilities.tsv";
  return parseTable(read(path), recordColumns.capabilities, path).map((row) => ({
    country: row.country,
    year: Number(row.year),
    measure: row.measure,
    value: Number(row.value),
  }));
};
