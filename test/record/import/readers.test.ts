import assert from "node:assert/strict";
import { test } from "node:test";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { type DataSet, dataSets, type Given, missingColumns, stateCodes } from "../../../src/record/index.ts";

const codes = stateCodes(loadKnowledge());

const setOf = (name: string): DataSet => {
  const set = dataSets.find((one) => one.name === name);
  assert.ok(set, name);
  return set;
};

/** What a data set makes of rows, given as a table of cells. */
function read(name: string, header: string, ...lines: readonly string[]): Given[] {
  const columns = header.split(",");
  assert.deepEqual(missingColumns(setOf(name), columns), []);
  const reader = setOf(name).open(codes, columns);
  const rows = lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
  return [...rows.map((row) => reader.take(row)), reader.end()];
}

test("ATOP: obligations of a pair and year, by country number, in both layouts", () => {
  const [one] = read("atop", "mem1,mem2,year,defense,offense,neutral,nonagg,consul", "2,200,1999,1,0,0,0,1");
  assert.deepEqual(one?.dyads, [
    { a: "GBR", b: "USA", year: 1999, measure: "defence", value: 1 },
    { a: "GBR", b: "USA", year: 1999, measure: "consultation", value: 1 },
  ]);
  const [other] = read(
    "atop",
    "stateA,stateB,year,defense,offense,neutral,nonagg,consul",
    "365,2,1999,0,0,0,1,0",
  );
  assert.equal(other?.dyads?.[0]?.a, "RUS");
});

test("what cannot be read is left out with its reason", () => {
  const header = "mem1,mem2,year,defense,offense,neutral,nonagg,consul";
  const skips = read(
    "atop",
    header,
    "2,999,1999,1,0,0,0,0",
    "2,200,,1,0,0,0,0",
    "2,200,1999,0,0,0,0,0",
    "345,345,1999,1,0,0,0,0",
  );
  assert.deepEqual(
    skips.map(({ skip }) => skip ?? "kept"),
    [
      "no state we know (999)",
      "no year",
      "no obligation in that year",
      "both sides are one state here",
      "kept",
    ],
  );
});

test("the Correlates of War's alliances do not pass for ATOP's", () => {
  const [one] = read(
    "cow-alliances",
    "ccode1,ccode2,year,defense,neutrality,nonaggression,entente",
    "2,20,1990,1,0,0,1",
  );
  assert.deepEqual(
    one?.dyads?.map(({ measure }) => measure),
    ["cow-defence", "cow-entente"],
  );
});

test("capabilities: -9 is missing", () => {
  const [one] = read("nmc", "stateabb,ccode,year,milex,milper,tpop,cinc", "USA,2,2010,-9,1430,309000,.15");
  assert.deepEqual(
    one?.countries?.map(({ measure }) => measure),
    ["personnel", "population", "cinc"],
  );
});

test("single votes: a year's agreement of pairs, abstentions half way, absence no vote", () => {
  const votes = [1, 2, 3, 4, 5].flatMap((call) => [
    `${call},2,1,1995`,
    `${call},365,${call === 1 ? 3 : call === 2 ? 2 : 1},1995`,
    `${call},200,8,1995`,
  ]);
  const all = read("unga", "rcid,ccode,vote,year", ...votes);
  assert.deepEqual(all.at(-1)?.dyads, [{ a: "RUS", b: "USA", year: 1995, measure: "votes", value: 0.7 }]);
});

test("ideal points: sessions are years", () => {
  const [one] = read("ideal-points", "ccode,session,IdealPointAll", "710,74,-0.75");
  assert.deepEqual(one?.countries, [{ country: "CHN", year: 2019, measure: "ideal-point", value: -0.75 }]);
});

test("SIPRI: a deal is a fact and its deliveries yearly values", () => {
  const header =
    "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Order date,Delivery year,TIV delivery values";
  const [one, none] = read(
    "sipri",
    header,
    "77,Russia,China,Su-35,Fighter aircraft,2015,2016; 2017,300",
    "78,Russia,Hezbollah,Metis,Anti-tank missile,2000,2005,3",
  );
  assert.deepEqual(
    one?.dyads?.map(({ year, value }) => [year, value]),
    [
      [2016, 150],
      [2017, 150],
    ],
  );
  assert.equal(one?.facts?.[0]?.from, "2016-01-01");
  assert.equal(one?.facts?.[0]?.to, "2017-12-31");
  assert.match(one?.facts?.[0]?.what ?? "", /^Su-35, Fighter aircraft delivered by RUS to CHN/);
  assert.equal(none?.skip, "no state we know (Hezbollah)");
});

test("exercises: every pair of participants, and the exercise as a fact", () => {
  const [one, alone] = read(
    "exercises",
    "id,name,y0,m0,d0,participants",
    "x1,Iron Tide,2004,5,3,USA JPN AUS",
    "x2,Lone,2004,5,3,USA",
  );
  assert.deepEqual(
    one?.dyads?.map(({ a, b }) => `${a}-${b}`),
    ["AUS-JPN", "AUS-USA", "JPN-USA"],
  );
  assert.equal(one?.facts?.[0]?.from, "2004-05-03");
  assert.equal(alone?.skip, "fewer than two states we know");
});

test("disputes by participant: opponents are the two sides in the years both took part", () => {
  const all = read(
    "mid",
    "dispnum,ccode,styear,endyear,sidea,hostlev",
    "9,2,2001,2003,1,5",
    "9,200,2002,2003,1,4",
    "9,645,2001,2003,0,5",
  );
  assert.deepEqual(
    all.at(-1)?.dyads?.map(({ a, b, year }) => `${a}-${b} ${year}`),
    ["IRQ-USA 2001", "IRQ-USA 2002", "IRQ-USA 2003", "GBR-IRQ 2002", "GBR-IRQ 2003"],
  );
});

test("a file of another data set lacks columns, and they are named", () => {
  assert.deepEqual(missingColumns(setOf("nmc"), ["ccode", "year", "milex", "milper", "tpop"]), ["cinc"]);
});

test("names of states as data sets write them", () => {
  const names = [
    "Russian Federation",
    "Viet Nam",
    "Cote d'Ivoire",
    "Bosnia-Herzegovina",
    "Occupied Palestinian Territory",
    "South Korea",
  ];
  assert.deepEqual(names.map(codes.name), ["RUS", "VNM", "CIV", "BIH", "PSE", "KOR"]);
});

test("counts of events by year: four quads, both directions; a year without any is left out", () => {
  const [one, none] = read(
    "event-years",
    "src,tgt,year,verbCoop,matlCoop,verbConf,matlConf",
    "AFG,IRN,2008,12,3,0,1",
    "AFG,IRN,2009,0,0,0,0",
  );
  assert.deepEqual(
    one?.dyads?.map(({ a, b, measure, value }) => [a, b, measure, value]),
    [
      ["AFG", "IRN", "verbal-cooperation", 12],
      ["AFG", "IRN", "material-cooperation", 3],
      ["AFG", "IRN", "material-conflict", 1],
    ],
  );
  assert.equal(none?.skip, "no event in that year");
});
