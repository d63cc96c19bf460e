/** `npm test`: installs, lints, checks types, builds and runs every test. */
import { setup } from "./setup.mjs";
import { tasks } from "./tasks.mjs";

const node = setup();
for (const name of ["lint", "check", "build", "unit"]) {
  process.stderr.write(`entente: ${name} ...\n`);
  const status = tasks[name](node, []);
  if (status !== 0) {
    process.stderr.write(`entente: ${name} failed\n`);
    process.exit(status);
  }
}
