/** The desk over a large store: processor time of each kind of page, of searches, and of the start. */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAssessor, createDesk } from "../src/desk/index.ts";
import { localViewer } from "../src/desk/people/viewer.ts";
import { weigh } from "../src/desk/weigh/weigh.ts";
import { type Knowledge, loadKnowledge } from "../src/knowledge/index.ts";
import { codePages, collect, shippedFrameworks } from "../src/pipeline/index.ts";
import { openStore, type Store, type StoredDocument } from "../src/store/index.ts";
import { pagesOf } from "./desk/addresses.ts";
import { chance, generate } from "./desk/generate.ts";
import { load } from "./desk/load.ts";
import { printFigures } from "./kit/figures.ts";

const root = join(import.meta.dirname, "..");

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

type Row = readonly [string, string];

async function examples(): Promise<StoredDocument[]> {
  const documents: StoredDocument[] = [];
  for await (const outcome of codePages(collect([join(root, "examples")]), { workers: 1 }))
    if (outcome.status === "coded") documents.push({ report: outcome.report, coded: outcome.coded });
  return documents;
}

/** So many go in with one sync to disk. */
const batch = 2000;

async function fill(store: Store, count: number, knowledge: Knowledge): Promise<void> {
  const states = [...knowledge.states.values()].filter(({ to }) => to === null).map(({ id }) => id);
  const all = generate(count, { examples: await examples(), states, random: chance(9) });
  let waiting: StoredDocument[] = [];
  let done = 0;
  const put = (): void => {
    store.putAll(waiting);
    done += waiting.length;
    waiting = [];
    process.stderr.write(`\rentente: ${done} of ${count} reports`);
  };
  for (const document of all) if (waiting.push(document) === batch) put();
  put();
  process.stderr.write("\n");
}

/** The pairs whose pages are asked for: the most told and a spread of the others. */
const pairsOf = (store: Store): readonly (readonly [string, string])[] => {
  const all = store.dyads();
  return [0, 1, 2, 20, 50, 100, 200, 400, 800, 1600].flatMap((at) => (all[at] ? [all[at].dyad] : []));
};

const times = 40;

type App = ReturnType<typeof createDesk>;

const told = (values: readonly number[]): string =>
  `p50 ${ms(percentile(values, 0.5))}, p95 ${ms(percentile(values, 0.95))}`;

/**
 * Asks for the addresses in turn and gives the time of each answer. Every round asks a desk that was just made, which remembers
 * no answer; what lies in the store and in the system's memory of files is warm.
 */
async function measure(fresh: () => App, addresses: readonly string[]): Promise<Row[1]> {
  const spent: number[] = [];
  const waited: number[] = [];
  let app = fresh();
  for (let at = 0; at < times; at++) {
    if (at % addresses.length === 0) app = fresh();
    const address = addresses[at % addresses.length] ?? "/";
    const before = cpu();
    const begun = performance.now();
    const response = await app.request(address);
    await response.text();
    waited.push(performance.now() - begun);
    spent.push(cpu() - before);
    if (!response.ok) throw new Error(`${address} gave ${response.status}`);
  }
  return `${told(spent)}; by the clock ${told(waited)}`;
}

/** A short press and a long one, at the rate that two processors are to carry. */
const presses: Readonly<Record<string, { readonly seconds: number; readonly rate: number }>> = {
  "--load": { seconds: 60, rate: 200 },
  "--soak": { seconds: 600, rate: 50 },
};

/**
 * @param args how many reports, and a folder to keep the store in, filled already or to be filled; or `--load` or `--soak`, the
 * folder of a filled store, and, where it is to be otherwise, for how many seconds and how many questions a second
 */
export async function run(args: readonly string[]): Promise<void> {
  const [first = "", folder, seconds, rate] = args;
  const pressed = presses[first];
  if (!pressed) return pages(args);
  if (folder === undefined)
    throw new Error("name the folder of a store, such as one that `desk 100000 FOLDER` has filled");
  await load({
    folder,
    seconds: Number(seconds ?? pressed.seconds),
    rate: Number(rate ?? pressed.rate),
  });
}

async function pages([size = "100000", kept]: readonly string[]): Promise<void> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), "entente-bench-"));
  const knowledge = loadKnowledge();
  const isFilled = existsSync(join(folder, "entente.db"));
  const first = openStore(folder);
  const beforeFill = cpu();
  if (!isFilled) await fill(first, Number(size), knowledge);
  const filling = (cpu() - beforeFill) / Number(size);
  const [framework] = shippedFrameworks(knowledge);
  const pairs = pairsOf(first);
  const weighing: Row[] = [];
  for (const dyad of framework ? pairs : []) {
    const before = cpu();
    if (framework)
      weigh({ store: first, recorded: { knowledge }, imports: "", framework }, { dyad, asOf: "" });
    weighing.push([
      `weighing ${dyad.join("-")}, ${first.sizeOfDyad(dyad)} reports (counted to 1,000)`,
      ms(cpu() - before),
    ]);
  }
  first.close();
  const beforeStart = cpu();
  const store = openStore(folder);
  const assessor = createAssessor({ store, knowledge, queue: null });
  const fresh = (): App => createDesk({ store, knowledge, assessor, viewer: () => localViewer });
  await (await fresh().request("/")).text();
  const start = cpu() - beforeStart;
  const rows: Row[] = [
    ["reports in the store", store.count().toLocaleString("en")],
    ["pairs of states", store.dyads().length.toLocaleString("en")],
    ...(isFilled ? [] : [["CPU a report put in, 2,000 at a time", ms(filling)] as const]),
    ...weighing,
    ["CPU from opening the store to the first answer", ms(start)],
  ];
  for (const [name, addresses] of pagesOf(store, pairs)) {
    await (await fresh().request(addresses[0] ?? "/")).text();
    rows.push([`CPU, ${name}`, await measure(fresh, addresses)]);
  }
  rows.push(["memory of this process", `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`]);
  printFigures(rows);
  store.close();
  if (!kept) rmSync(folder, { recursive: true });
}
