import assert from "node:assert/strict";
import { test } from "node:test";
import { isView } from "../../../src/desk/publish/views.ts";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const view = (headers: Record<string, string>) => isView(new Headers(headers));

test("a browser that opens the page is a view", () => {
  assert.equal(view({ "user-agent": firefox }), true);
  assert.equal(view({ "user-agent": firefox, "sec-fetch-mode": "navigate" }), true);
});

test("robots, programs and pages loaded ahead are none", () => {
  for (const agent of [
    "",
    "curl/8.5.0",
    "node",
    "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
    "Mozilla/5.0 (compatible; bingbot/2.0)",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36",
    "Mozilla/5.0 (compatible; AhrefsSiteAudit/6.1; crawler)",
  ])
    assert.equal(view({ "user-agent": agent }), false, agent);
  assert.equal(view({ "user-agent": firefox, "sec-purpose": "prefetch;prerender" }), false);
  assert.equal(view({ "user-agent": firefox, "sec-fetch-mode": "cors" }), false);
});
