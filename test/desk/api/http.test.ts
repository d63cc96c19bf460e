/** The API as HTTP has it: marks, methods, cursors, what is sent, and other origins. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { endpoints } from "../../../src/desk/api/endpoints/index.ts";
import { createDesk } from "../../../src/desk/index.ts";
import { deskParts } from "../app/kit.ts";
import { on, reportOf } from "../sample.ts";
import { type Answer, document, idOf, publish, wrongWith } from "./kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);
const root = "/api/v1";

const page = async (path: string): Promise<Answer> => (await (await app.request(path)).json()) as Answer;

/** Goes through a list by its links. */
const walk = async (path: string, each: (at: number) => void = () => {}): Promise<string[]> => {
  const ids: string[] = [];
  let next: string | null = path;
  for (let at = 0; next !== null; at++) {
    assert.ok(at < 50, "the list ends");
    const { data, links }: Answer = await page(next);
    ids.push(...data.map(idOf));
    each(at);
    next = links.next;
  }
  return ids;
};

test("a list gone through one by one is the list at once", async () => {
  for (const path of ["/reports", "/claims", "/actors", "/dyads/rus-chn/evidence"]) {
    const whole = (await page(`${root}${path}`)).data.map(idOf);
    assert.ok(whole.length > 1, path);
    assert.deepEqual(await walk(`${root}${path}?limit=1`), whole, path);
  }
});

test("what comes in while one goes through a list makes nothing come twice or not at all", async () => {
  const own = deskParts();
  const desk = createDesk(own);
  const first = (await (await desk.request(`${root}/reports?limit=2`)).json()) as Answer;
  own.store.put({
    report: reportOf({
      id: "fresh",
      outlet: "New Daily",
      published: on("2023-04-01"),
      blocks: [["paragraph", "Nothing new."]],
    }),
    coded: { report: "fresh", mentions: [], events: [], claims: [], factors: [], findings: [] },
  });
  own.store.delete(first.data[0]?.id ?? "");
  const rest = (await (await desk.request(first.links.next ?? "")).json()) as Answer;
  assert.deepEqual(
    [...first.data, ...rest.data].map(({ id }) => id),
    ["observer", "lantern", "signal"],
  );
  own.remove();
});

test("a cursor fits its own list only, narrowed as it was", async () => {
  const { links } = await page(`${root}/claims?pair=rus-chn&limit=1`);
  const cursor = new URL(links.next ?? "", "http://localhost").searchParams.get("cursor") ?? "";
  for (const path of [
    `/claims?limit=1&cursor=${cursor}`,
    `/reports?cursor=${cursor}`,
    `/claims?pair=rus-chn&cursor=${cursor}x`,
  ])
    assert.equal((await app.request(`${root}${path}`)).status, 400, path);
  assert.equal((await app.request(`${root}/claims?limit=3&pair=rus-chn&cursor=${cursor}`)).status, 200);
});

test("an answer that has not changed is not sent again", async () => {
  const mark = (await app.request(`${root}/dyads/rus-chn`)).headers.get("etag") ?? "";
  const again = await app.request(`${root}/dyads/rus-chn`, { headers: { "if-none-match": mark } });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), "");
});

test("HEAD is GET without the body, OPTIONS says what is answered, and nothing else is", async () => {
  const slug = await publish(app, "Written");
  for (const { path } of endpoints) {
    const address = `${root}${path}`
      .replace("{pair}", "rus-chn")
      .replace("{pairs}", "rus-chn,usa-jpn")
      .replace("{site}", "volga-lantern")
      .replace("{slug}", slug)
      .replace("/actors/{id}", "/actors/RUS")
      .replace("/stories/{id}", "/stories/told")
      .replace("/events/{id}", "/events/v1")
      .replace("/claims/{id}", "/claims/c1")
      .replace("{id}", "signal");
    const options = await app.request(address, { method: "OPTIONS" });
    assert.equal(options.status, 204, address);
    const allowed = (options.headers.get("allow") ?? "").split(", ");
    const reads = allowed.includes("GET");
    const head = await app.request(address, { method: "HEAD" });
    assert.equal(head.status, reads ? 200 : 405, address);
    assert.equal(await head.text(), "");
    const deleted = await app.request(address, { method: "DELETE" });
    assert.equal(deleted.status, 405);
    assert.equal(deleted.headers.get("allow"), options.headers.get("allow"));
    assert.match(await deleted.text(), /E873/);
  }
});

const send = (path: string, body: string, type = "application/json") =>
  app.request(`${root}${path}`, { method: "POST", body, headers: { "content-type": type } });

test("an outlet is rated and a merge undone, in one's own name; the answer is as the document says", async () => {
  const rating = await send(
    "/outlets/volga-lantern/ratings",
    JSON.stringify({ rating: "D", why: "copies unnamed" }),
  );
  assert.equal(rating.status, 201);
  const rated = (await rating.json()) as { data: { by: string; outlet: string } };
  assert.equal(rated.data.by, "You");
  const operation = document.paths["/outlets/{site}/ratings"]?.post;
  assert.ok(operation);
  assert.deepEqual(wrongWith(operation, 201, rated), []);
  const outlet = (await (await app.request(rating.headers.get("location") ?? "")).json()) as {
    data: { reliability: string; ratings: unknown[] };
  };
  assert.deepEqual([outlet.data.reliability, outlet.data.ratings.length], ["D", 1]);
  const decided = await send(
    "/decisions",
    JSON.stringify({ a: "signal", b: "lantern", verdict: "apart", why: "two interviews" }),
  );
  assert.equal(decided.status, 201);
  const decision = document.paths["/decisions"]?.post;
  assert.ok(decision);
  assert.deepEqual(wrongWith(decision, 201, await decided.json()), []);
  assert.equal(parts.store.apart().length, 1);
});

test("what cannot be used is told, and nothing is written", async () => {
  const before = parts.store.decisions().length;
  const cases = [
    ["{", "application/json", 422, "E871"],
    ["[]", "application/json", 422, "E871"],
    ["{}", "application/json", 422, "E871"],
    ['{"a":"signal","b":"lantern","verdict":"maybe","why":"x"}', "application/json", 422, "E871"],
    ['{"a":"signal","b":"lantern","verdict":"apart","why":" "}', "application/json", 422, "E871"],
    ['{"a":"signal","b":"lantern","verdict":"apart","why":"x","by":"Eve"}', "application/json", 422, "E871"],
    ['{"a":"signal","b":"none","verdict":"apart","why":"x"}', "application/json", 404, "E603"],
    ['{"a":"signal","b":"signal","verdict":"apart","why":"x"}', "application/json", 422, "E612"],
    ["a=signal", "application/x-www-form-urlencoded", 415, "E875"],
  ] as const;
  for (const [body, type, status, code] of cases) {
    const response = await send("/decisions", body, type);
    assert.equal(response.status, status, body);
    assert.match(await response.text(), new RegExp(code));
  }
  assert.equal(parts.store.decisions().length, before);
});

test("a page is added by its text", async () => {
  const text =
    "Harbour Signal\n\nRussia and China held joint naval exercises in May 2023, the ministry said.\n";
  const response = await send("/reports", JSON.stringify({ text }));
  assert.equal(response.status, 201, await response.clone().text());
  const operation = document.paths["/reports"]?.post;
  assert.ok(operation);
  assert.deepEqual(wrongWith(operation, 201, await response.json()), []);
  const made = await app.request(response.headers.get("location") ?? "");
  assert.equal(made.status, 200);
  assert.equal((await send("/reports", "{}")).status, 422);
});

test("pages of other origins read it only where the operator named them, and never write", async () => {
  const named = createDesk({ ...parts, apiOrigins: ["https://paper.example"] });
  const from = (origin: string, method = "GET") =>
    named.request(`${root}/reports`, { method, headers: { origin } });
  const good = await from("https://paper.example");
  assert.equal(good.headers.get("access-control-allow-origin"), "https://paper.example");
  assert.equal(good.headers.get("access-control-allow-credentials"), null);
  assert.match(good.headers.get("vary") ?? "", /origin/i);
  for (const other of ["https://evil.example", "null", "http://paper.example"])
    assert.equal((await from(other)).headers.get("access-control-allow-origin"), null);
  assert.equal(
    (await app.request(`${root}/reports`, { headers: { origin: "https://paper.example" } })).headers.get(
      "access-control-allow-origin",
    ),
    null,
  );
  const preflight = await from("https://paper.example", "OPTIONS");
  assert.equal(preflight.headers.get("access-control-allow-methods"), "GET, HEAD");
  assert.equal((await from("https://paper.example", "POST")).status, 403);
  assert.equal(
    (await named.request("/r/signal.json", { headers: { origin: "https://paper.example" } })).headers.get(
      "access-control-allow-origin",
    ),
    null,
  );
});

test("the page of the API names every address and every error", async () => {
  const text = await (await app.request("/api")).text();
  for (const { name } of endpoints) assert.match(text, new RegExp(`id="${name}"`));
  for (const code of ["E810", "E870", "E872", "E873", "E875"]) assert.match(text, new RegExp(`id="${code}"`));
});
