import type { Report } from "../../contract/index.ts";
import { asFailure } from "../../pipeline/as-failure.ts";
import { loadSource } from "../../pipeline/load-source.ts";
import { isMany, openContainers } from "../../pipeline/open-containers.ts";
import { readApart } from "../../pipeline/reading/read-apart.ts";
import { isFailure, type Source } from "../../pipeline/source.ts";
import { type Command, formatOption, maxBytesOption, outOption, timeoutOption } from "../command.ts";
import { emitterFor } from "../emit.ts";
import { pagesOf } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { Tally } from "../tally.ts";
import { reportView } from "../views/report.ts";

interface Wish {
  readonly maxBytes: number | undefined;
  readonly seconds: number | undefined;
  readonly explain: boolean;
}

async function readSource(source: Source, { maxBytes, seconds, explain }: Wish): Promise<Report> {
  const { content, options } = await loadSource(source, maxBytes);
  return readApart(content, { ...options, explain }, seconds);
}

async function run(invocation: Invocation, io: Io): Promise<number> {
  const explain = invocation.has("explain");
  const format = invocation.text("format") ?? (explain ? "table" : "json");
  const wish: Wish = {
    maxBytes: invocation.number("max-bytes"),
    seconds: invocation.number("timeout"),
    explain,
  };
  const pages = await pagesOf(invocation.positionals, invocation, io);
  const tally = new Tally(invocation.positionals, io);
  const emitter = emitterFor(io, reportView, {
    format,
    isOne: pages.length === 1 && !pages.some(isMany),
    explain,
  });
  for await (const page of openContainers(pages, wish.maxBytes)) {
    const outcome = isFailure(page)
      ? page
      : await readSource(page, wish).catch((error: unknown) => asFailure(page.name, error));
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
    "Takes pages apart into blocks over one text: headline, lead, paragraphs, quotes, badges, counters, dates, byline, comment thread. Every character belongs to one block. Gives a Report for each page, and for each page in a feed, a mail or a web archive (WARC, WACZ, MHTML); as a table, an outline of its blocks; as HTML, the page as it was understood.",
  options: [
    formatOption(["json", "ndjson", "csv", "table", "html"], "json"),
    {
      name: "explain",
      help: "the rule behind each block, and what decided; an outline when no format is named",
    },
    maxBytesOption,
    timeoutOption,
    outOption,
  ],
  examples: [
    "entente read page.html",
    "entente read page.html --explain",
    "entente read page.html --format html --out understood.html",
    "entente read crawl.warc.gz --format ndjson",
    "curl -s https://example.org/a | entente read --format table",
  ],
  run,
};
