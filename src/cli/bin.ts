#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// What was compiled once is kept (in the system's temporary folder): half of a short run is compiling.
enableCompileCache();

const [{ processIo }, { main }] = await Promise.all([import("./io.ts"), import("./main.ts")]);
process.exitCode = await main(process.argv.slice(2), processIo());
