import assert from "node:assert/strict";
import { test } from "node:test";
import { originalUrl } from "../../../src/read/html/archives.ts";
import { read } from "../../../src/read/index.ts";

const page = "https://delta.example/world/two-ports?id=7";

test("an archive's address gives the address of the page it keeps", () => {
  for (const address of [
    `https://web.archive.org/web/20190822143011/${page}`,
    `https://web.archive.org/web/20190822143011id_/${page}`,
    `//web.archive.org/web/20190822143011/${page}`,
    `https://archive.ph/20230503091244/${page}`,
    `https://arquivo.pt/wayback/20190822143011/${page}`,
  ])
    assert.equal(originalUrl(address), page);
});

test("other addresses stay as they are", () => {
  for (const address of [page, "https://web.archive.org/about/", `https://delta.example/go/2019/${page}`, ""])
    assert.equal(originalUrl(address), address);
});

test("an archive's bar is not part of the page", () => {
  const { text } = read(
    `<!doctype html><body><div id="wm-ipp-base"><p>14 captures</p></div><h1>Two ports close</h1><p>Both were closed on Monday for a year, the harbour office said.</p></body>`,
    { name: "page.html" },
  );
  assert.doesNotMatch(text, /captures/u);
  assert.match(text, /Both were closed/u);
});
