/** Writes knowledge/models/kernel.wasm: node training/parse/kernel/build.ts */
import { writeFileSync } from "node:fs";
import { assemble } from "./assembler.ts";
import { dots, mix, soften } from "./attention.ts";
import { multiply } from "./multiply.ts";
import { add, gate, normal, pairs, scale } from "./rows.ts";

const bytes = assemble([multiply, normal, scale, gate, add, pairs, dots, mix, soften]);
writeFileSync(new URL("../../../knowledge/models/kernel.wasm", import.meta.url), bytes);
process.stdout.write(`kernel.wasm: ${bytes.length} bytes\n`);
