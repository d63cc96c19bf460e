import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createDesk, serve } from "../../../src/desk/index.ts";
import { EntenteError } from "../../../src/errors/index.ts";
import { documents } from "../sample.ts";
import { deskParts } from "./kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const get = async (path: string) => app.request(path);
const json = async (path: string): Promise<Record<string, unknown>> =>
  (await (await get(path)).json()) as Record<string, unknown>;

test("the list names the pairs with their verdict, reports and origins, and the newest pages", async () => {
  const page = await (await get("/")).text();
  for (const words of ["China and Russia", "/d/chn-rus", "No duty to defend", "2 origins", "/r/observer"])
    assert.ok(page.includes(words), words);
});

test("a pair can be asked for by codes or by names, in either order", async () => {
  for (const path of ["/d/rus-chn", "/d/CHN-RUS", "/d/china-russia"]) {
    const response = await get(path);
    assert.equal(response.status, 200, path);
    assert.match(await response.text(), /<h1>Russia and China<\/h1>/);
  }
});

test("the reader shows the whole text with its layers and the thread as quoted material", async () => {
  const page = await (await get("/r/signal")).text();
  assert.match(page, /<mark class="[^"]*l-event[^"]*"[^>]*>exercises<\/mark>/);
  assert.match(page, /A comment stood here and was deleted/);
  const words = page.replaceAll(/<[^>]+>/g, "").replaceAll(/\s+/g, " ");
  const [{ report }] = documents;
  for (const block of report.blocks)
    assert.ok(
      words.includes(report.text.slice(block.start, block.end).replaceAll(/\s+/g, " ").trim()),
      block.id,
    );
});

test("every page has its JSON beside it", async () => {
  assert.deepEqual(Object.keys(await json("/index.json")), ["dyads", "reports"]);
  assert.deepEqual(Object.keys(await json("/d/rus-chn.json")), ["assessment", "traced"]);
  assert.deepEqual(await json("/r/signal.json"), JSON.parse(JSON.stringify(documents[0])));
});

test("errors have one shape, as a page and as JSON", async () => {
  const cases = [
    ["/nothing", 404, "E803"],
    ["/r/nothing", 404, "E603"],
    ["/d/fra-deu", 404, "E803"],
    ["/d/rus", 404, "E803"],
    ["/d/rus-atlantis", 404, "E401"],
    ["/d/rus-russia", 400, "E402"],
  ] as const;
  for (const [path, status, code] of cases) {
    const page = await get(path);
    assert.equal(page.status, status, path);
    assert.match(await page.text(), new RegExp(code));
    const { error } = (await json(`${path}.json`)) as { error: Record<string, string> };
    assert.deepEqual(Object.keys(error), ["code", "message", "todo"]);
    assert.equal(error.code, code);
  }
});

test("a failure inside is told without its inside", async () => {
  const broken = createDesk({
    ...parts,
    assessor: {
      has: () => false,
      of: () => {
        throw new TypeError("secret path");
      },
    },
  });
  const response = await broken.request("/d/rus-chn");
  assert.equal(response.status, 500);
  const page = await response.text();
  assert.match(page, /E805/);
  assert.doesNotMatch(page, /secret/);
});

test("every answer forbids loading, running and framing", async () => {
  for (const path of ["/", "/d/rus-chn", "/r/signal", "/r/signal.json", "/nothing", "/nothing.json"]) {
    const { headers } = await get(path);
    assert.match(
      headers.get("content-security-policy") ?? "",
      /^default-src 'none'; style-src 'sha256-.*frame-ancestors 'none'$/,
    );
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("referrer-policy"), "no-referrer");
  }
});

test("an address that would put markup into the page puts words there", async () => {
  const page = await (await get("/r/%3Cscript%3Ealert(1)%3C%2Fscript%3E")).text();
  assert.doesNotMatch(page, /<script/);
});

test("it serves on this machine only, under its own names only, and says when the port is taken", async () => {
  const serving = await serve({ ...parts, port: 0 });
  const { port } = new URL(serving.url);
  assert.match(serving.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
  assert.equal((await fetch(serving.url)).status, 200);
  const strange = await createDesk({ ...parts, hosts: new Set(["localhost"]) }).request("/", {
    headers: { host: "evil.example:80" },
  });
  assert.equal(strange.status, 421);
  await assert.rejects(
    serve({ ...parts, port: Number(port) }),
    (error) => error instanceof EntenteError && error.code === "E801",
  );
  await serving.close();
});
