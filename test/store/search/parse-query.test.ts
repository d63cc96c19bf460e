import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openStore, parseQuery } from "../../../src/store/index.ts";
import { dayOf } from "../../../src/store/search/parse-query.ts";
import { documents } from "../../desk/sample.ts";
import { freshFolder } from "../sample.ts";

const match = (typed: string): string => parseQuery(typed).pages.match;

test("words, phrases, beginnings, either, neither", () => {
  assert.equal(match("joint patrol"), '"joint" AND "patrol"');
  assert.equal(match('"joint patrol" japan*'), '"joint patrol" AND "japan"*');
  assert.equal(match("patrol OR drill sea"), '("patrol" OR "drill") AND "sea"');
  assert.deepEqual(parseQuery('patrol -navy -"fast boat"').pages, {
    match: '"patrol"',
    not: '"navy" OR "fast boat"',
  });
  assert.equal(match("title:alliance"), 'title : "alliance"');
  assert.equal(parseQuery("title:alliance").records.match, '"alliance"');
  assert.equal(match("OR"), '"OR"');
  assert.equal(match("NEAR(a b) AND *"), '"NEAR(a" AND "b)" AND "AND"');
});

test("what pages and records must be, must not be, or may be either of", () => {
  const asked = parseQuery(
    "state:rus pair:chn-jpn outlet:Example.org actor:RUS.MOD lang:EN -state:USA after:2021-05 before:2022",
  );
  assert.deepEqual(
    asked.wanted.map((group) => group.map(({ facet, value }) => `${facet} ${value}`)),
    [["state rus"], ["state chn"], ["state jpn"], ["site Example.org"], ["actor RUS.MOD"], ["language EN"]],
  );
  assert.deepEqual(asked.unwanted, [{ facet: "state", value: "USA" }]);
  assert.deepEqual([asked.after, asked.before], ["2021-05-01", "2022-12-31"]);
  assert.equal(asked.pages.match, "");
  const either = parseQuery("patrol modality:planned OR modality:threatened OR drill sea");
  assert.deepEqual(
    either.wanted.map((group) => group.map(({ value }) => value)),
    [["planned", "threatened"]],
  );
  assert.equal(either.pages.match, '"patrol" AND "drill" AND "sea"');
  const day = parseQuery("date:2021-05");
  assert.deepEqual([day.after, day.before], ["2021-05-01", "2021-05-31"]);
  assert.equal(parseQuery("constructor:x").pages.match, '"constructor x"');
});

test("days of years and months, and what is none", () => {
  assert.equal(dayOf("2024-02", true), "2024-02-29");
  assert.equal(dayOf("2024-02-30", true), null);
  assert.equal(dayOf("2024-13", false), null);
  assert.equal(dayOf("yesterday", false), null);
  assert.match(parseQuery("after:yesterday x").problems[0] ?? "", /is no date/);
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
