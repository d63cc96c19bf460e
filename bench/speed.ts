/** How fast and how large: start-up, CPU by stage, pages a second on one process and on two, memory. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { code } from "../src/code/index.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { loadModel, parseReport } from "../src/parse/index.ts";
import { assessDocuments, codePages, collect, type Source } from "../src/pipeline/index.ts";
import { isFailure } from "../src/pipeline/source.ts";
import { read } from "../src/read/index.ts";
import { openStore } from "../src/store/index.ts";
import { printFigures } from "./kit/figures.ts";

const root = join(import.meta.dirname, "..");
const folders = ["examples", "../shared/founding"].map((name) => join(root, name));

/** Spent by this process, user and system, in milliseconds. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function timed<T>(work: () => T): { readonly result: T; readonly milliseconds: number } {
  const before = cpu();
  const result = work();
  return { result, milliseconds: cpu() - before };
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Makes a program say at its end how much processor time it took: on a busy machine the wall clock says little. */
const tellCpu =
  'data:text/javascript,process.on("exit",()=>{const{user,system}=process.cpuUsage();process.stderr.write("\\n"+(user+system)/1000)})';

/** Wall clock and processor time of one run, medians of five. */
function startUp(args: readonly string[], program: string): string {
  const runs = Array.from({ length: 5 }, () => {
    const from = performance.now();
    const flags = ["--disable-warning=ExperimentalWarning", "--import", tellCpu];
    const { stderr } = spawnSync(process.execPath, [...flags, join(root, program), ...args], {
      cwd: root,
      encoding: "utf8",
    });
    return { wall: performance.now() - from, own: Number(stderr.split("\n").at(-1)) };
  });
  return `${ms(median(runs.map(({ wall }) => wall)))} wall, ${ms(median(runs.map(({ own }) => own)))} CPU`;
}

type Row = readonly [string, string];

function startUps(): Row[] {
  const programs = ["dist/cli/bin.js", "src/cli/bin.ts"].filter((path) => existsSync(join(root, path)));
  const page = "examples/turkey-azerbaijan/kura-bulletin.txt";
  return programs.flatMap((program): Row[] => [
    [`start-up, --version (${program}), medians of 5`, startUp(["--version"], program)],
    [`start-up, read one page (${program})`, startUp(["read", page], program)],
    [`start-up, code one page (${program})`, startUp(["code", page], program)],
  ]);
}

type FileSource = Extract<Source, { kind: "file" }>;

const pagesOf = (paths: readonly string[]): readonly FileSource[] =>
  collect(paths).filter((page): page is FileSource => !isFailure(page) && page.kind === "file");

function stages(pages: readonly FileSource[]): Row[] {
  const loadedKnowledge = timed(() => loadKnowledge());
  const loadedModel = timed(() => loadModel());
  const [knowledge, model] = [loadedKnowledge.result, loadedModel.result];
  const onePass = () =>
    pages.map(({ path }) => {
      const reading = timed(() => read(readFileSync(path), { name: path }));
      const parsing = timed(() => parseReport(reading.result, model));
      const coding = timed(() => code(reading.result, parsing.result, knowledge));
      return { reading, parsing, coding };
    });
  const first = onePass();
  const warm = onePass();
  const row = (name: "reading" | "parsing" | "coding"): Row => {
    const of = (pass: typeof warm) => pass.map((page) => page[name].milliseconds);
    const texts = [
      `mean ${ms(mean(of(warm)))}`,
      `most ${ms(Math.max(...of(warm)))}`,
      `first pass ${ms(mean(of(first)))}`,
    ];
    return [`CPU a page, ${name}`, texts.join(", ")];
  };
  const firstPage = first[0];
  const cold = firstPage
    ? firstPage.reading.milliseconds + firstPage.parsing.milliseconds + firstPage.coding.milliseconds
    : 0;
  const documents = warm.map(({ reading, coding }) => ({ report: reading.result, coded: coding.result }));
  const dyad = ["RUS", "CHN"] as const;
  return [
    ["CPU, load knowledge", ms(loadedKnowledge.milliseconds)],
    ["CPU, load model", ms(loadedModel.milliseconds)],
    [`CPU, the first page of a process`, ms(cold)],
    row("reading"),
    row("parsing"),
    row("coding"),
    [
      `CPU, trace and assess ${documents.length} pages`,
      ms(timed(() => assessDocuments(documents, { knowledge, dyad })).milliseconds),
    ],
    [`CPU, put a page into the store`, ms(storing(documents))],
    ["memory of this process", `${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`],
  ];
}

function storing(documents: Parameters<typeof assessDocuments>[0]): number {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const store = openStore(folder);
  const { milliseconds } = timed(() => documents.map((document) => store.put(document)));
  store.close();
  rmSync(folder, { recursive: true });
  return milliseconds / Math.max(1, documents.length);
}

async function throughput(pages: readonly FileSource[], workers: number): Promise<Row> {
  const many = Array.from({ length: 8 }, () => pages).flat();
  const from = performance.now();
  let done = 0;
  for await (const outcome of codePages(many, { workers })) if (!isFailure(outcome)) done++;
  const seconds = (performance.now() - from) / 1000;
  const what = workers === 1 ? "this process" : `${workers} worker processes, their start included`;
  return [
    `pages a second, ${what}`,
    `${(done / seconds).toFixed(1)} (${done} pages in ${seconds.toFixed(1)} s)`,
  ];
}

/** Prints the figures over the pages of examples/ and, when they are there, the founding pages; or over the folders given. */
export async function run(args: readonly string[]): Promise<void> {
  const given = args.length > 0 ? args : folders.filter((path) => existsSync(path));
  const pages = pagesOf(given);
  const bytes = pages.reduce((sum, { path }) => sum + readFileSync(path).byteLength, 0);
  const rows: Row[] = [["pages", `${pages.length}, ${Math.round(bytes / pages.length)} bytes on average`]];
  rows.push(...startUps(), ...stages(pages));
  rows.push(await throughput(pages, 1), await throughput(pages, 2));
  printFigures(rows);
}
