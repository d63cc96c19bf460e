/** What was imported, one small file each, written when its rows are safe: what has none is imported anew. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { syncToDisk } from "../safety/durable.ts";
import { failpoint } from "../safety/failpoints.ts";

/** Rows left out, and why. */
export interface Skipped {
  readonly why: string;
  readonly rows: number;
}

/** One imported file. */
export interface Imported {
  /** By layout and content. */
  readonly id: string;
  readonly layout: string;
  readonly file: string;
  /** Rows in the file, and rows kept of it. */
  readonly rows: number;
  readonly kept: number;
  readonly skipped: readonly Skipped[];
  /** First and last day or year of what was kept; null where nothing was. */
  readonly from: string | null;
  readonly to: string | null;
}

const folderOf = (data: string): string => join(data, "record");

/** Where the rows of an import lie: `dyads`, `countries`, `facts` or `events`. */
export const rowsPath = (data: string, kind: string, id: string): string =>
  join(folderOf(data), kind, `${id}.parquet`);

const manifestPath = (data: string, id: string): string => join(folderOf(data), "imports", `${id}.json`);

/** Makes the folders of a kind of rows. */
export function makeFolders(data: string, kinds: readonly string[]): void {
  for (const kind of [...kinds, "imports", "spill"])
    mkdirSync(join(folderOf(data), kind), { recursive: true });
}

export const spillFolder = (data: string): string => join(folderOf(data), "spill");

/** The import of an id, when it was finished. */
export function importedAs(data: string, id: string): Imported | null {
  const path = manifestPath(data, id);
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Imported) : null;
}

/** Tells that an import is whole. */
export function finish(data: string, imported: Imported): void {
  const path = manifestPath(data, imported.id);
  failpoint("import", "named");
  writeFileSync(`${path}.part`, `${JSON.stringify(imported, null, 1)}\n`);
  syncToDisk(`${path}.part`, "file");
  failpoint("import", "manifest");
  renameSync(`${path}.part`, path);
  syncToDisk(dirname(path), "folder");
}

/** Everything imported, by layout and file. */
export function listImports(data: string): readonly Imported[] {
  const folder = join(folderOf(data), "imports");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Imported)
    .sort((a, b) => (a.layout < b.layout || (a.layout === b.layout && a.file < b.file) ? -1 : 1));
}
