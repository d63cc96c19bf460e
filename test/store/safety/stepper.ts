/** Runs the steps from a number on in a world, and prints the number of each once it is done. */
import { writeSync } from "node:fs";
import { steps } from "./steps.ts";

const [world = "", from = "0"] = process.argv.slice(2);
for (const [at, step] of steps.entries()) {
  if (at < Number(from)) continue;
  await step.run(world);
  writeSync(1, `${at}\n`);
}
