import type { Failure } from "../../contract/index.ts";
import { codePages } from "../../pipeline/code-pages.ts";
import { documentLines } from "../../pipeline/document-lines.ts";
import type { CodedDocument, Outcome } from "../../pipeline/outcome.ts";
import { isFailure } from "../../pipeline/source.ts";
import {
  type Command,
  dictionaryOption,
  formatOption,
  maxBytesOption,
  outOption,
  timeoutOption,
  workersOption,
} from "../command.ts";
import { emitterFor, ndjson } from "../emit.ts";
import { pagesOf, stdinLines } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { progressLine } from "../progress.ts";
import { runOptions } from "../run-options.ts";
import { Tally } from "../tally.ts";
import { codedView, recordsOf } from "../views/coded.ts";

/** What people said of records wins over what is made in this run. */
async function correctionsFor(invocation: Invocation, io: Io): Promise<(outcome: Outcome) => Outcome> {
  const path = invocation.text("corrections");
  if (path === undefined) return (outcome) => outcome;
  const { readCorrections, rightly } = await import("../corrections.ts");
  return rightly(await readCorrections(path, io));
}

async function codeFiles(invocation: Invocation, io: Io): Promise<number> {
  const explain = invocation.has("explain");
  const format = invocation.text("format") ?? (explain ? "table" : "ndjson");
  const pages = await pagesOf(invocation.positionals, invocation, io);
  const tally = new Tally(invocation.positionals, io);
  const emitter = emitterFor(io, codedView, { format, isOne: pages.length === 1, explain });
  const progress = progressLine(io);
  const options = { ...runOptions(invocation), onProgress: progress.show };
  const right = await correctionsFor(invocation, io);
  for await (const made of codePages(pages, options)) {
    const outcome = right(made);
    if (isFailure(outcome)) {
      progress.clear();
      tally.fail(outcome);
    } else tally.succeed();
    await emitter.emit(outcome);
  }
  progress.clear();
  await emitter.end();
  return tally.status();
}

function linesOf(outcome: Outcome): { readonly lines: readonly object[]; readonly records: number } {
  if (isFailure(outcome)) return { lines: [outcome satisfies Failure], records: 0 };
  const { document, report, coded }: CodedDocument = outcome;
  const records = recordsOf(coded);
  const done = { type: "document", status: "coded", document, report: report.id, records: records.length };
  return { lines: [done, ...records], records: records.length };
}

/** The worker mode: JSON lines in and out, and a last line that says the stream is whole. */
async function codeLines(invocation: Invocation, io: Io): Promise<number> {
  const totals = { documents: 0, failed: 0, records: 0 };
  const options = { workers: 1, ...runOptions(invocation) };
  const right = await correctionsFor(invocation, io);
  for await (const made of codePages(documentLines(stdinLines(io)), options)) {
    const outcome = right(made);
    const { lines, records } = linesOf(outcome);
    totals.documents++;
    totals.records += records;
    if (isFailure(outcome)) totals.failed++;
    await io.out(lines.map(ndjson).join(""));
  }
  await io.out(ndjson({ type: "completion", status: "complete", ...totals }));
  return 0;
}

async function run(invocation: Invocation, io: Io): Promise<number> {
  const pairs = invocation.text("pairs");
  if (pairs !== undefined) return (await import("./code-pairs.ts")).codePairLines(pairs, invocation, io);
  if (invocation.has("diff")) return (await import("./code-diff.ts")).codeDifferences(invocation, io);
  return invocation.has("jsonl") ? codeLines(invocation, io) : codeFiles(invocation, io);
}

export const code: Command = {
  name: "code",
  usage: [
    "FILE|FOLDER|URL... [--format FORMAT] [--explain]",
    "FILE|FOLDER|URL... --dictionary FILES --diff",
    "--jsonl < DOCUMENTS",
    "--pairs FILE.jsonl",
  ],
  about: `Codes who did what to whom (PLOVER events), what is claimed, by whom and through how many mouths, the factors offered for and against a thesis, and what a careful reader would remark. Every record carries its place in the report's text and the rule that made it.

With --jsonl it is a worker: documents {"id","text"} or {"id","html"}, one a line, on stdin; for each a line "document" or "failure" and its records on stdout, and a line "completion" at the end. With --pairs it says what source does to target in lines {"id","text","source_spans","target_spans"}.`,
  options: [
    formatOption(["ndjson", "json", "csv", "table"], "ndjson"),
    { name: "explain", help: "the rule and the place behind each record, as text" },
    { name: "diff", help: "what --dictionary changes: records added, removed and changed, as text" },
    { name: "jsonl", help: "documents as JSON lines on stdin" },
    {
      name: "pairs",
      value: "FILE",
      help: "JSON lines of sentences with source and target marked; - for stdin",
    },
    dictionaryOption,
    {
      name: "corrections",
      value: "FILE",
      help: "what people said of records, from entente review: it wins over the program",
    },
    workersOption,
    timeoutOption,
    maxBytesOption,
    outOption,
  ],
  examples: [
    "entente code page.html",
    "entente code pages/ --format csv --out records.csv",
    "entente code page.txt --explain",
    "entente code pages/ --dictionary frames.yaml --diff",
    "entente code pages/ --corrections corrections.ndjson",
    "entente code --jsonl < shard.jsonl > records.jsonl",
  ],
  run,
};
