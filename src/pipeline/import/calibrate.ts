import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import {
  type CountryYear,
  type DyadYear,
  isCountryMeasure,
  isDyadMeasure,
  type PactData,
  pactData,
  readPactModel,
  readPactScores,
  type ScoredPacts,
  type TrainedPacts,
  trainPacts,
  writePactModel,
  writePactScores,
} from "../../record/index.ts";
import { eventYears, importedCountries, importedDyads, listImports } from "../../store/index.ts";

const files = (data: string): { readonly model: string; readonly scores: string } => ({
  model: join(data, "record", "pact-model.json"),
  scores: join(data, "record", "pact-scores.tsv"),
});

/** The model that the user calibrated in a data folder; null without one. Throws E502 when it is damaged. */
export function calibratedPacts(data: string): ScoredPacts | null {
  const { model, scores } = files(data);
  if (!existsSync(model) || !existsSync(scores)) return null;
  return {
    model: readPactModel(readFileSync(model, "utf8"), model),
    scores: readPactScores(readFileSync(scores, "utf8"), scores),
  };
}

/** When the model of a folder was calibrated; empty where there is none. */
export function calibratedAt(data: string): string {
  const { scores } = files(data);
  return existsSync(scores) ? String(statSync(scores).mtimeMs) : "";
}

const notEnough = (why: string): EntenteError => new EntenteError("E606", { why });

const yearsWith = (rows: readonly DyadYear[], measure: string): readonly number[] =>
  [...new Set(rows.filter((row) => row.measure === measure).map(({ year }) => year))].sort((a, b) => a - b);

/** A year trains where so many pairs at least have a pact and have none: fewer fit nothing. */
const leastOfEither = 5;

/**
 * Years to train on and to test on: the last two that alliances and the data beside them share are kept for the test, up
 * to three before them train. Throws E606 where too few are shared.
 */
function yearsOf(
  rows: readonly DyadYear[],
  source: string,
): { train: readonly number[]; test: readonly number[] } {
  const [pacts, told] = [yearsWith(rows, "defence"), yearsWith(rows, source)];
  const [first, last] = [
    Math.max(pacts[0] ?? 0, told[0] ?? 0),
    Math.min(pacts.at(-1) ?? 0, told.at(-1) ?? 0),
  ];
  const train = [last - 9, last - 6, last - 3].filter((year) => year >= first);
  if (train.length === 0)
    throw notEnough(
      last < first
        ? `alliances and ${source} share no year`
        : `alliances and ${source} share the years ${first} to ${last} only`,
    );
  return { train, test: [last - 1, last] };
}

/** Throws E606 where pairs with a pact, or without one, are too few in one of the years. */
function checkPairs(data: PactData, years: readonly number[]): void {
  const pairs = (data.states.length * (data.states.length - 1)) / 2;
  for (const year of years) {
    const bound = data.grid("defence", year).reduce((sum, one) => sum + Number(one > 0), 0) / 2;
    if (Math.min(bound, pairs - bound) < leastOfEither)
      throw notEnough(`${bound} of ${pairs} pairs have a defence pact in ${year}`);
  }
}

function write(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

/** The model made from what was imported, with the years it was trained on and where it was written. */
export interface CalibratedHere {
  readonly trained: TrainedPacts;
  readonly path: string;
}

/**
 * Trains the model of pacts on the data imported into a folder and puts it there; assessments of that folder use it.
 * Throws E605 when no alliance data were imported, or nothing to tell pairs apart by, and E606 when it is too little.
 */
export async function calibrate(data: string, knowledge: Knowledge): Promise<CalibratedHere> {
  const rows = [...(await importedDyads(data)), ...(await eventYears(data))].filter((row): row is DyadYear =>
    isDyadMeasure(row.measure),
  );
  const countries = (await importedCountries(data)).filter((row): row is CountryYear =>
    isCountryMeasure(row.measure),
  );
  if (!rows.some(({ measure }) => measure === "defence"))
    throw new EntenteError("E605", { what: "alliances", format: "atop" });
  const told = rows.filter(({ measure }) => measure !== "defence");
  const source = ["verbal-cooperation", "votes", "exercises"].find((name) =>
    told.some((row) => row.measure === name),
  );
  if (source === undefined)
    throw new EntenteError("E605", { what: "events, votes or exercises", format: "icews" });
  const states = [
    ...new Set(told.filter(({ measure }) => measure === source).flatMap(({ a, b }) => [a, b])),
  ].sort();
  const { train, test } = yearsOf(rows, source);
  const table = pactData(states, rows, countries);
  checkPairs(table, [...train, ...test]);
  const trained = trainPacts(table, {
    known: knowledge,
    regionOf: (state) => knowledge.states.get(state)?.region ?? "",
    trainYears: train,
    testYears: test,
    scoreYears: [...train, ...test.slice(-1)],
  });
  const made = {
    madeBy: "entente calibrate",
    data: listImports(data).map(({ layout, file }) => `${layout}: ${file}`),
  };
  const { model, scores } = files(data);
  write(scores, writePactScores(trained.scores, made.madeBy));
  write(model, writePactModel(trained, made));
  return { trained, path: model };
}
