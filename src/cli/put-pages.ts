import { codePages } from "../pipeline/code-pages.ts";
import { isFailure } from "../pipeline/source.ts";
import type { PutOutcome, Store } from "../store/index.ts";
import type { Emitter } from "./emit.ts";
import { pagesOf } from "./inputs.ts";
import type { Invocation } from "./invocation.ts";
import type { Io } from "./io.ts";
import { progressLine } from "./progress.ts";
import { runOptions } from "./run-options.ts";
import { Tally } from "./tally.ts";

/** What the store did with one page. */
export interface PagePut {
  readonly type: "import";
  readonly status: PutOutcome;
  readonly document: string;
  readonly report: string;
}

/** Codes the pages that the command names and puts them into the store, each as soon as it is done; gives the exit status. */
export async function putPages(
  store: Store,
  invocation: Invocation,
  io: Io,
  emitter?: Emitter<PagePut>,
): Promise<number> {
  const pages = await pagesOf(invocation.positionals, invocation, io);
  const tally = new Tally(invocation.positionals, io);
  const progress = progressLine(io);
  for await (const outcome of codePages(pages, { ...runOptions(invocation), onProgress: progress.show })) {
    if (emitter || isFailure(outcome)) progress.clear();
    if (isFailure(outcome)) {
      tally.fail(outcome);
      await emitter?.emit(outcome);
      continue;
    }
    tally.succeed();
    const { document, report } = outcome;
    const status = store.put(outcome);
    await emitter?.emit({ type: "import", status, document, report: report.id });
  }
  progress.clear();
  await emitter?.end();
  return tally.status();
}
