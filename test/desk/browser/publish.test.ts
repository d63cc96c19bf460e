/** Writing, publishing and discussing in a real browser: each screen by axe, each flow with the keyboard and without script. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { BrowserContext, Page } from "playwright-core";
import { draft } from "../publish/kit.ts";
import { serveToPeople } from "../publish/served.ts";
import { launch, looksAt, skip } from "./kit.ts";

type Served = Awaited<ReturnType<typeof serveToPeople>>;
let served: Served | null = null;
let browser: Awaited<ReturnType<typeof launch>> | null = null;

const desk = (): Served => {
  if (!served) throw new Error("not served");
  return served;
};

/** A form as a program sends it: the screens need something to show. */
const send = async (as: string, path: string, fields: Readonly<Record<string, string>>): Promise<void> => {
  const { status } = await fetch(`${desk().url}${path}`, {
    method: "POST",
    body: new URLSearchParams(fields),
    // A connection of its own each time: one that was kept may be closed from the other side while this one is busy.
    headers: { cookie: `as=${as}`, "sec-fetch-site": "same-origin", connection: "close" },
    redirect: "manual",
  });
  assert.equal(status, 303, path);
};

const long = `${draft.text}\n\nThe expert says it.[^c:c1]\n\n> Quoted.\n\n| a | b |\n|---|---|\n| c | d |\n\n1. \`one\``;

const fill = async (): Promise<void> => {
  await send("p-ada", "/a/new", { ...draft, title: "Screens", text: long });
  await send("p-eva", "/a/screens/publish", { note: "", edit: "1" });
  await send("p-ada", "/a/screens/edit", {
    ...draft,
    title: "Screens",
    text: `${long} More.`,
    word: "very likely",
    edit: "1",
  });
  await send("p-eva", "/a/screens/publish", { note: "More", edit: "2" });
  await send("p-ben", "/a/screens/check", {
    key: "e:v1",
    finding: "supported",
    source: "Both ministries",
    note: "n",
  });
  await send("p-ben", "/a/screens/dissent", {
    hypothesis: "ally-in-fact",
    word: "likely",
    confidence: "low",
    why: "w",
    text: "t[^e:v1]",
  });
  await send("p-ada", "/a/new", { ...draft, title: "Loose", text: "x[^c:none]" });
  await send("p-ben", "/a/new", { ...draft, title: "Taken back" });
  await send("p-eva", "/a/taken-back/publish", { note: "", edit: "1" });
  await send("p-ben", "/a/taken-back/retract", { why: "A hoax" });
  await send("p-mia", "/discussion/a/screens", { text: "First *words*" });
  for (const [at, as] of ["p-ada", "p-ben", "p-eva", "p-finn", "p-mia", "p-ada", "p-ben"].entries())
    await send(as, `/comments/${latest(0)}/answer`, {
      text: `Answer ${at}: Freundschaftsvertragsverhandlungen`,
    });
  await send("p-ben", `/comments/${first()}/report`, { reason: "other", note: "n" });
  await send("p-mia", `/comments/${first()}/change`, { text: "First words, again" });
  await send("p-new", "/discussion/a/screens", { text: "Held words" });
};

const latest = (at: number): string => desk().store.discussion.latest("a/screens", 50)[at]?.id ?? "";
const first = (): string => desk().store.discussion.latest("a/screens", 50).at(-1)?.id ?? "";

before(async () => {
  if (skip) return;
  [browser, served] = await Promise.all([launch(), serveToPeople()]);
  await fill();
});
after(async () => {
  await browser?.close();
  await served?.close();
});

/** A window of somebody's. */
const windowOf = async (as: string | null, javaScriptEnabled = true): Promise<BrowserContext> => {
  if (!browser) throw new Error("no browser");
  const context = await browser.newContext({
    javaScriptEnabled,
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  });
  context.setDefaultTimeout(60_000);
  if (as) await context.addCookies([{ name: "as", value: as, url: desk().url }]);
  return context;
};

const screens: readonly (readonly [string, string | null, () => string])[] = [
  ["an assessment", null, () => "/a/screens"],
  ["an assessment, by one who may write beside it", "p-ben", () => "/a/screens"],
  ["an earlier version", null, () => "/a/screens/v/1"],
  ["what changed", null, () => "/a/screens/diff"],
  ["a retracted assessment", null, () => "/a/taken-back"],
  ["the card of an assessment", null, () => "/embed/a/screens"],
  ["the card of a retracted one", null, () => "/embed/a/taken-back"],
  ["the list of assessments", "p-ada", () => "/a"],
  ["an empty list of assessments", null, () => "/a?pair=fra-gbr"],
  ["writing a new one", "p-ada", () => "/a/new?pair=rus-chn"],
  ["a draft with loose ends", "p-ada", () => "/a/loose/edit?saved=1"],
  ["managing", "p-eva", () => "/a/screens/manage"],
  ["managing a draft", "p-ada", () => "/a/loose/manage"],
  ["a check", "p-eva", () => "/a/screens/check?key=e:v1"],
  ["dissent", "p-eva", () => "/a/screens/dissent"],
  ["a discussion", "p-mia", () => "/discussion/a/screens"],
  ["an empty discussion", null, () => "/discussion/d/fra-gbr"],
  ["a comment of one's own", "p-mia", () => `/comments/${first()}`],
  ["a comment of another", "p-eva", () => `/comments/${first()}`],
  ["what a comment said before", null, () => `/comments/${first()}/history`],
  ["the queue of moderation", "p-eva", () => "/moderation"],
  ["the log of moderation", "p-eva", () => "/moderation/log"],
  ["the page of a pair with what people make of it", "p-mia", () => "/d/rus-chn"],
];

for (const [name, as, path] of screens)
  test(`${name} has no accessibility violation, fits 360 and 1440, in light and dark`, { skip }, async () => {
    const context = await windowOf(as);
    await looksAt(context, `${desk().url}${path()}`);
    await context.close();
  });

const main = async (page: Page): Promise<string> =>
  ((await page.locator("main").textContent()) ?? "").replaceAll(/\s+/g, " ");

/** From field to field with the Tab key, as one who has no mouse. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press("Tab");
    const isThere: unknown = await page.evaluate(
      `document.querySelector(${JSON.stringify(selector)}) === document.activeElement`,
    );
    if (isThere === true) return;
  }
  throw new Error(`the keyboard does not lead to ${selector}`);
};

test("write, preview, publish, revise, compare, dissent, retract: with the keyboard, without script", {
  skip,
}, async () => {
  const author = await windowOf("p-ada", false);
  const page = await author.newPage();
  await page.goto(`${desk().url}/a/new?pair=rus-chn`);
  for (const [selector, words] of [
    ["#title", "By keyboard"],
    ["#summary", "The answer first."],
    ["#why", "Two origins."],
    ["#text", "They drill.[^e:v1]"],
    ["#change", "A duty to defend"],
  ] as const) {
    await page.focus("body");
    await page.locator(".skip").focus();
    await tabTo(page, selector);
    await page.keyboard.insertText(words);
  }
  await page.selectOption("#hypothesis", "strategic-partner");
  await page.selectOption("#word", "likely");
  await page.selectOption("#confidence", "moderate");
  await page.locator("#change").focus();
  await tabTo(page, "button[value=preview]");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".preview");
  assert.match(await main(page), /Preview.*They drill\.1/);
  assert.equal(await page.inputValue("#text"), "They drill.[^e:v1]");
  await page.click("button[value=save]");
  await page.waitForURL("**/a/by-keyboard/edit?saved=1");
  await page.click("text=go on to that");
  await page.click("text=Ask an editor to publish it");
  assert.match(await main(page), /You asked an editor/);

  const editor = await windowOf("p-eva", false);
  const desktop = await editor.newPage();
  await desktop.goto(`${desk().url}/a`);
  await desktop.click("text=By keyboard");
  await desktop.getByRole("link", { name: "Publish", exact: true }).click();
  await desktop.getByRole("button", { name: "Publish", exact: true }).click();
  await desktop.waitForURL("**/a/by-keyboard");
  assert.match(await main(desktop), /version 1/);

  await page.goto(`${desk().url}/a/by-keyboard`);
  await page.getByRole("link", { name: "Revise" }).click();
  await page.fill("#text", "They drill twice a year.[^e:v1]");
  await page.click("button[value=save]");
  await desktop.goto(`${desk().url}/a/by-keyboard/manage`);
  await desktop.fill("#note", "How often");
  await desktop.click("text=Publish version 2");
  await desktop.waitForURL("**/a/by-keyboard");
  await desktop.getByRole("link", { name: "what changed" }).click();
  assert.equal(await desktop.locator("ins").first().textContent(), "came in:  twice a year");

  const other = await windowOf("p-ben", false);
  const beside = await other.newPage();
  await beside.goto(`${desk().url}/a/by-keyboard`);
  await beside.click("text=Write down your own judgement");
  await beside.selectOption("#hypothesis", "ally-in-fact");
  await beside.selectOption("#word", "likely");
  await beside.selectOption("#confidence", "low");
  await beside.fill("#text", "They patrol.[^e:none]");
  await beside.click("text=Set it beside the assessment");
  assert.match(await main(beside), /\[\^e:none\] leads to nothing/);
  assert.equal(await beside.inputValue("#text"), "They patrol.[^e:none]");
  await beside.fill("#text", "They patrol.[^e:v1]");
  await beside.click("text=Set it beside the assessment");
  await beside.waitForURL("**/a/by-keyboard#dissent");
  assert.match(await main(beside), /Ben Okoro dissents/);

  await page.goto(`${desk().url}/a/by-keyboard/manage`);
  await page.fill("#retract-why", "The page was a hoax");
  await page.click("text=Retract it for good");
  await page.waitForURL("**/a/by-keyboard");
  assert.match(await main(page), /Retracted on .* by Ada Lind\. The page was a hoax/);
  await Promise.all([author.close(), editor.close(), other.close()]);
});

test("a footnote leads to its words and back, and on to the sentence on its page", { skip }, async () => {
  const context = await windowOf(null, false);
  const page = await context.newPage();
  await page.goto(`${desk().url}/a/screens`);
  await page.getByRole("link", { name: "Note 1", exact: true }).first().press("Enter");
  assert.match((await page.locator("li:target").textContent()) ?? "", /have held joint exercises/);
  await page.locator("li:target").getByText("back to the text").click();
  assert.equal(await page.locator("a:target").textContent(), "1");
  await page.locator("#n2").getByText("where it stands").click();
  await page.waitForURL("**/r/signal?at=*");
  assert.match((await page.locator("#at").first().textContent()) ?? "", /November|signed/);
  await context.close();
});

test("say, answer, change, delete, report, moderate with one key, appeal", { skip }, async () => {
  const windows = await Promise.all([
    windowOf("p-mia", false),
    windowOf("p-ada", false),
    windowOf("p-eva"),
    windowOf("p-finn", false),
  ]);
  const [mias, adas, evas, finns] = await Promise.all(windows.map((one) => one.newPage()));
  if (!mias || !adas || !evas || !finns) throw new Error("no page");
  await mias.goto(`${desk().url}/d/rus-chn`);
  await mias.focus("#say");
  await mias.keyboard.insertText("Which source says so?");
  await tabTo(mias, ".comment-form button");
  await mias.keyboard.press("Enter");
  await mias.waitForURL("**/d/chn-rus#comment-*");
  assert.match((await mias.locator("li:target").textContent()) ?? "", /Which source says so\?/);

  await adas.goto(`${desk().url}/d/rus-chn`);
  await adas.locator(".thread").getByRole("link", { name: "Answer" }).click();
  await adas.fill("#answer-text", "The ministry.");
  await adas.click("text=Send the answer");
  await adas.waitForURL("**/d/chn-rus#comment-*");

  await mias.locator(".thread").getByRole("link", { name: "Change" }).click();
  await mias.fill("#change-text", "Which of the sources says so?");
  await mias.click("text=Save the change");
  assert.match(await main(mias), /changed.*Which of the sources says so\?/);

  await finns.goto(`${desk().url}/d/rus-chn`);
  await finns.locator(".thread").getByRole("link", { name: "Report" }).first().click();
  await finns.selectOption("#reason", "off-topic");
  await finns.click("text=Report it");
  assert.match(await main(finns), /A moderator will look at it/);

  // The oldest that waits are those of the screens: the keys lead past them, and one key decides.
  await evas.goto(`${desk().url}/moderation`);
  const all = await evas.locator(".queue-item").count();
  for (let at = 0; at < all; at++) {
    await evas.keyboard.press("j");
    if (/Which of the sources/.test((await evas.locator(".here").textContent()) ?? "")) break;
  }
  await evas.keyboard.press("4");
  await evas.waitForFunction(`document.querySelectorAll(".queue-item").length === ${all - 1}`);
  await evas.goto(`${desk().url}/moderation/log`);
  assert.match(await main(evas), /Removed: a comment under China and Russia, off the matter/);

  await mias.goto(`${desk().url}/d/rus-chn`);
  assert.match(await main(mias), /A moderator removed this comment: off the matter.*The ministry\./);
  await mias.locator(".thread").getByRole("link", { name: "Delete" }).first().waitFor();
  await mias.locator(".thread time").first().click();
  await mias.fill("#appeal-text", "It is the matter itself");
  await mias.getByRole("button", { name: "Appeal" }).click();
  assert.match(await main(mias), /The appeal is kept/);

  await finns.goto(`${desk().url}/moderation`);
  const item = finns.locator(".queue-item", { hasText: "It is the matter itself" });
  await item.getByRole("button", { name: "Keep" }).click();
  await mias.goto(`${desk().url}/d/rus-chn`);
  assert.match(await main(mias), /Which of the sources says so\?/);
  await mias.locator(".thread").getByRole("link", { name: "Delete" }).first().click();
  await mias.click("text=Delete it");
  await adas.goto(`${desk().url}/d/rus-chn`);
  assert.match(await main(adas), /Its author deleted this comment\..*The ministry\./);
  await Promise.all(windows.map((one) => one.close()));
});

test("the deepest answers keep room for words at 360 px", { skip }, async () => {
  const context = await windowOf(null, false);
  const page = await context.newPage();
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${desk().url}/discussion/a/screens`);
  const width = (await page.locator(".depth-5 .comment-text").last().boundingBox())?.width ?? 0;
  assert.ok(width >= 220, `${width} px`);
  await context.close();
});
