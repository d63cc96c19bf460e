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
import { emitterFor, type View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { type PagePut, putPages } from "../put-pages.ts";
import { dataImportView } from "../views/imported.ts";
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

/** Data sets that `--as` takes. Written here so that the help needs no room to be loaded; a test holds it against them. */
export const importNames = [
  "atop",
  "cow-alliances",
  "nmc",
  "unga",
  "unga-agreement",
  "ideal-points",
  "sipri",
  "sipri-years",
  "exercises",
  "exercise-years",
  "mid",
  "mid-dyads",
  "event-years",
  "gdelt1",
  "gdelt2",
  "icews",
  "polecat",
  "phoenix",
  "phoenix-rt",
  "petrarch2",
  "entente",
] as const;

/** Files of a data set go into the record, one after another; one bad file does not end the run. */
async function importSets(as: string, invocation: Invocation, io: Io): Promise<number> {
  if (invocation.positionals.length === 0) throw invocation.needs("files of the data set");
  const [{ loadKnowledge }, { importData }, { EntenteError }] = await Promise.all([
    import("../../knowledge/index.ts"),
    import("../../pipeline/import/import-data.ts"),
    import("../../errors/index.ts"),
  ]);
  const data = await dataFolderFor(invocation, io);
  const format = invocation.text("format") ?? "table";
  const emitter = emitterFor(io, dataImportView, { format, isOne: false });
  let status = 0;
  for (const path of invocation.positionals) {
    try {
      await emitter.emit(await importData(data, path, { as, knowledge: loadKnowledge() }));
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      status = 1;
      io.say(`entente: ${error.code} ${error.message}. ${error.todo}\n`);
    }
  }
  await emitter.end();
  return status;
}

async function run(invocation: Invocation, io: Io): Promise<number> {
  const as = invocation.text("as");
  if (as !== undefined) return importSets(as, invocation, io);
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
  usage: ["FILE|FOLDER|URL...", "--as DATASET FILE..."],
  about:
    "Codes pages and puts them into the store. A page is wholly in or wholly out; adding the same page again changes nothing; records of a newer version of a stage replace those of an older one. An interrupted import is gone on with by giving it again. With --as, the files are data that others publish (plain, gzip or zip) and go into the record: alliances (ATOP, Correlates of War), capabilities, votes, arms, exercises, disputes, and events (GDELT, ICEWS, POLECAT, Phoenix, PETRARCH-2, our own); each tells how many rows were kept and why the others were not, and one that was imported before is left alone.",
  options: [
    {
      name: "as",
      value: "DATASET",
      choices: importNames,
      help: "take the files for this published data set; docs/knowledge.md says which file each is",
    },
    dataOption,
    formatOption(["table", "json", "ndjson", "csv"], "table"),
    dictionaryOption,
    workersOption,
    timeoutOption,
    maxBytesOption,
    outOption,
  ],
  examples: [
    "entente import pages/",
    "entente import https://example.org/a --data ./corpus",
    "entente import --as gdelt1 20210531.export.CSV.zip",
  ],
  run,
};
