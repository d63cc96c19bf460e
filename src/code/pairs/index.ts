export { codePairs } from "./code-pairs.ts";
export { type PairLine, readPairLine } from "./pair-line.ts";
