/**
 * An assessment over very many reports. Short reports of our own making, coded by hand so that no parser is needed: some
 * on the pair that is asked about, the others on pairs as the news has them, few very often and most seldom.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assess, loadFramework } from "../../src/assess/index.ts";
import { main } from "../../src/cli/main.ts";
import type { Origin, Traced } from "../../src/contract/index.ts";
import { type Knowledge, loadKnowledge } from "../../src/knowledge/index.ts";
import { openStore } from "../../src/store/index.ts";
import { type Document, trace } from "../../src/trace/index.ts";
import { claim, coded, event, page, voice } from "../../test/trace/kit/build.ts";
import { ownText, random } from "../../test/trace/kit/texts.ts";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const asked = ["RUS", "CHN"] as const;
const rungs = [
  "exercises",
  "consultations",
  "military-technical-cooperation",
  "joint-patrols-and-operations",
];
const from = Date.UTC(2012, 0, 1);
const days = 4500;

const dayAt = (number: number): string => new Date(from + number * 86_400_000).toISOString().slice(0, 10);

interface Others {
  readonly states: readonly string[];
  /** The share of reports that tell of the pair that is asked about. */
  readonly about: number;
}

/** The n-th state comes n times more seldom than the first. */
const stateAt = (states: readonly string[], next: () => number): string =>
  states[Math.floor(states.length ** next()) - 1] ?? "USA";

/** The report at a place: a thesis on the tie of two states and something they did. */
function documentAt(place: number, { states, about }: Others): Document {
  const next = random(place + 1);
  const own = next() < about;
  const a = own ? asked[0] : stateAt(states, next);
  const b = own
    ? asked[1]
    : (states[(states.indexOf(a) + 1 + Math.floor(next() * 40)) % states.length] ?? "USA");
  const says = `The two have become allies, said officer ${place % 900}.`;
  const did = `Their fleets trained at sea for the ${place}th time.`;
  const at = Math.floor(next() * days);
  const report = page({
    id: `g${String(place).padStart(7, "0")}`,
    paragraphs: [says, did, ...ownText(next, 2)],
    outlet: `Outlet ${Math.floor(next() * 400)}`,
    date: dayAt(at),
  });
  const chain = [voice("person", `officer ${place % 900}`, `unknown:officer-${place % 900}`)];
  const said = claim(report, says, { chain, thesis: { dyad: [a, b], tie: "in-fact" } });
  const happened = event(report, did, {
    states: [a, b],
    rung: rungs[Math.floor(next() * rungs.length)] ?? null,
    date: { from: dayAt(at - 2), to: dayAt(at), basis: "stated", source: "test", span: null },
  });
  const mentions = [a, b].map((country, index) => ({
    type: "mention" as const,
    id: `m-${report.id}-${index}`,
    report: report.id,
    start: said.start,
    end: said.start + 3,
    text: report.text.slice(said.start, said.start + 3),
    stage: said.stage,
    rule: "bench",
    sentence: 1,
    actor: { id: country, name: country, kind: "state" as const, country, sector: null, organisation: null },
    reading: "government" as const,
    antecedent: null,
  }));
  return { report, coded: coded(report, { claims: [said], events: [happened], mentions }) };
}

/** What `trace` gives, without its work: every report rests on the officer it quotes. */
function tracedOf(documents: readonly Document[], knowledge: Knowledge): Traced {
  const byOfficer = Map.groupBy(documents, (_, place) => place % 900);
  const origins = [...byOfficer].map(
    ([officer, own]): Origin => ({
      type: "origin",
      id: `origin:${officer}`,
      stage: { name: "bench", version: "1" },
      speaker: `unknown:officer-${officer}`,
      label: `officer ${officer}`,
      reports: own.map(({ report }) => report.id),
      claims: own.flatMap(({ coded: { claims } }) => claims.map(({ id }) => id)),
      merges: [],
    }),
  );
  return { ...trace([], knowledge), reports: documents.map(({ report }) => report.id), origins };
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function inMemory(documents: readonly Document[], knowledge: Knowledge, what: string): void {
  const framework = loadFramework(knowledge.readText("frameworks/military-alliance.yaml"));
  const traced = tracedOf(documents, knowledge);
  const [before, clock] = [cpu(), performance.now()];
  const { reports, evidence } = assess({ documents, traced, dyad: asked, framework, knowledge });
  print(
    `${documents.length} reports in memory, ${what}: ${reports.length} speak of the pair, ${evidence.length} items of evidence, ${(cpu() - before).toFixed(0)} ms CPU, ${(performance.now() - clock).toFixed(0)} ms by the clock`,
  );
}

/** The command line over a store that holds all of them; what is not on the pair is never read. */
async function inStore(count: number, others: Others): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "entente-bench-"));
  try {
    const store = openStore(folder);
    for (let at = 0; at < count; at += 2000) {
      store.putAll(Array.from({ length: Math.min(2000, count - at) }, (_, n) => documentAt(at + n, others)));
      process.stderr.write(`\rentente: ${at} of ${count} reports`);
    }
    store.close();
    process.stderr.write("\n");
    let bytes = 0;
    const before = cpu();
    await main(["assess", ...asked, "--data", folder, "--format", "json"], {
      env: {},
      out: async (text: string) => {
        bytes += text.length;
      },
      say: (text: string) => process.stderr.write(text),
    } as never);
    print(
      `${count} reports in the store, ${(others.about * 100).toFixed(1)} % on the pair: entente assess, start-up included, ${(cpu() - before).toFixed(0)} ms CPU, ${(bytes / 1e6).toFixed(1)} MB of JSON`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `npm run bench -- assess --reports N`. */
export async function manyReports(count: number): Promise<void> {
  const knowledge = loadKnowledge();
  const states = [...knowledge.states.values()].filter(({ to }) => to === null).map(({ id }) => id);
  for (const about of [0.02, 1]) {
    const documents = Array.from({ length: count }, (_, place) => documentAt(place, { states, about }));
    inMemory(documents, knowledge, `${about * 100} % on the pair`);
  }
  await inStore(count, { states, about: 0.02 });
}
