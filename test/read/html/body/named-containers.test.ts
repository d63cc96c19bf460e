import assert from "node:assert/strict";
import { test } from "node:test";
import { featureNames, featureTable } from "../../../../src/read/html/body/features.ts";
import { lookAt } from "../../../../src/read/html/page-facts.ts";

const prose =
  "The two ministers met in Tirana and agreed on a joint guard of the strait, which both parliaments have to approve before the summer.";

/** A feature of the first run that begins so. */
const feature = (html: string, opening: string, name: string): number | undefined => {
  const { runs, facts } = lookAt(
    `<!doctype html><html><head><title>Ministers meet</title></head><body>${html}</body></html>`,
  );
  const { width, values } = featureTable(runs, facts);
  const row = runs.findIndex(({ text }) => text.startsWith(opening));
  return values[row * width + featureNames.indexOf(name)];
};

test("the element around most of the prose is no furniture, whatever it is named", () => {
  const page = `<h1>Ministers meet</h1><div class="has-gated-overlay modal">${`<p>${prose}</p>`.repeat(4)}</div>
    <div class="modal"><p>Subscribe to our letter about the strait and the ports around it.</p></div>`;
  assert.ok((feature(page, "The two", "named dialog") ?? 0) > 1);
  assert.equal(feature(page, "Subscribe", "named dialog"), 1);
});

test("the date of a teaser between paragraphs opens no second article", () => {
  const teaser = '<div class="promo"><p>Ports of the region</p><p>3 May 2021</p></div>';
  const page = (between: string): string =>
    `<h1>Ministers meet</h1><p>31 May 2021</p><p>${prose}</p><p>${prose}</p>${between}<p>Last of all, the ministers spoke of the ports.</p>`;
  assert.equal(feature(page(teaser), "Last of all", "datesSince"), 1);
  assert.equal(feature(page("<p>3 May 2021</p>"), "Last of all", "datesSince"), 2);
});
