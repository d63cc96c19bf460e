import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { PageReader } from "../../../src/pipeline/reading/page-reader.ts";
import { readApart } from "../../../src/pipeline/reading/read-apart.ts";
import { read } from "../../../src/read/index.ts";

const page = "<h1>Two ports close</h1><p>The ministers met in Muscat on Friday, both sides said.</p>";

const readerFor = (context: TestContext, seconds: number): PageReader => {
  const reader = new PageReader({ seconds, megabytes: 64 }, join(import.meta.dirname, "lost-thread.ts"));
  context.after(() => reader.close());
  return reader;
};

/** What became of an input: its text, or the error's code. */
const fate = async (reader: PageReader, input: string): Promise<string> => {
  try {
    return (await reader.read(input, { name: "a.html" })).text;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
};

test("a page is read apart as it is read in place, errors of the catalogue included", async () => {
  const options = { name: "a.html", url: "https://example.org/2021/05/ports" };
  assert.deepEqual(await readApart(Buffer.from(page), options), read(Buffer.from(page), options));
  const within = Buffer.concat([Buffer.alloc(1000, "x"), Buffer.from(page)]).subarray(1000);
  assert.deepEqual(await readApart(within, options), read(Buffer.from(page), options));
  await assert.rejects(readApart("", { name: "b.html" }), { code: "E103", message: "b.html is empty" });
  await assert.rejects(readApart("x".repeat(100), { name: "c.html", maxBytes: 10 }), { code: "E104" });
});

test("a page over the bounds, or that ends its thread, is refused alone: those around it are read", async (context) => {
  const reader = readerFor(context, 5);
  const inputs = ["a", "fill", "b", "end", "c", "throw", "d", "fault", "e"];
  const fates = await Promise.all(inputs.map((input) => fate(reader, input)));
  assert.deepEqual(fates, ["a", "E111", "b", "E106", "c", "E106", "d", "Error: out of luck", "e"]);
});

test("a thread that ends when its page is read ends nothing else", async (context) => {
  const reader = readerFor(context, 5);
  for (const input of ["last", "fail"]) {
    assert.equal(await fate(reader, input), input);
    // How soon a thread ends is the machine's matter.
    let next = "";
    for (let wait = 0; wait < 50 && next !== "a"; wait++) {
      await setTimeout(100);
      next = await fate(reader, "a");
    }
    assert.equal(next, "a");
  }
});

test("a page that takes too long is refused, in the middle of whatever it does", async (context) => {
  const reader = readerFor(context, 1);
  const fates = await Promise.all(["a", "spin", "b"].map((input) => fate(reader, input)));
  assert.deepEqual(fates, ["a", "E107", "b"]);
});

test("an answer that came while this thread was held up is no late one", async (context) => {
  const reader = readerFor(context, 1);
  assert.equal(await fate(reader, "a"), "a");
  const waiting = fate(reader, "b");
  const until = performance.now() + 1500;
  while (performance.now() < until);
  assert.equal(await waiting, "b");
});
