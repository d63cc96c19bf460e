import assert from "node:assert/strict";
import { test } from "node:test";
import { fromConllu, parse, parseTokens, toConllu } from "../../src/parse/index.ts";

const sample = [
  "# sent_id = 1",
  "# text = Minsk didn't sign.",
  "1\tMinsk\tMinsk\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t_",
  "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_",
  "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_",
  "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_",
  "4\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No",
  "4.1\tghost\tghost\tVERB\tVB\t_\t_\t_\t0:root\t_",
  "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_",
  "",
  "",
].join("\n");

test("reads words, multiwords and spaces; offsets are into the text they spell", () => {
  const [sentence] = fromConllu(sample);
  assert.equal(sentence?.text, "Minsk didn't sign.");
  assert.deepEqual(
    sentence?.tokens.map(({ start, end }) => sentence.text.slice(start, end)),
    ["Minsk", "did", "n't", "sign", "."],
  );
  assert.deepEqual(sentence?.multiwords, [{ first: 2, last: 3, start: 6, end: 12, form: "didn't" }]);
});

test("what it writes it reads again", () => {
  const sentences = parse("“We can't,” Mr. Okoro's aide said. The U.S. didn't reply…");
  const again = fromConllu(toConllu(sentences));
  assert.equal(toConllu(again), toConllu(sentences));
  assert.deepEqual(
    again.map(({ tokens }) => tokens.map(({ form, head, deprel }) => [form, head, deprel])),
    sentences.map(({ tokens }) => tokens.map(({ form, head, deprel }) => [form, head, deprel])),
  );
});

test("keeps the words of another tokenizer when it parses them anew", () => {
  const given = fromConllu(sample);
  const [sentence] = parseTokens(given);
  assert.deepEqual(
    sentence?.tokens.map(({ form, start }) => [form, start]),
    given[0]?.tokens.map(({ form, start }) => [form, start]),
  );
  assert.equal(sentence?.tokens.filter(({ head }) => head === 0).length, 1);
});

test("says which line is not CoNLL-U", () => {
  const cases: [string, RegExp][] = [
    ["1\tword", /line 1/],
    [sample.replace("\t4\tnsubj", "\t9\tnsubj"), /line 3/],
    [sample.replace("5\t.", "7\t."), /line 9/],
    [sample.replace("2-3", "3-2"), /line 4/],
  ];
  for (const [text, message] of cases) assert.throws(() => fromConllu(text), { code: "E201", message });
});

test("an empty text holds no sentences", () => {
  assert.deepEqual(fromConllu(""), []);
  assert.equal(toConllu([]), "");
});
