import { codeAll } from "../code-folder.ts";
import {
  type Command,
  dictionaryOption,
  formatOption,
  maxBytesOption,
  outOption,
  timeoutOption,
  workersOption,
} from "../command.ts";
import { emitterFor } from "../emit.ts";
import { pagesOf } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { tracedView } from "../views/traced.ts";

async function run(invocation: Invocation, io: Io): Promise<number> {
  const format = invocation.text("format") ?? "table";
  const pages = await pagesOf(invocation.positionals, invocation, io);
  const { documents, failures } = await codeAll(pages, invocation, io);
  if (documents.length === 0 && failures.length > 0) return 1;
  const [{ trace: traceDocuments }, { loadKnowledge }] = await Promise.all([
    import("../../trace/index.ts"),
    import("../../knowledge/index.ts"),
  ]);
  const traced = traceDocuments(documents, loadKnowledge());
  const reports = new Map(documents.map(({ report }) => [report.id, report]));
  const emitter = emitterFor(io, tracedView, { format, isOne: true });
  await emitter.emit({ traced, reports });
  await emitter.end();
  return 0;
}

export const trace: Command = {
  name: "trace",
  usage: ["FILE|FOLDER|URL..."],
  about:
    "Finds out how many independent origins stand behind many reports: which are copies or rewrites of one another, who cites whom, which tell the same story or the same event. An unnamed voice never adds an origin.",
  options: [
    formatOption(["table", "json", "ndjson", "csv"], "table"),
    dictionaryOption,
    workersOption,
    timeoutOption,
    maxBytesOption,
    outOption,
  ],
  examples: ["entente trace pages/", "entente trace pages/ --format json"],
  run,
};
