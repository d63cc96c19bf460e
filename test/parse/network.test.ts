import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadModel } from "../../src/parse/index.ts";
import { features } from "../../src/parse/network/features.ts";
import { readModelFile } from "../../src/parse/network/file.ts";

interface Parity {
  readonly features: Readonly<Record<string, readonly number[]>>;
  readonly sentences: readonly {
    readonly forms: readonly string[];
    readonly glued: readonly boolean[];
    readonly heads: readonly number[];
    readonly labels: readonly string[];
    readonly tags: readonly string[];
  }[];
}

const here = (path: string): URL => new URL(path, import.meta.url);
const parity: Parity = JSON.parse(readFileSync(here("parity.json"), "utf8"));
const bytes = (): Uint8Array => new Uint8Array(readFileSync(here("../../knowledge/models/en.model")));

test("word features are those of the trainer, for every script", () => {
  const words = readModelFile(bytes()).header.words.split("\n");
  const vocabulary = new Map(words.map((word, index) => [word, index + 1]));
  for (const [form, row] of Object.entries(parity.features))
    assert.deepEqual(features(form, vocabulary), row, form);
});

test("tags, heads and labels are those of the trainer's network", () => {
  const model = loadModel();
  const found = model.network.analyse(parity.sentences);
  for (const [index, { heads, labels, tags, forms }] of parity.sentences.entries()) {
    const own = found[index];
    assert.ok(own);
    assert.deepEqual([...own.heads], heads, forms.join(" "));
    assert.deepEqual(
      [...own.labels].map((label) => model.labels[label]),
      labels,
    );
    assert.deepEqual(
      [...own.tags].map((tag) => model.tags[tag]),
      tags,
    );
  }
});

test("a model file that is none, cut short or without a header is refused with E202", () => {
  const whole = bytes();
  const cases = [
    new Uint8Array(0),
    new Uint8Array([1, 2, 3]),
    whole.slice(0, 100),
    new TextEncoder().encode("ENTPxxxx{}"),
  ];
  for (const broken of cases) assert.throws(() => readModelFile(broken), { code: "E202" });
  const short = readModelFile(whole.slice(0, -1000));
  assert.throws(() => short.matrix("label_bias_head.weight"), { code: "E202" });
});

test("a sentence longer than the work space is one tree, in linear time", () => {
  const forms = Array.from({ length: 3000 }, (_, index) => ["ships", "and", "planes", ","][index % 4] ?? "");
  const [analysis] = loadModel().network.analyse([{ forms, glued: forms.map(() => false) }]);
  assert.equal(analysis?.heads.length, forms.length);
  assert.equal(analysis?.heads.filter((head) => head === 0).length, 1);
});

test("a sentence's analysis does not depend on its neighbours in the batch", () => {
  const { network } = loadModel();
  const together = network.analyse(parity.sentences);
  const backwards = network.analyse(parity.sentences.toReversed()).toReversed();
  const alone = parity.sentences.map((sentence) => network.analyse([sentence])[0]);
  assert.deepEqual(together, alone);
  assert.deepEqual(backwards, alone);
});

test("no words give no analysis of words", () => {
  assert.deepEqual(loadModel().network.analyse([]), []);
  assert.equal(loadModel().network.analyse([{ forms: [], glued: [] }])[0]?.heads.length, 0);
});
