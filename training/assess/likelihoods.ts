/**
 * Counts the likelihood tables of `knowledge/frameworks/military-alliance.yaml` that public data can fill, checks them on
 * pairs that were not counted, and writes them into the file with where they come from.
 * Run: `node training/assess/likelihoods.ts [FOLDER] [--write]`; the data are described in `../shared/record/README.md`.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { posterior } from "../../src/assess/hypotheses/posterior.ts";
import { type Framework, loadFramework } from "../../src/assess/index.ts";
import { qualityOf } from "../../src/record/pact/quality.ts";
import { type Countable, countables, type Label, type Labels, labelsOf, load } from "./likelihood-tables.ts";

const file = "knowledge/frameworks/military-alliance.yaml";
const hypotheses: readonly Label[] = ["formal-ally", "strategic-partner", "limited-cooperation", "adversary"];

type Rows = Readonly<Record<string, readonly number[]>>;
type Indicator = Framework["indicators"][number];

/** The elicited rows stand for so many pairs: counts of thirty adversaries outweigh them, counts of three do not. */
const priorPairs = 20;

/** Rows that were always counted had no judgement before them: half a pair in each state keeps them off zero. */
const halfPair = 0.5;

/** Whether the rows were judgement before they were counted. */
const wasJudgement = ({ likelihoods }: Indicator): boolean =>
  likelihoods.elicited !== undefined || likelihoods.basis === "elicited";

const countedLabels = ({ counts = hypotheses }: Countable): readonly Label[] => counts;

/** A fold of a pair by its name. */
const foldOf = (pair: string): number => {
  let sum = 0;
  for (const letter of pair) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return sum % 2;
};

const elicitedRows = ({ likelihoods }: Indicator): Rows => likelihoods.elicited ?? likelihoods.rows;

/** Shares of counts; a state that data of the time cannot show keeps its judged share. */
function keepJudged(row: readonly number[], before: readonly number[], judged: readonly number[]): number[] {
  const kept = judged.reduce((sum, at) => sum + (before[at] ?? 0), 0);
  const total = row.reduce((sum, n, at) => sum + (judged.includes(at) ? 0 : n), 0);
  return row.map((n, at) => (judged.includes(at) ? (before[at] ?? 0) : ((1 - kept) * n) / total));
}

function countRows(one: Countable, indicator: Indicator, labels: Labels): Rows {
  const before = elicitedRows(indicator);
  const judged = wasJudgement(indicator);
  const counted = countedLabels(one).map((label): [string, number[]] => {
    const row = (before[label] ?? []).map((share) => (judged ? share * priorPairs : halfPair));
    for (const [pair, own] of labels)
      if (own === label) row[one.state(pair)] = (row[one.state(pair)] ?? 0) + 1;
    return [label, keepJudged(row, before[label] ?? [], one.judged ?? [])];
  });
  return { ...before, ...Object.fromEntries(counted) };
}

/** Least probability of what happened, so that one surprise does not decide. */
const floor = 1e-3;

/** Mean surprise in bits at the states of pairs. */
const lossOf = (one: Countable, rows: Rows, labels: Labels): number => {
  const losses = [...labels].map(
    ([pair, label]) => -Math.log2(Math.max(floor, rows[label]?.[one.state(pair)] ?? 0)),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
};

const half = (labels: Labels, fold: number): Labels =>
  new Map([...labels].filter(([pair]) => foldOf(pair) === fold));

const withRows = (framework: Framework, rows: ReadonlyMap<string, Rows>): Framework => ({
  ...framework,
  indicators: framework.indicators.map((one) => {
    const own = rows.get(one.id);
    return own === undefined
      ? one
      : ({ ...one, likelihoods: { ...one.likelihoods, rows: own } } as Indicator);
  }),
});

/** How good the probability of a formal ally is without a look at paper, on pairs of a fold. */
function forecasts(framework: Framework, tables: readonly Countable[], labels: Labels) {
  const seen = tables.filter(({ id }) => id !== "defence-obligation");
  const open = {
    ...framework,
    hypotheses: framework.hypotheses.map(({ requires: _, ...one }) => one),
  };
  return [...labels].map(([pair, label]) => {
    const states = seen.flatMap((one) => {
      const indicator = framework.indicators.find(({ id }) => id === one.id);
      const state = indicator?.likelihoods.states[one.state(pair)];
      return indicator === undefined || state === undefined ? [] : [{ indicator, state, coverage: 1 }];
    });
    return {
      p: posterior(open, states).get("formal-ally") ?? 0,
      is: label === "formal-ally" ? (1 as const) : (0 as const),
    };
  });
}

const round = (value: number): number => Number(value.toFixed(3));

/** The least that is written of what is not excluded by definition: a row without it would rule a hypothesis out. */
const leastShare = 0.001;

/** Rounded so that the row still sums to one. */
function rounded(row: readonly number[]): number[] {
  const made = row.map((share) => (share > 0 ? Math.max(leastShare, round(share)) : 0));
  const most = made.indexOf(Math.max(...made));
  const rest = 1 - made.reduce((sum, one) => sum + one, 0);
  return made.map((one, at) => (at === most ? round(one + rest) : one));
}

interface Counted {
  readonly one: Countable;
  readonly indicator: Indicator;
  readonly rows: Rows;
  readonly labels: Labels;
  readonly heldOut: { readonly elicited: number | null; readonly calibrated: number };
}

function countOne(one: Countable, indicator: Indicator, all: Labels): Counted {
  const labels = one.labels ?? all;
  const losses = [0, 1].map((fold) => ({
    elicited: lossOf(one, elicitedRows(indicator), half(labels, fold)),
    calibrated: lossOf(one, countRows(one, indicator, half(labels, 1 - fold)), half(labels, fold)),
  }));
  const mean = (of: "elicited" | "calibrated"): number =>
    losses.reduce((sum, loss) => sum + loss[of], 0) / losses.length;
  return {
    one,
    indicator,
    labels,
    rows: countRows(one, indicator, labels),
    heldOut: {
      elicited: wasJudgement(indicator) ? round(mean("elicited")) : null,
      calibrated: round(mean("calibrated")),
    },
  };
}

function print({ one, indicator, rows, labels, heldOut }: Counted): void {
  console.log(`\n${one.id}: ${indicator.likelihoods.states.join(", ")} (${one.data})`);
  for (const label of countedLabels(one)) {
    const n = [...labels.values()].filter((own) => own === label).length;
    console.log(`  ${label.padEnd(20)} [${rounded(rows[label] ?? []).join(", ")}]  n=${n}`);
  }
  console.log(
    `  surprise on pairs held out: ${heldOut.calibrated} bits counted, ${heldOut.elicited ?? "none"} elicited`,
  );
}

/** How calibrated the framework is, half of the pairs counted and the other half judged, by each power for related rungs. */
function judge(framework: Framework, tables: readonly Countable[], all: Labels): void {
  const powers = [0.4, 0.5, 0.6, 0.7, 0.8, 1];
  for (const power of powers) {
    const made = { ...framework, dependence: power };
    const quality = (pick: (fold: number) => Framework) =>
      qualityOf([0, 1].flatMap((fold) => forecasts(pick(fold), tables, half(all, fold))));
    const counted = quality((fold) =>
      withRows(
        made,
        new Map(
          tables.flatMap((one) => {
            const indicator = made.indicators.find(({ id }) => id === one.id);
            return indicator ? [[one.id, countRows(one, indicator, half(one.labels ?? all, 1 - fold))]] : [];
          }),
        ),
      ),
    );
    const elicited = quality(() =>
      withRows(made, new Map(made.indicators.map((one) => [one.id, elicitedRows(one)]))),
    );
    const say = ({ auc, brier, ece }: typeof counted): string =>
      `AUC ${auc.toFixed(3)}, Brier ${brier.toFixed(4)}, ECE ${ece.toFixed(4)}`;
    console.log(`  dependence ${power}: counted ${say(counted)}; elicited ${say(elicited)}`);
  }
}

function write(counted: readonly Counted[]): void {
  const document = parseDocument(readFileSync(file, "utf8"));
  const list = loadFramework(readFileSync(file, "utf8")).indicators.map(({ id }) => id);
  const flow = (value: unknown) => document.createNode(value, { flow: true });
  const rowsNode = (rows: Rows) =>
    document.createNode(Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, flow(row)])));
  for (const { one, indicator, rows, labels, heldOut } of counted) {
    const at = ["indicators", list.indexOf(one.id), "likelihoods"];
    const before = elicitedRows(indicator);
    document.setIn([...at, "basis"], "calibrated");
    for (const label of countedLabels(one))
      document.setIn([...at, "rows", label], flow(rounded(rows[label] ?? [])));
    if (wasJudgement(indicator)) document.setIn([...at, "elicited"], rowsNode(before));
    document.setIn([...at, "counted"], {
      by: "node training/assess/likelihoods.ts",
      data: one.data,
      pairs: labels.size,
      rows: flow(countedLabels(one)),
      prior: wasJudgement(indicator) ? priorPairs : 0,
      heldOut: flow(heldOut),
    });
  }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  // Lists are written without spaces inside, mappings with them, as everywhere under knowledge/.
  writeFileSync(file, text.replaceAll("[ ", "[").replaceAll(" ]", "]"));
}

const folder = process.argv.slice(2).find((one) => !one.startsWith("--")) ?? "../shared/record";
if (!existsSync(folder)) console.log(`skipped: ${folder} is not there`);
else {
  const framework = loadFramework(readFileSync(file, "utf8"));
  const data = load(folder);
  const labels = labelsOf(folder, data);
  const tables = countables(folder, data);
  const counted = tables.flatMap((one) => {
    const indicator = framework.indicators.find(({ id }) => id === one.id);
    return indicator === undefined ? [] : [countOne(one, indicator, labels)];
  });
  for (const one of counted) print(one);
  console.log(
    `\nprobability of a formal ally without a look at paper, ${labels.size} pairs, each by counts of the other half`,
  );
  judge(framework, tables, labels);
  if (process.argv.includes("--write")) write(counted);
}
