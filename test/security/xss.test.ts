/** Stored and reflected markup: the whole corpus through every field, on every kind of page, read as a parser and as a browser reads it. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, test } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { parseHTML } from "linkedom";
import { chromium } from "playwright-core";
import { args, executablePath, skip } from "../desk/browser/kit.ts";
import { Visitor } from "../desk/people/kit.ts";
import { hostileDesk } from "./hostile-desk.ts";
import { badAddresses, payloads } from "./payloads.ts";

/** Listens before there is a desk: the desk must know its address before it is asked. */
const server = createServer().listen(0, "localhost");
await once(server, "listening");
const bound = server.address();
assert.ok(bound !== null && typeof bound === "object");
const address = `http://localhost:${bound.port}`;
const desk = await hostileDesk(address);
server.on("request", getRequestListener(desk.app.fetch));
const visitor = new Visitor(desk);
await visitor.signIn("boss");
after(() => {
  server.close();
  server.closeAllConnections();
  desk.remove();
});

const ownScripts = new Set(
  ["desk", "moderation", "passkey", "reader", "review"].map((name) => `/assets/${name}.js`),
);

/** A script file of the desk's own, or data that no browser runs and that cannot end early. */
const isOwn = (element: {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}): boolean =>
  ownScripts.has(element.getAttribute("src") ?? "") ||
  (element.getAttribute("type") === "application/ld+json" &&
    !element.hasAttribute("src") &&
    !(element.textContent ?? "").includes("<"));

/** What a page holds that it must not. */
const wrongIn = (page: string): string[] => {
  const { document } = parseHTML(page);
  const wrong: string[] = [];
  for (const element of document.querySelectorAll("*")) {
    const name = element.tagName.toLowerCase();
    if (name === "script" && !isOwn(element)) wrong.push(element.outerHTML);
    if (
      ["iframe", "object", "embed", "base", "img", "video", "audio", "marquee", "math", "template"].includes(
        name,
      )
    )
      wrong.push(element.outerHTML);
    if (name === "link" && !/^(alternate|canonical)$/.test(element.getAttribute("rel") ?? ""))
      wrong.push(element.outerHTML);
    if (name === "meta" && /refresh/i.test(element.getAttribute("http-equiv") ?? "")) {
      if (!/^\d+$/.test(element.getAttribute("content") ?? "")) wrong.push(element.outerHTML);
    }
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^srcdoc$|^ping$|^popovertarget$/i.test(attribute)) wrong.push(`${name} ${attribute}`);
      if (
        /^(href|src|action|formaction|xlink:href|data)$/i.test(attribute) &&
        !/^(#|\/(?!\/)|\?|https?:\/\/)/.test(value)
      )
        wrong.push(`${name} ${attribute}=${value}`);
      if (attribute === "action" && !/^\/(?!\/)/.test(value)) wrong.push(`form to ${value}`);
    }
  }
  if (document.querySelectorAll("style").length > 1) wrong.push("a style sheet more");
  return wrong;
};

test("the corpus is as large as it should be, and no payload stands in it twice", () => {
  assert.ok(payloads.length >= 60);
  assert.equal(new Set(payloads).size, payloads.length);
});

test("no payload becomes an element, an attribute or an address on any page, and none is lost", async () => {
  assert.ok(desk.addresses.length > 100);
  let seen = "";
  for (const path of desk.addresses) {
    const response = await visitor.ask(path);
    assert.ok([200, 202, 404].includes(response.status), `${path}: ${response.status}`);
    const page = await response.text();
    assert.deepEqual(wrongIn(page), [], path);
    seen += page;
  }
  assert.ok(seen.includes("&lt;script&gt;pwned(1)&lt;/script&gt;"), "the words themselves are shown");
});

test("what stands in an address comes back as words, on every page that takes words", async () => {
  for (const payload of [...payloads, ...badAddresses]) {
    const one = encodeURIComponent(payload.replaceAll("\u0000", ""));
    for (const path of [
      `/${one}`,
      `/r/${one}`,
      `/d/${one}`,
      `/s/${one}`,
      `/actors/${one}`,
      `/search?q=${one}`,
      `/?q=${one}`,
      `/?verdict=${one}`,
      `/sign-in?to=${one}`,
      `/join/${one}`,
      `/account?done=${one}`,
      `/people/log?person=${one}`,
    ]) {
      const response = await visitor.ask(path);
      if (/html/.test(response.headers.get("content-type") ?? ""))
        assert.deepEqual(wrongIn(await response.text()), [], path);
    }
    desk.clock.now = new Date(desk.clock.now.getTime() + 60_000);
  }
});

test("data are sent as data: JSON, CSV, Atom and SVG never pass for a page, and hold no markup of others", async () => {
  const [first = ""] = desk.reports;
  const one = encodeURIComponent(first);
  for (const [path, type] of [
    [`/r/${one}.json`, /^application\/json/],
    [`/r/${one}.csv`, /^text\/csv/],
    ["/index.json", /^application\/json/],
    ["/index.csv", /^text\/csv/],
    ["/search.json?q=pwned", /^application\/json/],
    ["/actors/RUS.json", /^application\/json/],
    ["/actors/RUS.atom", /^application\/atom\+xml/],
    ["/d/rus-chn.atom", /^application\/atom\+xml/],
    ["/people/log.csv", /^text\/csv/],
    ["/people/log.json", /^application\/json/],
    ["/account/data.json", /^application\/json/],
    ["/index.md", /^text\/markdown/],
    ["/search.md?q=pwned", /^text\/markdown/],
    ["/index.svg", /^image\/svg\+xml/],
    ["/api/v1/reports", /^application\/json/],
    ["/api/v1/search?q=pwned", /^application\/json/],
  ] as const) {
    const response = await visitor.ask(path);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get("content-type") ?? "", type, path);
    assert.equal(response.headers.get("x-content-type-options"), "nosniff", path);
    if (/\.(atom|svg)$/.test(path))
      assert.doesNotMatch(
        await response.text(),
        /<script|<img|<iframe|<foreignObject|<[^>]*\s(?:on\w+=|href="javascript:)/i,
        path,
      );
  }
});

/** A reader of RFC 4180 as plain as can be. */
const cellsOf = (text: string): string[] =>
  [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );

test("no cell of any table is a formula to a spreadsheet, and the formulas are there as words", async () => {
  let seen = "";
  for (const path of [
    "/index.csv",
    "/d/rus-chn.csv",
    "/search.csv?q=Orlov",
    "/search.csv?q=pwned&in=claims",
    "/actors/RUS.csv",
    ...desk.addresses.filter((path) => path.startsWith("/s/")).map((path) => `${path}.csv`),
    "/people/log.csv",
    ...desk.reports.map((id) => `/r/${encodeURIComponent(id)}.csv`),
    ...desk.addresses
      .filter((path) => /^\/a\/[^/?]+$/.test(path) && path !== "/a/new")
      .map((path) => `${path}.csv`),
  ]) {
    const response = await visitor.ask(path);
    if (response.status === 404 && path.startsWith("/d/")) continue;
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get("content-disposition") ?? "", /^attachment; filename="[\w.-]+"$/, path);
    const text = await response.text();
    for (const cell of cellsOf(text))
      assert.ok(!/^\s*[=+@\t\r-]/.test(cell) || /^-+$|^-?\d+(?:\.\d+)?$/.test(cell), `${path}: ${cell}`);
    seen += text;
  }
  assert.match(seen, /HYPERLINK/);
});

test("in a real browser nothing runs, loads or is even tried, on any page of the hostile desk", {
  skip,
}, async () => {
  const browser = await chromium.launch({ executablePath: executablePath ?? "", args });
  try {
    const context = await browser.newContext();
    const [name = "", value = ""] = (visitor.cookie ?? "").split("=");
    await context.addCookies([{ name, value, url: address }]);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const wrong: string[] = [];
    page.on("dialog", (dialog) => {
      wrong.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (asked) => {
      if (!asked.url().startsWith(address)) wrong.push(`asked for ${asked.url()}`);
    });
    page.on("console", (message) => wrong.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
    // Whatever calls it has run; whatever the policy stops has been tried.
    await page.exposeFunction("pwned", (what: unknown) => wrong.push(`pwned ${String(what)}`));
    await page.addInitScript(
      "addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => pwned('policy ' + violatedDirective + ' ' + blockedURI));",
    );
    const shown = desk.addresses.filter((path) => !path.startsWith("/search") && !path.includes("/tree/"));
    const every = Math.ceil(shown.length / 60);
    for (const [at, path] of shown.entries()) {
      const isOneOfAKind = !/^\/(r|c|e|added|actors|s|comments)\//.test(path);
      if (at % every !== 0 && !isOneOfAKind) continue;
      await page.goto(`${address}${path}`);
      assert.deepEqual(wrong, [], path);
    }
  } finally {
    await browser.close();
  }
});
