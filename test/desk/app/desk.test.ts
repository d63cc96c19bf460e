import assert from "node:assert/strict";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { createAssessor, createDesk, serve } from "../../../src/desk/index.ts";
import { EntenteError } from "../../../src/errors/index.ts";
import { documents } from "../sample.ts";
import { deskParts } from "./kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const get = async (path: string) => app.request(path);
const json = async (path: string): Promise<Record<string, unknown>> =>
  (await (await get(path)).json()) as Record<string, unknown>;

test("a pair can be asked for by codes or by names, in either order", async () => {
  for (const path of ["/d/rus-chn", "/d/CHN-RUS", "/d/china-russia"]) {
    const response = await get(path);
    assert.equal(response.status, 200, path);
    assert.match(await response.text(), /<h1>Russia and China<\/h1>/);
  }
});

test("every page has its JSON beside it", async () => {
  const data = async (path: string) => {
    const { data: found, links } = await json(path);
    assert.equal((links as Record<string, string>).self, path);
    return found as Record<string, unknown>;
  };
  assert.deepEqual(Object.keys(await data("/index.json")), ["total", "facets", "pairs"]);
  assert.deepEqual(Object.keys(await data("/d/rus-chn.json")), ["assessment", "traced"]);
  assert.deepEqual(await data("/r/signal.json"), JSON.parse(JSON.stringify(documents[0])));
});

test("errors have one shape, as a page and as JSON", async () => {
  const cases = [
    ["/nothing", 404, "E803"],
    ["/r/nothing", 404, "E603"],
    ["/d/fra-deu", 404, "E812"],
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

test("a failure inside is told without its inside, which only the one who runs the desk is told", async () => {
  const told: string[] = [];
  const broken = createDesk({
    ...parts,
    onFailure: (cause, route) => told.push(`${route}: ${String(cause)}`),
    assessor: {
      ...createAssessor({ ...parts, queue: null }),
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
  assert.equal((await broken.request("/r/nothing")).status, 404);
  assert.deepEqual(told, ["GET /d/:name: TypeError: secret path"]);
});

test("every answer forbids loading, running and framing", async () => {
  for (const path of ["/", "/d/rus-chn", "/r/signal", "/r/signal.json", "/nothing", "/nothing.json"]) {
    const { headers } = await get(path);
    assert.match(
      headers.get("content-security-policy") ?? "",
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
    );
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("referrer-policy"), "same-origin");
  }
});

test("an address that would put markup into the page puts words there", async () => {
  const page = await (await get("/r/%3Cscript%3Ealert(1)%3C%2Fscript%3E")).text();
  assert.doesNotMatch(page, /<script>/);
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

test("it is not opened to a network without being told so, and then nobody writes", async () => {
  await assert.rejects(
    serve({ ...parts, port: 0, host: "0.0.0.0" }),
    (error) => error instanceof EntenteError && error.code === "E806",
  );
  const open = createDesk({ ...parts, readOnly: true });
  assert.equal((await open.request("/add", { method: "POST" })).status, 403);
});

test("behind a proxy it does not answer, since everybody could be behind it too", async () => {
  const own = createDesk({ ...parts, hosts: new Set(["localhost"]) });
  const ask = (headers: Record<string, string>) =>
    own.request("/", { headers: { host: "localhost:1", ...headers } });
  assert.equal((await ask({})).status, 200);
  for (const name of ["x-forwarded-for", "forwarded", "via"])
    assert.equal((await ask({ [name]: "a" })).status, 421);
});

test("only a page of the desk itself may write", async () => {
  const write = async (headers: Record<string, string>) =>
    (
      (await (
        await app.request("http://127.0.0.1:4310/nothing.json", {
          method: "POST",
          headers: { host: "127.0.0.1:4310", ...headers },
        })
      ).json()) as { error: { code: string } }
    ).error.code;
  for (const headers of [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "none" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:4311" },
  ])
    assert.equal(await write(headers), "E808", JSON.stringify(headers));
  for (const headers of [{}, { "sec-fetch-site": "same-origin" }, { origin: "http://127.0.0.1:4310" }])
    assert.equal(await write(headers), "E803", JSON.stringify(headers));
});

test("an answer that has not changed is not sent again", async () => {
  const first = await get("/d/rus-chn");
  const mark = first.headers.get("etag") ?? "";
  assert.match(mark, /^"/);
  const again = await app.request("/d/rus-chn", { headers: { "if-none-match": mark } });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), "");
});

test("a pair as CSV, SVG and feed", async () => {
  const csv = await (await get("/d/rus-chn.csv")).text();
  assert.match(csv, /^id,indicator,kind/);
  assert.equal(csv.trimEnd().split("\r\n").length, 6);
  for (const chart of ["hypotheses", "timeline"]) {
    const picture = await get(`/d/rus-chn.svg?chart=${chart}`);
    assert.equal(picture.headers.get("content-type"), "image/svg+xml; charset=utf-8");
    assert.match(await picture.text(), /Source: 3 reports, 2 origins and the record/);
  }
  const feed = await (await get("/d/rus-chn.atom")).text();
  assert.match(feed, /<entry><title>signal.txt<\/title>/);
});

test("the script of the desk is a file of its own, and small", async () => {
  const script = await get("/assets/desk.js");
  assert.equal(script.headers.get("content-type"), "text/javascript; charset=utf-8");
  const text = await script.text();
  assert.ok(gzipSync(text).length < 30_000);
  assert.doesNotMatch(text, /: HTMLElement/);
  assert.equal((await get("/assets/..%2f..%2fpackage.js")).status, 404);
});

test("files of a pair that is being weighed say when to ask again, as its page does", async () => {
  const waiting = createDesk({
    ...parts,
    assessor: {
      ...createAssessor({ ...parts, queue: null }),
      of: () => ({ state: "waiting", reports: 900 }),
      stateOf: () => "waiting",
    },
  });
  assert.equal((await waiting.request("/d/rus-chn")).status, 202);
  for (const form of ["json", "csv", "md"]) {
    const response = await waiting.request(`/d/rus-chn.${form}`);
    assert.equal(response.status, 503, form);
    assert.equal(response.headers.get("retry-after"), "10", form);
    assert.equal(((await response.json()) as { error: { code: string } }).error.code, "E872");
  }
});
