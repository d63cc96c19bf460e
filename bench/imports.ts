/**
 * `npm run bench -- imports`: ATOP's dyad-years out of an import against the file they came from, and ten million
 * generated rows of events. `--rows N` makes another number of rows.
 */

import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { gunzipSync } from "node:zlib";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { importData } from "../src/pipeline/import/import-data.ts";
import { importedDyads } from "../src/store/index.ts";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const place = "../shared/record/alliance_dyad_year.csv.gz";
const atopFile = resolve(import.meta.dirname, "../..", "shared/record/alliance_dyad_year.csv.gz");
const [first, last] = [1990, 2018];

const obligations = [
  ["atop_defense", "defence"],
  ["atop_offense", "offence"],
  ["atop_neutral", "neutrality"],
  ["atop_nonagg", "nonaggression"],
  ["atop_consul", "consultation"],
] as const;

/** The file in ATOP's own layout, with country numbers, and what it says by ISO code: "RUS CHN 2001 defence". */
function atopLayout(): { readonly text: string; readonly gold: ReadonlySet<string>; readonly lost: number } {
  const { cow } = loadKnowledge().ontology;
  const [header = "", ...lines] = gunzipSync(readFileSync(atopFile)).toString("utf8").trim().split("\n");
  const columns = header.trim().split(",");
  const at = (name: string): number => columns.indexOf(name);
  const gold = new Set<string>();
  const rows = ["mem1,mem2,year,defense,offense,neutral,nonagg,consul"];
  let lost = 0;
  for (const line of lines) {
    const cells = line.trim().split(",");
    const [a = "", b = "", year] = [cells[at("iso3_a")], cells[at("iso3_b")], Number(cells[at("year")])];
    if (year < first || year > last) continue;
    for (const [column, measure] of obligations)
      if (cells[at(column)] === "1") gold.add(`${[a, b].sort().join(" ")} ${year} ${measure}`);
    const [one, other] = [cow.get(a), cow.get(b)];
    if (one === undefined || other === undefined) lost++;
    else rows.push([one, other, year, ...obligations.map(([column]) => cells[at(column)])].join(","));
  }
  return { text: `${rows.join("\n")}\n`, gold, lost };
}

async function atop(folder: string): Promise<void> {
  if (!existsSync(atopFile)) {
    print(`skipped: ${place} is not there`);
    return;
  }
  const { text, gold, lost } = atopLayout();
  const path = join(folder, "atop5_1dy.csv");
  const file = createWriteStream(path);
  file.end(text);
  await finished(file);
  const data = join(folder, "atop");
  const { kept, rows } = await importData(data, path, { as: "atop", knowledge: loadKnowledge() });
  const found = new Set(
    (await importedDyads(data)).map(
      ({ a, b, year, measure }) => `${[a, b].sort().join(" ")} ${year} ${measure}`,
    ),
  );
  const missed = [...gold].filter((key) => !found.has(key));
  const added = [...found].filter((key) => !gold.has(key));
  print(
    `ATOP ${first}-${last} from its own layout: ${kept} of ${rows} rows kept, ${lost} without a country number; ${gold.size - missed.length} of ${gold.size} obligations of dyad-years reproduced, ${added.length} too many`,
  );
  for (const key of [...missed, ...added].slice(0, 10)) print(`  ${key}`);
}

const states = [
  "RUS",
  "CHN",
  "USA",
  "GBR",
  "FRA",
  "DEU",
  "IND",
  "PAK",
  "IRN",
  "ISR",
  "JPN",
  "KOR",
  "TUR",
  "SAU",
  "",
  "AFR",
];
const codes = [
  "010",
  "036",
  "042",
  "043",
  "057",
  "061",
  "0871",
  "111",
  "112",
  "163",
  "173",
  "190",
  "193",
  "999",
];

/** A generated row of GDELT 1.0: 58 columns, most of them filled as there. */
function row(at: number): string {
  const day = new Date(Date.UTC(2005, 0, 1 + (at % 5000))).toISOString().slice(0, 10).replaceAll("-", "");
  const [a, b] = [states[(at * 7) % states.length], states[(at * 13 + 5) % states.length]];
  const code = codes[(at * 11) % codes.length] ?? "010";
  const head = `${at}\t${day}\t${day.slice(0, 6)}\t${day.slice(0, 4)}\t${day.slice(0, 4)}.4\t${a}GOV\t${a}\t${a}\t\t\t\t\tGOV\t\t\t`;
  const middle = `${b}MIL\t${b}\t${b}\t\t\t\t\tMIL\t\t\t1\t${code}\t${code.slice(0, 3)}\t${code.slice(0, 2)}\t1\t0.4\t5\t1\t5\t1.5\t`;
  const tail = `4\tMoscow, Moskva, Russia\tRS\tRS48\t55.7522\t37.6156\t-2960561\t4\tBeijing\tCH\tCH22\t39.92\t116.38\t-1898541\t1\tRussia\tRS\tRS\t60\t100\tRS\t${day}\thttp://example.org/news/${at}\n`;
  return head + middle + tail;
}

async function generate(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path);
  for (let from = 0; from < rows; from += 20_000) {
    let text = "";
    for (let at = from; at < Math.min(rows, from + 20_000); at++) text += row(at);
    if (!file.write(text)) await once(file, "drain");
  }
  file.end();
  await finished(file);
}

async function events(folder: string, rows: number): Promise<void> {
  const path = join(folder, "events.csv");
  await generate(path, rows);
  let bytes = 0;
  for await (const chunk of createReadStream(path)) bytes += (chunk as Buffer).length;
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 200);
  const told = await importData(join(folder, "events"), path, { as: "gdelt1", knowledge: loadKnowledge() });
  clearInterval(watch);
  const { user, system } = process.cpuUsage(cpu);
  print(
    `${told.rows} generated rows of GDELT 1.0 (${(bytes / 1e9).toFixed(2)} GB): ${told.kept} kept; ${((user + system) / 1e6).toFixed(1)} s of CPU, ${((performance.now() - start) / 1000).toFixed(1)} s by the clock on ${availableParallelism()} processors, ${(peak / 1e6).toFixed(0)} MB at most`,
  );
  for (const { why, rows: count } of told.skipped) print(`  ${count} left out: ${why}`);
}

export const run = async (args: readonly string[]): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  const asked = args.indexOf("--rows");
  try {
    await atop(folder);
    await events(folder, asked < 0 ? 10_000_000 : Number(args[asked + 1]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
