import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { EntenteError } from "../errors/index.ts";
import type { Io } from "./io.ts";

const asWriteError = (path: string, error: unknown): EntenteError =>
  new EntenteError("E105", { path, why: error instanceof Error ? error.message : String(error) });

/** Makes the new name of a file durable, where folders can be synced. */
function syncFolder(path: string): void {
  const folder = openSync(dirname(path), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of somebody else's is there all the same.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

/** The beginning of the names of unfinished files; the machine is in it, since several may write to one folder. */
const unfinished = (path: string): string => `${basename(path)}.${hostname()}.`;

/** Takes away what runs on this machine left that were killed before the file was whole. */
function sweep(path: string): void {
  const folder = dirname(path);
  const start = unfinished(path);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(start) || !name.endsWith(".part")) continue;
    const pid = Number(name.slice(start.length, -".part".length));
    if (Number.isSafeInteger(pid) && !isRunning(pid)) rmSync(join(folder, name), { force: true });
  }
}

/**
 * Runs `work` with its result going to a file, which gets its name only once it is whole and on disk: a
 * reader finds all of it or nothing. When `work` throws, what was there before stays.
 */
export async function withOutFile(path: string, io: Io, work: (io: Io) => Promise<number>): Promise<number> {
  const temporary = join(dirname(path), `${unfinished(path)}${process.pid}.part`);
  let file: number;
  try {
    sweep(path);
    file = openSync(temporary, "w");
  } catch (error) {
    throw asWriteError(path, error);
  }
  try {
    const write = async (piece: string | Uint8Array): Promise<void> => {
      if (typeof piece === "string") writeSync(file, piece);
      else writeSync(file, piece);
    };
    const status = await work({ ...io, stdoutIsTerminal: false, out: write });
    fsyncSync(file);
    closeSync(file);
    renameSync(temporary, path);
    if (process.platform !== "win32") syncFolder(path);
    return status;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
