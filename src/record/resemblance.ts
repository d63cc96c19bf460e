import type { Resemblance } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { PactScores } from "./pact/model.ts";
import { type PactModelFile, readPactModel, readPactScores } from "./pact/model-file.ts";

/** A calibrated model of pacts and the scores it gave. */
export interface ScoredPacts {
  readonly model: PactModelFile;
  readonly scores: PactScores;
}

const read = new WeakMap<Knowledge, ScoredPacts>();

/** The model that ships with the project, read on first use. Throws E502 where its files are damaged. */
export function shippedPacts(knowledge: Knowledge): ScoredPacts {
  const known = read.get(knowledge);
  if (known) return known;
  const [model, scores] = ["record/pact-model.json", "record/pact-scores.tsv"];
  const pacts = {
    model: readPactModel(knowledge.readText(model), model),
    scores: readPactScores(knowledge.readText(scores), scores),
  };
  read.set(knowledge, pacts);
  return pacts;
}

const percent = (share: number): string =>
  share < 0.01 ? "under 1 %" : share > 0.99 ? "over 99 %" : `${Math.round(share * 100)} %`;

/**
 * How much a pair's record looks like that of treaty allies, by the latest scored year that was over on a day; null for
 * pairs without data and for days before the first of them.
 *
 * @param pair ISO codes
 */
export function resemblanceOf(
  { model, scores }: ScoredPacts,
  pair: readonly [string, string],
  day: string,
): Resemblance | null {
  const own = scores.byPair.get(pair.toSorted().join("-"));
  const at = scores.years.findLastIndex((year) => `${year}-12-31` <= day);
  const [probability, year] = [own?.[at], scores.years[at]];
  if (probability === undefined || year === undefined) return null;
  const { reliability } = model.own.quality;
  const bin = reliability.find(({ from, to }) => from <= probability && (probability < to || to === 1));
  const alike =
    bin === undefined
      ? ""
      : ` Of ${bin.pairs} held-out pairs and years that were given between ${Math.round(bin.from * 100)} and ${Math.round(bin.to * 100)} %, ${percent(bin.had)} had a pact of their own.`;
  const says = `By public data of ${year} alone, without a look at treaties, the record of this pair looks like that of treaty allies with a probability of ${percent(probability)}.${alike}`;
  return { probability, year, says, reliability };
}
