/** The files of a data folder, as a backup holds them. */
import { createHash } from "node:crypto";
import { cpSync, createReadStream, existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { syncToDisk } from "./durable.ts";

/** The database, which is copied by SQLite itself. */
export const databaseName = "entente.db";

/** Half-written files, room to spill into, and what belongs to an open database are no part of a backup. */
const isLeftOut = (path: string): boolean => {
  const parts = path.split(sep);
  const name = parts.at(-1) ?? "";
  return name.startsWith(databaseName) || name.endsWith(".part") || parts.includes("spill");
};

/**
 * Copies all files of a data folder but the database. What tells that an import is whole goes first: its rows were there before it.
 */
export function copyFiles(from: string, to: string): void {
  const filter = (path: string): boolean => !isLeftOut(relative(from, path));
  const told = join("record", "imports");
  if (existsSync(join(from, told))) cpSync(join(from, told), join(to, told), { recursive: true });
  for (const name of readdirSync(from))
    if (filter(join(from, name)))
      cpSync(join(from, name), join(to, name), { recursive: true, filter, force: false });
}

/** A file of a backup: its path inside it, with slashes, and what it must hold. */
export interface FileSum {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

async function sumOf(folder: string, path: string): Promise<FileSum> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(join(folder, path)), hash);
  return {
    path: path.split(sep).join("/"),
    bytes: statSync(join(folder, path)).size,
    sha256: hash.digest("hex"),
  };
}

/** Every file below a folder, by path. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

export async function sumsOf(
  folder: string,
  paths: readonly string[] = filesBelow(folder),
): Promise<FileSum[]> {
  const sums: FileSum[] = [];
  for (const path of paths) sums.push(await sumOf(folder, path));
  return sums;
}

/** Waits until every file below a folder, and every name, is on disk. */
export function syncFolderToDisk(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    syncToDisk(join(entry.parentPath, entry.name), entry.isFile() ? "file" : "folder");
  syncToDisk(folder, "folder");
}
