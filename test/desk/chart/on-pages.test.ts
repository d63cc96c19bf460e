/** Every chart of the desk says its finding in a sentence, cites its source inside the picture, and has its figures in a table. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { parseHTML } from "linkedom";
import { createDesk } from "../../../src/desk/index.ts";
import { deskParts } from "../app/kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const desk = createDesk(parts);

test("each chart on each page has a finding, a source and a table", async () => {
  const seen: string[] = [];
  for (const path of ["/", "/d/rus-chn", "/compare?d=rus-chn", "/r/signal/tree/2", "/story/told", "/c/c1"]) {
    const { document } = parseHTML(await (await desk.request(path)).text());
    for (const chart of document.querySelectorAll("figure.chart")) {
      const finding = (chart.querySelector("figcaption")?.textContent ?? "").trim();
      assert.match(finding, /^\S.{10,}[.?!]$/s, `${path}: “${finding}” is a sentence`);
      const drawings = [...chart.querySelectorAll("svg.drawing")];
      // The ladder is a table, with its gauges in the rows.
      if (drawings.length > 0) seen.push(finding);
      for (const drawing of drawings)
        assert.match(
          drawing.textContent ?? "",
          /Source: \S/,
          `${path}: the picture of “${finding}” cites its source`,
        );
      assert.ok(chart.querySelector("table"), `${path}: “${finding}” has a table`);
    }
  }
  assert.ok(seen.length >= 4, String(seen));
});
