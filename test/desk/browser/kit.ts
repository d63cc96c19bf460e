/** A real browser, and how a page is looked at in it. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Where the browser is; undefined where there is none. */
export const executablePath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));

/** Why browser tests are left out; false where there is a browser. */
export const skip = executablePath === undefined && "no Chromium on this machine";

export const args = [
  "--no-sandbox",
  "--headless",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export const launch = async (): Promise<Browser> =>
  chromium.launch({ ...(executablePath !== undefined && { executablePath }), args });

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe says of a page. */
export const violations = async (page: Page, only: readonly string[]): Promise<string[]> => {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(only)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, any }) => html.slice(0, 160) + " " + any.map(({ message }) => message)).join(" | ")))`,
  );
  return found as string[];
};

/** All rules on a phone in light, and again on a desk; in dark only colours can differ. */
export const looks = [
  { width: 360, colorScheme: "light", only: rules },
  { width: 1440, colorScheme: "light", only: rules },
  { width: 1440, colorScheme: "dark", only: ["color-contrast"] },
] as const;

/** Looks at a page in both widths and both schemes: axe finds nothing, nothing is too wide, nothing complains. */
export const looksAt = async (context: Browser | BrowserContext, address: string): Promise<void> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(address);
  for (const { width, colorScheme, only } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const wide: unknown = await page.evaluate("document.documentElement.scrollWidth");
    assert.equal(wide, width, `${address} is wider than ${width}`);
    assert.deepEqual(await violations(page, only), [], `${address} at ${width}, ${colorScheme}`);
  }
  const paper: unknown = await page.evaluate("getComputedStyle(document.body).backgroundColor");
  assert.notEqual(paper, "rgba(0, 0, 0, 0)", "the style sheet is not applied");
  assert.deepEqual(complaints, []);
  await page.close();
};
