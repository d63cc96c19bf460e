/** Places a corpus of any size in an index on disk: cost per report as it grows, memory, and the cost of one report at the end. */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCopyIndex } from "../../src/store/index.ts";
import { sourceOf, textAt } from "./many.ts";

const batch = 20_000;

const cpuOf = (work: () => void): number => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

const textsAt = (from: number, count: number): { id: string; text: string }[] =>
  Array.from({ length: count }, (_, index) => ({ id: `report ${from + index}`, text: textAt(from + index) }));

/** Prints a line for each step of the curve; the making of the texts is not counted. */
export function growth(reports: number, print: (line: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "entente-growth-"));
  try {
    const index = openCopyIndex(folder);
    let all = 0;
    for (let at = 0; at < reports; at += batch) {
      const texts = textsAt(at, Math.min(batch, reports - at));
      const spent = cpuOf(() => index.place(texts));
      all += spent;
      const placed = at + texts.length;
      if (placed % 100_000 === 0 || placed === reports)
        print(
          `  ${placed} reports: ${(spent / texts.length).toFixed(2)} ms CPU each in the last ${texts.length}`,
        );
    }
    print(`  placed per CPU second: ${Math.round(reports / (all / 1000))}`);
    print(
      `  most memory: ${Math.round(process.resourceUsage().maxRSS / 1000)} MB, the texts made for the bench included`,
    );
    print(`  file: ${Math.round(statSync(join(folder, "entente.db")).size / 1e6)} MB`);
    index.close();
    placeSingly(folder, reports, print);
    compareWithTruth(folder, reports, print);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What one more report costs, the index opened for it alone, and then for each of a hundred after it. */
function placeSingly(folder: string, from: number, print: (line: string) => void): void {
  const texts = textsAt(from, 101);
  const opened = cpuOf(() => {
    const index = openCopyIndex(folder);
    index.place(texts.slice(0, 1));
    index.close();
  });
  const index = openCopyIndex(folder);
  const costs = texts
    .slice(1)
    .map((text) => cpuOf(() => index.place([text])))
    .sort((a, b) => a - b);
  index.close();
  print(`  one report more, index opened and closed for it: ${opened.toFixed(0)} ms CPU`);
  print(
    `  one report more in an open index: median ${costs[50]?.toFixed(1)} ms CPU, worst of 100 ${costs[99]?.toFixed(1)} ms`,
  );
}

/** A copy was made of an earlier report: both must lie in one cluster. */
function compareWithTruth(folder: string, reports: number, print: (line: string) => void): void {
  const index = openCopyIndex(folder);
  const clusters = index.clusters();
  index.close();
  const clusterOf = new Map(clusters.flatMap((ids, number) => ids.map((id) => [id, number] as const)));
  let copies = 0;
  let found = 0;
  for (let place = 0; place < reports; place++) {
    const source = sourceOf(place);
    if (source === null) continue;
    copies++;
    const cluster = clusterOf.get(`report ${place}`);
    if (cluster !== undefined && cluster === clusterOf.get(`report ${source}`)) found++;
  }
  const largest = clusters.reduce((most, { length }) => Math.max(most, length), 0);
  print(
    `  copies in one cluster with their source: ${found} of ${copies}; ${clusters.length} clusters, the largest of ${largest}`,
  );
}
