/** The reference record: paper, dated facts of practice, and claims held against them. */
export { alliesOn } from "./check/allies.ts";
export { checkClaim } from "./check/check-claim.ts";
export type { ClaimToCheck } from "./check/statement.ts";
export { factsOf, hostileFactsOf } from "./facts.ts";
export { obligationOrder, paperOn } from "./paper.ts";
export { factsToldOf } from "./told-of.ts";
