/** What every answer says to browsers and to stores between. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { routesOf } from "../../src/desk/people/rule.ts";
import { addPerson, peopledDesk, Visitor } from "../desk/people/kit.ts";

const desk = peopledDesk();
after(desk.remove);
await addPerson(desk, "boss", "admin");
const boss = new Visitor(desk);
await boss.signIn("boss");
const paths = routesOf(desk.app)
  .filter(({ method }) => method === "GET")
  .map(({ path }) => path.replaceAll(/:\w+(\{[^}]*\})?/g, "x"));

const policy =
  /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/;
const cardPolicy =
  /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'; frame-ancestors \*$/;

test("every route, found or not, forbids loading, running, framing, guessing and leaking, over https only", async () => {
  for (const path of [...paths, "/nothing", "/nothing.json"])
    for (const visitor of [boss, new Visitor(desk)]) {
      const { headers } = await visitor.ask(path);
      // A card is there to be framed, and has no script, no form and nothing of the one who looks.
      const isCard = path.startsWith("/embed/");
      assert.match(headers.get("content-security-policy") ?? "", isCard ? cardPolicy : policy, path);
      for (const [name, value] of [
        ["x-content-type-options", "nosniff"],
        ["x-frame-options", isCard ? null : "DENY"],
        ["referrer-policy", "same-origin"],
        ["cross-origin-opener-policy", "same-origin"],
        ["cross-origin-resource-policy", isCard ? "cross-origin" : "same-origin"],
        ["strict-transport-security", "max-age=31536000; includeSubDomains"],
      ] as const)
        assert.equal(headers.get(name), value, `${path} ${name}`);
      const type = headers.get("content-type");
      assert.match(
        type ?? "text/plain; charset=utf-8",
        /^(application\/([\w.-]+\+)?(x-nd)?json\b|[^;]+; charset=utf-8$)/i,
        path,
      );
    }
});

test("what was made for one person is kept by no store between, and secrets by nothing at all", async () => {
  for (const path of paths) {
    const kept = (await boss.ask(path)).headers.get("cache-control") ?? "";
    assert.match(kept, /^(no-store|private, no-cache)$/, path);
    if (/^\/(account|people|sign-in|join)/.test(path) && !path.startsWith("/join"))
      assert.equal(kept, "no-store", path);
  }
  assert.match((await boss.ask("/")).headers.get("vary") ?? "", /Cookie/);
});

test("an error tells nothing of the inside", async () => {
  for (const path of ["/nothing", "/r/x", "/r/x.json", "/join/x", "/people/log?before=x"]) {
    const text = await (await boss.ask(path)).text();
    assert.doesNotMatch(text, /node_modules|\.ts:\d|SQLITE|at \w+ \(|entente\.db/, path);
  }
});
