/** The tools over HTTP: both eras of the protocol, and the same doors as every other address. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { Hono } from "hono";
import { createDesk } from "../../../src/desk/index.ts";
import { guest } from "../../../src/desk/people/viewer.ts";
import { deskParts } from "../app/kit.ts";
import { addPerson, errorOf, peopledDesk, Visitor } from "../people/kit.ts";
import { callOf, client, type Mode, quotedIn } from "./kit.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);

const connectedTo = async (
  desk: Hono,
  mode: Mode,
  headers: Record<string, string> = {},
  at = "http://localhost",
) => {
  const one = client(mode);
  const transport = new StreamableHTTPClientTransport(new URL(`${at}/mcp`), {
    fetch: async (url, init) => desk.request(String(url), init),
    requestInit: { headers },
  });
  await one.connect(transport);
  return one;
};

/** A call of the latest protocol as it goes over the wire. */
const ask = (desk: Hono, more: RequestInit = {}) =>
  desk.request("/mcp", {
    method: "POST",
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list", params: {} }),
    ...more,
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...(more.headers as Record<string, string>),
    },
  });

test("clients of the latest protocol and of the one before find the same tools and the same answers", async () => {
  const answers: string[] = [];
  for (const [mode, version] of [
    ["auto", "2026-07-28"],
    ["legacy", "2025-11-25"],
  ] as const) {
    const one = await connectedTo(app, mode);
    assert.equal(one.getNegotiatedProtocolVersion(), version);
    const { tools } = await one.listTools();
    const page = await callOf(one)("get_report", { id: "signal" });
    assert.match(page.head, /For people: http:\/\/localhost\/r\/signal/);
    assert.ok(quotedIn(page).text);
    answers.push(JSON.stringify([tools.map(({ name }) => name), page]));
    await one.close();
  }
  assert.equal(answers[0], answers[1]);
});

test("nobody is left hanging on for news that never comes", async () => {
  const one = await connectedTo(app, "auto");
  await assert.rejects(one.listen({ toolsListChanged: true }), /limit reached/);
  await one.close();
});

test("a call reads: it is answered where nobody may write, and to a guest", async () => {
  const open = createDesk({ ...parts, viewer: () => guest, readOnly: true });
  const one = await connectedTo(open, "auto");
  assert.equal((await callOf(one)("list_dyads")).isError, false);
  await one.close();
});

test("pages of other origins call nothing, and neither do browsers that say nothing of where they are", async () => {
  assert.equal((await ask(app)).status, 200);
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { cookie: "session=x" },
  ])
    assert.equal((await ask(app, { headers })).status, 403, JSON.stringify(headers));
  const hosted = createDesk({ ...parts, hosts: new Set(["localhost"]) });
  assert.equal((await ask(hosted, { headers: { host: "rebound.example" } })).status, 421);
});

test("what is no call is refused as HTTP and JSON-RPC have it, and larger ones than the desk takes", async () => {
  for (const method of ["GET", "DELETE"]) {
    const response = await app.request("/mcp", { method, headers: { accept: "text/event-stream" } });
    assert.equal(response.status, 405, method);
  }
  const odd = await ask(app, { body: "{" });
  assert.equal(odd.status, 400);
  assert.equal(((await odd.json()) as { error: { code: number } }).error.code, -32700);
  const unknown = await ask(app, {
    body: JSON.stringify({ jsonrpc: "2.0", id: 7, method: "tools/drop", params: {} }),
  });
  assert.match(await unknown.text(), /-32601/);
  const large = await ask(app, { body: "x".repeat(1_000_001), headers: { "content-length": "1000001" } });
  assert.equal(large.status, 413);
});

test("a token is looked at, a bad one turned away, and each asks so often in a minute", async () => {
  const desk = peopledDesk();
  await addPerson(desk, "tess", "reader");
  const tess = new Visitor(desk);
  await tess.signIn("tess");
  const page = await (
    await tess.ask("/account/tokens", { form: { name: "model", scope: "read", days: "5" } })
  ).text();
  const secret = /<code class="once">([^<]+)</.exec(page)?.[1] ?? "";
  const headers = { host: "desk.example", authorization: `Bearer ${secret}` };
  const one = await connectedTo(desk.app, "auto", headers, "https://desk.example");
  assert.equal((await callOf(one)("list_dyads")).isError, false);
  await one.close();
  const bad = await ask(desk.app, { headers: { host: "desk.example", authorization: "Bearer nothing" } });
  assert.equal(bad.status, 401);
  assert.equal(bad.headers.get("www-authenticate"), "Bearer");
  assert.equal(await errorOf(bad), "E845");
  let asked = 0;
  let last = await ask(desk.app, { headers: { host: "desk.example" } });
  while (last.status === 200 && asked++ < 400)
    last = await ask(desk.app, { headers: { host: "desk.example" } });
  assert.equal(last.status, 429);
  assert.ok(Number(last.headers.get("retry-after")) >= 1);
  assert.equal(await errorOf(last), "E833");
  assert.ok(asked >= 290 && asked <= 300, `${asked}`);
  assert.equal(
    (await ask(desk.app, { headers })).status,
    200,
    "somebody with a token is counted for themselves",
  );
  desk.remove();
});
