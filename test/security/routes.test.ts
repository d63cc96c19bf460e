/** Who may ask for what: every role against every route of the desk, from the table of routes itself. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Hono } from "hono";
import { createDesk } from "../../src/desk/index.ts";
import { may } from "../../src/desk/people/permissions.ts";
import { allow, assertRuled, routesOf } from "../../src/desk/people/rule.ts";
import { guest, localViewer, roles, type Viewer } from "../../src/desk/people/viewer.ts";
import { deskParts } from "../desk/app/kit.ts";

const { remove, ...parts } = deskParts();
after(remove);

const viewers: readonly Viewer[] = [
  guest,
  ...roles.map((role) => ({ id: `p-${role}`, name: role, role, held: false })),
  localViewer,
];

test("every role is let to a route, or turned away, as the rule of the route says", async () => {
  const routes = routesOf(createDesk(parts));
  assert.ok(routes.length > 15);
  for (const viewer of viewers) {
    const app = createDesk({ ...parts, viewer: () => viewer });
    for (const { method, path, action } of routes) {
      assert.ok(action, `${method} ${path} has a rule`);
      const { status } = await app.request(path.replaceAll(/:\w+(\{[^}]*\})?/g, "x"), { method });
      const turned = viewer.id === guest.id ? 401 : 403;
      const what = `${viewer.id} at ${method} ${path}`;
      if (may(viewer, action)) assert.ok(status !== 401 && status !== 403, `${what} gets ${status}`);
      else assert.equal(status, turned, what);
    }
  }
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
