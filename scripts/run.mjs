/** `node scripts/run.mjs TASK ...`: sets up what is missing, then runs one task under Node 24. */
import { setup } from "./setup.mjs";
import { tasks } from "./tasks.mjs";

const [name, ...args] = process.argv.slice(2);
const task = tasks[name];
if (!task) {
  process.stderr.write(`entente: no task ${name}; there are ${Object.keys(tasks).join(", ")}\n`);
  process.exit(2);
}
process.exit(task(setup(), args));
