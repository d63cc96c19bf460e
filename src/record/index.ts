/** The reference record: paper, dated facts of practice, and claims held against them. */
export { factsOf } from "./facts.ts";
export { paperOn } from "./paper.ts";
