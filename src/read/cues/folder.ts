import { readFileSync } from "node:fs";
import { join } from "node:path";

/** `knowledge/pages`, seen from `src/read/cues` and from `dist/read/cues` alike. */
const folder = join(import.meta.dirname, "../../../knowledge/pages");

/** The text of a file of `knowledge/pages`. */
export const readData = (name: string): string => readFileSync(join(folder, name), "utf8");
