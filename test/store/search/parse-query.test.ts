import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openStore, parseQuery } from "../../../src/store/index.ts";
import { dayOf } from "../../../src/store/search/parse-query.ts";
import { documents } from "../../desk/sample.ts";
import { freshFolder } from "../sample.ts";

const match = (typed: string): string => parseQuery(typed).match;

test("words, phrases, beginnings, either, neither", () => {
  assert.equal(match("joint patrol"), '"joint" AND "patrol"');
  assert.equal(match('"joint patrol" japan*'), '"joint patrol" AND "japan"*');
  assert.equal(match("patrol OR drill sea"), '("patrol" OR "drill") AND "sea"');
  assert.equal(match('patrol -navy -"fast boat"'), '("patrol") NOT ("navy" OR "fast boat")');
  assert.equal(match("title:alliance"), 'title : "alliance"');
  assert.equal(parseQuery("title:alliance").recordMatch, '"alliance"');
  assert.equal(match("OR"), '"OR"');
  assert.equal(match("NEAR(a b) AND *"), '"NEAR(a" AND "b)" AND "AND"');
});

test("what the reports must be", () => {
  const {
    states,
    site,
    actor,
    language,
    after,
    before,
    match: words,
  } = parseQuery("state:rus pair:chn-jpn site:Example.org actor:RUS.MOD lang:EN after:2021-05 before:2022");
  assert.deepEqual(states, ["RUS", "CHN", "JPN"]);
  assert.deepEqual([site, actor, language], ["example.org", "RUS.MOD", "en"]);
  assert.deepEqual([after, before], ["2021-05-01", "2022-12-31"]);
  assert.equal(words, "");
});

test("days of years and months, and what is none", () => {
  assert.equal(dayOf("2024-02", true), "2024-02-29");
  assert.equal(dayOf("2024-02-30", true), null);
  assert.equal(dayOf("2024-13", false), null);
  assert.equal(dayOf("yesterday", false), null);
  assert.match(parseQuery("after:yesterday x").problems[0] ?? "", /is no date/);
  assert.match(parseQuery("-navy").problems[0] ?? "", /needs one that must/);
});

test("whatever is typed is searched for and never breaks the search", (context) => {
  const store = openStore(freshFolder(context));
  context.after(() => store.close());
  for (const document of documents) store.put(document);
  const slice = { limit: 5, offset: 0 };
  const signs = fc.string({
    unit: fc.constantFrom(..."ab\"'*-:()^+{}[]\\%_ORANDtitle state: \u0000\u0001é俄"),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string(), signs), (typed) => {
      const asked = parseQuery(typed);
      store.searchPages(asked, slice);
      store.searchRecords(asked, { ...slice, kind: "claim" });
      store.actors({ words: typed, limit: 5 });
    }),
    { numRuns: 400 },
  );
});
