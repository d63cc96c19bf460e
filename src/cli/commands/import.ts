import { codePages } from "../../pipeline/code-pages.ts";
import { isFailure } from "../../pipeline/source.ts";
import type { PutOutcome } from "../../store/index.ts";
import {
  type Command,
  dataOption,
  formatOption,
  maxBytesOption,
  outOption,
  timeoutOption,
  workersOption,
} from "../command.ts";
import { withStore } from "../data.ts";
import { emitterFor, type View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import { pagesOf } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { progressLine } from "../progress.ts";
import { runOptions } from "../run-options.ts";
import { Tally } from "../tally.ts";

/** What the store did with one page. */
interface Imported {
  readonly type: "import";
  readonly status: PutOutcome;
  readonly document: string;
  readonly report: string;
}

const importedView: View<Imported, Imported> = {
  columns: [
    { name: "status", value: ({ status }) => status },
    { name: "report", value: ({ report }) => report },
    { name: "document", value: ({ document }) => document },
  ],
  rows: (imported) => [imported],
  text: ({ status, report, document }) => `${status.padEnd(9)}  ${report}  ${clean(document)}\n`,
};

async function run(invocation: Invocation, io: Io): Promise<number> {
  const pages = await pagesOf(invocation.positionals, invocation, io);
  const tally = new Tally(invocation.positionals, io);
  const emitter = emitterFor(io, importedView, {
    format: invocation.text("format") ?? "table",
    isOne: false,
  });
  const progress = progressLine(io);
  return withStore(invocation, io, async (store) => {
    for await (const outcome of codePages(pages, { ...runOptions(invocation), onProgress: progress.show })) {
      progress.clear();
      if (isFailure(outcome)) {
        tally.fail(outcome);
        await emitter.emit(outcome);
        continue;
      }
      tally.succeed();
      const { document, report } = outcome;
      await emitter.emit({ type: "import", status: store.put(outcome), document, report: report.id });
    }
    await emitter.end();
    io.say(`entente: ${store.count()} reports in ${store.path}\n`);
    return tally.status();
  });
}

export const importCommand: Command = {
  name: "import",
  usage: ["FILE|FOLDER|URL..."],
  about:
    "Codes pages and puts them into the store. A page is wholly in or wholly out; adding the same page again changes nothing; records of a newer version of a stage replace those of an older one. An interrupted import is gone on with by giving it again.",
  options: [
    dataOption,
    formatOption(["table", "json", "ndjson", "csv"], "table"),
    workersOption,
    timeoutOption,
    maxBytesOption,
    outOption,
  ],
  examples: ["entente import pages/", "entente import https://example.org/a --data ./corpus"],
  run,
};
