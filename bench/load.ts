/** The desk as a program of its own under a steady load: answers, errors, processor time and memory over minutes. */
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { openStore } from "../src/store/index.ts";
import { chance } from "./desk/generate.ts";
import { printFigures } from "./kit/figures.ts";

const port = 4399;
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Asks, reads the answer to its end, and gives the status; 0 when there was none. */
const ask = (path: string): Promise<number> =>
  new Promise((resolve) => {
    get({ port, path, agent, timeout: 30_000 }, (answer) => {
      text(answer).then(
        () => resolve(answer.statusCode ?? 0),
        () => resolve(0),
      );
    })
      .on("timeout", () => resolve(0))
      .on("error", () => resolve(0));
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
  readonly statuses: Map<number, number>;
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

/** @param args the folder of a store; for how many seconds; how many questions a second */
export async function run([folder = "", seconds = "600", rate = "200"]: readonly string[]): Promise<void> {
  if (folder === "")
    throw new Error("name the folder of a store, such as one that the bench desk has filled");
  const choose = chooser(addressesOf(folder));
  const bin = join(import.meta.dirname, "../src/cli/bin.ts");
  const desk = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", bin, "serve", "--data", folder, "--port", String(port)],
    {
      stdio: ["ignore", "inherit", "inherit"],
    },
  );
  try {
    while ((await ask("/")) !== 200) await wait(200);
    const load: Load = { statuses: new Map(), times: [] };
    const first = standingOf(desk);
    const memory: number[] = [];
    for (let part = 0; part < 10; part++) {
      await press(Number(seconds) / 10, Number(rate), choose, load);
      memory.push(standingOf(desk).memory);
    }
    const spent = standingOf(desk).cpu - first.cpu;
    const statuses = [...load.statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${status}: ${count}`);
    printFigures([
      [
        "questions asked, a second",
        `${load.times.length}, ${(load.times.length / Number(seconds)).toFixed(0)}`,
      ],
      ["answers by status (202: being weighed)", statuses.join(", ")],
      [
        "time to the whole answer by the clock: p50 / p95 / p99",
        [0.5, 0.95, 0.99].map((share) => percentile(load.times, share)).join(" / "),
      ],
      [
        "CPU of the desk a question, weighing in its thread included",
        `${((spent / load.times.length) * 1000).toFixed(1)} ms`,
      ],
      ["memory after each tenth, resident MB", memory.join(" ")],
    ]);
  } finally {
    desk.kill("SIGTERM");
    agent.destroy();
  }
}
