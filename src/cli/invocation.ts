import { parseArgs } from "node:util";
import { EntenteError } from "../errors/index.ts";
import type { Command, OptionSpec } from "./command.ts";
import { withSuggestion } from "./suggest.ts";

/** What the user asked of a command, checked against its options. */
export class Invocation {
  readonly positionals: readonly string[];
  readonly #command: Command;
  readonly #values: ReadonlyMap<string, string | true>;

  constructor(command: Command, positionals: readonly string[], values: ReadonlyMap<string, string | true>) {
    this.#command = command;
    this.positionals = positionals;
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return value === true ? undefined : value;
  }

  /** @throws EntenteError E704 when it is no whole number from `least` on */
  number(name: string, least = 1): number | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const number = Number(value);
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw this.#choiceError(name, `whole numbers from ${least} on`, value);
  }

  /** @throws EntenteError E403 when it is no day of the calendar */
  day(name: string): string | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
    // Date.parse takes 31 February for 2 March.
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) {
      throw new EntenteError("E403", { name: value });
    }
    return value;
  }

  /** @throws EntenteError E704 when some entry of the comma-separated list is not among the choices */
  listOf(name: string, choices: readonly string[]): readonly string[] | undefined {
    const entries = this.text(name)?.split(",");
    const odd = entries?.find((entry) => !choices.includes(entry));
    if (odd !== undefined) throw this.#choiceError(name, choices.join(", "), odd);
    return entries;
  }

  /** The misuse of a command that was not given what it works on. */
  needs(what: string): EntenteError {
    return new EntenteError("E705", { command: this.#command.name, what });
  }

  #choiceError(name: string, choices: string, value: string): EntenteError {
    return new EntenteError("E704", { name: `--${name}`, choices, value, command: this.#command.name });
  }
}

function checkedValue(command: Command, spec: OptionSpec, value: string | undefined): string | true {
  const name = `--${spec.name}`;
  if (spec.value === undefined) {
    if (value === undefined) return true;
    throw new EntenteError("E702", { name: `${name}=${value}`, command: command.name });
  }
  if (value === undefined || value === "") throw new EntenteError("E703", { name, command: command.name });
  if (spec.choices && !spec.choices.includes(value)) {
    const choices = spec.choices.join(", ");
    throw new EntenteError("E704", { name, choices, value, command: command.name });
  }
  return value;
}

/**
 * Takes the arguments of a command apart.
 * @throws EntenteError E702 unknown option, E703 value missing, E704 value not among the choices
 */
export function parseInvocation(command: Command, args: readonly string[]): Invocation {
  const specs = new Map(command.options.map((spec) => [spec.name, spec]));
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      command.options.map(({ name, value }) => [name, { type: value === undefined ? "boolean" : "string" }]),
    ),
  });
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const spec = specs.get(token.name);
    if (!spec) {
      const names = command.options.map(({ name }) => `--${name}`);
      throw new EntenteError("E702", { name: withSuggestion(token.rawName, names), command: command.name });
    }
    // "--html --out X" forgot a value, and must not write a file called "--out"; "--html=--out" means it.
    const isForgotten = token.inlineValue === false && token.value.startsWith("--");
    values.set(spec.name, checkedValue(command, spec, isForgotten ? undefined : token.value));
  }
  const positionals = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  return new Invocation(command, positionals, values);
}
