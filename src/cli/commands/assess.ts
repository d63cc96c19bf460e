import type { OutletRatings } from "../../assess/index.ts";
import type { Apart, Traced } from "../../contract/index.ts";
import { assessmentMarkdown } from "../../export/index.ts";
import type { CodedFolder } from "../../pipeline/assess-folder.ts";
import { codeAll } from "../code-folder.ts";
import {
  type Command,
  dataOption,
  dictionaryOption,
  formatOption,
  maxBytesOption,
  outOption,
  timeoutOption,
  workersOption,
} from "../command.ts";
import { dataFolderFor, withStore } from "../data.ts";
import { emitterFor } from "../emit.ts";
import { given } from "../given.ts";
import { pagesOf } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { withOutFile } from "../out-file.ts";
import { tellChanges, tellSeries } from "../through-time.ts";
import { type AssessmentItem, assessmentView } from "../views/assessment/index.ts";

interface Given extends Pick<CodedFolder, "failures">, Pick<AssessmentItem, "documents"> {
  readonly apart?: readonly Apart[];
  readonly ratings?: OutletRatings;
}

/** The pages named, or what the store holds of the dyad, with what people have decided on it, when none is. */
async function documentsFor(
  dyad: readonly [string, string],
  paths: readonly string[],
  invocation: Invocation,
  io: Io,
): Promise<Given> {
  if (paths.length > 0) return codeAll(await pagesOf(paths, invocation, io), invocation, io);
  return withStore(invocation, io, async (store) => ({
    documents: store.byDyad(dyad),
    failures: [],
    apart: store.apart(),
    ratings: store.reliabilityByOutlet(),
  }));
}

async function writeHtml(path: string, item: AssessmentItem & { traced: Traced }, io: Io): Promise<void> {
  const { renderAssessment } = await import("../../desk/index.ts");
  await withOutFile(path, io, async (file) => {
    await file.out(renderAssessment(item.assessment, item.documents, { traced: item.traced }));
    return 0;
  });
  io.say(`entente: wrote ${path}\n`);
}

async function compareRun(invocation: Invocation, io: Io): Promise<number> {
  if (invocation.has("since") || invocation.has("series"))
    throw invocation.needs("one of --compare, --since and --series, not two: they answer other questions");
  const [{ loadKnowledge }, { frameworkAt }, { tellComparison }] = await Promise.all([
    import("../../knowledge/index.ts"),
    import("../../pipeline/assess-documents.ts"),
    import("../compare.ts"),
  ]);
  const knowledge = loadKnowledge();
  const framework = frameworkAt(invocation.text("framework"), knowledge);
  return tellComparison({ knowledge, framework }, invocation, io);
}

async function run(invocation: Invocation, io: Io): Promise<number> {
  if (invocation.has("compare")) return compareRun(invocation, io);
  const [one, other, ...paths] = invocation.positionals;
  if (one === undefined || other === undefined) throw invocation.needs("two states, such as RUS CHN");
  const asOf = invocation.day("as-of");
  const [{ loadKnowledge }, { resolveDyad }, { assessDocuments, frameworkAt }] = await Promise.all([
    import("../../knowledge/index.ts"),
    import("../../pipeline/resolve-state.ts"),
    import("../../pipeline/assess-documents.ts"),
  ]);
  const knowledge = loadKnowledge();
  const dyad = resolveDyad(knowledge, [one, other]);
  const framework = frameworkAt(invocation.text("framework"), knowledge);
  const { recordedIn } = await import("../../pipeline/import/recorded.ts");
  const recorded = await recordedIn(await dataFolderFor(invocation, io), dyad, knowledge);
  const { documents, failures, apart, ratings } = await documentsFor(dyad, paths, invocation, io);
  if (documents.length === 0 && failures.length > 0) return 1;
  const { assessment, traced } = assessDocuments(documents, {
    ...recorded,
    dyad,
    framework,
    ...given("asOf", asOf),
    ...given("apart", apart),
    ...given("ratings", ratings),
  });
  const [since, from] = [invocation.day("since"), invocation.day("series")];
  const made = {
    assessment,
    input: { ...recorded, documents, traced, dyad, framework, ...given("ratings", ratings) },
  };
  if (since !== undefined) return tellChanges(since, made, invocation, io);
  if (from !== undefined) return tellSeries(from, made, invocation, io);
  const item = { assessment, documents, traced };
  const html = invocation.text("html");
  if (html !== undefined) await writeHtml(html, item, io);
  const format = invocation.text("format") ?? "table";
  if (format === "markdown") {
    await io.out(assessmentMarkdown(assessment));
    return 0;
  }
  const emitter = emitterFor(io, assessmentView, { format, isOne: true });
  await emitter.emit(item);
  await emitter.end();
  return 0;
}

export const assess: Command = {
  name: "assess",
  usage: [
    "STATE STATE FILE|FOLDER|URL...",
    "STATE STATE [--data FOLDER]",
    "--compare PAIR,PAIR... [FILE|FOLDER|URL...]",
  ],
  about:
    "Weighs what the pages tell of two states against the record: what treaties bind them to, what they do together, how probable each reading is and how sure one can be, with the counter-evidence first and every item on the word of its voices. States are named in English or by ISO 3166-1 alpha-3 code. Without pages it works on the store.",
  options: [
    { name: "html", value: "FILE", help: "also write one self-contained page that can be printed" },
    {
      name: "as-of",
      value: "DATE",
      help: "judge as of this day (YYYY-MM-DD); by default the latest the pages speak of",
    },
    {
      name: "since",
      value: "DATE",
      help: "tell only what changed since that day: verdict, paper, rungs, heavy new evidence",
    },
    {
      name: "series",
      value: "DATE",
      help: "month by month from that day: who leads, what changed, imported events",
    },
    {
      name: "compare",
      value: "PAIRS",
      help: "set two to eight pairs (rus-chn,usa-jpn) side by side, over the pages given or the store",
    },
    {
      name: "framework",
      value: "FILE",
      help: "a shipped framework by name (rupture), or a file of your own (YAML)",
    },
    formatOption(["table", "json", "ndjson", "csv", "markdown"], "table"),
    dataOption,
    dictionaryOption,
    workersOption,
    timeoutOption,
    maxBytesOption,
    outOption,
  ],
  examples: [
    "entente assess RUS CHN pages/",
    'entente assess Japan "South Korea" pages/ --html report.html',
    "entente assess RUS CHN pages/ --as-of 2021-12-31 --format json",
    "entente assess ARM RUS --since 2024-01-01 --framework rupture",
    "entente assess --compare rus-chn,usa-jpn,usa-phl --html pairs.html",
  ],
  run,
};
