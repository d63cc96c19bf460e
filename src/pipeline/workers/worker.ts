/** A process that codes the sources its parent sends, one at a time. */
import { type Outcome, outcomeOf } from "../outcome.ts";
import type { Task } from "./task.ts";

const answer = (outcome: Outcome): void => {
  process.send?.(outcome);
};

process.on("message", (task: Task) => {
  void outcomeOf(task.source, task).then(answer);
});
process.on("disconnect", () => process.exit());
