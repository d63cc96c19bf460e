/** How the files of event data sets look, and how a row of each becomes an event of ours. */

/** What an import needs of a row, as SQL over the columns of the file. */
export interface EventLayout {
  readonly name: string;
  /** Who publishes it, for the help. */
  readonly about: string;
  readonly delimiter: "\t" | ",";
  /** Files with a line of column names: those that must be there. */
  readonly needs?: readonly string[];
  /** Files without one: how many columns a row may have, and the pattern that its first cells must match. */
  readonly bare?: { readonly columns: readonly number[]; readonly first: RegExp };
  /** JSON lines instead of columns. */
  readonly json?: true;
  readonly day: string;
  readonly actor: string;
  readonly recipient: string;
  /** How the states of both are written. */
  readonly states: "cameo" | "name" | "iso";
  readonly code: string;
  /** The ontology of the code. */
  readonly ontology: "cameo" | "plover";
  /** How many reports tell of it, where the file counts them. */
  readonly mentions: string;
  /** Rows that are no event to keep, by why. */
  readonly leaves?: readonly (readonly [why: string, when: string])[];
}

/** A file ready to be read: unpacked where DuckDB cannot, its shape looked at. */
export interface EventFile {
  /** By layout and content. */
  readonly id: string;
  /** As the user named it. */
  readonly name: string;
  /** Where it can be read. */
  readonly path: string;
  readonly gzip: boolean;
  /** Columns of its first row. */
  readonly columns: number;
}

const compactDay = (column: string): string => `try_strptime(${column}, '%Y%m%d')::date`;
const anyDay = (column: string): string =>
  `coalesce(try_cast(left(${column}, 10) as date), try_strptime(${column}, '%Y%m%d')::date, try_strptime(${column}, '%m/%d/%Y')::date)`;

/** The first three letters of a compound actor code: RUSGOV is the government of RUS. */
const head = (column: string): string => `nullif(left(${column}, 3), '---')`;

const at = (place: number): string => `c${String(place).padStart(2, "0")}`;

/** GDELT's columns up to the count of mentions are the same in both versions. */
const gdelt = {
  delimiter: "\t",
  day: compactDay(at(1)),
  actor: at(7),
  recipient: at(17),
  states: "cameo",
  code: at(26),
  ontology: "cameo",
  mentions: `try_cast(${at(31)} as integer)`,
} as const;

const gdeltFirst = /^\d+\t\d{8}\t\d{6}\t\d{4}\t/;

export const eventLayouts: readonly EventLayout[] = [
  {
    name: "gdelt1",
    about: "GDELT 1.0 event files, 57 columns (58 with the address of the source)",
    bare: { columns: [57, 58], first: gdeltFirst },
    ...gdelt,
  },
  {
    name: "gdelt2",
    about: "GDELT 2.0 event exports, 61 columns",
    bare: { columns: [61], first: gdeltFirst },
    ...gdelt,
  },
  {
    name: "icews",
    about: "ICEWS event files of Dataverse, tab-separated",
    delimiter: "\t",
    needs: ["Event Date", "Source Country", "Target Country", "CAMEO Code"],
    day: anyDay('"Event Date"'),
    actor: '"Source Country"',
    recipient: '"Target Country"',
    states: "name",
    code: '"CAMEO Code"',
    ontology: "cameo",
    mentions: "1",
  },
  {
    name: "polecat",
    about: "POLECAT event files of Dataverse, tab-separated",
    delimiter: "\t",
    needs: ["Event Date", "Event Type", "Actor Country", "Recipient Country"],
    day: anyDay('"Event Date"'),
    actor: `nullif("Actor Country", 'None')`,
    recipient: `nullif("Recipient Country", 'None')`,
    states: "iso",
    code: '"Event Type"',
    ontology: "plover",
    mentions: "1",
  },
  {
    name: "phoenix",
    about: "Phoenix event files of the Cline Center, with column names",
    delimiter: ",",
    needs: ["story_date", "source_root", "target_root", "code"],
    day: anyDay('"story_date"'),
    actor: '"source_root"',
    recipient: '"target_root"',
    states: "cameo",
    code: '"code"',
    ontology: "cameo",
    mentions: "1",
  },
  {
    name: "phoenix-rt",
    about: "Phoenix real-time event files, 26 columns without names",
    delimiter: "\t",
    bare: { columns: [26], first: /^[^\t]*\t\d{8}\t\d{4}\t/ },
    day: compactDay(at(1)),
    actor: at(6),
    recipient: at(10),
    states: "cameo",
    code: at(13),
    ontology: "cameo",
    mentions: "1",
  },
  {
    name: "petrarch2",
    about: "what PETRARCH-2 writes: date, source, target, code, without names",
    delimiter: "\t",
    bare: { columns: [4, 5, 6, 7, 8, 9, 10], first: /^\d{8}\t[A-Z-]{3,}\t[A-Z-]{3,}\t/ },
    day: compactDay(at(0)),
    actor: head(at(1)),
    recipient: head(at(2)),
    states: "cameo",
    code: at(3),
    ontology: "cameo",
    mentions: "1",
  },
  {
    name: "entente",
    about: "lines of `entente code --format ndjson`",
    delimiter: "\t",
    json: true,
    day: `try_cast(json_extract_string(j, '$.date.from') as date)`,
    actor: `json_extract_string(j, '$.actors[0].country')`,
    recipient: `coalesce(json_extract_string(j, '$.recipients[0].country'), json_extract_string(j, '$.actors[1].country'))`,
    states: "iso",
    code: `json_extract_string(j, '$.plover.event')`,
    ontology: "plover",
    mentions: "1",
    leaves: [
      ["no event but another record", `json_extract_string(j, '$.type') is distinct from 'event'`],
      [
        "negated, planned or otherwise not told as done",
        `json_extract_string(j, '$.modality') is distinct from 'actual' or json_extract_string(j, '$.negated') = 'true'`,
      ],
    ],
  },
];

/** The layout of a name. */
export const eventLayoutOf = (name: string): EventLayout | undefined =>
  eventLayouts.find((layout) => layout.name === name);
