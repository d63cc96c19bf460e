import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "../../src/contract/index.ts";
import { loadKnowledge } from "../../src/knowledge/index.ts";
import { trace } from "../../src/trace/index.ts";
import { coded, day, event, page } from "./kit/build.ts";

const knowledge = loadKnowledge();

interface Telling {
  readonly words: string;
  readonly states: readonly string[];
  readonly on: string;
  readonly parts?: Partial<Event>;
}

function told(id: string, { words, states, on, parts = {} }: Telling) {
  const report = page({ id, paragraphs: [words], outlet: `Paper ${id}`, date: on });
  return {
    report,
    coded: coded(report, { events: [event(report, words, { states, date: day(on), ...parts })] }),
  };
}

const happeningsOf = (...documents: readonly ReturnType<typeof told>[]) =>
  trace(documents, knowledge).happenings.map(({ tellings, differ, title }) => ({
    reports: tellings.map(({ report }) => report).sort(),
    differ,
    title,
  }));

const plover = (root: string): Partial<Event> => ({
  symmetric: false,
  plover: { event: root, mode: null, contexts: [] },
});

test("a deed and the other's like deed are two happenings; a delivery told by giver and taker is one", () => {
  const a = told("a", {
    words: "Iran bombed Pakistan.",
    states: ["IRN", "PAK"],
    on: "2024-01-16",
    parts: plover("ASSAULT"),
  });
  const b = told("b", {
    words: "Pakistan bombed Iran.",
    states: ["PAK", "IRN"],
    on: "2024-01-17",
    parts: plover("ASSAULT"),
  });
  const c = told("c", {
    words: "Iran struck Pakistan.",
    states: ["IRN", "PAK"],
    on: "2024-01-16",
    parts: plover("ASSAULT"),
  });
  assert.deepEqual(happeningsOf(a, b), []);
  const [one, ...others] = happeningsOf(a, b, c);
  assert.deepEqual(one?.reports, ["a", "c"]);
  assert.match(one?.title ?? "", /^Iran to Pakistan: assault/);
  assert.deepEqual(others, []);
  const given = told("d", {
    words: "Iran sent tents to Iraq.",
    states: ["IRN", "IRQ"],
    on: "2024-01-16",
    parts: plover("AID"),
  });
  const taken = told("e", {
    words: "Iraq got tents from Iran.",
    states: ["IRQ", "IRN"],
    on: "2024-01-16",
    parts: plover("AID"),
  });
  assert.equal(happeningsOf(given, taken).length, 1);
});

test("a telling that leaves a third state out goes with the one that has it, on the same day only", () => {
  const three = told("a", { words: "They all exercised.", states: ["RUS", "CHN", "IRN"], on: "2023-03-15" });
  const two = told("b", { words: "Both exercised.", states: ["RUS", "CHN"], on: "2023-03-15" });
  const later = told("c", { words: "Both exercised again.", states: ["RUS", "CHN"], on: "2023-03-17" });
  assert.deepEqual(
    happeningsOf(three, two).map(({ reports, differ }) => ({ reports, differ })),
    [{ reports: ["a", "b"], differ: ["actors"] }],
  );
  assert.deepEqual(happeningsOf(three, later), []);
});

test("a day of the month is no count, and a navy is no other actor than its state", () => {
  const a = told("a", {
    words: "China and Russia exercised on 9 May.",
    states: ["CHN", "RUS"],
    on: "2023-05-09",
  });
  const b = told("b", {
    words: "The navies exercised with no ships named.",
    states: ["CHN", "RUS"],
    on: "2023-05-09",
  });
  const navies = b.coded.events.map((one) => ({
    ...one,
    actors: one.actors.map((party) => ({ ...party, id: "CHN.NAVY" })),
  }));
  const [one] = happeningsOf(a, { ...b, coded: { ...b.coded, events: navies } });
  assert.deepEqual(one?.differ, []);
});

test("events without a day on pages without one are no happening in common", () => {
  const undated = (id: string) => {
    const words = "China and Russia exercised.";
    const report = page({ id, paragraphs: [words], outlet: `Paper ${id}` });
    return { report, coded: coded(report, { events: [event(report, words, { states: ["CHN", "RUS"] })] }) };
  };
  assert.deepEqual(happeningsOf(undated("a"), undated("b")), []);
});
