import assert from "node:assert/strict";
import { test } from "node:test";
import { datelineLength } from "../../src/parse/dateline.ts";
import { parse } from "../../src/parse/index.ts";

const lengthOf = (text: string): number => datelineLength(text.split(" "));

test("a city in capitals, an agency in brackets or a place with its country make a dateline", () => {
  assert.equal(lengthOf("OSLO , May 2 ( Agency ) -- Norway expelled two Chilean diplomats ."), 8);
  assert.equal(lengthOf("Lima , Peru – Peru and Chile signed a treaty on Monday ."), 4);
  assert.equal(lengthOf("NAIROBI - Kenya sent police to Haiti ."), 2);
});

test("a dash between names, a title or an aside makes none", () => {
  assert.equal(lengthOf("Paris - Dakar riders left for Senegal on Monday ."), 0);
  assert.equal(lengthOf("NATO - a guide"), 0);
  assert.equal(lengthOf("Norway , it seems – Chile too – signed ."), 0);
  assert.equal(lengthOf(""), 0);
});

test("the sentence after a dateline is read as if it stood alone", () => {
  const [alone] = parse("Norwegian soldiers attacked a Chilean convoy.");
  const [after] = parse("OSLO, Norway (Agency) - Norwegian soldiers attacked a Chilean convoy.");
  const cut = (after?.tokens.length ?? 0) - (alone?.tokens.length ?? 0);
  const bare = (tokens: readonly { form: string; deprel: string; head: number }[], by: number) =>
    tokens.map(({ form, deprel, head }) => [form, deprel, head === 0 ? 0 : head - by]);
  assert.deepEqual(bare(after?.tokens.slice(cut) ?? [], cut), bare(alone?.tokens ?? [], 0));
  assert.equal(after?.tokens.filter(({ head }) => head === 0).length, 1);
});
