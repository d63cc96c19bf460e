/** Runs the steps in a process that is killed, and holds what is left against what may be left. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { begin, pictureOf, steps } from "./steps.ts";

const stepper = join(import.meta.dirname, "stepper.ts");

export interface Ended {
  /** The last step that was told to be done; -1 for none. */
  readonly done: number;
  readonly killed: boolean;
}

/** Runs the steps; the process is killed at a failpoint, or after so many milliseconds, or never. */
export async function runSteps(
  world: string,
  { failpoint, after }: { readonly failpoint?: string; readonly after?: number },
): Promise<Ended> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", stepper, world], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ENTENTE_FAILPOINT: failpoint ?? "" },
  });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), after);
  const printed = text(child.stdout);
  const signal = await new Promise((resolve) => child.once("close", (_, by) => resolve(by)));
  clearTimeout(timer);
  // The last line may be cut off; only whole ones say that a step was done.
  const lines = (await printed).split("\n").slice(0, -1);
  return { done: Number(lines.at(-1) ?? -1), killed: signal === "SIGKILL" };
}

/** The picture of a world before the first step and after each, in order. */
export async function picturesOf(world: string): Promise<readonly string[]> {
  begin(world);
  const pictures: string[] = [];
  const look = async (): Promise<void> => {
    // Looked at in a copy: to look is to open, which upgrades.
    const copy = `${world}-seen-${pictures.length}`;
    cpSync(world, copy, { recursive: true });
    pictures.push(await pictureOf(copy));
  };
  await look();
  for (const step of steps) {
    await step.run(world);
    await look();
  }
  return pictures;
}

/** What a killed process left must be what it had done, or that and the step it was in; and the rest of the steps still work. */
export async function assertWhole(
  world: string,
  { done }: Ended,
  pictures: readonly string[],
): Promise<void> {
  const picture = await pictureOf(world);
  const at = [done + 1, done + 2].find((one) => pictures[one] === picture);
  if (at === undefined)
    assert.equal(picture, pictures[done + 1], `killed after step ${done} (${steps[done]?.name})`);
  for (const step of steps.slice(at)) await step.run(world);
  assert.equal(await pictureOf(world), pictures.at(-1));
}
