import type { Obligation, RecordFact, Treaty, TreatyParty } from "../contract/index.ts";
import type { Reader } from "./read-actors.ts";
import { items, orNull, parseTable, type Row } from "./table.ts";
import type { Capability } from "./types.ts";

/** The columns of the tables of the record, in order. */
export const recordColumns = {
  treaties: [
    "id",
    "name",
    "scope",
    "signed",
    "from",
    "to",
    "obligations",
    "asymmetric",
    "confirmed_by",
    "note",
  ],
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

type TreatyRow = Row<(typeof recordColumns.treaties)[number]>;

/** The day of signature is told in the note where it is not the day of entry into force. */
const noteOf = (row: TreatyRow): string | null =>
  orNull(
    [row.signed === row.from ? "" : `signed ${row.signed}`, row.note]
      .filter((part) => part !== "")
      .join("; "),
  );

/** The treaties, and the ids of those that bind a whole region. */
export const readTreaties = (
  read: Reader,
): { treaties: readonly Treaty[]; regional: ReadonlySet<string> } => {
  const path = "treaties/treaties.tsv";
  const parties = partiesByTreaty(read);
  const rows = parseTable(read(path), recordColumns.treaties, path);
  const treaties = rows.map((row) => ({
    id: row.id,
    name: row.name,
    from: row.from,
    to: orNull(row.to),
    parties: parties.get(row.id) ?? [],
    obligations: items(row.obligations) as readonly Obligation[],
    asymmetric: row.asymmetric === "yes",
    confirmedBy: row.confirmed_by,
    note: noteOf(row),
  }));
  return { treaties, regional: new Set(rows.filter((row) => row.scope === "region").map((row) => row.id)) };
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
