/** The records that flow between the rooms. Contract version 1. */
export * from "./assessed.ts";
export * from "./coded.ts";
export * from "./correction.ts";
export * from "./recorded.ts";
export * from "./report.ts";
export * from "./run.ts";
export * from "./schema-kit.ts";
export * from "./sentence.ts";
export * from "./traced.ts";
