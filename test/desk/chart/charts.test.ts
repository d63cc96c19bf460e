/** Pictures are the tests: after a wanted change, run with --test-update-snapshots and look at the files. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { bars } from "../../../src/desk/chart/bars.ts";
import { chain, chainFinding } from "../../../src/desk/chart/chain.ts";
import { type Drawing, svg } from "../../../src/desk/chart/figure.ts";
import { gauge } from "../../../src/desk/chart/gauge.ts";
import { lanes, lanesFinding } from "../../../src/desk/chart/lanes.ts";
import { originLines, originsFinding } from "../../../src/desk/chart/origins.ts";

import { quadrant, quadrantFinding } from "../../../src/desk/chart/quadrant.ts";
import { sparkline } from "../../../src/desk/chart/sparkline.ts";
import { toText } from "../../../src/desk/html/html.ts";
import { assessment } from "../sample.ts";

const picture = (name: string): string => join(import.meta.dirname, `${name}.snap.svg`);
const verbatim = { serializers: [(value: unknown) => `${value}\n`] };

const links = {
  reports: [
    { id: "a", label: "The Harbour Signal" },
    { id: "b", label: "A newspaper with a name too long for a phone" },
    { id: "c", label: "Strait Observer <b>" },
  ],
  origins: [
    { id: "1", label: "Ines Falkenberg", reports: ["a", "b"], named: true },
    { id: "2", label: "Japan's Defence Ministry", reports: ["c"], named: false },
  ],
};
const source = "Source: 3 reports; Entente";
const rows = [
  {
    id: "treaties",
    title: "Treaties in force",
    items: [{ label: "Treaty", from: "2002-02-28", to: null, reported: null, vague: false }],
  },
  {
    id: "events",
    title: "Told by the pages",
    items: [
      { label: "Exercises", from: "2012-01-01", to: "2023-03-14", reported: "2023-03-14", vague: true },
      {
        label: "A patrol <script>",
        from: "2023-03-23",
        to: "2023-03-23",
        reported: "2023-03-24",
        vague: false,
      },
    ],
  },
  { id: "claims", title: "Claimed", items: [] },
];
const at = (day: string, paper: "none" | "restraint" | "defence", practice: number) => ({
  day,
  paper,
  practice,
});
const pairs = [
  {
    label: "China–Russia",
    short: "CHN–RUS",
    address: "/d/chn-rus",
    trail: [at("2021-01-01", "restraint", 0.4), at("2023-01-01", "restraint", 0.6)],
  },
  { label: "Here–There <b>", short: "A–B", address: "/d/a-b", trail: [at("2023-01-01", "none", 0)] },
  {
    label: "Ally–Ally",
    short: "C–D",
    address: "/d/c-d",
    trail: [at("2022-01-01", "none", 0.9), at("2023-01-01", "defence", 0.5)],
  },
];
const chained = {
  roots: [
    { id: "o1", label: "Ines Falkenberg", mark: "origin" as const },
    { id: "o2", label: "Experts (nobody is named)", mark: "nameless" as const },
    { id: "outlet:kontur", label: "Kontur <b>", mark: "elsewhere" as const },
  ],
  reports: [
    { id: "a", label: "The Harbour Signal", day: "2023-03-14" },
    { id: "b", label: "A newspaper with a name too long for a phone", day: "2023-03-15" },
    { id: "c", label: "Strait Observer", day: "2023-03-17" },
    { id: "d", label: "Volga Lantern", day: null },
  ],
  links: [
    { from: "o1", to: "a", share: 0, found: true },
    { from: "a", to: "b", share: 0.9, found: true },
    { from: "a", to: "c", share: 0, found: true },
    { from: "outlet:kontur", to: "d", share: 0, found: false },
    { from: "o2", to: "d", share: 0, found: true },
  ],
};
const drawings: readonly (readonly [string, Drawing])[] = [
  ["bars", bars(assessment.hypotheses, source)],
  ["origins-wide", originLines(links, source)("wide")],
  ["origins-narrow", originLines(links, source)("narrow")],
  ["chain-wide", chain(chained, source)("wide")],
  ["chain-narrow", chain(chained, source)("narrow")],
  ["lanes-wide", lanes(rows, source)("wide")],
  ["lanes-narrow", lanes(rows, source)("narrow")],
  ["quadrant-wide", quadrant(pairs, source)("wide")],
  ["quadrant-narrow", quadrant(pairs, source)("narrow")],
];

for (const [name, drawing] of drawings)
  test(`the drawing ${name} is as it was looked at`, (t) => {
    t.assert.fileSnapshot(toText(svg(drawing)), picture(name), verbatim);
  });

test("a gauge fills as far as the rung is", (t) => {
  t.assert.fileSnapshot(toText(gauge("regular")), picture("gauge"), verbatim);
});

test("a sparkline has a bar for each value", (t) => {
  t.assert.fileSnapshot(toText(sparkline([0, 1, 4])), picture("sparkline"), verbatim);
});

test("every drawing has a title and says in words what it shows", () => {
  for (const [, drawing] of drawings) {
    const made = toText(svg(drawing));
    assert.match(
      made,
      new RegExp(`<title id="${drawing.id}-t">[^<]+</title><desc id="${drawing.id}-d">[^<]+</desc>`),
    );
    assert.match(drawing.says, /\.$/);
    assert.ok(made.includes(`${source}</text></svg>`), "the source stands in the picture");
    assert.doesNotMatch(made, /<script|<b>|style=/);
  }
});

test("findings hold for nothing and for one", () => {
  assert.equal(chainFinding({ roots: [], reports: [], links: [] }), "0 reports from 0 origins.");
  assert.equal(
    chainFinding(chained),
    "4 reports from 1 origin; 1 of them copies another, 1 cites what is not here to be read.",
  );
  assert.equal(lanesFinding([]), "Nothing here carries a date.");
  assert.equal(quadrantFinding([]), "No pair has been weighed yet.");
  assert.equal(
    quadrantFinding(pairs),
    "1 of 3 pairs is bound to defend each other by a treaty of their own; of the others China–Russia do most together (60\u00a0% of the ladder); of the bound Ally–Ally do least (50\u00a0%).",
  );
  assert.equal(originsFinding({ reports: [], origins: [] }), "0 reports lead to 0 origins.");
  assert.equal(
    originsFinding({ reports: links.reports.slice(0, 1), origins: links.origins.slice(1) }),
    "1 report leads to 0 origins and 1 end that nobody answers for.",
  );
  assert.equal(bars([], source).says, "No hypothesis was weighed.");
});

test("a label that finds no room beside its dot stands on its other side, above, below, or gives the codes", () => {
  const point = (label: string, short: string, practice: number) => ({
    label,
    short,
    address: "/d/a-b",
    trail: [at("2023-01-01", "defence", practice)],
  });
  const wordsIn = (all: Parameters<typeof quadrant>[0]): string[] =>
    [...toText(quadrant(all, source)("narrow").inside).matchAll(/class="label small"[^>]*>([^<]+)</g)].map(
      ([, words]) => words ?? "",
    );
  assert.deepEqual(wordsIn([point("Philippines–United States", "PHL–USA", 0.5)]), [
    "Philippines–United States",
  ]);
  const huge = "Bosnia and Herzegovina–Saint Vincent and the Grenadines";
  assert.deepEqual(wordsIn([point(huge, "BIH–VCT", 0.5)]), ["BIH–VCT"]);
  assert.equal(wordsIn([0.5, 0.5, 0.5].map((practice) => point(huge, "BIH–VCT", practice))).length, 3);
});
