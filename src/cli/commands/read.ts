import type { Report } from "../../contract/index.ts";
import { asFailure } from "../../pipeline/as-failure.ts";
import { loadSource } from "../../pipeline/load-source.ts";
import { isFailure, type Source } from "../../pipeline/source.ts";
import { type Command, formatOption, maxBytesOption, outOption } from "../command.ts";
import { emitterFor } from "../emit.ts";
import { pagesOf } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { Tally } from "../tally.ts";
import { reportView } from "../views/report.ts";

async function readSource(source: Source, maxBytes: number | undefined): Promise<Report> {
  const { read: readPage } = await import("../../read/index.ts");
  const { content, options } = await loadSource(source, maxBytes);
  return readPage(content, options);
}

async function run(invocation: Invocation, io: Io): Promise<number> {
  const explain = invocation.has("explain");
  const format = invocation.text("format") ?? (explain ? "table" : "json");
  const maxBytes = invocation.number("max-bytes");
  const pages = await pagesOf(invocation.positionals, invocation, io);
  const tally = new Tally(invocation.positionals, io);
  const emitter = emitterFor(io, reportView, { format, isOne: pages.length === 1, explain });
  for (const page of pages) {
    const outcome = isFailure(page)
      ? page
      : await readSource(page, maxBytes).catch((error: unknown) => asFailure(page.name, error));
    if (isFailure(outcome)) tally.fail(outcome);
    else tally.succeed();
    await emitter.emit(outcome);
  }
  await emitter.end();
  return tally.status();
}

export const read: Command = {
  name: "read",
  usage: ["FILE|FOLDER|URL...", "< FILE"],
  about:
    "Takes pages apart into blocks over one text: headline, lead, paragraphs, quotes, badges, counters, dates, byline, comment thread. Every character belongs to one block. Gives a Report for each page; as a table, an outline of its blocks.",
  options: [
    formatOption(["json", "ndjson", "csv", "table"], "json"),
    { name: "explain", help: "an outline with the rule behind each block" },
    maxBytesOption,
    outOption,
  ],
  examples: [
    "entente read page.html",
    "entente read page.html --explain",
    "curl -s https://example.org/a | entente read --format table",
  ],
  run,
};
