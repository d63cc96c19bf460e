import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
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

/**
 * Runs `work` with its result going to a file, which gets its name only once it is whole and on disk: a
 * reader finds all of it or nothing. When `work` throws, what was there before stays.
 */
export async function withOutFile(path: string, io: Io, work: (io: Io) => Promise<number>): Promise<number> {
  const temporary = `${path}.${process.pid}.part`;
  let file: number;
  try {
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
