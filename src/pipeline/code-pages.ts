import { availableParallelism } from "node:os";
import { isMany, openContainers } from "./open-containers.ts";
import { type CodingOptions, type Outcome, outcomeOf } from "./outcome.ts";
import { isFailure, type Source, type SourceOrFailure } from "./source.ts";
import { WorkerPool } from "./workers/pool.ts";

/** How far a run has come. */
export interface Progress {
  readonly done: number;
  readonly failed: number;
  /** Null while the number of pages is not known. */
  readonly total: number | null;
  readonly document: string;
}

export interface CodePagesOptions extends CodingOptions {
  /** Worker processes; 1 codes in this process. Default: by the number of pages and processors. */
  readonly workers?: number;
  /** How long a page may take; only worker processes can be held to it. */
  readonly seconds?: number;
  readonly onProgress?: (progress: Progress) => void;
}

type Sources = readonly SourceOrFailure[] | AsyncIterable<SourceOrFailure>;

/**
 * Below this many pages, starting processes costs more than it saves: on two cores 208 example pages take as long either
 * way and 768 three quarters of the time (`npm run bench -- speed` prints the former).
 */
const pagesWorthWorkers = 200;

/** Four times what a text of a million characters took, the longest that is taken (28 s on an idle machine). */
const defaultSeconds = 120;

/** How many pages may be ahead of the one waited for, per worker: bounds memory, hides differences in length. */
const pagesAhead = 8;

/** Not known where a feed or an archive is among the sources. */
const totalOf = (sources: Sources): number | null =>
  "length" in sources && !sources.some(isMany) ? sources.length : null;

function workersFor(sources: Sources): number {
  return "length" in sources && sources.length < pagesWorthWorkers ? 1 : availableParallelism();
}

/** Starts up to `ahead` works at a time and gives their results in the order of the sources. */
async function* inOrder(
  sources: AsyncIterable<SourceOrFailure>,
  ahead: number,
  work: (source: Source) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const started: Promise<Outcome>[] = [];
  for await (const source of sources) {
    started.push(isFailure(source) ? Promise.resolve(source) : work(source));
    const first = started.length >= ahead ? started.shift() : undefined;
    if (first) yield await first;
  }
  for (const outcome of started) yield await outcome;
}

/**
 * Codes many pages, on several processes when it pays, and gives what became of each in the order of the sources.
 * A page that fails is an outcome like any other. The processes end with the run, also when the caller stops early.
 */
export async function* codePages(sources: Sources, options: CodePagesOptions = {}): AsyncGenerator<Outcome> {
  const { seconds = defaultSeconds, onProgress, workers = workersFor(sources), ...rest } = options;
  const coding: CodingOptions = rest;
  const pool = workers > 1 ? new WorkerPool(workers, seconds) : null;
  const work = (source: Source) => pool?.run({ ...coding, source }) ?? outcomeOf(source, coding);
  const total = totalOf(sources);
  let [done, failed] = [0, 0];
  try {
    for await (const outcome of inOrder(
      openContainers(sources, coding.maxBytes),
      workers > 1 ? workers * pagesAhead : 1,
      work,
    )) {
      done++;
      if (isFailure(outcome)) failed++;
      onProgress?.({ done, failed, total, document: outcome.document });
      yield outcome;
    }
  } finally {
    pool?.close();
  }
}
