import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { grammatical } from "../../../src/parse/grammar/index.ts";
import { fromConllu, loadModel } from "../../../src/parse/index.ts";
import { isTree } from "../../../src/parse/network/tree.ts";

const word = fc.record({
  tag: fc.constantFrom("NOUN", "PROPN", "VERB", "PUNCT"),
  label: fc.constantFrom("nsubj", "obj", "obl", "ccomp", "mark", "nmod", "punct"),
  form: fc.constantFrom("oil", "Oslo", ",", "although"),
  place: fc.nat(),
});

type Words = readonly { tag: string; label: string; form: string; place: number }[];

/** Any tree over the words: each hangs on one that was hung before it, in a shuffled order. */
const treeOf = (words: Words) => {
  const order = words.map((_, at) => at).sort((a, b) => (words[a]?.place ?? 0) - (words[b]?.place ?? 0));
  const heads = words.map(() => 0);
  for (const [rank, at] of order.entries())
    if (rank > 0) heads[at] = (order[(words[at]?.place ?? 0) % rank] ?? 0) + 1;
  const lines = words.map(({ tag, label, form }, at) =>
    [at + 1, form, form, tag, "X", "_", heads[at], heads[at] === 0 ? "root" : label, "_", "_"].join("\t"),
  );
  return [...(fromConllu(`${lines.join("\n")}\n\n`)[0]?.tokens ?? [])];
};

const stands = (words: Words): boolean =>
  isTree(Int32Array.from(grammatical(treeOf(words), loadModel().language), ({ head }) => head));

test("a tree stays a tree, whatever its labels", () => {
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), stands), { numRuns: 1500 });
});

test("two names that stand behind each other's nouns do not hang from one another", () => {
  // papers hangs below the second name, oil below the first.
  const rows = [
    ["went", "VERB", 0, "root"],
    ["papers", "NOUN", 5, "nmod"],
    ["Vest", "PROPN", 1, "obl"],
    ["oil", "NOUN", 3, "nmod"],
    ["Land", "PROPN", 1, "obl"],
  ];
  const lines = rows.map(([form, tag, head, label], at) =>
    [at + 1, form, form, tag, "X", "_", head, label, "_", "_"].join("\t"),
  );
  const tokens = [...(fromConllu(`${lines.join("\n")}\n\n`)[0]?.tokens ?? [])];
  assert.ok(isTree(Int32Array.from(grammatical(tokens, loadModel().language), ({ head }) => head)));
});
