import type { DataImport } from "../../pipeline/import/import-data.ts";
import type { View } from "../emit.ts";
import { clean } from "../format/clean.ts";

const spanOf = ({ from, to }: DataImport): string => (from === null ? "" : `, ${from} to ${to}`);

/** A file of data that was imported: how many rows were kept, and why the others were not. */
export const dataImportView: View<DataImport, DataImport> = {
  columns: [
    { name: "status", value: ({ status }) => status },
    { name: "as", value: ({ layout }) => layout },
    { name: "file", value: ({ file }) => file },
    { name: "rows", value: ({ rows }) => rows },
    { name: "kept", value: ({ kept }) => kept },
    { name: "from", value: ({ from }) => from },
    { name: "to", value: ({ to }) => to },
    { name: "skipped", value: ({ skipped }) => skipped.map(({ why, rows }) => `${why}: ${rows}`).join("; ") },
  ],
  rows: (one) => [one],
  text: (one) =>
    [
      `${one.status.padEnd(5)}  ${one.layout}  ${clean(one.file)}: ${one.kept} of ${one.rows} rows kept${spanOf(one)}`,
      ...one.skipped.map(({ why, rows }) => `       ${String(rows).padStart(9)} left out: ${clean(why)}`),
      "",
    ].join("\n"),
};
