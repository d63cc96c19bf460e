import { Modality } from "../contract/index.ts";
import {
  type EventLayoutName,
  type EventTableOptions,
  eventTable,
  type TableFormat,
  tableFormats,
  writeTable,
} from "../export/index.ts";
import { loadKnowledge } from "../knowledge/index.ts";
import type { StoredDocument } from "../store/index.ts";
import { given } from "./given.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";

interface Asked {
  readonly layout: EventLayoutName;
  readonly format: string;
  readonly invocation: Invocation;
}

function modalitiesOf(invocation: Invocation): readonly Modality[] | undefined {
  const asked = invocation.listOf("modality", [...Modality.options, "all"]);
  if (asked?.includes("all")) return Modality.options;
  return asked && Modality.options.filter((modality) => asked.includes(modality));
}

/** Writes the events of the documents as a table, one document at a time unless they are to be traced. */
export async function exportEvents(
  documents: Iterable<StoredDocument>,
  { layout, format, invocation }: Asked,
  io: Io,
): Promise<number> {
  const asFormat = tableFormats.find((one): one is TableFormat => one === format) ?? "csv";
  if (asFormat === "parquet" && io.stdoutIsTerminal) {
    throw invocation.needs("--out FILE for Parquet: a terminal cannot show it");
  }
  const knowledge = loadKnowledge();
  const options: EventTableOptions = {
    layout,
    knowledge,
    dyadDay: invocation.has("dyad-day"),
    ...given("modalities", modalitiesOf(invocation)),
  };
  const sink = (piece: string | Uint8Array): Promise<void> => io.out(piece);
  if (!invocation.has("trace")) {
    const table = eventTable(documents, options);
    await writeTable(table, { format: asFormat, header: table.header }, sink);
    return 0;
  }
  const { trace } = await import("../trace/index.ts");
  const all = [...documents];
  const table = eventTable(all, { ...options, traced: trace(all, knowledge) });
  await writeTable(table, { format: asFormat, header: table.header }, sink);
  return 0;
}
