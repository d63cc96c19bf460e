import type { Coded, Report } from "../contract/index.ts";

/** A report with what was coded of it, as the store gives them and as `codePage` does. */
export interface Exported {
  readonly report: Report;
  readonly coded: Coded;
}

/** A form in which other programs read what Entente found. One layout is one file or folder beside this one. */
export interface Layout {
  /** As in `--format NAME`: lower case, with hyphens. */
  readonly name: string;
  /** What it is, for the help: a few words. */
  readonly about: string;
  /** Gives the whole text piece by piece, asking for one document after the other. */
  readonly write: (documents: Iterable<Exported>) => Iterable<string>;
}
