/** Attributions on trees written by hand, so that no parser stands between rule and test. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { findAttributions, findClaims, layOut, outermost } from "../../../src/code/claims/index.ts";
import { contextOf } from "./helper.ts";

const tree = (rows: readonly string[]): string =>
  `${rows
    .map((row, at) => {
      const [form = "", upos = "", lemma = "", head = "", deprel = "", feats = "_"] = row.split(" ");
      return [at + 1, form, lemma, upos, "_", feats, head, deprel, "_", "_"].join("\t");
    })
    .join("\n")}\n\n`;

const found = (conllu: string) => {
  const context = contextOf(conllu);
  const reading = layOut(context);
  const text = (spans: readonly { start: number; end: number }[]): string =>
    spans.map(({ start, end }) => context.report.text.slice(start, end)).join(" / ");
  return {
    attributions: findAttributions(reading).map((one) => ({
      source: one.source ? text([one.source.span]) : null,
      cue: one.cueSpan ? text([one.cueSpan]) : null,
      content: text(one.content),
      act: one.cue.act,
    })),
    claims: findClaims(context),
  };
};

const said = tree([
  "Norway PROPN Norway 2 nsubj",
  "said VERB say 0 root Tense=Past|VerbForm=Fin",
  "that SCONJ that 5 mark",
  "Sweden PROPN Sweden 5 nsubj",
  "paid VERB pay 2 ccomp Tense=Past|VerbForm=Fin",
  ". PUNCT . 2 punct",
]);

test("a verb of saying with its clause", () => {
  const { attributions, claims } = found(said);
  assert.deepEqual(attributions, [
    { source: "Norway", cue: "said", content: "that Sweden paid", act: "say" },
  ]);
  assert.equal(claims[0]?.chain[0]?.resolved, "NOR");
  assert.equal(claims[0]?.certainty, "asserted");
});

test("according to", () => {
  const { attributions } = found(
    tree([
      "According VERB accord 3 case",
      "to ADP to 1 fixed",
      "Norway PROPN Norway 6 obl",
      ", PUNCT , 3 punct",
      "Sweden PROPN Sweden 6 nsubj",
      "paid VERB pay 0 root",
      ". PUNCT . 6 punct",
    ]),
  );
  assert.deepEqual(attributions, [
    { source: "Norway", cue: "According to", content: "Sweden paid", act: "say" },
  ]);
});

test("a wish is attributed but is no claim", () => {
  const { attributions, claims } = found(
    tree([
      "Norway PROPN Norway 2 nsubj",
      "wants VERB want 0 root Tense=Pres|VerbForm=Fin",
      "to PART to 4 mark",
      "pay VERB pay 2 xcomp",
      ". PUNCT . 2 punct",
    ]),
  );
  assert.deepEqual(
    attributions.map(({ act }) => act),
    ["wish"],
  );
  assert.deepEqual(claims, []);
});

test("what merely seems so is attributed to nobody and is no claim", () => {
  const { attributions, claims } = found(
    tree([
      "Norway PROPN Norway 2 nsubj",
      "appears VERB appear 0 root Tense=Pres|VerbForm=Fin",
      "to PART to 4 mark",
      "pay VERB pay 2 xcomp",
      ". PUNCT . 2 punct",
    ]),
  );
  assert.deepEqual(attributions, [{ source: null, cue: "appears", content: "Norway / to pay", act: "seem" }]);
  assert.deepEqual(claims, []);
});

test("a verb of saying goes on from the first, past what that one said", () => {
  const { attributions } = found(
    tree([
      "Norway PROPN Norway 2 nsubj",
      "said VERB say 0 root Mood=Ind|Tense=Past|VerbForm=Fin",
      "Sweden PROPN Sweden 4 nsubj",
      "paid VERB pay 2 ccomp Mood=Ind|Tense=Past|VerbForm=Fin",
      "and CCONJ and 6 cc",
      "added VERB add 4 conj Mood=Ind|Tense=Past|VerbForm=Fin",
      "that SCONJ that 9 mark",
      "Finland PROPN Finland 9 nsubj",
      "refused VERB refuse 6 ccomp Mood=Ind|Tense=Past|VerbForm=Fin",
      ". PUNCT . 2 punct",
    ]),
  );
  assert.deepEqual(
    attributions.map(({ source, content }) => [source, content]),
    [
      ["Norway", "Sweden paid"],
      ["Norway", "that Finland refused"],
    ],
  );
});

test("outermost leaves out what stands inside another's words", () => {
  const reading = layOut(
    contextOf(
      tree([
        "Norway PROPN Norway 2 nsubj",
        "said VERB say 0 root Tense=Past|VerbForm=Fin",
        "that SCONJ that 5 mark",
        "Sweden PROPN Sweden 5 nsubj",
        "believes VERB believe 2 ccomp Tense=Pres|VerbForm=Fin",
        "that SCONJ that 8 mark",
        "Finland PROPN Finland 8 nsubj",
        "paid VERB pay 5 ccomp Tense=Past|VerbForm=Fin",
        ". PUNCT . 2 punct",
      ]),
    ),
  );
  const all = findAttributions(reading);
  assert.deepEqual(
    all.map(({ cue }) => cue.act),
    ["say", "think"],
  );
  assert.deepEqual(outermost(all), all.slice(0, 1));
});

test("saying that is still to come, or only if, is no claim", () => {
  for (const aux of ["will", "may", "would"]) {
    const { claims } = found(
      tree([
        "Norway PROPN Norway 3 nsubj",
        `${aux} AUX ${aux} 3 aux`,
        "say VERB say 0 root VerbForm=Inf",
        "that SCONJ that 6 mark",
        "Sweden PROPN Sweden 6 nsubj",
        "paid VERB pay 3 ccomp",
        ". PUNCT . 3 punct",
      ]),
    );
    assert.deepEqual(claims, [], aux);
  }
});

test("a tree without a root, with a cycle, or of one mark does no harm", () => {
  for (const rows of [
    [". PUNCT . 0 punct"],
    ["said VERB say 2 ccomp", "that SCONJ that 1 mark"],
    ["said VERB say 0 root", "says VERB say 0 root"],
  ])
    assert.doesNotThrow(() => found(tree(rows)));
});
