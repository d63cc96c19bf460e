/** Writes the pages of docs/ that are made from the program: `node scripts/write-docs.ts`, under Node 24. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cliPage } from "./cli-page.ts";
import { recordsPage } from "./records-page.ts";

const docs = join(import.meta.dirname, "..", "docs");

writeFileSync(join(docs, "cli.md"), await cliPage());
writeFileSync(join(docs, "records.md"), recordsPage());
