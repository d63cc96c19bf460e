/** The room `code`: trees to mentions of actors, events, claims, factors and findings. */
export { resolveActor } from "./actors/resolve-actor.ts";
export { code } from "./code.ts";
export { withCorrections } from "./corrections/index.ts";
export { standingOf } from "./events/modality.ts";
export { rootUnder } from "./pairs/evidence.ts";
export { codePairs, type PairLine, readPairLine } from "./pairs/index.ts";
export { treeOf } from "./tree/index.ts";
