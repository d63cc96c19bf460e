/** The room `code`: trees to mentions of actors, events, claims, factors and findings. */
export { code } from "./code.ts";
export { codePairs, type PairLine, readPairLine } from "./pairs/index.ts";
