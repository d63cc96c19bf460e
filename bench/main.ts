/** `npm run bench -- NAME [ARGS]`: runs one bench of this folder; without a name it lists them. */
import { readdirSync } from "node:fs";

type Bench = { readonly run: (args: readonly string[]) => Promise<void> };

const isBench = (found: unknown): found is Bench =>
  typeof found === "object" && found !== null && "run" in found && typeof found.run === "function";

const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "main.ts")
  .map((file) => file.slice(0, -".ts".length))
  .sort();

async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === undefined || !names.includes(name)) {
    process.stderr.write(`usage: npm run bench -- NAME [ARGS]\nbenches: ${names.join(", ") || "none"}\n`);
    return name === undefined ? 0 : 2;
  }
  const bench: unknown = await import(`./${name}.ts`);
  if (!isBench(bench)) {
    process.stderr.write(`bench/${name}.ts exports no run(args)\n`);
    return 1;
  }
  await bench.run(args);
  return 0;
}

const [name, ...args] = process.argv.slice(2);
process.exitCode = await main(name, args);
