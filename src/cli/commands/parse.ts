import type { Sentence } from "../../contract/index.ts";
import { asFailure } from "../../pipeline/as-failure.ts";
import { type LoadedPage, loadSource } from "../../pipeline/load-source.ts";
import { isMany, openContainers } from "../../pipeline/open-containers.ts";
import { isFailure, type Source } from "../../pipeline/source.ts";
import { type Command, formatOption, maxBytesOption, outOption } from "../command.ts";
import { emitterFor } from "../emit.ts";
import { pagesOf } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { Tally } from "../tally.ts";
import { parsedView } from "../views/parsed.ts";

type Parser = (loaded: LoadedPage) => Promise<readonly Sentence[]>;

const asText = (content: Uint8Array | string): string =>
  typeof content === "string" ? content : new TextDecoder().decode(content);

const rawText: Parser = async ({ content }) => (await import("../../parse/index.ts")).parse(asText(content));

const givenTokens: Parser = async ({ content }) => {
  const { fromConllu, parseTokens } = await import("../../parse/index.ts");
  return parseTokens(fromConllu(asText(content)));
};

const page: Parser = async ({ content, options }) => {
  const [{ readApart }, { parseReport }] = await Promise.all([
    import("../../pipeline/reading/read-apart.ts"),
    import("../../parse/index.ts"),
  ]);
  return parseReport(await readApart(content, options));
};

function parserFor(invocation: Invocation): Parser {
  if (invocation.has("from-conllu")) return givenTokens;
  return invocation.has("conllu") ? rawText : page;
}

async function run(invocation: Invocation, io: Io): Promise<number> {
  const isConllu = invocation.has("conllu") || invocation.has("from-conllu");
  const format = invocation.text("format") ?? (isConllu ? "conllu" : "json");
  const maxBytes = invocation.number("max-bytes");
  const pages = await pagesOf(invocation.positionals, invocation, io);
  const parser = parserFor(invocation);
  const tally = new Tally(invocation.positionals, io);
  const emitter = emitterFor(io, parsedView, { format, isOne: pages.length === 1 && !pages.some(isMany) });
  const parsePage = async (source: Source) => {
    const loaded = await loadSource(source, maxBytes);
    return { document: source.name, sentences: await parser(loaded) };
  };
  for await (const source of isConllu ? pages : openContainers(pages, maxBytes)) {
    const outcome = isFailure(source)
      ? source
      : await parsePage(source).catch((error: unknown) => asFailure(source.name, error));
    if (isFailure(outcome)) tally.fail(outcome);
    else tally.succeed();
    await emitter.emit(outcome);
  }
  await emitter.end();
  return tally.status();
}

export const parse: Command = {
  name: "parse",
  usage: ["FILE|FOLDER|URL...", "--conllu [FILE...] < TEXT", "--from-conllu [FILE...] < CONLLU"],
  about:
    "Cuts a page into sentences and words, with lemmas, parts of speech and Universal Dependencies trees; offsets count in the text of its Report. With --conllu the input is bare text, all of it, and the output CoNLL-U; with --from-conllu the sentences and words of a CoNLL-U file are kept as they are and tagged and parsed anew.",
  options: [
    { name: "conllu", help: "bare text in, CoNLL-U out" },
    { name: "from-conllu", help: "CoNLL-U in, its sentences and words kept; CoNLL-U out" },
    formatOption(
      ["json", "ndjson", "csv", "table", "conllu"],
      "json, or conllu with --conllu and --from-conllu,",
    ),
    maxBytesOption,
    outOption,
  ],
  examples: [
    "entente parse page.html --format table",
    "echo 'Ministers met.' | entente parse --conllu",
    "entente parse --from-conllu gold.conllu > ours.conllu",
  ],
  run,
};
