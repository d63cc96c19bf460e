/** The data every room shares: actors with their names, outlets, ontology, treaties and facts. */

export { checkKnowledge } from "./check/check.ts";
export type { Problem } from "./check/problem.ts";
export { hostilities, rungs } from "./check/tables.ts";
export type { Dictionary, Skipped } from "./dictionaries/types.ts";
export { findState } from "./find-state.ts";
export { extendKnowledge, loadKnowledge } from "./load.ts";
export type { NameIndex, Written } from "./name-index.ts";
export { candidatesOn, holdsOn, membersOn, officeOn, type Standing } from "./on-day.ts";
export type { CameoCode, Ontology, PloverMode, PloverRoot } from "./ontology.ts";
export type * from "./types.ts";
