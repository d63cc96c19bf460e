import type { Obligation, RecordFact, Suspension, Treaty, TreatyParty } from "../contract/index.ts";
import type { Reader } from "./read-actors.ts";
import { items, orNull, parseTable, type Row } from "./table.ts";
import type { Capability, KnownQuotation, KnownWater } from "./types.ts";

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
  suspensions: ["treaty", "country", "from", "to", "what", "source"],
  facts: ["id", "rung", "countries", "from", "to", "course", "what", "source"],
  quotations: ["id", "countries", "speaker", "from", "quoted", "omitted", "source"],
  waters: ["id", "names", "countries", "regime", "from", "what", "source"],
  capabilities: ["country", "year", "measure", "value"],
} as const;

/** The files of facts of practice under `knowledge/record/`. */
export const factFiles = [
  "record/russia-china.tsv",
  "record/facts.tsv",
  "record/dyads.tsv",
  "record/middle-powers.tsv",
] as const;

/** The file of wars, sanctions and disputes: the first state of a row is set against each of the others. */
export const hostilityFile = "record/hostility.tsv";

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

const readFactsOf = (read: Reader, path: string): readonly RecordFact[] =>
  parseTable(read(path), recordColumns.facts, path).map((row) => ({
    id: `fact:${row.id}`,
    rung: row.rung,
    countries: items(row.countries),
    from: row.from,
    to: orNull(row.to),
    course: row.course as RecordFact["course"],
    what: row.what,
    source: row.source,
  }));

export const readFacts = (read: Reader): readonly RecordFact[] =>
  factFiles.flatMap((path) => readFactsOf(read, path));

export const readHostility = (read: Reader): readonly RecordFact[] => readFactsOf(read, hostilityFile);

/** The file of words that are often quoted by half. */
export const quotationFile = "record/quotations.tsv";

export const readQuotations = (read: Reader): readonly KnownQuotation[] =>
  parseTable(read(quotationFile), recordColumns.quotations, quotationFile).map((row) => ({
    id: `quotation:${row.id}`,
    countries: items(row.countries),
    speaker: row.speaker,
    from: row.from,
    quoted: items(row.quoted),
    omitted: row.omitted,
    source: row.source,
  }));

export const readSuspensions = (read: Reader): readonly Suspension[] => {
  const path = "treaties/suspensions.tsv";
  return parseTable(read(path), recordColumns.suspensions, path).map((row) => ({
    treaty: row.treaty,
    country: row.country,
    from: row.from,
    to: orNull(row.to),
    what: row.what,
    source: row.source,
  }));
};

export const readCapabilities = (read: Reader): readonly Capability[] => {
  const path = "record/capabilities.tsv";
  return parseTable(read(path), recordColumns.capabilities, path).map((row) => ({
    country: row.country,
    year: Number(row.year),
    measure: row.measure,
    value: Number(row.value),
  }));
};

/** The file of straits, canals and seas. */
export const waterFile = "record/waters.tsv";

export const readWaters = (read: Reader): readonly KnownWater[] =>
  parseTable(read(waterFile), recordColumns.waters, waterFile).map((row) => ({
    id: `water:${row.id}`,
    names: items(row.names),
    countries: items(row.countries),
    regime: row.regime as KnownWater["regime"],
    from: row.from,
    what: row.what,
    source: row.source,
  }));
