/** Pictures are the tests: after a wanted change, run with --test-update-snapshots and look at the files. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { bars } from "../../../src/desk/chart/bars.ts";
import { type Drawing, svg } from "../../../src/desk/chart/figure.ts";
import { gauge } from "../../../src/desk/chart/gauge.ts";
import { originLines, originsFinding } from "../../../src/desk/chart/origins.ts";
import { timeline, timelineFinding } from "../../../src/desk/chart/timeline.ts";
import { toText } from "../../../src/desk/html/html.ts";
import { assessment, on } from "../sample.ts";

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
const rows = [
  { label: "Exercises since 2012", date: on("2012-01-01", "2023-03-14", "inferred"), reported: "2023-03-14" },
  { label: "A patrol <script>", date: on("2023-03-23"), reported: "2023-03-24" },
];
const drawings: readonly (readonly [string, Drawing])[] = [
  ["bars", bars(assessment.hypotheses)],
  ["origins-wide", originLines(links)("wide")],
  ["origins-narrow", originLines(links)("narrow")],
  ["timeline-wide", timeline(rows)("wide")],
  ["timeline-narrow", timeline(rows)("narrow")],
];

for (const [name, drawing] of drawings)
  test(`the drawing ${name} is as it was looked at`, (t) => {
    t.assert.fileSnapshot(toText(svg(drawing)), picture(name), verbatim);
  });

test("a gauge fills as far as the rung is", (t) => {
  t.assert.fileSnapshot(toText(gauge("regular")), picture("gauge"), verbatim);
});

test("every drawing has a title and says in words what it shows", () => {
  for (const [, drawing] of drawings) {
    const made = toText(svg(drawing));
    assert.match(
      made,
      new RegExp(`<title id="${drawing.id}-t">[^<]+</title><desc id="${drawing.id}-d">[^<]+</desc>`),
    );
    assert.match(drawing.says, /\.$/);
    assert.doesNotMatch(made, /<script|<b>|style=/);
  }
});

test("findings hold for nothing and for one", () => {
  assert.equal(timelineFinding([]), "No happening in these pages carries a date.");
  assert.equal(originsFinding({ reports: [], origins: [] }), "0 reports lead to 0 origins.");
  assert.equal(
    originsFinding({ reports: links.reports.slice(0, 1), origins: links.origins.slice(1) }),
    "1 report leads to 0 origins and 1 end that nobody answers for.",
  );
  assert.equal(bars([]).says, "No hypothesis was weighed.");
});
