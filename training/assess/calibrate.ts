/**
 * Computes the numbers of `knowledge/frameworks/military-alliance.yaml` that no likelihood table holds, or that one takes
 * by judgement near the counts: shares of kinds of pairs, duties to consult, steps of resemblance; and prints them.
 * Run: `node training/assess/calibrate.ts [FOLDER]`. The tables themselves are counted by `likelihoods.ts`.
 */
import { existsSync, readFileSync } from "node:fs";
import { type Knowledge, loadKnowledge } from "../../src/knowledge/index.ts";
import { paperOn } from "../../src/record/index.ts";
import { readPactScores } from "../../src/record/pact/model-file.ts";
import { type Labels, labelsOf, load, year } from "./likelihood-tables.ts";

const folder = process.argv[2] ?? "../shared/record";

function print(name: string, labels: Labels, state: (pair: string) => number, states: number): void {
  console.log(`\n${name}`);
  for (const [label, own] of Map.groupBy(labels, ([, one]) => one)) {
    const counts = Array.from({ length: states }, () => 0.5);
    for (const [pair] of own) counts[state(pair)] = (counts[state(pair)] ?? 0) + 1;
    const total = counts.reduce((sum, n) => sum + n, 0);
    console.log(
      `  ${label.padEnd(20)} [${counts.map((n) => (n / total).toFixed(3)).join(", ")}]  n=${own.length}`,
    );
  }
}

/** Steps of the model's probability; the same as in the framework file. */
const cuts = [0.01, 0.1, 0.5] as const;

/** 2 where a treaty of their own obliges them to consult or stay neutral, 1 where only a region-wide one does. */
function softState(knowledge: Knowledge, pair: string): number {
  const [a = "", b = ""] = pair.split("-");
  const { obligations } = paperOn(knowledge, [a, b], `${year}-12-31`);
  const behind = obligations
    .filter(({ obligation }) => ["consultation", "neutrality"].includes(obligation))
    .flatMap(({ treaties }) => treaties);
  if (behind.length === 0) return 0;
  return behind.every((id) => knowledge.regional.has(id)) ? 1 : 2;
}

if (!existsSync(folder)) console.log(`skipped: ${folder} is not there`);
else {
  const labels = labelsOf(folder, load(folder));
  console.log(`pairs with at least 500 events in ${year - 4}-${year}: ${labels.size}`);
  for (const [label, own] of Map.groupBy(labels, ([, one]) => one))
    console.log(`  share of ${label}: ${(own.length / labels.size).toFixed(3)}`);
  const knowledge = loadKnowledge();
  print(
    "duty to consult or stay neutral: no, region-wide, yes",
    labels,
    (pair) => softState(knowledge, pair),
    3,
  );
  const scores = readPactScores(readFileSync("knowledge/record/pact-scores.tsv", "utf8"), "pact-scores.tsv");
  const at = scores.years.indexOf(2011);
  print(
    `record that looks like that of treaty allies, 2011, steps at ${cuts.join(", ")}`,
    labels,
    (pair) => cuts.filter((cut) => (scores.byPair.get(pair)?.[at] ?? 0) >= cut).length,
    cuts.length + 1,
  );
}
