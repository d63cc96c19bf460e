import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Traced } from "../../../src/contract/index.ts";
import { type Exported, eventTable } from "../../../src/export/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { documentOf, eventIn, partyIn } from "./sample.ts";

const knowledge = loadKnowledge();
const text = "Chile met Norway.";
const dyad = {
  actors: [partyIn(text, "Chile", { id: "CHL", country: "CHL" })],
  recipients: [partyIn(text, "Norway", { id: "NOR", country: "NOR" })],
};
const telling = (id: string, published: string, event = `e-${id}`) =>
  documentOf(text, [eventIn(text, { ...dyad, id: event })], { id, published });

const days = (documents: readonly Exported[], traced?: Traced) => {
  const options = { layout: "full", knowledge, dyadDay: true, ...(traced && { traced }) } as const;
  const { columns, rows } = eventTable(documents, options);
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  return [...rows].map((cells) =>
    ["day", "actor", "recipient", "id", "rows", "reports", "origins"].map((name) => cells[at(name)]),
  );
};

const stage = { name: "trace", version: "1" };
const nothing: Traced = {
  reports: [],
  copies: [],
  citations: [],
  origins: [],
  stories: [],
  happenings: [],
  citationChecks: [],
  credibility: [],
  apart: [],
};

test("of one day, dyad and kind one is kept: the first by report and place, with how often it was told", () => {
  const again = documentOf(
    text,
    [eventIn(text, { ...dyad, id: "e-x" }), eventIn(text, { ...dyad, id: "e-y", start: 3 })],
    { id: "a" },
  );
  assert.deepEqual(days([telling("b", "2023-05-04"), again, telling("c", "2023-05-05")]), [
    ["2023-05-04", "CHL", "NOR", "e-x", 3, 2, 2],
    ["2023-05-05", "CHL", "NOR", "e-c", 1, 1, 1],
  ]);
});

test("another kind of event, another modality and another direction are other dyad-days", () => {
  const events = [
    eventIn(text, dyad),
    eventIn(text, { ...dyad, id: "e-2", plover: { event: "AID", mode: null, contexts: [] } }),
    eventIn(text, { ...dyad, id: "e-3", modality: "planned" }),
    eventIn(text, { id: "e-4", actors: dyad.recipients, recipients: dyad.actors }),
  ];
  assert.equal(days([documentOf(text, events)]).length, 4);
});

test("traced: a copy printed the day after is no second event, and one origin is one", () => {
  const documents = [telling("a", "2023-05-04"), telling("b", "2023-05-05")];
  assert.equal(days(documents).length, 2);
  const traced: Traced = {
    ...nothing,
    copies: [
      {
        type: "copy",
        stage,
        from: "a",
        to: "b",
        directed: true,
        share: 1,
        channel: "text",
        passages: [],
        why: "",
      },
    ],
    origins: [
      {
        type: "origin",
        id: "o-1",
        stage,
        speaker: null,
        label: "",
        reports: ["a", "b"],
        claims: [],
        merges: [],
      },
    ],
  };
  assert.deepEqual(days(documents, traced), [["2023-05-04", "CHL", "NOR", "e-a", 2, 2, 1]]);
});

test("traced: tellings of one event have its first day, and keep their own origins", () => {
  const documents = [telling("a", "2023-05-04"), telling("b", "2023-05-06")];
  const tellings = [["e-a", "e-b"]];
  const traced: Traced = {
    ...nothing,
    stories: [
      { type: "story", id: "s", stage, title: "", thesis: null, reports: ["a", "b"], origins: [], tellings },
    ],
  };
  assert.deepEqual(days(documents, traced), [["2023-05-04", "CHL", "NOR", "e-a", 2, 2, 2]]);
});

test("undated reports are not taken for one day", () => {
  const undated = (id: string): Exported => {
    const { report, coded } = telling(id, "2023-05-04");
    return { report: { ...report, published: [] }, coded };
  };
  assert.equal(days([undated("a"), undated("b")]).length, 2);
});

test("the order of reports does not show", () => {
  const documents = ["a", "b", "c", "d"].map((id, at) => telling(id, `2023-05-0${4 + (at % 2)}`));
  const expected = days(documents);
  fc.assert(
    fc.property(fc.shuffledSubarray(documents, { minLength: 4 }), (shuffled) => {
      assert.deepEqual(days(shuffled), expected);
    }),
  );
});
