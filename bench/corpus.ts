/** A long corpus: sentences a CPU second given trees and from raw text, and memory over a million sentences. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { code } from "../src/code/index.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { loadModel } from "../src/parse/index.ts";
import { codePage } from "../src/pipeline/index.ts";
import { PageGenerator } from "./corpus/generate.ts";
import { printFigures } from "./kit/figures.ts";

const million = 1_000_000;

/** Raw text takes ten times as long as trees do: enough for a steady figure. */
const rawSentences = 4000;

const steps = 10;

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Without collecting first, what is in use says how long ago the collector ran, not what is held. */
function collector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return () => {
    if (typeof collect === "function") collect();
  };
}

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

type Row = readonly [string, string];

/** One tenth of the corpus: its speed, and what the process holds at its end. */
interface Step {
  readonly speed: number;
  readonly rss: number;
  readonly heap: number;
}

function* givenTrees(generator: PageGenerator, total: number): Generator<Step> {
  const knowledge = loadKnowledge();
  const collect = collector();
  let page = 0;
  for (let step = 1; step <= steps; step++) {
    let [sentences, milliseconds] = [0, 0];
    while (sentences < total / steps) {
      const made = generator.page(page++);
      const before = cpu();
      code(made.report, made.sentences, knowledge);
      milliseconds += cpu() - before;
      sentences += made.sentences.length;
    }
    collect();
    const { rss, heapUsed } = process.memoryUsage();
    yield { speed: (1000 * sentences) / milliseconds, rss: megabytes(rss), heap: megabytes(heapUsed) };
  }
}

function fromRaw(generator: PageGenerator, total: number): number {
  const texts = Array.from({ length: total / 20 }, (_, at) => generator.text(1_000_000 + at));
  const warm = texts.slice(0, texts.length >> 2);
  for (const text of warm) codePage(text, { form: "text" });
  const before = cpu();
  const rest = texts.slice(warm.length);
  for (const text of rest) codePage(text, { form: "text" });
  return (1000 * 20 * rest.length) / (cpu() - before);
}

/** @param args how many sentences, a million when not given */
export async function run([count]: readonly string[]): Promise<void> {
  const total = count === undefined ? million : Number(count);
  const generator = new PageGenerator(loadKnowledge(), loadModel());
  const measured = [...givenTrees(generator, total)];
  const speeds = measured.map(({ speed }) => speed);
  const rows: Row[] = [
    [
      `${total.toLocaleString("en")} generated sentences given trees, a CPU second: median tenth / first / best`,
      [median(speeds), speeds[0] ?? 0, Math.max(...speeds)].map(Math.round).join(" / "),
    ],
    ["memory after each tenth, resident MB", measured.map(({ rss }) => rss).join(" ")],
    ["memory after each tenth, heap held MB", measured.map(({ heap }) => heap).join(" ")],
    [
      `generated sentences from raw text, a CPU second (${rawSentences})`,
      Math.round(fromRaw(generator, rawSentences)).toString(),
    ],
  ];
  printFigures(rows);
}
