import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";

/** An option of a command, as it is parsed and as `--help` shows it. */
export interface OptionSpec {
  /** Without the dashes. */
  readonly name: string;
  /** What the value is called in the help; without it the option is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly help: string;
}

/** A command: what its help says and what it does. */
export interface Command {
  readonly name: string;
  /** Lines after "entente NAME". */
  readonly usage: readonly string[];
  /** What it does, in a paragraph or two. */
  readonly about: string;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  /** Gives the exit status: 0 ok, 1 failed. */
  run(invocation: Invocation, io: Io): Promise<number>;
}

export const formatOption = (choices: readonly string[], standard: string): OptionSpec => ({
  name: "format",
  value: "FORMAT",
  choices,
  help: `one of ${choices.join(", ")}; ${standard} when not given`,
});

export const outOption: OptionSpec = {
  name: "out",
  value: "FILE",
  help: "write the result there, all of it or nothing",
};

export const dataOption: OptionSpec = {
  name: "data",
  value: "FOLDER",
  help: "the store's folder; else ENTENTE_DATA, else the user's data folder",
};

export const maxBytesOption: OptionSpec = {
  name: "max-bytes",
  value: "N",
  help: "leave out pages over this size; 20000000 when not given",
};

export const workersOption: OptionSpec = {
  name: "workers",
  value: "N",
  help: "processes to code on; by the number of pages and processors when not given",
};

export const timeoutOption: OptionSpec = {
  name: "timeout",
  value: "SECONDS",
  help: "give a page up after this long; when not given, 60 to read it and, with workers, 120 to code it",
};

export const dictionaryOption: OptionSpec = {
  name: "dictionary",
  value: "FILES",
  help: "files with actors and frames of your own, or of PETRARCH, divided by commas",
};
