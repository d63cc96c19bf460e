/**
 * Trains the shipped model of pacts from the public data described in `../shared/record/README.md`, and writes it to
 * `knowledge/record/`. Run: `node training/assess/pact-model.ts [FOLDER]`. `entente calibrate` does the same from
 * data that the user imported.
 */
import { existsSync, writeFileSync } from "node:fs";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { pactData } from "../../src/record/pact/data.ts";
import { trainPacts } from "../../src/record/pact/model.ts";
import { writePactModel, writePactScores } from "../../src/record/pact/model-file.ts";
import { sayPactModel } from "../../src/record/pact/say.ts";
import { countryYears, dyadYears, recordSources } from "./record-rows.ts";

const folder = process.argv[2] ?? "../shared/record";

if (!existsSync(folder)) console.log(`skipped: ${folder} is not there`);
else {
  const knowledge = loadKnowledge();
  const rows = [...dyadYears(folder)];
  const reported = rows.filter(({ measure }) => measure === "verbal-cooperation");
  const states = [...new Set(reported.flatMap(({ a, b }) => [a, b]))].sort();
  const data = pactData(states, rows, countryYears(folder));
  const trained = trainPacts(data, {
    known: knowledge,
    regionOf: (state) => knowledge.states.get(state)?.region ?? "",
    trainYears: [2005, 2008, 2011],
    testYears: [2013, 2014],
    scoreYears: [2005, 2008, 2011, 2014],
  });
  const madeBy = "node training/assess/pact-model.ts";
  writeFileSync("knowledge/record/pact-model.json", writePactModel(trained, { madeBy, data: recordSources }));
  writeFileSync("knowledge/record/pact-scores.tsv", writePactScores(trained.scores, madeBy));
  console.log(sayPactModel(trained.models));
}
