/** Bytes of a page to a `Report`. */
export { type ReadOptions, read } from "./read.ts";
