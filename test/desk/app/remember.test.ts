import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createDesk } from "../../../src/desk/index.ts";
import { guest, localViewer } from "../../../src/desk/people/viewer.ts";
import { deskParts } from "./kit.ts";

const { remove, ...parts } = deskParts();
after(remove);

/** A desk whose looks into the store are counted. */
const counting = (viewer = () => localViewer) => {
  let looks = 0;
  const store = { ...parts.store, count: () => parts.store.count() + 0 * looks++ };
  return { app: createDesk({ ...parts, viewer, store }), looks: () => looks };
};

test("a page is made once, until something in the store changes, whoever changes it", async () => {
  const { app, looks } = counting();
  const first = await app.request("/");
  const made = looks();
  const again = await app.request("/");
  assert.equal(looks(), made);
  assert.equal(await again.text(), await first.text());
  assert.equal(again.headers.get("etag"), first.headers.get("etag"));
  assert.ok(again.headers.get("content-security-policy"));
  const known = await app.request("/", { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
  assert.equal(known.status, 304);
  parts.store.rate({ outlet: "outlet:x", rating: "B", by: "Ada", at: "2026-01-02T03:04:05Z", why: "Sound" });
  await app.request("/");
  assert.ok(looks() > made);
});

test("no viewer is shown what was made for another; other addresses, pairs and failures are made each time", async () => {
  let viewer = localViewer;
  const { app, looks } = counting(() => viewer);
  await app.request("/");
  const made = looks();
  viewer = guest;
  await app.request("/");
  assert.equal(looks(), 2 * made);
  await app.request("/?page=1");
  assert.equal(looks(), 3 * made);
  assert.equal((await app.request("/r/none")).status, 404);
  assert.equal((await app.request("/r/none")).status, 404);
});
