/** What is carried over from one sentence of a page to the next, and what is kept apart. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { coded } from "./helper.ts";

const chains = (text: string): readonly (readonly (string | null)[])[] =>
  coded(text).coded.claims.map(({ chain }) => chain.map(({ resolved, mention }) => resolved ?? mention));

test("experts of a country are heard through the newspaper of that country whose experts spoke before", () => {
  const text = `Norway may well join the pact. This view is held by experts from the newspaper Die Welt.

German analysts believe that Sweden will follow.

Brazilian analysts believe that Sweden will not follow.`;
  const found = chains(text);
  assert.deepEqual(found[1], ["outlet:die-welt", "German analysts"]);
  assert.deepEqual(found[2], ["Brazilian analysts"]);
});

test("yes and no to a tie in two sentences of one quotation are two claims", () => {
  const { coded: page } = coded(
    `"Norway and Finland are moving towards closer military relations. But Norway and Finland are not committed to an alliance," the analyst Marit Solheim said.`,
  );
  assert.deepEqual(
    page.claims.map(({ thesis, polarity }) => [thesis?.tie, polarity]),
    [
      ["closer", "affirmative"],
      ["none", "negative"],
    ],
  );
});

test("what is given as a ground at the head of a sentence is a factor; a participle offers the clause before it", () => {
  const { coded: page } = coded(
    `Given the new base at Kirkenes, Norway and Finland will conclude a military alliance.

Norway and Finland signed a road map, implying the development of closer ties between the two countries.`,
  );
  assert.deepEqual(
    page.factors.map(({ text }) => text),
    ["the new base at Kirkenes", "Norway and Finland signed a road map"],
  );
});

test("a verb without a subject of its own behind a denial is what the denier does", () => {
  const { coded: page } = coded(
    "Estonia denied that it had sold missiles to Georgia and threatened Russia with sanctions.",
  );
  const modality = (root: string) => page.events.find(({ plover }) => plover.event === root)?.modality;
  assert.equal(modality("COOPERATE"), "denied");
  assert.equal(modality("THREATEN"), "actual");
});

test("to agree is a second voice, not a mouth the first came through", () => {
  const found = chains(
    "Norwegian intelligence believes that Finland turned down the offer. This assessment was shared by Sweden.",
  );
  assert.ok(found.every((chain) => chain.length === 1));
});
