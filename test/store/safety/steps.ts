/**
 * Every way in which something is written, as steps from an old store to a full one, and a picture of all that can be seen of a store.
 * A process that is killed anywhere among the steps must leave the picture of before or of after the step it was in.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { EvidenceItem } from "../../../src/contract/index.ts";
import {
  backUp,
  importRows,
  listImports,
  openStore,
  parseQuery,
  restore,
  type Store,
  verifyBackup,
} from "../../../src/store/index.ts";
import { assessment as sampleAssessment } from "../../desk/sample.ts";
import { sample } from "../sample.ts";

const fixture = join(import.meta.dirname, "../../fixtures/stores/schema-6.db.gz");

/** A world of one data folder `data`, begun as a store of schema 6, with room for backups beside it. */
export function begin(world: string): void {
  mkdirSync(join(world, "data"), { recursive: true });
  writeFileSync(join(world, "data", "entente.db"), gunzipSync(readFileSync(fixture)));
}

const text = (name: string): string =>
  `${name} sailed through the strait. ${"More was said of it. ".repeat(40)}`;
const document = (name: string, version = "1.0.0") =>
  sample(text(name), { version, countries: ["RUS", "CHN"], published: "2024-05-06" });

const many = ["Tugs", "Barges", "Ferries", "Yachts"].map((name) => document(name));

const withStore = (world: string, work: (store: Store) => void): void => {
  const store = openStore(join(world, "data"));
  try {
    work(store);
  } finally {
    store.close();
  }
};

const { evidence } = sampleAssessment;

const assessment = (whole: string, items: readonly EvidenceItem[] = []) => ({
  dyad: ["CHN", "RUS"] as const,
  framework: "f",
  asOf: "",
  knowledge: "1",
  seen: 1,
  removals: 0,
  verdict: "v",
  paper: "none",
  gap: "even",
  board: "1",
  shown: "2",
  whole,
  evidence: items,
});

const signed = { by: "Ada", at: "2026-01-02T03:04:05Z", why: "Two interviews" };
const day = "2026-01-02T03:04:05Z";

const table = {
  id: "dyads-1",
  layout: "test",
  delimiter: ",",
  gzip: false,
  columns: ["a", "b", "year", "value"],
};

async function importOnce(world: string): Promise<void> {
  const path = join(world, "dyads.csv");
  writeFileSync(path, "a,b,year,value\nCHN,RUS,2024,0.5\n");
  await importRows(
    join(world, "data"),
    { ...table, name: "dyads.csv", path },
    {
      take: ({ a = "", b = "", year, value }) => ({
        dyads: [[a, b, Number(year), "agreement", Number(value)]],
      }),
      end: () => ({}),
    },
  );
}

/** Imports that say they are whole, each with whether its rows are there. */
const importsOf = (world: string): readonly string[] =>
  listImports(join(world, "data")).map(
    ({ id, kept }) => `${id} ${kept} ${existsSync(join(world, "data", "record", "dyads", `${id}.parquet`))}`,
  );

export interface Step {
  readonly name: string;
  readonly run: (world: string) => void | Promise<void>;
}

/** In this order, each once. */
export const steps: readonly Step[] = [
  { name: "open and upgrade", run: (world) => withStore(world, (store) => store.count()) },
  {
    name: "place what an old version left unplaced",
    run: (world) => withStore(world, (store) => store.clusters()),
  },
  { name: "put one", run: (world) => withStore(world, (store) => store.put(document("Frigates"))) },
  {
    name: "put it again, newer",
    run: (world) => withStore(world, (store) => store.put(document("Frigates", "2.0.0"))),
  },
  { name: "put many", run: (world) => withStore(world, (store) => store.putAll(many)) },
  { name: "remove", run: (world) => withStore(world, (store) => store.delete(document("Tugs").report.id)) },
  {
    name: "put a record right",
    run: (world) =>
      withStore(world, (store) => {
        const { report, coded } = document("Barges");
        const [event] = coded.events;
        if (!event || store.corrections().length > 0) return;
        const said = {
          type: "correction",
          report: report.id,
          machine: event,
          by: "Ada",
          at: day,
          why: "",
        } as const;
        store.correct({ ...said, verdict: "rejected", person: null });
      }),
  },
  {
    name: "decide",
    run: (world) =>
      withStore(world, (store) =>
        store.decide({
          a: document("Barges").report.id,
          b: document("Yachts").report.id,
          verdict: "apart",
          ...signed,
        }),
      ),
  },
  {
    name: "rate",
    run: (world) => withStore(world, (store) => store.rate({ outlet: "outlet:a", rating: "B", ...signed })),
  },
  {
    name: "keep an assessment",
    run: (world) => withStore(world, (store) => store.keep(assessment("3", evidence.slice(0, 1)))),
  },
  {
    name: "keep another",
    run: (world) => withStore(world, (store) => store.keep(assessment("4", evidence))),
  },
  {
    name: "keep stories",
    run: (world) =>
      withStore(world, (store) => store.keepStories(["CHN", "RUS"], [{ id: "one", json: "{}" }])),
  },
  {
    name: "keep others",
    run: (world) =>
      withStore(world, (store) => store.keepStories(["CHN", "RUS"], [{ id: "two", json: "{}" }])),
  },
  { name: "import", run: importOnce },
  {
    name: "back up",
    run: async (world) => {
      if (!existsSync(join(world, "backup")))
        await backUp(join(world, "data"), join(world, "backup"), { at: day });
    },
  },
  {
    name: "put after the backup",
    run: (world) => withStore(world, (store) => store.put(document("Cruisers"))),
  },
  {
    name: "restore",
    run: async (world) => void (await restore(join(world, "backup"), join(world, "data"), { replace: true })),
  },
  {
    name: "put after the restore",
    run: (world) => withStore(world, (store) => store.put(document("Corvettes"))),
  },
];

/** All that can be seen of a world. Opening the store upgrades it, as it would for whoever starts the program after the crash. */
export async function pictureOf(world: string): Promise<string> {
  const store = openStore(join(world, "data"));
  const slice = { limit: 100, offset: 0 };
  const found = (kind: "event" | "claim") => store.searchRecords(parseQuery("*"), { ...slice, kind }).total;
  try {
    const picture = {
      problems: store.health().problems,
      reports: store.list({ limit: 100 }).map(({ id, versions }) => `${id} ${JSON.stringify(versions)}`),
      whole: [...store.documents()].map(({ report, coded }) => [
        report.id,
        report.text.length,
        coded.events.length,
      ]),
      searched: store.searchPages(parseQuery("*"), slice).hits.map(({ report }) => report.id),
      words: store.searchPages(parseQuery("strait state:RUS"), slice).total,
      records: [found("event"), found("claim")],
      dyads: store.dyads(),
      actors: store.actors({ words: "", limit: 50 }),
      clusters: store.clusters(),
      decisions: store.decisions(),
      corrections: store.corrections(),
      machine: store.machineCoded(document("Barges").report.id)?.events.length ?? null,
      ratings: store.ratings(),
      kept: store.kept(assessment(""), "whole"),
      evidence: store.keptEvidence(assessment(""), { limit: 9 }),
      stories: ["exercise-1", "one", "two"].map((id) => store.story(id)),
      removals: store.standing().removals,
      imports: importsOf(world),
    };
    const backup = join(world, "backup");
    const files = existsSync(backup) ? (await verifyBackup(backup)).rows.report : null;
    return JSON.stringify({ ...picture, backup: files }, null, 1);
  } finally {
    store.close();
  }
}
