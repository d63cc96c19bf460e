/** Stands in for a worker: dies over the page "die", says nothing to the page "hang", answers all others. */
import type { Task } from "../../src/pipeline/workers/task.ts";

process.on("message", ({ source: { name } }: Task) => {
  if (name === "die") process.exit(3);
  if (name !== "hang") process.send?.({ status: "coded", document: name });
});
process.on("disconnect", () => process.exit());
