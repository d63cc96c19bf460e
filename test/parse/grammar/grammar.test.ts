import assert from "node:assert/strict";
import { test } from "node:test";
import { grammatical } from "../../../src/parse/grammar/index.ts";
import { fromConllu, loadModel } from "../../../src/parse/index.ts";

const tokensOf = (tree: string, tags: readonly string[] = []) => {
  const lines = tree.split("; ").map((line, index) => {
    const [form, lemma, head, label] = line.split(" ");
    return [index + 1, form, lemma, tags[index] ?? "X", "X", "_", head, label, "_", "_"].join("\t");
  });
  const [sentence] = fromConllu(`${lines.join("\n")}\n\n`);
  return grammatical([...(sentence?.tokens ?? [])], loadModel().language);
};

/** Labels of a tree, one a word, of lines "form lemma head label", after grammar has had its say. */
const labels = (tree: string): string[] => tokensOf(tree).map(({ deprel }) => deprel);

test("a clause behind a subordinator of time or contrast is adverbial", () => {
  const clause = (mark: string): string =>
    `Oslo Oslo 2 nsubj; says say 0 root; ${mark} ${mark} 5 mark; Riga Riga 5 nsubj; left leave 2 ccomp`;
  assert.equal(labels(clause("although")).at(-1), "advcl");
  assert.equal(labels(clause("Until")).at(-1), "advcl");
  assert.equal(labels(clause("that")).at(-1), "ccomp");
  assert.equal(labels(clause("if")).at(-1), "ccomp");
});

test("of two direct objects the second is a predicate or the first a receiver", () => {
  const objects = (lemma: string): string =>
    `Oslo Oslo 2 nsubj; x ${lemma} 0 root; Riga Riga 2 obj; a a 5 det; rival rival 2 obj`;
  assert.deepEqual(labels(objects("call")), ["nsubj", "root", "obj", "det", "xcomp"]);
  assert.deepEqual(labels(objects("send")), ["nsubj", "root", "iobj", "det", "obj"]);
  assert.deepEqual(labels("Oslo Oslo 2 nsubj; sent send 0 root; arms arm 2 obj"), ["nsubj", "root", "obj"]);
});

test("a common noun right before a name, both subjects of one verb, is its title", () => {
  const tree = "expert expert 4 nsubj; Tor Tor 4 nsubj; Lind Lind 2 flat; spoke speak 0 root";
  const named = tokensOf(tree, ["NOUN", "PROPN", "PROPN", "VERB"]);
  assert.deepEqual(
    named.map(({ head, deprel }) => `${head} ${deprel}`),
    ["2 nmod:desc", "4 nsubj", "2 flat", "0 root"],
  );
  const pronoun = tokensOf(tree, ["PRON", "PROPN", "PROPN", "VERB"]);
  assert.equal(pronoun[0]?.deprel, "nsubj");
});

test("a name right behind a common noun, with no preposition, is what the noun is called", () => {
  const tree = "came come 0 root; from from 3 case; papers paper 1 obl; Vest Vest 1 obl; Land Land 4 flat";
  const tags = ["VERB", "ADP", "NOUN", "PROPN", "PROPN"];
  const shown = (text: string): string[] =>
    tokensOf(text, tags).map(({ head, deprel }) => `${head} ${deprel}`);
  assert.deepEqual(shown(tree), ["0 root", "3 case", "1 obl", "3 appos", "4 flat"]);
  const marked = "came come 0 root; in in 4 case; papers paper 4 compound; Vest Vest 1 obl; Land Land 4 flat";
  assert.deepEqual(shown(marked).slice(2, 4), ["4 compound", "1 obl"]);
});

test("a name behind a comma, beside a subject that is a common noun, says who that is", () => {
  const tree =
    "minister minister 6 nsubj; , , 3 punct; Tor Tor 6 nsubj; Lind Lind 3 flat; , , 1 punct; spoke speak 0 root";
  const found = tokensOf(tree, ["NOUN", "PUNCT", "PROPN", "PROPN", "PUNCT", "VERB"]);
  assert.equal(`${found[2]?.head} ${found[2]?.deprel}`, "1 appos");
  const bare = tokensOf(tree.replace(", , 3 punct", "or or 3 cc"), ["NOUN", "CCONJ", "PROPN"]);
  assert.equal(`${bare[2]?.head} ${bare[2]?.deprel}`, "6 nsubj");
});
