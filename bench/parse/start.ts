/** Time from the start of a process to its first sentence, and words a second over several processes. */
import { spawnSync } from "node:child_process";
import { parseCorpus } from "../../src/parse/index.ts";

const script = (model: string): string =>
  `import { loadModel, parse } from ${JSON.stringify(new URL("../../src/parse/index.ts", import.meta.url).href)};` +
  `parse("Minsk and Baku signed a pact.", loadModel(${JSON.stringify(model)}));` +
  "const { user, system } = process.cpuUsage(); console.log(performance.now(), (user + system) / 1000);";

/** Milliseconds from the start of Node to the first sentence, by the clock and of CPU, best of five. */
export const firstSentence = (model: string): { clock: number; cpu: number } => {
  const runs = Array.from({ length: 5 }, () => {
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script(model)], {
      encoding: "utf8",
    });
    return stdout.trim().split(" ").map(Number);
  });
  return {
    clock: Math.min(...runs.map(([clock = 0]) => clock)),
    cpu: Math.min(...runs.map(([, cpu = 0]) => cpu)),
  };
};

/** Words a second by the clock with a number of processes. */
export const overProcesses = async (texts: readonly string[], workers: number): Promise<number> => {
  const began = performance.now();
  let words = 0;
  for await (const sentences of parseCorpus(texts, { workers }))
    for (const { tokens } of sentences) words += tokens.length;
  return words / ((performance.now() - began) / 1000);
};
