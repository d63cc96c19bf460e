import type { Apart, Failure } from "../../contract/index.ts";
import type { Document } from "../../trace/index.ts";
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
import { withStore } from "../data.ts";
import { emitterFor, prettyJson } from "../emit.ts";
import { given } from "../given.ts";
import { pagesOf } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { decideFor, isDecision } from "../trace-decisions.ts";
import { type TracedItem, tracedView } from "../views/traced.ts";

interface Given {
  readonly documents: readonly Document[];
  readonly failures: readonly Failure[];
  readonly apart?: readonly Apart[];
}

/** The pages named, or the whole store with what people have decided on it when none is. */
async function documentsFor(invocation: Invocation, io: Io): Promise<Given> {
  if (invocation.positionals.length > 0 || !invocation.has("data"))
    return codeAll(await pagesOf(invocation.positionals, invocation, io), invocation, io);
  return withStore(invocation, io, async (store) => ({
    documents: [...store.documents()],
    failures: [],
    apart: store.apart(),
  }));
}

/** Layouts for other programs; null for those that the view writes. */
async function laidOut(format: string, { traced, reports }: TracedItem): Promise<string | null> {
  if (!["graphml", "gexf", "prov"].includes(format)) return null;
  const { gexf, graphml, graphOf, prov } = await import("../../trace/index.ts");
  if (format === "prov") return prettyJson(prov(traced, reports));
  return (format === "gexf" ? gexf : graphml)(graphOf(traced, reports));
}

async function run(invocation: Invocation, io: Io): Promise<number> {
  if (isDecision(invocation)) return decideFor(invocation, io);
  const format = invocation.text("format") ?? "table";
  const { documents, failures, apart } = await documentsFor(invocation, io);
  if (documents.length === 0 && failures.length > 0) return 1;
  const [{ trace: traceDocuments }, { loadKnowledge }] = await Promise.all([
    import("../../trace/index.ts"),
    import("../../knowledge/index.ts"),
  ]);
  const item: TracedItem = {
    traced: traceDocuments(documents, loadKnowledge(), given("apart", apart)),
    reports: new Map(documents.map(({ report }) => [report.id, report])),
    claims: new Map(
      documents.flatMap(({ coded }) => coded.claims.map(({ id, text }) => [id, text] as const)),
    ),
  };
  const whole = await laidOut(format, item);
  if (whole !== null) {
    await io.out(whole);
    return 0;
  }
  const emitter = emitterFor(io, tracedView, { format, isOne: true });
  await emitter.emit(item);
  await emitter.end();
  return 0;
}

export const trace: Command = {
  name: "trace",
  usage: [
    "[FILE|FOLDER|URL...]",
    "--data FOLDER",
    "--data FOLDER --apart REPORT,REPORT --by NAME --why WORDS",
    "--data FOLDER --rate OUTLET=A-F --by NAME --why WORDS",
  ],
  about:
    "Finds out how many independent origins stand behind many reports: which are copies or rewrites of one another, who cites whom and whether the cited report says so, which tell the same story or the same event, how far other origins bear each claim out. An unnamed voice never adds an origin. With --data and no pages it works on the store, where a person can also undo a merge or rate an outlet; nothing decided is ever taken out.",
  options: [
    formatOption(["table", "json", "ndjson", "csv", "graphml", "gexf", "prov"], "table"),
    dataOption,
    dictionaryOption,
    { name: "apart", value: "A,B", help: "two reports do not rest on one origin: undo their merge for good" },
    { name: "together", value: "A,B", help: "leave two reports to the program again" },
    {
      name: "rate",
      value: "OUTLET=B",
      help: "reliability of an outlet: A completely reliable to E unreliable, F cannot be judged",
    },
    { name: "by", value: "NAME", help: "who decides" },
    { name: "why", value: "WORDS", help: "for what reason" },
    { name: "decisions", help: "list what was decided on the store, by whom, when and why" },
    workersOption,
    timeoutOption,
    maxBytesOption,
    outOption,
  ],
  examples: [
    "entente trace pages/",
    "entente trace pages/ --format graphml --out chain.graphml",
    'entente trace --data corpus --apart A,B --by Kim --why "two interviews"',
    'entente trace --data corpus --rate Reuters=B --by Kim --why "corrects itself"',
  ],
  run,
};
