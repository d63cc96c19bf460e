import type { RecordFact } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { type DataSet, dataSets, type Given, missingColumns, stateCodes } from "../../record/index.ts";
import {
  type EventLayout,
  eventLayoutOf,
  eventLayouts,
  type Imported,
  importEvents,
  importedAs,
  importRows,
  type RowTables,
  spillFolder,
} from "../../store/index.ts";
import { eventCodes } from "./event-codes.ts";
import { type OpenData, openData } from "./open-data.ts";

/** What became of a file. */
export interface DataImport extends Imported {
  readonly type: "import";
  /** "known" when the same file was imported before: nothing was done. */
  readonly status: "added" | "known";
}

/** A change of what is made of a file raises this, and files are imported anew. */
const importVersion = "1";

/** Every data set that `--as` takes, reference data first, with what its file is. */
export const importable: readonly { readonly name: string; readonly about: string }[] = [
  ...dataSets,
  ...eventLayouts,
];

const noSuch = (path: string, format: string, why: string): EntenteError =>
  new EntenteError("E303", { path, format, why });

const firstLine = ({ head }: OpenData): string => (head.split("\n")[0] ?? "").replace(/\r$/, "");

/** The cells of a line of names; quotes are taken off, no name holds a comma. */
const namesIn = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));

const delimiterOf = (line: string): string => {
  const counts = [",", "\t", ";", "|"].map((mark) => [mark, line.split(mark).length] as const);
  return counts.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
};

const shown = (names: readonly string[]): string => {
  const first = names.slice(0, 8).join(", ");
  return names.length > 8 ? `${first} and ${names.length - 8} more` : first;
};

function checkEvents(layout: EventLayout, file: OpenData): number {
  const line = firstLine(file);
  const cells = namesIn(line, layout.delimiter);
  if (layout.json) {
    if (!line.startsWith("{")) throw noSuch(file.name, layout.name, "its first line is no JSON object");
    return 1;
  }
  const missing = (layout.needs ?? []).filter((name) => !cells.includes(name));
  if (missing.length > 0)
    throw noSuch(
      file.name,
      layout.name,
      `it has no column ${missing.join(", ")}; its columns are ${shown(cells)}`,
    );
  const { bare } = layout;
  if (bare && !bare.columns.includes(cells.length))
    throw noSuch(
      file.name,
      layout.name,
      `its first row has ${cells.length} cells between tabs, not ${bare.columns.join(" or ")}`,
    );
  if (bare && !bare.first.test(line))
    throw noSuch(file.name, layout.name, "its first cells are no day and codes");
  return cells.length;
}

const rowsOfFact = ({ id, rung, countries, from, to, course, what, source }: RecordFact) => [
  id,
  rung,
  countries.join("|"),
  from,
  to,
  course,
  what,
  source,
];

const tablesOf = ({
  dyads = [],
  countries = [],
  facts = [],
  skip,
}: Given): RowTables & { skip?: string } => ({
  dyads: dyads.map(({ a, b, year, measure, value }) => [a, b, year, measure, value]),
  countries: countries.map(({ country, year, measure, value }) => [country, year, measure, value]),
  facts: facts.map(rowsOfFact),
  ...(skip === undefined ? {} : { skip }),
});

async function importReference(
  data: string,
  set: DataSet,
  file: OpenData & { readonly id: string },
  knowledge: Knowledge,
) {
  const line = firstLine(file);
  const delimiter = delimiterOf(line);
  const columns = namesIn(line, delimiter);
  const missing = missingColumns(set, columns);
  if (missing.length > 0)
    throw noSuch(
      file.name,
      set.name,
      `it has no column ${missing.join(", nor ")}; its columns are ${shown(columns)}`,
    );
  const reader = set.open(stateCodes(knowledge), columns);
  return importRows(
    data,
    { id: file.id, layout: set.name, name: file.name, path: file.path, gzip: file.gzip, delimiter, columns },
    { take: (row) => tablesOf(reader.take(row)), end: () => tablesOf(reader.end()) },
  );
}

/**
 * Imports one downloaded file into the data folder. A file that was imported before is left alone; one whose import was
 * broken off is imported anew from its beginning.
 *
 * @param as the name of a data set of `importable`
 * @throws EntenteError E101, E103, E303, E304 or E604
 */
export async function importData(
  data: string,
  path: string,
  { as, knowledge }: { readonly as: string; readonly knowledge: Knowledge },
): Promise<DataImport> {
  const { mkdirSync } = await import("node:fs");
  mkdirSync(spillFolder(data), { recursive: true });
  const file = await openData(path, spillFolder(data));
  try {
    const id = `${as}-${file.digest}-${importVersion}`;
    const known = importedAs(data, id);
    if (known !== null) return { type: "import", status: "known", ...known };
    const layout = eventLayoutOf(as);
    const set = dataSets.find(({ name }) => name === as);
    if (layout !== undefined) {
      const columns = checkEvents(layout, file);
      const events = { id, name: path, path: file.path, gzip: file.gzip, columns };
      const imported = await importEvents(data, layout, { file: events, codes: eventCodes(knowledge) });
      return { type: "import", status: "added", ...imported };
    }
    if (set === undefined) throw noSuch(path, as, "there is no such data set");
    const imported = await importReference(data, set, { ...file, id }, knowledge);
    return { type: "import", status: "added", ...imported };
  } finally {
    file.close();
  }
}
