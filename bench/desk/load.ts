/** The desk as a program of its own under a steady load: answers, errors, processor time and memory over minutes. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { openStore } from "../../src/store/index.ts";
import { printFigures } from "../kit/figures.ts";
import { chance } from "./generate.ts";

const port = 4399;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const why = (error: Error): string => ("code" in error ? String(error.code) : error.message);

/** Asks, reads the answer to its end, and gives the status, or why there was none. */
const ask = (path: string): Promise<number | string> =>
  new Promise((resolve) => {
    get({ port, path, agent, timeout: 30_000 }, (answer) => {
      text(answer).then(
        () => resolve(answer.statusCode ?? 0),
        (error: Error) => resolve(why(error)),
      );
    })
      .on("timeout", () => resolve("no word for 30 s"))
      .on("error", (error) => resolve(why(error)));
  });

/** Kinds of pages with their share of the questions, as readers who come from the list of pairs might ask. */
function addressesOf(folder: string): readonly (readonly [number, readonly string[]])[] {
  const store = openStore(folder);
  const search = ["alliance", "patrol*", "pair:rus-chn", "exercise state:USA", "russia date:2021"];
  const places = (kind: "event" | "claim") =>
    store.records({ kind, limit: 500 }).map(({ id }) => `/${kind[0]}/${id}`);
  const reports = store.added({ limit: 2000 });
  const kinds = [
    [0.2, ["/", "/?page=2", "/?q=Russia", "/index.json"]],
    [
      0.2,
      store
        .dyads()
        .slice(0, 60)
        .map(({ dyad }) => `/d/${dyad.join("-").toLowerCase()}`),
    ],
    [0.25, reports.map(({ id }) => `/r/${id}`)],
    [0.15, [...places("event"), ...places("claim")]],
    [0.1, store.actors({ words: "", limit: 50 }).map(({ id }) => `/actors/${encodeURIComponent(id)}`)],
    [0.1, search.map((q) => `/search?q=${encodeURIComponent(q)}`)],
  ] as const;
  store.close();
  return kinds;
}

/** Few pages are asked for often and many seldom. */
const chooser = (kinds: ReturnType<typeof addressesOf>): (() => string) => {
  const random = chance(11);
  return () => {
    let left = random();
    for (const [share, list] of kinds) {
      left -= share;
      if (left < 0) return list[Math.floor(list.length ** random()) - 1] ?? "/";
    }
    return "/";
  };
};

/** Processor seconds and resident megabytes of a process (Linux). */
function standingOf({ pid }: ChildProcess): { readonly cpu: number; readonly memory: number } {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return { cpu: (Number(fields[11]) + Number(fields[12])) / 100, memory: Math.round(Number(memory) / 1024) };
}

interface Load {
  readonly statuses: Map<number | string, number>;
  readonly times: number[];
}

async function press(
  seconds: number,
  rate: number,
  choose: () => string,
  { statuses, times }: Load,
): Promise<void> {
  const begun = performance.now();
  const running = new Set<Promise<void>>();
  for (let asked = 0; performance.now() - begun < seconds * 1000; ) {
    // As many as are due by the clock, whether or not earlier ones have been answered.
    for (; asked < ((performance.now() - begun) / 1000) * rate; asked++) {
      const at = performance.now();
      const one = ask(choose()).then((status) => {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        times.push(performance.now() - at);
        running.delete(one);
      });
      running.add(one);
    }
    await wait(5);
  }
  await Promise.all(running);
}

const percentile = (values: readonly number[], share: number): string =>
  `${(values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(0)} ms`;

const loadWords = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");

/** Megabytes that the memory rose between the third tenth, when all is warm, and the last. */
const risen = (memory: readonly number[]): number => (memory.at(-1) ?? 0) - (memory[2] ?? 0);

export interface LoadAsked {
  /** The folder of a store, such as one that this bench has filled. */
  readonly folder: string;
  readonly seconds: number;
  /** Questions a second, asked by the clock, whether or not earlier ones have been answered. */
  readonly rate: number;
}

/** Starts a desk over a store as a program of its own, asks it so many questions a second, and prints what came of it. */
export async function load({ folder, seconds, rate }: LoadAsked): Promise<void> {
  const choose = chooser(addressesOf(folder));
  const bin = join(import.meta.dirname, "../../src/cli/bin.ts");
  const desk = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", bin, "serve", "--data", folder, "--port", String(port)],
    {
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  try {
    while ((await ask("/")) !== 200) await wait(200);
    const before = loadWords();
    const done: Load = { statuses: new Map(), times: [] };
    const first = standingOf(desk);
    const memory: number[] = [];
    for (let part = 0; part < 10; part++) {
      await press(seconds / 10, rate, choose, done);
      memory.push(standingOf(desk).memory);
    }
    const spent = standingOf(desk).cpu - first.cpu;
    const each = spent / done.times.length;
    const statuses = [...done.statuses]
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
      .map(([status, count]) => `${status}: ${count}`);
    printFigures([
      ["questions asked, a second", `${done.times.length}, ${(done.times.length / seconds).toFixed(0)}`],
      ["answers by status (202: being weighed), or why there was none", statuses.join(", ")],
      [
        "time to the whole answer by the clock: p50 / p95 / p99",
        [0.5, 0.95, 0.99].map((share) => percentile(done.times, share)).join(" / "),
      ],
      ["CPU of the desk a question, weighing in its thread included", `${(each * 1000).toFixed(1)} ms`],
      [
        `questions a second that ${cpus().length} idle processors would carry at that, for the desk alone`,
        `${Math.floor(cpus().length / each)}, one thread of it ${Math.floor(1 / each)}`,
      ],
      ["memory after each tenth, resident MB", memory.join(" ")],
      ["memory risen from the third tenth to the last, MB", String(risen(memory))],
      ["load average of the machine over 1, 5 and 15 minutes, before / after", `${before} / ${loadWords()}`],
    ]);
  } finally {
    desk.kill("SIGTERM");
    agent.destroy();
  }
}
