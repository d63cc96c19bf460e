/** A backup put back in the place of a data folder. */
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { EntenteError } from "../../errors/index.ts";
import { type Backup, manifestName, verifyBackup } from "./backup.ts";
import { isFree } from "./database.ts";
import { syncToDisk } from "./durable.ts";
import { failpoint } from "./failpoints.ts";
import { databaseName, syncFolderToDisk } from "./files.ts";

export interface Restored {
  readonly backup: Backup;
  /** Where what was there before lies now; null when there was nothing. */
  readonly before: string | null;
}

/** A folder beside the data that is not there yet: what was there before must not be written over. */
function besides(folder: string): string {
  for (let number = 1; ; number++) {
    const path = `${resolve(folder)}.before-restore-${number}`;
    if (!existsSync(path)) return path;
  }
}

/** What a restore that has begun to move files writes down first, so that it can be ended after a crash. */
interface Begun {
  /** What was in the data folder, and where it goes. */
  readonly old: readonly string[];
  readonly before: string | null;
}

const partOf = (folder: string): string => `${resolve(folder)}.restore.part`;
const markerName = "restore.json";

/** The database goes last: until then it is the store as it was. */
const databaseLast = (names: readonly string[]): readonly string[] => [
  ...names.filter((name) => name !== databaseName),
  ...names.filter((name) => name === databaseName),
];

/** Moves a file aside; the database gets a second name there and keeps its own until another takes it. */
function setAside(folder: string, before: string, name: string): void {
  if (existsSync(join(before, name)) || !existsSync(join(folder, name))) return;
  if (name === databaseName) linkSync(join(folder, name), join(before, name));
  else renameSync(join(folder, name), join(before, name));
}

/**
 * Ends a restore whose files are all copied and checked, from wherever it was when the process ended. Whoever opens the store does
 * so first. Nothing is done where none was begun.
 */
export function endRestore(folder: string): void {
  const part = partOf(folder);
  const marker = join(part, markerName);
  if (!existsSync(marker)) return;
  const { old, before } = JSON.parse(readFileSync(marker, "utf8")) as Begun;
  mkdirSync(folder, { recursive: true });
  if (before !== null) {
    mkdirSync(before, { recursive: true });
    for (const name of databaseLast(old)) setAside(folder, before, name);
  }
  failpoint("restore", "aside");
  const copied = readdirSync(part).filter((name) => name !== markerName);
  for (const name of databaseLast(copied)) {
    renameSync(join(part, name), join(folder, name));
    failpoint("restore", "moved");
  }
  syncFolderToDisk(folder);
  rmSync(part, { recursive: true, force: true });
  syncToDisk(dirname(resolve(folder)), "folder");
  failpoint("restore", "named");
}

/**
 * Puts a backup in the place of a data folder. It is copied beside the folder and checked there first; then what is there is moved
 * aside, never deleted, and the copy moved in, the database in one step. Ended midway, it is gone on with when the store is opened.
 *
 * @param replace also where there is a store already
 * @throws EntenteError E620 when there is one and it is not to be replaced, E621 when the backup is not whole, E622 when some
 *   process has the store open
 */
export async function restore(
  from: string,
  folder: string,
  { replace = false, onStep }: { readonly replace?: boolean; readonly onStep?: (step: string) => void } = {},
): Promise<Restored> {
  const present = existsSync(folder) && readdirSync(folder).length > 0;
  if (present && !replace) throw new EntenteError("E620", { path: folder });
  endRestore(folder);
  const part = partOf(folder);
  rmSync(part, { recursive: true, force: true });
  onStep?.("copying the backup");
  if (!existsSync(from)) throw new EntenteError("E621", { path: from, why: "there is no such folder" });
  mkdirSync(dirname(part), { recursive: true });
  cpSync(from, part, { recursive: true });
  onStep?.("checking the copy");
  const backup = await verifyBackup(from, part);
  rmSync(join(part, manifestName));
  syncFolderToDisk(part);
  failpoint("restore", "copied");
  const path = join(folder, databaseName);
  if (existsSync(path) && !isFree(path)) throw new EntenteError("E622", { path });
  const before = present ? besides(folder) : null;
  writeMarker(part, { old: present ? readdirSync(folder) : [], before });
  failpoint("restore", "marked");
  endRestore(folder);
  return { backup, before };
}

/** Written under another name first: a marker that is there is whole. */
function writeMarker(part: string, begun: Begun): void {
  const marker = join(part, markerName);
  writeFileSync(`${marker}.part`, JSON.stringify(begun));
  syncToDisk(`${marker}.part`, "file");
  renameSync(`${marker}.part`, marker);
  syncToDisk(part, "folder");
}
