import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "../../src/parse/index.ts";

const splits: readonly (readonly string[])[] = [
  ["Gen. Amadou K. Sow met Lt. Gen. Oleg Brandt in St. Malo on Feb. 3 at 8 p.m. local time.", "They agreed."],
  ["The U.S. did not object.", "The U.K. did."],
  ["“Why should we?” the envoy asked.", "Nobody answered."],
  ["He cited Art. 5 of the pact, No. 12, para. 3.", "It was signed on 31 May 2021."],
  ["“Enough!” she cried.", "The hall fell silent..."],
  ["The bloc (founded in 1992) has six members.", "(Belarus is one.)"],
  ["Trade fell 3.4% vs. last year, i.e. before the war.", "Is that much?", "No."],
  ["Talks with Kim Jong Il failed.", "Putin and Kim Jong Un signed a treaty on June 19."],
  ["She wrote to Commodore (ret.) Karim Doss.", "He did not answer."],
  ["Sanctions hit oil, gas, etc.", "Tehran shrugged."],
  ["The pact is dead.", "Both capitals agree!", "Who would not?", "“Nobody.”"],
  ["The alliance — if it is one — meets in Oct. 2024.", "“It is,” he said, “a club.”"],
];

test("ends sentences where they end, on hard news text", () => {
  for (const wanted of splits)
    assert.deepEqual(
      parse(wanted.join(" ")).map(({ text }) => text),
      wanted,
    );
});

test("ends sentences that were glued together when the page was copied", () => {
  const texts = parse(
    "The pact holds.Experts doubt it.“Not for long,” one said in 2021.The ministry kept silent.",
  ).map(({ text }) => text);
  assert.deepEqual(texts, [
    "The pact holds.",
    "Experts doubt it.",
    "“Not for long,” one said in 2021.",
    "The ministry kept silent.",
  ]);
  for (const whole of ["Visit Amazon.com or Yandex.Ru today.", "The U.S.-led force of Gen. Sow left."])
    assert.equal(parse(whole).length, 1, whole);
});

test("an empty line ends a sentence, and so does a short line", () => {
  const found = parse("Views: 270\nSign in to comment\n\nMinsk and Baku sign a pact\n\nThe pact was signed.");
  assert.deepEqual(
    found.map(({ text }) => text),
    ["Views: 270", "Sign in to comment", "Minsk and Baku sign a pact", "The pact was signed."],
  );
});

const hard = new URL("../../../shared/gold/text/sentences54.json", import.meta.url);
test("54 hard sentences", { skip: !existsSync(hard) && "shared data absent" }, () => {
  const gold: readonly string[] = JSON.parse(readFileSync(hard, "utf8"));
  const found = new Set(parse(gold.join(" ")).map(({ text }) => text));
  const right = gold.filter((text) => found.has(text)).length;
  assert.ok(right >= 53, `${right} of ${gold.length}`);
});
