/** Who may ask for what: every role and every token against every route that the router knows, held against a table made by hand. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Hono } from "hono";
import { createDesk } from "../../src/desk/index.ts";
import { allow, assertRuled, routesOf } from "../../src/desk/people/rule.ts";
import { actionsOf, scopeNames } from "../../src/desk/people/scopes.ts";
import { guest, localViewer, roles, type Viewer } from "../../src/desk/people/viewer.ts";
import { deskParts } from "../desk/app/kit.ts";
import { type Least, neverByToken, openFrom, sorted } from "./matrix.ts";

const { remove, ...parts } = deskParts();
after(remove);

const { closing, doing } = sorted(routesOf(createDesk(parts)));
const routes = doing.map((route) => ({ ...route, key: `${route.method} ${route.path}` }));
const leastOf = new Map(
  Object.entries(openFrom).flatMap(([least, keys]) => keys.map((key) => [key, least as Least])),
);
const filled = (path: string): string => path.replaceAll(/:\w+(\{[^}]*\})?/g, "x");

const people: readonly Viewer[] = roles.map((role) => ({ id: `p-${role}`, name: role, role, held: false }));
const isOpenTo = ({ id, role }: Viewer, least: Least): boolean =>
  least === "anyone" || (id !== guest.id && roles.indexOf(role) >= roles.indexOf(least));

test("every route that the router knows stands in the matrix once, and nothing else does", () => {
  assert.deepEqual(
    routes.map(({ key }) => key).sort(),
    Object.values(openFrom).flat().sort(),
    "a route that is new, or gone, changes test/security/matrix.ts",
  );
  assert.equal(leastOf.size, routes.length);
});

test("what closes an address does nothing else", async () => {
  const app = createDesk({ ...parts, viewer: () => localViewer });
  assert.ok(closing.length > 20);
  for (const { path, method } of closing) {
    const ways = method === "OPTIONS" ? ["OPTIONS"] : ["DELETE", "PUT", "PATCH", "PROPFIND"];
    for (const way of ways) {
      const response = await app.request(filled(path), { method: way });
      // Whatever else stands below the API is not there.
      if (path === "/api/*") {
        assert.equal(response.status, 404, way);
        continue;
      }
      assert.equal(response.status, way === "OPTIONS" ? 204 : 405, `${way} ${path}`);
      assert.match(response.headers.get("allow") ?? "", /GET|POST/);
    }
  }
});

test("every role is let to a route, or turned away, as the matrix says", async () => {
  for (const viewer of [guest, ...people, localViewer]) {
    const app = createDesk({ ...parts, viewer: () => viewer });
    for (const { method, path, key } of routes) {
      const { status } = await app.request(filled(path), { method });
      const what = `${viewer.id} at ${key} gets ${status}`;
      const isTurned = status === 401 || status === 403;
      if (isOpenTo(viewer, leastOf.get(key) ?? "admin")) assert.ok(!isTurned, what);
      else assert.equal(status, viewer.id === guest.id ? 401 : 403, what);
    }
  }
});

test("a token opens what its scope names and its owner may, and never people, keys or the log", async () => {
  const [, , , , admin = guest] = people;
  for (const scope of scopeNames) {
    const only = actionsOf([scope]);
    const app = createDesk({ ...parts, viewer: () => ({ ...admin, only }) });
    const opened: string[] = [];
    for (const { method, path, key } of routes) {
      const { status } = await app.request(filled(path), { method });
      if (status !== 403) opened.push(key);
    }
    assert.deepEqual(
      opened.filter((key) => neverByToken.test(key)),
      [],
      scope,
    );
    if (scope === "read") assert.deepEqual(opened.sort(), [...openFrom.anyone].sort());
  }
  const reader = people[0] ?? guest;
  const app = createDesk({ ...parts, viewer: () => ({ ...reader, only: actionsOf(scopeNames) }) });
  for (const { method, path, key } of routes)
    if (leastOf.get(key) !== "anyone")
      assert.equal((await app.request(filled(path), { method })).status, 403, `a reader's token at ${key}`);
});

test("a route without a rule, or with its rule behind the handler, keeps the desk from starting", () => {
  const bare = new Hono();
  bare.get("/ruled", allow("page.read"), (context) => context.text(""));
  assertRuled(bare);
  bare.use("/part/*", async (_, next) => next());
  assertRuled(bare);
  bare.post("/bare", (context) => context.text(""));
  assert.throws(() => assertRuled(bare), /POST \/bare/);
  const late = new Hono();
  late.get("/late", (context) => context.text(""), allow("page.read"));
  assert.throws(() => assertRuled(late), /GET \/late/);
  const under = new Hono();
  under.route(
    "/api",
    new Hono().get("/inner", (context) => context.text("")),
  );
  assert.throws(() => assertRuled(under), /GET \/api\/inner/);
});

test("a desk that is told of no viewer lets nobody write", async () => {
  const { viewer: _, ...unsaid } = parts;
  const response = await createDesk(unsaid).request("/add", { method: "POST" });
  assert.equal(response.status, 401);
  assert.match(await response.text(), /E830/);
});
