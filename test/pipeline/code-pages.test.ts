import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { Coded, Failure } from "../../src/contract/index.ts";
import { type CodePagesOptions, codePages, type Progress } from "../../src/pipeline/code-pages.ts";
import type { Outcome } from "../../src/pipeline/outcome.ts";
import { isFailure, type SourceOrFailure } from "../../src/pipeline/source.ts";
import { WorkerProcess } from "../../src/pipeline/workers/worker-process.ts";
import { page } from "../cli/kit.ts";

const given = (name: string, content: string | Uint8Array): SourceOrFailure => ({
  kind: "given",
  name,
  content,
});

const sources = [
  given("long", page.repeat(20)),
  given("empty", ""),
  given("bytes", Buffer.from(`${page}One more line.\n`)),
  given("short", "India and France signed an agreement."),
  { type: "failure", status: "failed", document: "gone", code: "E101", message: "m", todo: "t" } as const,
  given("again", page),
];

async function all(options: CodePagesOptions): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const outcome of codePages(sources, options)) outcomes.push(outcome);
  return outcomes;
}

test("two processes give what one gives, in the order of the sources, byte for byte", async () => {
  const one = await all({ workers: 1 });
  assert.deepEqual(
    one.map((outcome) => `${outcome.document} ${isFailure(outcome) ? outcome.code : "coded"}`),
    ["long coded", "empty E103", "bytes coded", "short coded", "gone E101", "again coded"],
  );
  for (const outcome of one) {
    if (isFailure(outcome)) Failure.parse(outcome);
    else Coded.parse(outcome.coded);
  }
  assert.equal(JSON.stringify(await all({ workers: 2 })), JSON.stringify(one));
});

test("progress: every page is counted, failures apart", async () => {
  const seen: Progress[] = [];
  await all({ workers: 1, onProgress: (progress) => seen.push(progress) });
  assert.deepEqual(
    seen.map(({ done, failed, total }) => [done, failed, total]),
    [1, 2, 3, 4, 5, 6].map((done) => [done, done < 2 ? 0 : done < 5 ? 1 : 2, 6]),
  );
});

test("a caller that stops early gets no more and leaves no process behind", async () => {
  const many = Array.from({ length: 5 }, () => sources).flat();
  // Other tests of the same run may have processes of their own, such as a browser.
  const running = () => process.getActiveResourcesInfo().filter((name) => name === "ProcessWrap").length;
  const before = running();
  for await (const outcome of codePages(many, { workers: 2 })) {
    assert.equal(outcome.document, "long");
    break;
  }
  // A process that is started again for a waiting page would keep this one from ending.
  for (let wait = 0; wait < 100 && running() > before; wait++) await setTimeout(50);
  assert.ok(running() <= before);
});

test("a page that kills its process, or takes too long, is a failure; the next page is coded", async (context) => {
  const worker = new WorkerProcess(3, join(import.meta.dirname, "dying-worker.ts"));
  context.after(() => worker.close());
  const run = async (name: string) => {
    const outcome = await worker.run({ source: { kind: "given", name, content: "" } });
    return isFailure(outcome) ? outcome.code : outcome.document;
  };
  const outcomes: string[] = [];
  for (const name of ["a", "die", "b", "hang", "c"]) outcomes.push(await run(name));
  assert.deepEqual(outcomes, ["a", "E106", "b", "E107", "c"]);
});
