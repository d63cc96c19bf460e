/** A card on the page of somebody else, in a real browser: it shows, its link opens the desk, and no other page can be framed. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { type Serving, serve } from "../../../src/desk/index.ts";
import { deskParts } from "../app/kit.ts";
import { launch, looksAt, skip } from "../browser/kit.ts";

let browser: Browser | null = null;
let serving: Serving | null = null;
let paper: Server | null = null;
const { remove, ...parts } = deskParts();

/** A newspaper's page, on an origin of its own, with whatever its path holds. */
const newspaper = createServer((request, response) => {
  const body = decodeURIComponent((request.url ?? "/").slice(1));
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="en"><title>Paper</title><h1>Paper</h1>${body}</html>`);
});

before(async () => {
  if (skip) return;
  newspaper.listen(0, "127.0.0.1");
  await once(newspaper, "listening");
  paper = newspaper;
  [browser, serving] = await Promise.all([launch(), serve({ ...parts, port: 0 })]);
});
after(async () => {
  await browser?.close();
  await serving?.close();
  paper?.close();
  paper?.closeAllConnections();
  remove();
});

const paperWith = (body: string): string =>
  `http://localhost:${(newspaper.address() as AddressInfo).port}/${encodeURIComponent(body)}`;

test("cards have no accessibility violation, fit 360 and 1440, in light and dark", { skip }, async () => {
  for (const path of ["embed/d/rus-chn", "api"]) await looksAt(browser as Browser, `${serving?.url}${path}`);
});

test("what the page of a pair offers works where it is pasted, and its link leads to the desk", {
  skip,
}, async () => {
  const page = await (browser as Browser).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${serving?.url}d/rus-chn`);
  await page.click("details.embed summary");
  const code = (await page.locator("details.embed code").textContent()) ?? "";
  assert.match(code, /^<iframe src="http/);
  await page.goto(paperWith(code));
  const card = page.frameLocator("iframe");
  assert.equal(await card.locator("h1").textContent(), "Russia and China");
  const [opened] = await Promise.all([page.context().waitForEvent("page"), card.locator("a").click()]);
  await opened.waitForURL(/\/d\/rus-chn$/);
  assert.match((await opened.locator("h1").textContent()) ?? "", /Russia and China/);
  await page.context().close();
});

test("the page of a pair itself shows in no frame", { skip }, async () => {
  const page = await (browser as Browser).newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(paperWith(`<iframe src="${serving?.url}d/rus-chn"></iframe>`));
  await page.waitForTimeout(200);
  assert.equal(await page.frameLocator("iframe").locator("main").count(), 0);
  assert.match(complaints.join(" "), /frame-ancestors 'none'|refused to connect|Refused to frame|violates/i);
  await page.context().close();
});
