import assert from "node:assert/strict";
import { test } from "node:test";
import { type ImportedObligation, type Knowledge, loadKnowledge } from "../../src/knowledge/index.ts";
import { alliancesFrom, paperOn, regionalImports } from "../../src/record/index.ts";

const knowledge = loadKnowledge();

const spans = new Map([
  ["ATOP", [1945, 2018]],
  ["COW", [1945, 2012]],
] as const);

const withRows = (...obligations: readonly ImportedObligation[]): Knowledge => ({
  ...knowledge,
  alliances: { spans, obligations },
});

test("years in a row are one obligation; an entente is a duty to consult", () => {
  const rows = [2001, 2002, 2004].map((year) => ({ a: "RUS", b: "CHN", year, measure: "consultation" }));
  const other = { a: "CHN", b: "RUS", year: 2002, measure: "cow-entente" };
  const votes = { a: "CHN", b: "RUS", year: 2002, measure: "votes" };
  assert.deepEqual(alliancesFrom([...rows, other, votes]), [
    { source: "ATOP", obligation: "consultation", countries: ["CHN", "RUS"], from: 2001, to: 2002 },
    { source: "ATOP", obligation: "consultation", countries: ["CHN", "RUS"], from: 2004, to: 2004 },
    { source: "COW", obligation: "consultation", countries: ["CHN", "RUS"], from: 2002, to: 2002 },
  ]);
});

/** A defence pact between two states that no shipped treaty binds. */
const defenceOnly = () =>
  withRows({
    source: "ATOP",
    obligation: "defence",
    countries: ["BRA", "IRN"],
    from: 1990,
    to: 2018,
  });

test("an obligation that only imported data have binds, says whose it is, and stands among the differences", () => {
  const only = defenceOnly();
  const paper = paperOn(only, ["BRA", "IRN"], "2005-06-01");
  assert.deepEqual(
    paper.obligations.map(({ obligation, sources }) => [obligation, sources]),
    [["defence", ["ATOP as imported"]]],
  );
  assert.equal(paper.treaties[0]?.to, null, "the run goes on to the end of the data");
  assert.match(
    paper.says,
    /A mutual defence obligation binds Brazil and Iran.*ATOP codes \(imported\), 1990 to 2018/,
  );
  assert.match(
    paper.says,
    /Sources differ: ATOP as imported has defence in 2005, the shipped treaties have not/,
  );
});

test("outside the years of the data nothing is said by them, and nothing held against them", () => {
  const only = defenceOnly();
  const paper = paperOn(only, ["BRA", "IRN"], "2019-01-01");
  assert.deepEqual([paper.obligations, paper.differences], [[], []]);
});

test("sources that agree are both named, and the shipped treaties stay what is listed", () => {
  const agree = withRows(
    { source: "ATOP", obligation: "nonaggression", countries: ["CHN", "RUS"], from: 1998, to: 2018 },
    { source: "ATOP", obligation: "consultation", countries: ["CHN", "RUS"], from: 1998, to: 2018 },
    { source: "COW", obligation: "nonaggression", countries: ["CHN", "RUS"], from: 2001, to: 2012 },
  );
  const paper = paperOn(agree, ["RUS", "CHN"], "2010-01-01");
  assert.deepEqual(paper.treaties, paperOn(knowledge, ["RUS", "CHN"], "2010-01-01").treaties);
  assert.deepEqual(paper.obligations[0]?.sources, [
    "shipped treaties",
    "ATOP as imported",
    "COW as imported",
  ]);
  assert.deepEqual(paper.differences, [], "COW's silence on a softer duty says nothing");
});

test("a shipped obligation that imported data lack is told; one that ended within the year is none", () => {
  const silent = withRows();
  const differ = (a: string, b: string, on: string): string[] =>
    paperOn(silent, [a, b], on).differences.map(({ source, obligation }) => `${source} ${obligation}`);
  assert.ok(differ("USA", "JPN", "2005-01-01").includes("COW as imported defence"));
  const ended = withRows(
    ...(["nonaggression", "consultation"] as const).map(
      (obligation): ImportedObligation => ({
        source: "ATOP",
        obligation,
        countries: ["RUS", "UKR"],
        from: 1997,
        to: 2018,
      }),
    ),
  );
  assert.deepEqual(paperOn(ended, ["RUS", "UKR"], "2018-06-01").differences, []);
});

test("imported obligations of two states that a region-wide pact names count as that pact's", () => {
  const pair = ["BRA", "MEX"] as const;
  const rows = withRows({ source: "ATOP", obligation: "offence", countries: pair, from: 1948, to: 2018 });
  const ids = regionalImports(rows, pair);
  assert.equal(ids.length, 1);
  assert.deepEqual(
    paperOn(rows, pair, "2010-01-01")
      .treaties.filter(({ id }) => ids.includes(id))
      .map(({ obligations }) => obligations),
    [["offence"]],
  );
  assert.deepEqual(regionalImports(rows, ["IND", "FRA"]), []);
});
