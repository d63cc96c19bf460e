/** Writes docs/errors.md from the catalogue of errors. Run by Node 24: `node scripts/write-errors.mjs`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../src/errors/catalogue.ts";
import { root } from "./setup.mjs";

const rows = Object.entries(catalogue)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, { what, todo }]) => `| ${code} | ${what} | ${todo} |`);

writeFileSync(
  join(root, "docs", "errors.md"),
  `# Errors

Every error carries a code from one catalogue (\`src/errors/catalogue.ts\`). A code is permanent: it is never
renumbered or reused. On the command line an error is one line on stderr, with the code, what happened and what to
do; in a run over many documents it is a record (\`status: "failed"\`) and the run goes on.

| code | what happened | what to do |
| --- | --- | --- |
${rows.join("\n")}
`,
);
