import type { Report } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import { layoutCalled, layouts } from "../../export/index.ts";
import type { Store, StoredDocument } from "../../store/index.ts";
import { type Command, dataOption, formatOption, outOption } from "../command.ts";
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

const own = ["ndjson", "json", "csv", "table"];

async function run(invocation: Invocation, io: Io): Promise<number> {
  const format = invocation.text("format") ?? "ndjson";
  if (invocation.has("reports") && !own.includes(format))
    throw invocation.needs(`--format as one of ${own.join(", ")} with --reports`);
  const dyad = await dyadOf(invocation);
  return withStore(invocation, io, async (store) => {
    const ids = invocation.positionals;
    const documents =
      ids.length > 0 ? chosen(store, ids) : dyad === undefined ? store.documents() : store.byDyad(dyad);
    if (invocation.has("reports")) {
      const emitter = emitterFor(io, listView, { format, isOne: ids.length === 1 });
      for (const { report } of documents) await emitter.emit(report);
      await emitter.end();
      return 0;
    }
    const layout = layoutCalled(format);
    if (layout) {
      for (const piece of layout.write(documents)) await io.out(piece);
      return 0;
    }
    const emitter = emitterFor(io, codedView, { format, isOne: ids.length === 1 });
    for (const { report, coded } of documents) {
      await emitter.emit({ document: report.source.url ?? report.source.name ?? report.id, coded });
    }
    await emitter.end();
    return 0;
  });
}

export const exportCommand: Command = {
  name: "export",
  usage: ["[REPORT...]"],
  about:
    "Gives what the store holds: the coded records of all reports, of those that name both states of a dyad, or of the reports whose ids are given; with --reports the reports themselves.",
  options: [
    dataOption,
    { name: "reports", help: "the reports instead of their records; as table or CSV, a list of them" },
    { name: "dyad", value: "A,B", help: "only reports that name both states" },
    {
      ...formatOption([...own, ...layouts.map(({ name }) => name)], "ndjson"),
      help: `one of ${own.join(", ")}, ndjson when not given; or ${layouts.map(({ name, about }) => `${name}: ${about}`).join("; ")}`,
    },
    outOption,
  ],
  examples: [
    "entente export --format csv --out records.csv",
    "entente export --reports --format table",
    "entente export --dyad RUS,CHN",
    "entente export --format web-annotation --out claims.jsonld",
  ],
  run,
};
