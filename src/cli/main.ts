import { EntenteError, type ErrorCode } from "../errors/index.ts";
import { packageVersion } from "../pipeline/package-version.ts";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { parseInvocation } from "./invocation.ts";
import { type Io, ReaderGone } from "./io.ts";
import { withOutFile } from "./out-file.ts";
import { dictionariesOf } from "./run-options.ts";
import { withSuggestion } from "./suggest.ts";

/** Codes that mean the command line itself was wrong. */
const isMisuse = (code: ErrorCode): boolean => code.startsWith("E7") || code.startsWith("E40");

const asksForHelp = (args: readonly string[]): boolean => {
  const end = args.indexOf("--");
  return args
    .slice(0, end < 0 ? args.length : end)
    .some((argument) => argument === "--help" || argument === "-h");
};

async function find(name: string): Promise<Command> {
  const entry = commands.find((command) => command.name === name);
  if (entry) return entry.load();
  const names = commands.map((command) => command.name);
  throw new EntenteError("E701", { name: withSuggestion(name, names) });
}

async function dispatch(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) {
    io.say(generalHelp());
    return 2;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    const about = rest[0];
    await io.out(about === undefined ? generalHelp() : commandHelp(await find(about)));
    return 0;
  }
  if (name === "--version" || name === "-V") {
    await io.out(`${packageVersion()}\n`);
    return 0;
  }
  const command = await find(name);
  if (asksForHelp(rest)) {
    await io.out(commandHelp(command));
    return 0;
  }
  const invocation = parseInvocation(command, rest);
  const dictionaries = dictionariesOf(invocation);
  if (dictionaries) (await import("./tell-dictionaries.ts")).tellDictionaries(dictionaries, io);
  const out = invocation.text("out");
  return out === undefined
    ? command.run(invocation, io)
    : withOutFile(out, io, (into) => command.run(invocation, into));
}

/**
 * Runs the command line: result to `io.out`, talk to `io.say`.
 * @param args the arguments after the program's name
 * @returns the exit status: 0 ok, 1 failed, 2 misuse
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    if (!(error instanceof EntenteError)) throw error;
    io.say(`entente: ${error.code} ${error.message}. ${error.todo}\n`);
    return isMisuse(error.code) ? 2 : 1;
  }
}
