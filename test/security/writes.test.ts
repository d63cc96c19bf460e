/** Every route that changes something, from the table of routes: from no other page, not packed, not oversized, not by another method. */
import assert from "node:assert/strict";
import { DatabaseSync } from "node:sqlite";
import { after, test } from "node:test";
import { inspect } from "node:util";
import { routesOf } from "../../src/desk/people/rule.ts";
import { addPerson, errorOf, peopledDesk, Visitor } from "../desk/people/kit.ts";
import { sorted } from "./matrix.ts";

const desk = peopledDesk();
after(desk.remove);
await addPerson(desk, "boss", "admin");
const boss = new Visitor(desk);
await boss.signIn("boss");
const cookie = boss.cookie ?? "";

const writes = sorted(routesOf(desk.app))
  .doing.filter(({ method }) => method !== "GET")
  .map(({ method, path }) => ({ method, path: path.replaceAll(/:\w+(\{[^}]*\})?/g, "x") }));

const pass = (): void => {
  desk.clock.now = new Date(desk.clock.now.getTime() + 60_000);
};

test("a page elsewhere changes nothing, whatever it says of itself", async () => {
  assert.ok(writes.length > 20);
  const own = desk.accounts.origin.url;
  for (const { method, path } of writes)
    for (const headers of [
      { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
      { "sec-fetch-site": "same-site", origin: "https://other.desk.example" },
      { "sec-fetch-site": "none", origin: own },
      { "sec-fetch-site": "same-origin", origin: "https://evil.example" },
      { "sec-fetch-site": "cross-site", origin: own },
      { "sec-fetch-site": "same-origin", origin: "null" },
      { origin: "https://evil.example" },
      { origin: "http://desk.example" },
      {},
    ]) {
      const response = await desk.app.request(`${own}${path}`, {
        method,
        headers: { host: "desk.example", cookie, ...headers },
      });
      assert.equal(await errorOf(response), "E808", `${method} ${path} ${JSON.stringify(headers)}`);
      assert.equal(response.headers.get("set-cookie"), null);
    }
});

test("no route takes a packed body, or one larger than it needs", async () => {
  for (const { method, path } of writes) {
    pass();
    const packed = await boss.ask(path, {
      method,
      form: { a: "b" },
      headers: { "content-encoding": "gzip" },
    });
    assert.equal(packed.status, 422, path);
    assert.match(await packed.text(), /what it carries is packed/, path);
    const large = await boss.ask(path, { method, form: { a: "x".repeat(5_100_000) } });
    assert.equal(large.status, 413, path);
  }
});

test("no route takes fields that it does not name", async () => {
  const readsNone = [
    "/sign-out",
    "/account/password/remove",
    "/sign-in/options.json",
    "/account/passkeys/options.json",
    "/settings/standard",
  ];
  const json: unknown = JSON.parse('{"__proto__":{"role":"admin"},"isAdmin":true}');
  for (const [at, { method, path }] of writes.filter(({ path }) => !readsNone.includes(path)).entries()) {
    pass();
    // Some are asked only of who has just signed in.
    if (at % 10 === 0) await boss.signIn("boss");
    const { status } = await boss.ask(path, {
      method,
      ...(path.endsWith(".json") || /^\/(?:api|mcp)\b/.test(path) ? { json } : { form: { isAdmin: "yes" } }),
    });
    // A wrong link is told before its form is read (404, 410).
    assert.ok([400, 404, 410, 422, 429].includes(status) || path === "/add", `${path}: ${status}`);
  }
  assert.equal("role" in {}, false);
});

test("a page that is only read is not changed by asking otherwise", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH"])
    for (const path of ["/", "/d/rus-chn", "/people", "/people/log", "/account"])
      assert.equal((await boss.ask(path, { method })).status, 404, `${method} ${path}`);
});

test("asking for a page changes nothing: no row of any table comes, goes or becomes another", async () => {
  const { path: file } = desk.store;
  const rows = (): string => {
    const database = new DatabaseSync(file, { readOnly: true });
    const tables = database
      .prepare(
        "select name from sqlite_schema where type = 'table' and name not like '%\\_words%' escape '\\' order by name",
      )
      .all();
    const all = tables.map(({ name }) => [name, database.prepare(`select * from "${String(name)}"`).all()]);
    database.close();
    return inspect(all, { depth: null, maxArrayLength: null, maxStringLength: null });
  };
  await boss.ask("/");
  const before = rows();
  const gets = routesOf(desk.app).filter(({ method }) => method === "GET");
  for (const { path } of gets) await boss.ask(path.replaceAll(/:\w+(\{[^}]*\})?/g, "x"));
  for (const path of [
    "/d/rus-chn",
    "/d/rus-chn.json",
    "/r/signal",
    "/search?q=Russia",
    "/discussion/d/rus-chn",
  ])
    assert.equal((await boss.ask(path)).status, 200, path);
  assert.equal(rows(), before);
});

test("no other site may read an answer: nothing is said to browsers about sharing", async () => {
  for (const path of ["/", "/index.json", "/account"]) {
    const { headers } = await boss.ask(path, { headers: { origin: "https://evil.example" } });
    assert.equal(headers.get("access-control-allow-origin"), null);
    assert.equal(headers.get("cross-origin-resource-policy"), "same-origin");
  }
});

test("each person writes only so often, and a guest less", async () => {
  const other = peopledDesk();
  await addPerson(other, "ada", "analyst");
  const ada = new Visitor(other);
  await ada.signIn("ada");
  const until = async (visitor: Visitor): Promise<number> => {
    for (let at = 1; at < 100; at++)
      if ((await visitor.ask("/account/name", { form: { nothing: "" } })).status === 429) return at;
    return 100;
  };
  assert.ok((await until(new Visitor(other))) < (await until(ada)));
  other.remove();
});
