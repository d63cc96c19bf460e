import { closeSync, fsyncSync, openSync } from "node:fs";
import { platform } from "node:process";

/** Waits until what was written to a file, or the names in a folder, are on disk: no power cut undoes them then. */
export function syncToDisk(path: string, kind: "file" | "folder"): void {
  // Windows cannot sync folders, and writes names through.
  if (kind === "folder" && platform === "win32") return;
  const handle = openSync(path, kind === "file" ? "r+" : "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
