import { EntenteError } from "../errors/index.ts";

const whys: Readonly<Record<number, string>> = {
  5: "another process holds it locked",
  8: "it may not be written to",
  10: "the disk reports an error",
  11: "it is damaged",
  13: "the disk is full",
  14: "there is no such place, or it may not be written to",
  26: "it is not an Entente store, or is damaged",
};

const isSqlite = (error: unknown): error is Error & { errcode: number } =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number";

const isSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "syscall" in error;

/** Turns what SQLite or the file system throws into E601 for this store; other errors pass unchanged. */
export function asStoreError(path: string, error: unknown): unknown {
  if (isSqlite(error)) {
    // The low byte is the primary result code (sqlite.org/rescode.html).
    return new EntenteError("E601", { path, why: whys[error.errcode & 0xff] ?? error.message });
  }
  if (isSystem(error)) return new EntenteError("E601", { path, why: error.message });
  return error;
}

/** Runs `work` on the store at `path`, with its failures told as E601. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asStoreError(path, error);
  }
}
