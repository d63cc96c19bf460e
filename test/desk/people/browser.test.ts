/** Joining, signing in and managing people in a real browser: by passkey, by password, with the keyboard alone, without script. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { type Serving, serve } from "../../../src/desk/index.ts";
import { hashPassword } from "../../../src/desk/people/password.ts";
import type { Role } from "../../../src/desk/people/viewer.ts";
import { deskParts } from "../app/kit.ts";
import { args, executablePath, looks, skip, violations } from "../browser/kit.ts";
import { addAuthenticator } from "./authenticator.ts";
import { goodPassword } from "./kit.ts";

let browser: Browser | null = null;
let serving: Serving | null = null;
const { remove, viewer: _, ...parts } = deskParts();
const { people } = parts.store;
const soon = () => new Date(Date.now() + 600_000).toISOString();
const act = () => ({ by: "cli", at: new Date().toISOString() });

/** An invitation as the command line makes one; gives its address. */
const invite = (role: Role, person: string | null = null): string => {
  const secret = `${role}-${Math.random().toString(36).slice(2)}`;
  const hash = createHash("sha256").update(secret).digest("hex");
  people.invite({ hash, role, held: false, person, note: "", endsAt: soon() }, act());
  return `${serving?.origin}/join/${secret}`;
};

before(async () => {
  if (executablePath === undefined) return;
  const hash = "boss";
  people.invite({ hash, role: "admin", held: false, person: null, note: "", endsAt: soon() }, act());
  const password = await hashPassword(goodPassword);
  people.join({ hash, handle: "boss", name: "Bo Ss", password, passkey: null, at: act().at });
  [browser, serving] = await Promise.all([
    chromium.launch({ executablePath, args }),
    serve({ ...parts, port: 0 }),
  ]);
});
after(async () => {
  await browser?.close();
  await serving?.close();
  remove();
});

const open = async (options: { readonly javaScriptEnabled?: boolean } = {}) => {
  const context = await (browser as Browser).newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { context, page };
};

const headingOf = (page: Page): Promise<string | null> => page.locator("h1").textContent();

const signIn = async (page: Page): Promise<void> => {
  await page.goto(`${serving?.origin}/sign-in`);
  await page.fill("#handle", "boss");
  await page.fill("#password", goodPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/account");
};

test("an account is made with a passkey, which then lets in without handle or password", {
  skip,
}, async () => {
  const { context, page } = await open();
  await addAuthenticator(page);
  await page.goto(invite("analyst"));
  await page.fill("#handle", "kim");
  await page.fill("#name", "Kim Ode");
  await page.click("text=Make the account with a passkey");
  await page.waitForURL("**/account");
  assert.equal(await headingOf(page), "Kim Ode");
  const kim = people.byHandle("kim");
  assert.equal(people.passwordOf(kim?.id ?? ""), null);
  assert.equal(people.passkeysOf(kim?.id ?? "").length, 1);

  await page.click("text=Sign out");
  await page.waitForURL(`${serving?.origin}/`);
  await page.goto(`${serving?.origin}/sign-in?to=/method`);
  await page.click("text=Sign in with a passkey");
  await page.waitForURL(`${serving?.origin}/method`);
  assert.equal(people.sessionsOf(kim?.id ?? "")[0]?.how, "passkey");
  assert.ok(people.passkeysOf(kim?.id ?? "")[0]?.usedAt);

  // The only way in stays; the same authenticator is not taken twice.
  await page.goto(`${serving?.origin}/account`);
  await page.click("text=Add a passkey");
  await page.locator("text=has a passkey for this account already").waitFor();
  await page.click("button:text-is('Remove')");
  assert.match((await page.locator("main").textContent()) ?? "", /the only way into this account/);
  await context.close();
});

test("a passkey that the desk has forgotten lets nobody in, and is told so", { skip }, async () => {
  const { context, page } = await open();
  await addAuthenticator(page);
  await page.goto(invite("member"));
  await page.fill("#handle", "lee");
  await page.fill("#name", "Lee");
  await page.click("text=Make the account with a passkey");
  await page.waitForURL("**/account");
  people.forget(people.byHandle("lee")?.id ?? "", act());
  await page.goto(`${serving?.origin}/sign-in`);
  await page.click("text=Sign in with a passkey");
  await page.locator("text=this desk does not know it").waitFor();
  await context.close();
});

test("with the keyboard alone and without script: joining, signing out, signing in, a token", {
  skip,
}, async () => {
  const { context, page } = await open({ javaScriptEnabled: false });
  const type = async (text: string, tabs = 1): Promise<void> => {
    for (let at = 0; at < tabs; at++) await page.keyboard.press("Tab");
    await page.keyboard.insertText(text);
  };
  await page.goto(invite("member"));
  assert.ok(!(await page.locator("button[data-passkey]").isVisible()));
  await page.focus("#handle");
  await page.keyboard.insertText("ada");
  await type("Ada Quay");
  await type(goodPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/account");
  assert.equal(await headingOf(page), "Ada Quay");
  await page.focus("button:text-is('Sign out')");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${serving?.origin}/`);
  await page.goto(`${serving?.origin}/account`);
  await page.waitForURL("**/sign-in?to=/account");
  await page.focus("#handle");
  await page.keyboard.insertText("ada");
  await type(goodPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/account");
  await page.focus("#token-name");
  await page.keyboard.insertText("nightly");
  await page.keyboard.press("Enter");
  await page.locator("code.once").waitFor();
  assert.match((await page.locator("code.once").textContent()) ?? "", /^entente_/);
  await context.close();
});

const visit = async (page: Page, address: string, complaints: readonly string[]): Promise<void> => {
  await page.goto(address);
  for (const { width, colorScheme, only } of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    assert.equal(
      await page.evaluate("document.documentElement.scrollWidth"),
      width,
      `${address} at ${width}`,
    );
    assert.deepEqual(await violations(page, only), [], `${address} at ${width}, ${colorScheme}`);
  }
  assert.deepEqual(complaints, []);
};

const watched = async (context: BrowserContext): Promise<readonly [Page, string[]]> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return [page, complaints];
};

test("every page of people has no accessibility violation, fits 360 and 1440, in light and dark", {
  skip,
}, async () => {
  const { context, page: first } = await open();
  const [page, complaints] = await watched(context);
  await visit(page, `${serving?.origin}/sign-in`, complaints);
  await visit(page, invite("editor"), complaints);
  await visit(page, invite("editor", people.byHandle("boss")?.id), complaints);
  await signIn(first);
  await first.fill("#token-name", "feeder");
  await first.click("text=Make a token");
  for (const path of ["account", "people", "people/log"])
    await visit(page, `${serving?.origin}/${path}`, complaints);
  await first.goto(`${serving?.origin}/people`);
  await first.fill("#note", "for the night shift");
  await first.click("text=Make an invitation");
  await first.locator("code.once").waitFor();
  assert.deepEqual(await violations(first, looks[0].only), []);
  await context.close();
});

test("an admin changes a role in the browser", { skip }, async () => {
  const { context, page } = await open();
  await signIn(page);
  await page.goto(`${serving?.origin}/people`);
  const kim = people.byHandle("kim")?.id ?? "";
  await page.selectOption(`#role-${kim}`, "editor");
  await page.click("button[aria-label='Change kim']");
  await page.locator("[role=status]:has-text('Changed')").waitFor();
  assert.equal(people.person(kim)?.role, "editor");
  await context.close();
});
