/** A copy of a data folder that is whole, checked, and made while others read and write. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { EntenteError } from "../../errors/index.ts";
import { guarded } from "../failures.ts";
import { countRows, lookingAt, problemsOf, schemaOf } from "./database.ts";
import { syncToDisk } from "./durable.ts";
import { failpoint } from "./failpoints.ts";
import { copyFiles, databaseName, type FileSum, filesBelow, sumsOf, syncFolderToDisk } from "./files.ts";

/** What a backup says of itself, in `backup.json`. */
export interface Backup {
  readonly schema: number;
  /** When it was made, ISO 8601. */
  readonly made: string;
  /** Rows of each table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly files: readonly FileSum[];
}

export const manifestName = "backup.json";

/** All pages at once: under one read lock nothing that others write has the copy begin again. */
const allPages = 2 ** 30;

/** Takes the copied database out of the write-ahead log, so that it is one file, and checks it. */
function settle(path: string): Pick<Backup, "schema" | "rows"> {
  const copy = new DatabaseSync(path);
  try {
    copy.exec("pragma journal_mode = delete");
    const problems = problemsOf(copy);
    if (problems.length > 0) throw new EntenteError("E621", { path, why: problems.slice(0, 3).join("; ") });
    return { schema: schemaOf(copy), rows: countRows(copy) };
  } finally {
    copy.close();
  }
}

export interface BackupOptions {
  /** The time it is made at, ISO 8601. */
  readonly at: string;
  /** Told of each step as it begins, in words. */
  readonly onStep?: (step: string) => void;
}

/**
 * Backs a data folder up into a new folder, which gets its name once it is whole, checked and on disk.
 * @throws EntenteError E601 when there is no store, E620 when there is something at `to`, E621 when the copy is not sound
 */
export async function backUp(folder: string, to: string, { at, onStep }: BackupOptions): Promise<Backup> {
  if (existsSync(to)) throw new EntenteError("E620", { path: to });
  const part = `${resolve(to)}.part`;
  return guardedAsync(to, async () => {
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { recursive: true });
    const copy = join(part, databaseName);
    onStep?.("copying the store");
    await lookingAt(join(folder, databaseName), (database) => backup(database, copy, { rate: allPages }));
    failpoint("backup", "copied");
    onStep?.("checking the copy");
    const told = settle(copy);
    copyFiles(folder, part);
    failpoint("backup", "files");
    const made: Backup = { ...told, made: at, files: await sumsOf(part) };
    writeFileSync(join(part, manifestName), `${JSON.stringify(made, null, 1)}\n`);
    failpoint("backup", "manifest");
    syncFolderToDisk(part);
    renameSync(part, to);
    syncToDisk(dirname(resolve(to)), "folder");
    failpoint("backup", "named");
    return made;
  });
}

async function guardedAsync<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // Tells what the system throws as E601 for this path.
    return guarded(path, () => {
      throw error;
    });
  }
}

function manifestOf(from: string): Backup {
  const path = join(from, manifestName);
  if (!existsSync(path)) throw new EntenteError("E621", { path: from, why: `it has no ${manifestName}` });
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Backup;
  } catch {
    throw new EntenteError("E621", { path: from, why: `${manifestName} cannot be read` });
  }
}

const differs = (one: FileSum | undefined, other: FileSum): boolean =>
  one === undefined || one.bytes !== other.bytes || one.sha256 !== other.sha256;

/**
 * Holds the files of a backup, or of a copy of one, against what it says of itself, and looks its database through.
 * @throws EntenteError E621 when a file is missing, more or other than it was
 */
export async function verifyBackup(from: string, files: string = from): Promise<Backup> {
  const told = manifestOf(from);
  const present = filesBelow(files).filter((path) => path !== manifestName);
  const sums = new Map((await sumsOf(files, present)).map((sum) => [sum.path, sum]));
  const wrong = told.files.find((file) => differs(sums.get(file.path), file));
  if (wrong)
    throw new EntenteError("E621", { path: from, why: `${wrong.path} is missing or not what it was` });
  const rows = await lookingAt(join(files, databaseName), (database) => {
    const problems = problemsOf(database);
    if (problems.length > 0)
      throw new EntenteError("E621", { path: from, why: problems.slice(0, 3).join("; ") });
    return countRows(database);
  });
  const odd = Object.keys(told.rows).find((table) => rows[table] !== told.rows[table]);
  if (odd !== undefined)
    throw new EntenteError("E621", {
      path: from,
      why: `table ${odd} has ${rows[odd]} rows and had ${told.rows[odd]}`,
    });
  return told;
}
