import assert from "node:assert/strict";
import { test } from "node:test";
import { cueBook } from "../../../src/code/claims/cues/book.ts";
import { readVerb, type VerbGroup } from "../../../src/code/claims/cues/read-verbs.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";

const knowledge = loadKnowledge();
const sets = { infinitive: new Set<string>(), hearsay: new Set<string>() };
const group = { act: "say", certainty: "asserted", stance: "neutral" } as const;

test("a verb of the file is read with its phrase, object, predicate and prepositions", () => {
  const cue = readVerb("point_out*=as+of+about", group, sets);
  assert.equal(cue?.verb, "point");
  assert.deepEqual(cue?.rest, ["out"]);
  assert.equal(cue?.object, true);
  assert.equal(cue?.predicate, "as");
  assert.deepEqual([...(cue?.prepositions ?? [])], ["of", "about"]);
  assert.equal(readVerb("two words", group, sets)?.object, false);
  assert.equal(readVerb("+of", group, sets), null);
});

test("every verb of the shipped file is well formed, and no group lists one twice", () => {
  const file = knowledge.readYaml<{ readonly groups: readonly VerbGroup[] }>("cues/verbs.yaml");
  let count = 0;
  for (const { verbs, ...rest } of file.groups) {
    const written = verbs.trim().split(/\s+/);
    for (const verb of written) assert.ok(readVerb(verb, rest, sets), `cannot read ${verb}`);
    assert.deepEqual(
      written.filter((verb, at) => written.indexOf(verb) !== at),
      [],
    );
    count += written.length;
  }
  assert.ok(count > 600, `only ${count} verbs`);
});

test("the cue book knows each kind of cue", () => {
  const book = cueBook(knowledge);
  assert.equal(book.verbs.get("deny")?.[0]?.certainty, "denied");
  assert.equal(book.verbs.get("claim")?.[0]?.stance, "distancing");
  assert.equal(book.verbs.get("doubt")?.[0]?.certainty, "doubted");
  assert.equal(book.nouns.get("allegation")?.stance, "distancing");
  assert.deepEqual(book.prepositions.find(({ words }) => words[0] === "according")?.words, [
    "according",
    "to",
  ]);
  assert.ok(book.hedges.get("possible")?.modals.has("might"));
  assert.equal(cueBook(knowledge), book, "read once");
});
