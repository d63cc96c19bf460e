import { readFileSync } from "node:fs";
import { EntenteError } from "../errors/index.ts";

/** The text of a framework's file. Throws E501 when it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new EntenteError("E501", { path, why: error instanceof Error ? error.message : String(error) });
  }
}
