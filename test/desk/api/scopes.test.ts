/** What a token opens on the API, scope by scope and address by address; how often it may ask; and what a browser may not. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { endpoints } from "../../../src/desk/api/endpoints/index.ts";
import { type Scope, scopeNames } from "../../../src/desk/people/scopes.ts";
import type { Role } from "../../../src/desk/people/viewer.ts";
import { addPerson, errorOf, peopledDesk, Visitor } from "../people/kit.ts";

const desk = peopledDesk();
after(desk.remove);

/** Written down by hand: what each address that changes something takes besides GET, which every token opens. */
const writing: Readonly<Record<string, { readonly scope: Scope; readonly from: Role }>> = {
  "/reports": { scope: "add", from: "analyst" },
  "/decisions": { scope: "review", from: "analyst" },
  "/outlets/{site}/ratings": { scope: "review", from: "editor" },
};

const tokens = new Map<string, string>();
/** A token of somebody in a role, made on the account page as people make theirs. */
const tokenOf = async (role: Role, scope: Scope): Promise<string> => {
  const key = `${role} ${scope}`;
  const known = tokens.get(key);
  if (known) return known;
  const handle = `${role}-${scope}`;
  await addPerson(desk, handle, role);
  const visitor = new Visitor(desk);
  await visitor.signIn(handle);
  const page = await (
    await visitor.ask("/account/tokens", { form: { name: "program", scope, days: "5" } })
  ).text();
  const secret = /<code class="once">([^<]+)</.exec(page)?.[1] ?? "";
  assert.ok(secret, handle);
  tokens.set(key, secret);
  return secret;
};

/** As a program asks: no cookie, and nothing that a browser would say. */
const ask = async (path: string, method: string, secret: string): Promise<Response> =>
  desk.app.request(`https://desk.example/api/v1${path}`, {
    method,
    headers: {
      host: "desk.example",
      authorization: `Bearer ${secret}`,
      ...(method === "POST" && { "content-type": "application/json" }),
    },
    ...(method === "POST" && { body: "{}" }),
  });

const at = (path: string): string =>
  path
    .replace("{pair}", "rus-chn")
    .replace("{site}", "volga-lantern")
    .replace("/reports/{id}", "/reports/signal")
    .replace(/\{\w+\}/, "none");

test("every address of the API that changes something is in the table", () => {
  const posts = endpoints.filter(({ method }) => method === "post").map(({ path }) => path);
  assert.deepEqual(posts.sort(), Object.keys(writing).sort());
});

test("each scope opens what it names, for those whose role is enough, and nothing else", async () => {
  for (const scope of scopeNames)
    for (const role of ["reader", "admin"] as const) {
      const secret = await tokenOf(role, scope);
      for (const { path, method } of endpoints) {
        const response = await ask(at(path), method.toUpperCase(), secret);
        const what = `${method} ${path} by ${role} with ${scope}`;
        const needed = method === "post" ? writing[path] : null;
        // Past the rule an empty body is refused for what it is, and what is not there for that.
        const opens = needed ? needed.scope === scope && role === "admin" : true;
        if (opens) assert.ok([200, 404, 422].includes(response.status), `${what}: ${response.status}`);
        else assert.equal(await errorOf(response), "E831", what);
        if (needed && opens) assert.equal(response.status, 422, what);
      }
    }
});

test("a role that is not enough is not, whatever the scope says", async () => {
  const secret = await tokenOf("analyst", "review");
  assert.equal((await ask("/decisions", "POST", secret)).status, 422);
  assert.equal((await ask("/outlets/volga-lantern/ratings", "POST", secret)).status, 403);
});

test("a token that is over or taken back opens nothing, not even what everybody may read", async () => {
  const secret = await tokenOf("reader", "read");
  assert.equal((await ask("/dyads", "GET", secret)).status, 200);
  const { now } = desk.clock;
  desk.clock.now = new Date(now.getTime() + 6 * 24 * 3600 * 1000);
  const late = await ask("/dyads", "GET", secret);
  assert.deepEqual([late.status, late.headers.get("www-authenticate")], [401, "Bearer"]);
  assert.equal(await errorOf(late), "E845");
  desk.clock.now = now;
  for (const odd of ["", "x", `${secret}x`]) assert.equal((await ask("/dyads", "GET", odd)).status, 401, odd);
});

test("somebody's browser writes to the API from a page of the desk alone, and a program never with a session", async () => {
  await addPerson(desk, "ed", "editor");
  const ed = new Visitor(desk);
  await ed.signIn("ed");
  const json = { rating: "B", why: "names its sources" };
  const path = "/api/v1/outlets/volga-lantern/ratings";
  assert.equal((await ed.ask(path, { json })).status, 201);
  const own = ed.cookie ?? "";
  for (const headers of [
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
    { origin: "null", "sec-fetch-site": "cross-site" },
    { origin: "https://desk.example.evil.example", "sec-fetch-site": "same-origin" },
  ])
    assert.equal(await errorOf(await ed.ask(path, { json, headers })), "E808", JSON.stringify(headers));
  const bare = await desk.app.request(`https://desk.example${path}`, {
    method: "POST",
    body: JSON.stringify(json),
    headers: { host: "desk.example", cookie: own, "content-type": "application/json" },
  });
  assert.equal(await errorOf(bare), "E808");
});

test("who asks too often waits: guests of one address together, each token for itself, writes apart", async () => {
  const guest = new Visitor(desk);
  let asked = 0;
  let last = await guest.ask("/api/v1/errors");
  while (last.status === 200 && asked++ < 400) last = await guest.ask("/api/v1/errors");
  assert.ok(asked >= 290 && asked <= 300, `${asked}`);
  assert.equal(last.status, 429);
  assert.ok(Number(last.headers.get("retry-after")) >= 1);
  assert.equal(await errorOf(last), "E833");
  assert.equal((await guest.ask("/d/rus-chn")).status, 200, "pages that people read are not counted");
  const secret = await tokenOf("analyst", "add");
  assert.equal((await ask("/errors", "GET", secret)).status, 200);
  let written = 0;
  let answer = await ask("/reports", "POST", secret);
  while (answer.status === 422 && written++ < 100) answer = await ask("/reports", "POST", secret);
  assert.ok(written >= 55 && written <= 60, `${written}`);
  assert.equal(answer.status, 429);
  assert.equal((await ask("/errors", "GET", secret)).status, 200);
  desk.clock.now = new Date(desk.clock.now.getTime() + 60_000);
  assert.equal((await guest.ask("/api/v1/errors")).status, 200, "and after a minute it is forgotten");
});
