/** Every screen with the keyboard alone, without script, and with how much script it loads. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { type Serving, serve } from "../../../src/desk/index.ts";
import { deskParts } from "../app/kit.ts";
import { launch, looksAt, skip } from "./kit.ts";

let browser: Browser | null = null;
let serving: Serving | null = null;
const { remove, ...parts } = deskParts();

before(async () => {
  if (skip) return;
  [browser, serving] = await Promise.all([launch(), serve({ ...parts, port: 0 })]);
});
after(async () => {
  await browser?.close();
  await serving?.close();
  remove();
});

const at = (path: string): string => `${serving?.url.replace(/\/$/, "")}${path}`;

const screens: readonly (readonly [string, string])[] = [
  ["the list of pairs with its quadrant", "/"],
  ["a pair", "/d/rus-chn"],
  ["pairs side by side", "/compare?d=rus-chn"],
  ["a pair that no page tells of", "/d/fra-bra"],
  ["the reader", "/r/signal"],
  ["the tree of a sentence", "/r/signal/tree/2"],
  ["a claim", "/c/c1"],
  ["an event", "/e/v1"],
  ["an actor", "/actors/RUS"],
  ["an outlet", "/s/the-harbour-signal"],
  ["a story", "/story/told"],
  ["adding", "/add"],
  ["what was understood", "/added/signal"],
  ["the review queue", "/review"],
  ["the list of assessments", "/a"],
  ["writing an assessment", "/a/new?pair=rus-chn"],
  ["a discussion", "/discussion/d/rus-chn"],
  ["the moderation queue", "/moderation"],
  ["the account of nobody", "/account"],
  ["people", "/people"],
  ["settings", "/settings"],
  ["the log", "/people/log"],
  ["the method", "/method"],
  ["the doctor", "/doctor"],
  ["the search", "/search?q=Russia"],
  ["the API", "/api"],
];

const inWindow = async (
  options: { readonly javaScriptEnabled?: boolean },
  use: (page: Page) => Promise<void>,
): Promise<void> => {
  const context = await (browser as Browser).newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await use(page);
  await context.close();
};

/** The script that a page loads, packed as a server in front would pack it. */
const mostScript = 30_000;

/** Where focus stands, and whether it can be seen: as "TAG words", with "unseen" in front where it cannot. */
const focused = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  // Within a field for a day the browser shows which part of it has the focus.
  const seen = one.type === "date" || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
  return (seen ? "" : "unseen ") + one.tagName + " " + (one.textContent || one.getAttribute("aria-label") || one.name || "").trim().slice(0, 40);
})()`;

/** What Tab has to reach: links, fields, buttons and folds that can be seen; of a group of radios one. */
const reachable = `[...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled).length`;

/** A page of very many links is tabbed through so far: the rest are more of the same. */
const mostTabs = 120;

for (const [name, path] of screens)
  test(`${name}: Tab reaches everything and shows where it is; the same without script; little script`, {
    skip,
  }, async () => {
    let words = "";
    await inWindow({}, async (page) => {
      let script = 0;
      page.on("response", async (response) => {
        if (response.request().resourceType() === "script") script += gzipSync(await response.body()).length;
      });
      await page.goto(at(path), { waitUntil: "networkidle" });
      assert.ok(script > 0 && script <= mostScript, `${script} bytes of script`);
      words = (await page.locator("main").textContent()) ?? "";
      const all = Number(await page.evaluate(reachable));
      const seen: string[] = [];
      for (let tabs = 0; tabs < Math.min(all + 2, mostTabs); tabs++) {
        await page.keyboard.press("Tab");
        const where: unknown = await page.evaluate(focused);
        if (typeof where !== "string") break;
        seen.push(where);
      }
      assert.match(seen[0] ?? "", /^A Skip to the content/);
      assert.deepEqual(
        seen.filter((one) => one.startsWith("unseen")),
        [],
      );
      assert.ok(seen.length >= Math.min(all, mostTabs) - 1, `${seen.length} of ${all}: ${seen.at(-1)}`);
    });
    await inWindow({ javaScriptEnabled: false }, async (page) => {
      await page.goto(at(path));
      assert.equal((await page.locator("main").textContent()) ?? "", words);
    });
  });

test("settings have no accessibility violation, fit 360 and 1440, in light and dark", { skip }, async () => {
  await looksAt(browser as Browser, at("/settings"));
});

test("from any page to the search, to a page, through its records and back out, by keys", {
  skip,
}, async () => {
  await inWindow({}, async (page) => {
    await page.goto(at("/d/rus-chn"));
    await page.keyboard.press("/");
    await page.waitForURL("**/search");
    await page.keyboard.press("/");
    await page.keyboard.type("navies");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/search?q=navies");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    assert.equal(await page.locator(".here").count(), 1);
    await page.keyboard.press("o");
    await page.waitForURL("**/r/*");
    await page.waitForLoadState("networkidle");
    const card = page.locator("details.here");
    for (let steps = 0; steps < 20 && (await card.count()) === 0; steps++) await page.keyboard.press("j");
    assert.equal(await card.getAttribute("open"), null);
    await page.keyboard.press("e");
    assert.equal(await card.getAttribute("open"), "");
    await page.keyboard.press("e");
    assert.equal(await card.getAttribute("open"), null);
    await page.keyboard.press("?");
    assert.ok(await page.locator("dialog[open]").isVisible());
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("dialog[open]").count(), 0);
  });
});

test("without script: a pair as of another day, a record found right, an outlet rated, settings saved", {
  skip,
}, async () => {
  await inWindow({ javaScriptEnabled: false }, async (page) => {
    await page.goto(at("/d/rus-chn"));
    await page.fill("input[name=as-of]", "2022-03-24");
    await page.keyboard.press("Enter");
    await page.waitForURL("**as-of=2022-03-24**");

    await page.goto(at("/review"));
    const id = await page.locator("[data-item]").first().getAttribute("id");
    await page.getByRole("button", { name: "Right" }).first().press("Enter");
    await page.waitForURL("**/review");
    assert.equal(await page.locator(`#${id}`).count(), 0);

    await page.goto(at("/s/the-harbour-signal"));
    await page.selectOption("#rating", "B");
    await page.fill("#why", "Corrects itself in the open");
    await page.keyboard.press("Enter");
    await page.locator("li", { hasText: "Corrects itself in the open" }).waitFor();

    await page.goto(at("/settings"));
    await page.fill("#editMinutes", "45");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/settings?done=saved");
    assert.match((await page.locator("main").textContent()) ?? "", /Saved\..*Set by local/s);
    assert.equal(await page.inputValue("#editMinutes"), "45");
  });
});
