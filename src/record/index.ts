/** The reference record: paper, dated facts of practice, and claims held against them. */
export { type Background, backgroundOf, eventBackground } from "./background.ts";
export { alliesOn } from "./check/allies.ts";
export { checkClaim, checksOfClaim } from "./check/check-claim.ts";
export type { ClaimToCheck } from "./check/statement.ts";
export { factsOf, hostileFactsOf } from "./facts.ts";

export { alliancesFrom } from "./import/alliance-years.ts";
export { type DataSet, dataSets, type Given, missingColumns, stateCodes } from "./import/index.ts";
export { regionalImports } from "./imported-paper.ts";
export { type PactData, pactData } from "./pact/data.ts";
export { type PactTraining, type TrainedPacts, trainPacts } from "./pact/model.ts";
export { readPactModel, readPactScores, writePactModel, writePactScores } from "./pact/model-file.ts";
export {
  type CountryYear,
  type DyadYear,
  isCountryMeasure,
  isDyadMeasure,
} from "./pact/rows.ts";
export { sayPactModel } from "./pact/say.ts";
export { obligationOrder, paperOn } from "./paper.ts";
export { resemblanceOf, type ScoredPacts, shippedPacts } from "./resemblance.ts";
export { pendingOn, signatureOf } from "./signature.ts";
export { factsToldOf } from "./told-of.ts";
