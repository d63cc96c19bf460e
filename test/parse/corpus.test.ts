import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { loadModel, parse, parseCorpus, parseStream } from "../../src/parse/index.ts";

const gather = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};

const texts = [
  "Minsk vetoed the draft.",
  "",
  "“No,” he said. Two frigates sailed.\n\nThe end",
  "Baku armed itself.",
];

test("a corpus over two processes gives what one gives, in order", async () => {
  const found = await gather(parseCorpus(texts, { workers: 2 }));
  assert.deepEqual(
    found,
    texts.map((text) => parse(text)),
  );
});

test("a caller that stops early ends the processes", async () => {
  for await (const sentences of parseCorpus(texts, { workers: 1 })) {
    assert.equal(sentences.length, 1);
    break;
  }
});

test("a model that is not there ends the corpus with E203", async () => {
  const run = gather(parseCorpus(["x"], { workers: 1, model: "/nowhere/en.model" }));
  await assert.rejects(run, { code: "E203" });
});

test("a stream gives the sentences and offsets of the whole text, however it is cut", async () => {
  const text = `${texts.join("\n\n")}\n\nU.S. troops left. They may return.\n`;
  for (const size of [1, 7, 1000]) {
    const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g")) ?? [];
    assert.deepEqual(await gather(parseStream(chunks, loadModel())), parse(text));
  }
});

test("what a browser loads imports nothing of Node", () => {
  const seen = new Set<string>();
  const walk = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(file, "utf8");
    assert.doesNotMatch(source, /from "node:/, file);
    for (const [, path = ""] of source.matchAll(/from "(\.[^"]+)"/g)) walk(join(dirname(file), path));
  };
  walk(join(import.meta.dirname, "../../src/parse/browser.ts"));
  assert.ok(seen.size > 20);
});
