/** The sentences of distinctions.txt, their choices made at random. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface Distinction {
  readonly root: string;
  readonly written: string;
}

/** The lines as written. */
export const readDistinctions = (): readonly Distinction[] =>
  readFileSync(join(import.meta.dirname, "distinctions.txt"), "utf8")
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => line.split("\t"))
    .map(([root = "", written = ""]) => ({ root, written }));

/** One reading of a line: of each {a|b} one is taken. */
export const chosen = (written: string, random: () => number): string =>
  written
    .replace(/\{([^{}]*)\}/g, (_, inside: string) => {
      const options = inside.split("|");
      return options[Math.floor(random() * options.length)] ?? "";
    })
    .replace(/ {2,}/g, " ")
    .trim();
