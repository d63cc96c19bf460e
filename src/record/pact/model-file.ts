/** The model of pacts as files: what was fitted, how good it is, from which data; and a score a pair. */
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";
import { featureGroups } from "./groups.ts";
import type { PactModel, PactScores, TrainedPacts } from "./model.ts";

const Bin = z
  .strictObject({ from: z.number(), to: z.number(), pairs: z.int(), given: z.number(), had: z.number() })
  .readonly();

const Model = z
  .strictObject({
    intercept: z.number(),
    /** Weight of each term on the log odds; features are in standard deviations of their year. */
    weights: z.record(z.string(), z.number()),
    calibration: z.strictObject({ intercept: z.number(), slope: z.number() }).readonly(),
    quality: z
      .strictObject({
        pairs: z.int(),
        share: z.number(),
        auc: z.number(),
        brier: z.number(),
        skill: z.number(),
        ece: z.number(),
        reliability: z.array(Bin).readonly(),
      })
      .readonly(),
    without: z
      .array(z.strictObject({ group: z.enum(featureGroups), auc: z.number(), skill: z.number() }).readonly())
      .readonly(),
  })
  .readonly();

const PactModelFile = z
  .strictObject({
    madeBy: z.string(),
    licence: z.string(),
    data: z.array(z.string()).readonly(),
    trainYears: z.array(z.int()).readonly(),
    testYears: z.array(z.int()).readonly(),
    states: z.int(),
    own: Model,
    any: Model,
  })
  .readonly();
export type PactModelFile = z.infer<typeof PactModelFile>;

const rounded = (value: number): number => Number(value.toPrecision(5));

const modelOf = ({ terms, fitted, quality, without }: PactModel): PactModelFile["own"] => ({
  intercept: rounded(fitted.weights.intercept),
  weights: Object.fromEntries(
    terms.map((term, index) => [term, rounded(fitted.weights.weights[index] ?? 0)]),
  ),
  calibration: {
    intercept: rounded(fitted.calibration.intercept),
    slope: rounded(fitted.calibration.slope),
  },
  quality: {
    ...quality,
    share: rounded(quality.share),
    auc: rounded(quality.auc),
    brier: rounded(quality.brier),
    skill: rounded(quality.skill),
    ece: rounded(quality.ece),
    reliability: quality.reliability.map((bin) => ({
      ...bin,
      given: rounded(bin.given),
      had: rounded(bin.had),
    })),
  },
  without: without.map((one) => ({ ...one, auc: rounded(one.auc), skill: rounded(one.skill) })),
});

/** The text of the model's file. */
export function writePactModel(
  trained: TrainedPacts,
  made: { readonly madeBy: string; readonly data: readonly string[] },
): string {
  const file: PactModelFile = {
    madeBy: made.madeBy,
    licence:
      "The weights and scores were computed for Entente: CC0-1.0. The data belong to the owners named and are not in this file.",
    data: made.data,
    trainYears: trained.trainYears,
    testYears: trained.testYears,
    states: new Set([...trained.scores.byPair.keys()].flatMap((pair) => pair.split("-"))).size,
    own: modelOf(trained.models.own),
    any: modelOf(trained.models.any),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Reads the model's file. Throws E502 when it is none. */
export function readPactModel(text: string, path: string): PactModelFile {
  const why = (error: unknown): EntenteError =>
    new EntenteError("E502", {
      path,
      why: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error),
    });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw why(error);
  }
  const checked = PactModelFile.safeParse(parsed);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  throw new EntenteError("E502", { path, why: `${issue?.path.join(".")}: ${issue?.message}` });
}

const perMille = 1000;

/** The text of the scores' table: a row a pair, thousandths a year. */
export function writePactScores({ years, byPair }: PactScores, source: string): string {
  const rows = [...byPair]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, scores]) => `${pair}\t${scores.map((score) => Math.round(score * perMille)).join("|")}`);
  return [
    `# Source: ${source}`,
    "# Licence: computed for Entente; CC0-1.0",
    `# How much a pair's record looks like that of treaty allies, in thousandths, in ${years.join(", ")}; each by a model that never saw the pair.`,
    `pair\t${years.join("|")}`,
    ...rows,
    "",
  ].join("\n");
}

/** Reads the scores' table. Throws E502 where a row has not one number a year. */
export function readPactScores(text: string, path: string): PactScores {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const years = (lines[0]?.split("\t")[1] ?? "").split("|").map(Number);
  const byPair = new Map<string, readonly number[]>();
  for (const line of lines.slice(1)) {
    const [pair = "", cell = ""] = line.split("\t");
    const scores = cell.split("|").map((one) => Number(one) / perMille);
    if (!/^[A-Z]{3}-[A-Z]{3}$/.test(pair) || scores.length !== years.length || scores.some(Number.isNaN))
      throw new EntenteError("E502", { path, why: `not a pair with ${years.length} scores: ${line}` });
    byPair.set(pair, scores);
  }
  if (years.some(Number.isNaN) || byPair.size === 0)
    throw new EntenteError("E502", { path, why: "it holds no scores" });
  return { years, byPair };
}
