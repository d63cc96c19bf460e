import { knowledgeWith } from "../../pipeline/knowledge-with.ts";
import { isFailure } from "../../pipeline/source.ts";
import { emitterFor } from "../emit.ts";
import { given } from "../given.ts";
import { pagesOf } from "../inputs.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";
import { progressLine } from "../progress.ts";
import { dictionariesOf } from "../run-options.ts";
import { Tally } from "../tally.ts";
import { differenceView } from "../views/difference.ts";
import { counted } from "../views/words.ts";

/** Says what the user's dictionaries change on the pages: records added, removed and changed, with their sentences. */
export async function codeDifferences(invocation: Invocation, io: Io): Promise<number> {
  const dictionaries = dictionariesOf(invocation);
  if (!dictionaries)
    throw invocation.needs("--dictionary FILES with --diff: what the pages are to be coded with");
  const { diffPages } = await import("../../pipeline/diff-pages.ts");
  const pages = await pagesOf(invocation.positionals, invocation, io);
  const format = invocation.text("format") ?? "table";
  const emitter = emitterFor(io, differenceView, { format, isOne: pages.length === 1 });
  const tally = new Tally(invocation.positionals, io);
  const progress = progressLine(io);
  const counts = { added: 0, removed: 0, changed: 0, pages: 0 };
  const options = {
    before: knowledgeWith(),
    after: knowledgeWith(dictionaries),
    ...given("maxBytes", invocation.number("max-bytes")),
  };
  for await (const outcome of diffPages(pages, options)) {
    if (isFailure(outcome)) {
      progress.clear();
      tally.fail(outcome);
    } else {
      tally.succeed();
      for (const { change } of outcome.differences) counts[change]++;
      if (outcome.differences.length > 0) counts.pages++;
      const done = tally.done + tally.failed;
      progress.show({ done, failed: tally.failed, total: pages.length, document: outcome.document });
    }
    await emitter.emit(outcome);
  }
  progress.clear();
  await emitter.end();
  const { added, removed, changed } = counts;
  io.say(
    `entente: ${added} added, ${removed} removed, ${changed} changed on ${counts.pages} of ${counted(tally.done, "page")}\n`,
  );
  return tally.status();
}
