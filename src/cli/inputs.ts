import { readFileSync } from "node:fs";
import { EntenteError } from "../errors/index.ts";
import { collect } from "../pipeline/collect.ts";
import type { SourceOrFailure } from "../pipeline/source.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";

const stdinName = "stdin";

/** All of stdin, as bytes: the page itself may say in which character set it is. */
export async function readStdin(io: Io): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** The lines of stdin, one at a time. */
export async function* stdinLines(io: Io): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of io.stdin) {
    const lines = (
      rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))
    ).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

/**
 * The lines of a text file.
 * @throws EntenteError E101 when it is not there, E105 when it cannot be read
 */
export function fileLines(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new EntenteError(code === "ENOENT" ? "E101" : "E105", { path, why: message });
  }
}

/**
 * The pages a command is given: files, folders, addresses, `-` for stdin; stdin also when nothing is named
 * and something is piped in.
 * @throws EntenteError E705 when there is nothing to work on
 */
export async function pagesOf(
  paths: readonly string[],
  invocation: Invocation,
  io: Io,
): Promise<readonly SourceOrFailure[]> {
  if (paths.length === 0 && io.stdinIsTerminal) {
    throw invocation.needs("a page: a file, a folder, a URL, or - for stdin");
  }
  const pages: SourceOrFailure[] = [];
  for (const path of paths.length === 0 ? ["-"] : paths) {
    if (path === "-") pages.push({ kind: "given", name: stdinName, content: await readStdin(io) });
    else pages.push(...collect([path]));
  }
  return pages;
}
