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
import { emitterFor, type View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { type PagePut, putPages } from "../put-pages.ts";
import { counted } from "../views/words.ts";

const importedView: View<PagePut, PagePut> = {
  columns: [
    { name: "status", value: ({ status }) => status },
    { name: "report", value: ({ report }) => report },
    { name: "document", value: ({ document }) => document },
  ],
  rows: (imported) => [imported],
  text: ({ status, report, document }) => `${status.padEnd(9)}  ${report}  ${clean(document)}\n`,
};

async function run(invocation: Invocation, io: Io): Promise<number> {
  const format = invocation.text("format") ?? "table";
  return withStore(invocation, io, async (store) => {
    const status = await putPages(
      store,
      invocation,
      io,
      emitterFor(io, importedView, { format, isOne: false }),
    );
    io.say(`entente: ${counted(store.count(), "report")} in ${store.path}\n`);
    return status;
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
    dictionaryOption,
    workersOption,
    timeoutOption,
    maxBytesOption,
    outOption,
  ],
  examples: ["entente import pages/", "entente import https://example.org/a --data ./corpus"],
  run,
};
