import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
}

/** Runs a command line inside this process. */
export async function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { stdin, env = {}, terminal = false } = options;
  let [out, err] = ["", ""];
  async function* given(): AsyncGenerator<Uint8Array | string> {
    if (stdin !== undefined) yield stdin;
  }
  const io: Io = {
    stdin: given(),
    stdinIsTerminal: stdin === undefined,
    stdoutIsTerminal: terminal,
    stderrIsTerminal: terminal,
    columns: terminal ? 90 : undefined,
    env,
    out: async (piece) => {
      out += typeof piece === "string" ? piece : Buffer.from(piece).toString("latin1");
    },
    say: (text) => {
      err += text;
    },
    untilStopped: async () => {},
  };
  const status = await main(args, io);
  return { status, out, err };
}

/** A folder with the given files, removed when the test ends. */
export function folderWith(
  context: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), "entente-cli-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The lines of NDJSON. */
export const lines = (out: string): Record<string, unknown>[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** An invented report, as text copied from a page. */
export const page = `Turkey and Azerbaijan open joint air drill near Ganja

Turkey and Azerbaijan began a joint air exercise on Monday, the Azerbaijani Defence Ministry said.

"We train together because we may have to fight together," Colonel Rashad Aliyarov told the Caspian Beacon.

Armenia condemned the exercise.
`;
