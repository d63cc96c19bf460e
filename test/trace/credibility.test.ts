import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Claim, Coded, Report, Voice } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { ratingOf } from "../../src/trace/credibility/credibility.ts";
import { trace } from "../../src/trace/index.ts";
import { claim, coded, event, page, voice } from "./kit/build.ts";
import { ownText, random } from "./kit/texts.ts";

const knowledge = loadKnowledge();
const person = (name: string): Voice =>
  voice("person", name, `unknown:${name.toLowerCase().replace(" ", "-")}`);

let seed = 500;

const told = (
  id: string,
  chain: readonly Voice[],
  parts: Partial<Claim> = {},
): { report: Report; coded: Coded } => {
  const words = `Kenya and Oman are allies, ${id} writes.`;
  const report = page({ id, paragraphs: [words, ...ownText(random(seed++), 2)], date: "2022-03-01" });
  const thesis = { dyad: ["KEN", "OMN"], tie: "in-fact" as const };
  return {
    report,
    coded: coded(report, { claims: [claim(report, words, { chain: [...chain], thesis, ...parts })] }),
  };
};

const ratingsOf = (...documents: readonly ReturnType<typeof told>[]): string[] =>
  trace(documents, knowledge)
    .credibility.map(({ claim: id, rating }) => `${id.split(":")[1]} ${rating}`)
    .sort();

const denies = { certainty: "denied" } as const;

test("one origin, however often printed, cannot be judged; others bear it out or deny it", () => {
  const [abel, zuri, omar] = [person("Abel Otieno"), person("Zuri Abdi"), person("Omar Said")];
  assert.deepEqual(ratingsOf(told("a", [abel]), told("b", [abel])), ["a 6", "b 6"]);
  assert.deepEqual(ratingsOf(told("a", [abel]), told("b", [zuri])), ["a 2", "b 2"]);
  assert.deepEqual(ratingsOf(told("a", [abel]), told("b", [zuri]), told("c", [omar])), ["a 1", "b 1", "c 1"]);
  assert.deepEqual(ratingsOf(told("a", [abel]), told("b", [zuri], denies)), ["a 4", "b 4"]);
  assert.deepEqual(ratingsOf(told("a", [abel]), told("b", [zuri]), told("c", [omar], denies)), [
    "a 3",
    "b 3",
    "c 5",
  ]);
});

test("nobody's word cannot be judged and bears nothing out", () => {
  const experts = voice("unnamed", "experts");
  assert.deepEqual(ratingsOf(told("a", [person("Abel Otieno")]), told("b", [experts])), ["a 6", "b 6"]);
});

test("that two states are partners neither bears out nor denies that they are allies", () => {
  const partner = { thesis: { dyad: ["KEN", "OMN"], tie: "partnership" as const } };
  assert.deepEqual(ratingsOf(told("a", [person("Abel Otieno")]), told("b", [person("Zuri Abdi")], partner)), [
    "a 6",
  ]);
});

test("an event told by two origins is borne out; its denial by a third is heard", () => {
  const telling = (id: string, name: string, negated: boolean) => {
    const words = `Kenya and Oman held a drill in March, ${id} says.`;
    const report = page({ id, paragraphs: [words, ...ownText(random(seed++), 2)], date: "2022-03-01" });
    const said = claim(report, words, { chain: [person(name)] });
    const drill = event(report, words, { states: ["KEN", "OMN"], attributedTo: said.id, negated });
    return { report, coded: coded(report, { claims: [said], events: [drill] }) };
  };
  const [one, two, three] = [
    telling("a", "Abel Otieno", false),
    telling("b", "Zuri Abdi", false),
    telling("c", "Omar Said", true),
  ];
  assert.deepEqual(ratingsOf(one, two), ["a 2", "b 2"]);
  assert.deepEqual(ratingsOf(one, two, three), ["a 3", "b 3", "c 5"]);
});

test("property: another origin that agrees never makes a claim less credible, one that denies never more", () => {
  const some = fc.integer({ min: 0, max: 6 });
  fc.assert(
    fc.property(some, some, (agree, deny) => {
      const rating = ratingOf(agree, deny);
      assert.ok(rating >= 1 && rating <= 6);
      if (rating === 6) return;
      assert.ok(ratingOf(agree + 1, deny) <= rating);
      assert.ok(ratingOf(agree, deny + 1) >= rating);
    }),
  );
});

test("who says a thing again a month later bears nobody out", () => {
  const again = (id: string, date: string) => {
    const words = `Kenya and Oman are allies, ${id} has it.`;
    const report = page({ id, paragraphs: [words, ...ownText(random(id.charCodeAt(0)), 3)], date });
    const otieno = voice("person", "Abel Otieno", "Abel Otieno");
    const thesis = { dyad: ["KEN", "OMN"], tie: "in-fact" } as const;
    return { report, coded: coded(report, { claims: [claim(report, words, { chain: [otieno], thesis })] }) };
  };
  const { credibility, origins } = trace([again("a", "2022-03-01"), again("b", "2022-05-01")], knowledge);
  assert.equal(origins.length, 2);
  assert.deepEqual(
    credibility.map(({ rating }) => rating),
    [6, 6],
  );
});
