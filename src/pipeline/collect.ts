import { type Dirent, readdirSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { Failure } from "../contract/index.ts";
import { EntenteError } from "../errors/index.ts";
import { asFailure } from "./as-failure.ts";
import { isUrl, type SourceOrFailure } from "./source.ts";

/** In a folder only these are pages; a file that is named itself is taken whatever its name. */
const pageEndings: ReadonlySet<string> = new Set(
  ".html .htm .xhtml .txt .text .rss .atom .eml .mht .mhtml .warc .wacz .nitf .newsml".split(" "),
);

/** Endings that other files have too, and the ones before them that tell. */
const compound = /\.warc\.gz$|\.html?\.gz$|\.(?:nitf|newsml|rss|atom|feed)\.(?:xml|json)$/iu;

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === "ENOENT";

/** A file-system error as ours: E101 when nothing is there, else E105. */
export function asFileError(path: string, error: unknown): EntenteError {
  const why = error instanceof Error ? error.message : String(error);
  return new EntenteError(isMissing(error) ? "E101" : "E105", { path, why });
}

/** The same as a record of the run. */
export const asFileFailure = (path: string, error: unknown): Failure =>
  asFailure(path, asFileError(path, error));

const isPage = (entry: Dirent): boolean =>
  (entry.isFile() || entry.isSymbolicLink()) &&
  (pageEndings.has(extname(entry.name).toLowerCase()) || compound.test(entry.name));

function walk(folder: string): SourceOrFailure[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
  } catch (error) {
    return [asFileFailure(folder, error)];
  }
  return entries
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      // Links to folders are not followed: they may lead in circles.
      if (entry.isDirectory()) return walk(path);
      return isPage(entry) ? [{ kind: "file", name: path, path }] : [];
    });
}

function collectOne(path: string): SourceOrFailure[] {
  if (isUrl(path)) return [{ kind: "url", name: path, url: path }];
  try {
    return statSync(path).isDirectory() ? walk(path) : [{ kind: "file", name: path, path }];
  } catch (error) {
    return [asFileFailure(path, error)];
  }
}

/**
 * The pages under files, folders and web addresses, in the order given; folders are walked in the order of
 * names, so that the same folder gives the same list on every machine. What cannot be found is a failure in its place.
 */
export const collect = (paths: readonly string[]): readonly SourceOrFailure[] => paths.flatMap(collectOne);
