import { Modality, type Report } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { EventLayoutName } from "../../export/index.ts";
import { eventLayoutNames, layoutCalled, layouts, tableFormats } from "../../export/index.ts";
import type { Store, StoredDocument } from "../../store/index.ts";
import { type Command, dataOption, outOption } from "../command.ts";
import { withStore } from "../data.ts";
import { emitterFor, type View } from "../emit.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { codedView } from "../views/coded.ts";
import { reportView } from "../views/report.ts";
import { daysOf } from "../views/words.ts";

function* chosen(store: Store, ids: readonly string[]): Generator<StoredDocument> {
  for (const id of ids) {
    const document = store.get(id);
    if (!document) throw new EntenteError("E603", { id });
    yield document;
  }
}

async function dyadOf(invocation: Invocation): Promise<readonly [string, string] | undefined> {
  const [one, other, ...rest] = invocation.text("dyad")?.split(",") ?? [];
  if (one === undefined) return undefined;
  if (other === undefined || rest.length > 0) throw invocation.needs("--dyad as two states: RUS,CHN");
  const [{ resolveDyad }, { loadKnowledge }] = await Promise.all([
    import("../../pipeline/resolve-state.ts"),
    import("../../knowledge/index.ts"),
  ]);
  return resolveDyad(loadKnowledge(), [one, other]);
}

const recordFormats = ["ndjson", "json", "csv", "table"];

const layoutOf = (invocation: Invocation): EventLayoutName | undefined => {
  const layout = eventLayoutNames.find((name) => name === invocation.text("events"));
  const lone = ["dyad-day", "trace", "modality"].find((name) => invocation.has(name));
  if (layout === undefined && lone !== undefined) throw invocation.needs(`--events LAYOUT with --${lone}`);
  if (layout !== undefined && invocation.has("reports"))
    throw invocation.needs("one of --events and --reports");
  if (invocation.has("trace") && !invocation.has("dyad-day"))
    throw invocation.needs("--dyad-day with --trace");
  return layout;
};

/** @throws EntenteError E704 when the format is not one of those that fit what is exported */
function formatFor(invocation: Invocation, layout: EventLayoutName | undefined): string {
  const forRecords = invocation.has("reports")
    ? recordFormats
    : [...recordFormats, ...layouts.map(({ name }) => name)];
  const own = layout === undefined ? "ndjson" : layout === "full" ? "csv" : "tsv";
  return invocation.listOf("format", layout === undefined ? forRecords : tableFormats)?.[0] ?? own;
}

/** Reports as a list to choose from: the table format names each in a line. */
const listView: View<Report, Report> = {
  ...reportView,
  columns: [
    { name: "report", value: ({ id }) => id },
    { name: "page", value: ({ source }) => source.url ?? source.name },
    { name: "title", value: ({ metadata }) => metadata.title[0]?.value ?? null },
    { name: "outlet", value: ({ metadata }) => metadata.outlet[0]?.value ?? null },
    { name: "published_from", value: ({ published }) => published[0]?.from ?? null },
    { name: "published_to", value: ({ published }) => published[0]?.to ?? null },
    { name: "sha256", value: ({ source }) => source.sha256 },
  ],
  rows: (report) => [report],
  text: ({ id, published, metadata, source }) =>
    `${[id, daysOf(published[0]).padEnd(24), metadata.title[0]?.value ?? source.name ?? ""].join("  ").trimEnd()}\n`,
};

function documentsOf(
  store: Store,
  ids: readonly string[],
  dyad: readonly [string, string] | undefined,
): Iterable<StoredDocument> {
  if (ids.length > 0) return chosen(store, ids);
  return dyad === undefined ? store.documents() : store.byDyad(dyad);
}

async function writeDocuments(
  documents: Iterable<StoredDocument>,
  { format, isOne, reports }: { format: string; isOne: boolean; reports: boolean },
  io: Io,
): Promise<void> {
  const layout = layoutCalled(format);
  if (layout) {
    for (const piece of layout.write(documents)) await io.out(piece);
    return;
  }
  if (reports) {
    const emitter = emitterFor(io, listView, { format, isOne });
    for (const { report } of documents) await emitter.emit(report);
    return emitter.end();
  }
  const emitter = emitterFor(io, codedView, { format, isOne });
  for (const { report, coded } of documents) {
    await emitter.emit({ document: report.source.url ?? report.source.name ?? report.id, coded });
  }
  return emitter.end();
}

async function run(invocation: Invocation, io: Io): Promise<number> {
  const layout = layoutOf(invocation);
  const reports = invocation.has("reports");
  const format = formatFor(invocation, layout);
  const dyad = await dyadOf(invocation);
  return withStore(invocation, io, async (store) => {
    const ids = invocation.positionals;
    const documents = documentsOf(store, ids, dyad);
    if (layout) {
      const { exportEvents } = await import("../export-events.ts");
      return exportEvents(documents, { layout, format, invocation }, io);
    }
    await writeDocuments(documents, { format, isOne: ids.length === 1, reports }, io);
    return 0;
  });
}

export const exportCommand: Command = {
  name: "export",
  usage: ["[REPORT...] [--reports]", "[REPORT...] --events LAYOUT [--dyad-day [--trace]]"],
  about: `Gives what the store holds: the coded records of all reports, of those that name both states of a dyad, or of the reports whose ids are given; with --reports the reports themselves.

With --events it gives event data: a row an event with every field (full), or a row for each actor and recipient in the columns of PETRARCH-2, ICEWS or POLECAT. Those three have no column for modality, so they hold what is told as done unless --modality says otherwise. docs/exports.md describes each column.`,
  options: [
    dataOption,
    { name: "reports", help: "the reports instead of their records; as table or CSV, a list of them" },
    { name: "dyad", value: "A,B", help: "only reports that name both states" },
    {
      name: "events",
      value: "LAYOUT",
      choices: eventLayoutNames,
      help: `event data, laid out as one of ${eventLayoutNames.join(", ")}`,
    },
    { name: "dyad-day", help: "one event a day, actor, recipient and kind of event" },
    {
      name: "trace",
      help: "with --dyad-day: count copies and retellings once; holds all reports in memory",
    },
    {
      name: "modality",
      value: "LIST",
      help: `which events, some of ${Modality.options.join(",")}, or all`,
    },
    {
      name: "format",
      value: "FORMAT",
      choices: [...recordFormats, ...layouts.map(({ name }) => name), "tsv", "parquet"],
      help: `one of ${recordFormats.join(", ")}, ndjson when not given; or ${layouts.map(({ name, about }) => `${name}: ${about}`).join("; ")}; with --events one of ${tableFormats.join(", ")}`,
    },
    outOption,
  ],
  examples: [
    "entente export --format csv --out records.csv",
    "entente export --reports --format table",
    "entente export --dyad RUS,CHN",
    "entente export --format web-annotation --out claims.jsonld",
    "entente export --events full --format parquet --out events.parquet",
    "entente export --events icews --out events.tab",
    "entente export --events full --dyad-day --trace --out dyad-days.csv",
  ],
  run,
};
