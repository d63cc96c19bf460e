/** From events, claims, origins and the record to an assessment that shows its work. */
export { assess } from "./assess.ts";
export { type Compared, type Comparison, compare, eachPairOnce } from "./compare/compare.ts";
export {
  climbed,
  type Gap,
  gapOf,
  gapWords,
  type PaperLevel,
  paperLevelOf,
  paperLevels,
  paperLevelWords,
  stepsOf,
} from "./compare/positions.ts";
export type { OutletRatings } from "./evidence/trust.ts";
export { checkFramework, type Fillers, type FrameworkCheck } from "./framework/check.ts";
export { type Diagnosticity, diagnosticityOf } from "./framework/diagnosticity.ts";
export { lintFramework } from "./framework/lint.ts";
export { loadFramework, parseFramework } from "./framework/load.ts";
export type { Framework } from "./framework/schema.ts";
export type { AssessInput } from "./input.ts";
export { assessStage } from "./stage.ts";
export { type Change, changesBetween } from "./through-time/changes.ts";
export { assessSeries, monthEnds, type SeriesPoint } from "./through-time/series.ts";
