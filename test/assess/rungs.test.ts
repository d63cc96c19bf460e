import assert from "node:assert/strict";
import { test } from "node:test";
import type { Item } from "../../src/assess/evidence/item.ts";
import type { HostilityIndicator, PracticeIndicator } from "../../src/assess/framework/schema.ts";
import { loadFramework } from "../../src/assess/index.ts";
import { afterBreaks, hostilityReader } from "../../src/assess/state/hostility.ts";
import { rungReader } from "../../src/assess/state/practice.ts";
import { wordsFor } from "../../src/assess/words/icd203.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { assessed } from "./kit.ts";

const framework = loadFramework(loadKnowledge().readText("frameworks/military-alliance.yaml"));
const practice = (id: string): PracticeIndicator => {
  const found = framework.indicators.find((one) => one.id === id);
  assert.ok(found?.axis === "practice");
  return found;
};
const hostility = (id: string): HostilityIndicator => {
  const found = framework.indicators.find((one) => one.id === id);
  assert.ok(found?.axis === "hostility");
  return found;
};

const exercises = practice("exercises");
const asOf = "2024-01-01";

const item = (
  source: string,
  on: string,
  parts: Partial<Item> & { weight?: number; to?: string } = {},
): Item => {
  const { weight = 1, to = on, ...rest } = parts;
  return {
    from: on,
    to,
    course: "once",
    source,
    tie: null,
    independent: true,
    shown: {
      id: `${source} ${on}`,
      indicator: "exercises",
      kind: "event",
      from: "e",
      report: "r",
      quote: null,
      says: "an exercise",
      date: null,
      origin: source,
      voices: "",
      weight,
      direction: "for",
    },
    ...rest,
  };
};

test("rungs: absent, episodic, regular, institutional by years with evidence", () => {
  const years = (list: readonly number[]): Item[] => list.map((year) => item(`s${year}`, `${year}-06-01`));
  assert.equal(rungReader([], exercises, asOf)().state, "absent");
  assert.equal(rungReader(years([2023]), exercises, asOf)().state, "episodic");
  assert.equal(rungReader(years([2019, 2021, 2023]), exercises, asOf)().state, "regular");
  assert.equal(rungReader(years([2019, 2020, 2021, 2022, 2023]), exercises, asOf)().state, "institutional");
  const old = [2014, 2015].map((year) => item(`s${year}`, `${year}-06-01`, { weight: 0.12 }));
  assert.equal(rungReader(old, exercises, asOf)().state, "absent");
});

test("rungs: what is long over is told with its last day, and not as the word of too few", () => {
  const long = rungReader([item("a", "2016-05-01"), item("b", "2017-05-02")], exercises, asOf)();
  assert.deepEqual(long, {
    state: "episodic",
    why: "Nothing in the last 5 years; the last there is, is of 2017-05-02.",
  });
  assert.match(rungReader([item("a", "2023-05-01")], exercises, asOf)().why, /One source alone/);
});

test("rungs: one origin never lifts a rung above episodic, however often it tells", () => {
  const often = [2019, 2020, 2021, 2022, 2023].map((year) => item("one origin", `${year}-06-01`));
  assert.equal(rungReader(often, exercises, asOf)().state, "episodic");
});

test("rungs: plans and hearsay alone leave a rung absent", () => {
  assert.equal(rungReader([item("s", "2023-06-01", { weight: 0.125 })], exercises, asOf)().state, "absent");
});

test("rungs: a base that has stood for years is institutional by itself", () => {
  const base = item("fact", "2010-01-01", { to: asOf, course: "standing" });
  assert.equal(rungReader([base], practice("basing-and-troops"), asOf)().state, "institutional");
  const young = item("fact", "2022-01-01", { to: asOf, course: "standing" });
  assert.equal(rungReader([young], practice("basing-and-troops"), asOf)().state, "episodic");
});

test("hostility: a fact is enough, one origin is not; a war undoes the practice before it", () => {
  const war = hostility("armed-conflict");
  const told = item("one", "2022-03-01");
  assert.equal(hostilityReader([told], war, asOf).read().state, "no");
  assert.equal(hostilityReader([told, item("two", "2022-03-02")], war, asOf).read().state, "recent");
  const fact: Item = { ...told, shown: { ...told.shown, kind: "fact" } };
  assert.equal(hostilityReader([fact], war, asOf).read().state, "recent");
  assert.equal(hostilityReader([fact], war, "2027-01-01").read().state, "yes");
  const undone = hostilityReader([fact], war, asOf).breakOf();
  const breaks = undone === null ? [] : [undone];
  const before = [2019, 2020, 2021].map((year) => item(`s${year}`, `${year}-06-01`));
  assert.equal(rungReader(before, exercises, asOf)().state, "regular");
  assert.equal(rungReader(afterBreaks(before, breaks), exercises, asOf)().state, "absent");
  const after = item("later", "2023-06-01");
  assert.equal(rungReader(afterBreaks([...before, after], breaks), exercises, asOf)().state, "episodic");
});

test("words of probability follow the bands of ICD 203 at their borders", () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, "ruled out"],
    [0.001, "almost no chance"],
    [0.044, "almost no chance"],
    [0.05, "very unlikely"],
    [0.2, "unlikely"],
    [0.4449, "unlikely"],
    [0.45, "roughly even chance"],
    [0.55, "likely"],
    [0.8, "very likely"],
    [0.95, "almost certain"],
    [1, "almost certain"],
  ];
  for (const [probability, words] of cases) assert.equal(wordsFor(probability), words);
});

test("rungs: a series counts without a second source; every second year makes it regular, no more", () => {
  const every = item("fact", "2010-01-01", { to: asOf, course: "biennial" });
  assert.equal(rungReader([every], exercises, asOf)().state, "regular");
  const yearly = item("fact", "2010-01-01", { to: asOf, course: "yearly" });
  assert.equal(rungReader([yearly], exercises, asOf)().state, "institutional");
  const young = item("fact", "2020-03-01", { to: asOf, course: "yearly" });
  assert.equal(rungReader([young], exercises, asOf)().state, "regular");
});

test("peace made between two states settles the hostility that ended before it", () => {
  const hostile = (asOf: string): string[] =>
    assessed([], ["ETH", "ERI"], asOf)
      .influence.filter(({ says }) => /(?:disputes|Sanctions).*: yes/.test(says))
      .map(({ indicator }) => indicator)
      .sort();
  assert.deepEqual(hostile("2016-01-01"), ["disputes", "sanctions"]);
  assert.deepEqual(hostile("2019-01-01"), []);
});

test("a treaty on hold obliges to no consultation", () => {
  const says = assessed([], ["PAK", "USA"], "2023-06-01").influence.find(
    ({ indicator }) => indicator === "soft-obligation",
  )?.says;
  assert.match(says ?? "", /: no$/);
});
