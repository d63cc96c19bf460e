import assert from "node:assert/strict";
import { test } from "node:test";
import type { Event } from "../../../src/contract/index.ts";
import { type EventLayoutName, eventTable } from "../../../src/export/index.ts";
import { loadKnowledge } from "../../../src/knowledge/index.ts";
import { documentOf, eventIn, partyIn } from "./sample.ts";

const knowledge = loadKnowledge();
const text = "Norway's navy and Chile held talks with NATO and unnamed officials.";
const norway = partyIn(text, "Norway's navy", { id: "NOR.NAVY", country: "NOR", sector: "MIL" });
const chile = partyIn(text, "Chile", { id: "CHL", country: "CHL" });
const nato = partyIn(text, "NATO", { id: "NATO" });
const officials = partyIn(text, "unnamed officials", { id: "unknown:officials" });

const rowsIn = (layout: EventLayoutName, events: readonly Event[]) => {
  const { columns, rows } = eventTable([documentOf(text, events)], { layout, knowledge });
  return [...rows].map((cells) => Object.fromEntries(columns.map(({ name }, at) => [name, cells[at]])));
};

test("ICEWS has its 20 columns, POLECAT its 40, PETRARCH-2 its 8", () => {
  const names = (layout: EventLayoutName) =>
    eventTable([], { layout, knowledge }).columns.map(({ name }) => name);
  assert.equal(
    names("icews").join("|"),
    "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|Target Sectors|Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|Latitude|Longitude",
  );
  assert.equal(
    names("polecat").join("|"),
    "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version",
  );
  assert.deepEqual(names("petrarch"), [
    "date",
    "source",
    "target",
    "code",
    "issues",
    "ids",
    "url",
    "story_source",
  ]);
  assert.equal(eventTable([], { layout: "petrarch", knowledge }).header, false);
});

test("PETRARCH-2: a row a dyad, codes of CAMEO, the sentences of one dyad and code together", () => {
  const events = [
    eventIn(text, { id: "e-1", actors: [norway, chile], recipients: [nato] }),
    eventIn(text, { id: "e-2", sentence: 4, actors: [norway], recipients: [nato] }),
  ];
  assert.deepEqual(
    rowsIn("petrarch", events).map((row) => Object.values(row).join(" ")),
    [
      "20230504 NORMIL IGO 040  r1_1;r1_5 r1.txt Harbour Signal",
      "20230504 CHL IGO 040  r1_1 r1.txt Harbour Signal",
    ],
  );
});

test("what both sides do gives a row in each direction", () => {
  const both = rowsIn("icews", [eventIn(text, { symmetric: true, actors: [norway, chile] })]);
  assert.deepEqual(
    both.map((row) => [row["Source Name"], row["Source Sectors"], row["Target Name"], row["Target Country"]]),
    [
      ["Norway's navy", "Military,Government", "Chile", "Chile"],
      ["Chile", null, "Norway's navy", "Norway"],
    ],
  );
  const [one, other] = both.map((row) => row["Event ID"]);
  assert.notEqual(one, other);
  assert.ok(Number.isSafeInteger(one) && Number.isSafeInteger(other));
});

test("half a dyad is a row only where the layout has a word for nobody", () => {
  const half = [eventIn(text, { actors: [chile] })];
  assert.deepEqual([rowsIn("petrarch", half), rowsIn("icews", half)], [[], []]);
  assert.equal(rowsIn("full", half).length, 1);
  const [row] = rowsIn("polecat", half);
  assert.deepEqual(
    [row?.["Actor Country"], row?.["Actor COW"], row?.["Recipient Name"], row?.["Quad Code"], row?.Intensity],
    ["CHL", 155, "None", "VERBAL COOPERATION", 2.5],
  );
  assert.equal(row?.Contexts, "military; diplomatic");
});

test("layouts without a column for it take no planned, denied, negated event and no comment for a deed", () => {
  const dyad = { actors: [chile], recipients: [nato] };
  const events = [
    eventIn(text, { ...dyad, id: "e-planned", modality: "planned" }),
    eventIn(text, { ...dyad, id: "e-not", negated: true }),
    eventIn(text, { ...dyad, id: "e-comment", within: "thread" }),
    eventIn(text, { ...dyad, id: "e-done" }),
  ];
  assert.deepEqual(
    rowsIn("polecat", events).map((row) => row["Event ID"]),
    ["e-done"],
  );
  assert.equal(rowsIn("full", events).length, 4);
  const planned = eventTable([documentOf(text, events)], {
    layout: "polecat",
    knowledge,
    modalities: ["planned"],
  });
  assert.deepEqual(
    [...planned.rows].map(([id]) => id),
    ["e-planned"],
  );
});

test("full: lists of a side run alongside, unknown is an empty place", () => {
  const [row] = rowsIn("full", [eventIn(text, { actors: [norway, officials], recipients: [nato] })]);
  assert.deepEqual(
    [row?.actor_ids, row?.actor_countries, row?.actor_sectors, row?.actor_codes, row?.recipient_codes],
    ["NOR.NAVY;unknown:officials", "NOR;", "MIL;", "NORMIL;", "IGO"],
  );
  assert.deepEqual([row?.goldstein, row?.cameo_description, row?.quad], [1, "Consult", "verbal-cooperation"]);
});

test("the day: the event's own where it spans at most a month, else the report's, else none", () => {
  const date = (from: string, to: string) => ({
    from,
    to,
    basis: "inferred" as const,
    source: "phrase",
    span: null,
  });
  const events = [
    eventIn(text, { date: date("2023-05-01", "2023-05-31") }),
    eventIn(text, { date: date("2021-01-01", "2023-05-31") }),
  ];
  assert.deepEqual(
    rowsIn("full", events).map(({ day }) => day),
    ["2023-05-01", "2023-05-04"],
  );
});
