/**
 * Kills a process that writes in every way the store knows, at random moments and at every failpoint, and looks each time whether what
 * was told to be done is there, nothing is half there, and the rest can still be done.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failpoints } from "../src/store/safety/failpoints.ts";
import { assertWhole, picturesOf, runSteps } from "../test/store/safety/kill.ts";
import { begin, steps } from "../test/store/safety/steps.ts";
import { chance } from "./desk/generate.ts";
import { printFigures } from "./kit/figures.ts";

interface Outcome {
  readonly killed: boolean;
  readonly step: number;
  readonly failure: string | null;
}

async function kill(
  world: string,
  how: Parameters<typeof runSteps>[1],
  pictures: readonly string[],
): Promise<Outcome> {
  begin(world);
  const ended = await runSteps(world, how);
  const told = { killed: ended.killed, step: ended.done + 1 };
  try {
    await assertWhole(world, ended, pictures);
    return { ...told, failure: null };
  } catch (error) {
    return { ...told, failure: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(world, { recursive: true, force: true });
  }
}

/** @param args how many kills at random */
export async function run([count = "200"]: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "entente-crash-"));
  const pictures = await picturesOf(join(folder, "reference"));
  const begun = performance.now();
  begin(join(folder, "whole"));
  await runSteps(join(folder, "whole"), {});
  const lasts = performance.now() - begun;
  const random = chance(4);
  const atRandom: Outcome[] = [];
  for (let at = 0; at < Number(count); at++) {
    atRandom.push(await kill(join(folder, `random-${at}`), { after: random() * lasts }, pictures));
    process.stderr.write(`\rentente: ${at + 1} of ${count} kills`);
  }
  process.stderr.write("\n");
  const named: (readonly [string, Outcome])[] = [];
  for (const name of failpoints.filter((one) => !one.startsWith("write.")))
    named.push([name, await kill(join(folder, name), { failpoint: name }, pictures)]);
  const failures = [...atRandom, ...named.map(([, outcome]) => outcome)].flatMap(
    ({ failure }) => failure ?? [],
  );
  const killed = atRandom.filter((one) => one.killed);
  const hit = new Set(killed.map(({ step }) => step));
  printFigures([
    [
      "killed at a random moment, of which before the last step was done",
      `${atRandom.length}, ${killed.length}`,
    ],
    ["steps in which some were killed", `${hit.size} of ${steps.length}`],
    ["failpoints, killed at", `${named.length}, ${named.filter(([, { killed: was }]) => was).length}`],
    [
      "something committed lost, something half there, or a store that does not go on",
      String(failures.length),
    ],
  ]);
  for (const failure of failures.slice(0, 5)) process.stderr.write(`${failure}\n`);
  if (failures.length > 0) process.exitCode = 1;
  rmSync(folder, { recursive: true, force: true });
}
