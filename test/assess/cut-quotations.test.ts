import assert from "node:assert/strict";
import { test } from "node:test";
import { claim, coded, page, voice } from "../trace/kit/build.ts";
import { assessed } from "./kit.ts";

const half = "“We behave like allies on the sea,” said Captain Ann Example.";
const whole =
  "“We behave like allies on the sea, but nobody has promised to fight for the other,” said Captain Ann Example.";
const longer = "“We behave like allies on the sea and everybody likes it,” said Captain Ann Example.";

const told = (id: string, words: string, speaker = "Ann Example") => {
  const report = page({ id, paragraphs: [words, `Report ${id} ends here.`], date: "2021-06-01" });
  const chain = [voice("person", speaker, `unknown:${speaker.toLowerCase().replaceAll(" ", "-")}`)];
  const said = claim(report, words, { chain, thesis: { dyad: ["KEN", "OMN"], tie: "in-fact" } });
  return { report, coded: coded(report, { claims: [said] }), said };
};

const cuts = (...documents: readonly ReturnType<typeof told>[]) =>
  assessed(documents, ["KEN", "OMN"]).checks.filter(({ says }) => /^Quoted by half/.test(says));

test("a quotation cut before its turn has the other half told, from the report that has it", () => {
  const [cut, full] = [told("cut", half), told("full", whole)];
  const [found, ...more] = cuts(cut, full);
  assert.equal(more.length, 0);
  assert.equal(found?.claim, cut.said.id);
  assert.equal(found?.verdict, "partly-supported");
  assert.match(found?.says ?? "", /but nobody has promised to fight for the other/);
  assert.deepEqual(found?.facts, [full.said.id]);
});

test("what turns nothing, and another speaker's words, cut nothing", () => {
  assert.deepEqual(cuts(told("cut", half), told("full", longer)), []);
  assert.deepEqual(cuts(told("cut", half), told("full", whole.replace("Ann", "Bea"), "Bea Example")), []);
  assert.deepEqual(cuts(told("cut", half)), []);
});
