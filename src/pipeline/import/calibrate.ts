import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import {
  type CountryYear,
  type DyadYear,
  isCountryMeasure,
  isDyadMeasure,
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

/** Years to train on and to test on: the last two of the alliance data are kept for the test, three before them train. */
function yearsOf(dyads: readonly DyadYear[]): { train: readonly number[]; test: readonly number[] } {
  const years = (measure: string): number[] => [
    ...new Set(dyads.filter((row) => row.measure === measure).map(({ year }) => year)),
  ];
  const events = years("verbal-cooperation");
  const last = Math.min(Math.max(...years("defence")), events.length > 0 ? Math.max(...events) : 9999);
  return { train: [last - 9, last - 6, last - 3], test: [last - 1, last] };
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
 * Throws E605 when no alliance data were imported, or nothing to tell pairs apart by.
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
  const { train, test } = yearsOf(rows);
  const trained = trainPacts(pactData(states, rows, countries), {
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
