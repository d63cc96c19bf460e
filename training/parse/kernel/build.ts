/** Writes knowledge/models/kernel.wasm: node training/parse/kernel/build.ts */
import { writeFileSync } from "node:fs";
import { assemble } from "./assembler.ts";
import { multiply } from "./multiply.ts";

const bytes = assemble([multiply]);
writeFileSync(new URL("../../../knowledge/models/kernel.wasm", import.meta.url), bytes);
process.stdout.write(`kernel.wasm: ${bytes.length} bytes\n`);
