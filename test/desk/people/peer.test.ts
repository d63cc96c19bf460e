import assert from "node:assert/strict";
import { test } from "node:test";
import { Hono } from "hono";
import { peerOf } from "../../../src/desk/people/peer.ts";

const ask = async (proxies: readonly string[], remoteAddress: string, told?: string): Promise<string> => {
  const app = new Hono();
  app.get("/", (context) => context.text(peerOf(context, new Set(proxies))));
  const headers: Record<string, string> = told === undefined ? {} : { "x-forwarded-for": told };
  const response = await app.request("/", { headers }, { incoming: { socket: { remoteAddress } } });
  return response.text();
};

test("who asks is the peer; a header is believed only from a proxy that was named", async () => {
  assert.equal(await ask([], "192.0.2.7", "198.51.100.1"), "192.0.2.7");
  assert.equal(await ask(["127.0.0.1"], "192.0.2.7", "198.51.100.1"), "192.0.2.7");
  assert.equal(await ask(["127.0.0.1"], "127.0.0.1", "198.51.100.1"), "198.51.100.1");
  assert.equal(await ask(["127.0.0.1"], "::ffff:127.0.0.1", "198.51.100.1"), "198.51.100.1");
});

test("what somebody wrote into the header before the proxy counts for nothing", async () => {
  assert.equal(await ask(["127.0.0.1"], "127.0.0.1", "203.0.113.9, 198.51.100.1"), "198.51.100.1");
  assert.equal(
    await ask(["127.0.0.1", "10.0.0.2"], "127.0.0.1", "203.0.113.9, 198.51.100.1, 10.0.0.2"),
    "198.51.100.1",
  );
  assert.equal(await ask(["127.0.0.1"], "127.0.0.1", "not an address"), "127.0.0.1");
  assert.equal(await ask(["127.0.0.1"], "127.0.0.1"), "127.0.0.1");
});

test("neighbours of one IPv6 network count as one", async () => {
  assert.equal(await ask([], "2001:db8:1:2:3:4:5:6"), await ask([], "2001:db8:1:2:ffff::1"));
  // Written short, zeros of the network itself are left out.
  for (const address of ["2001:db8::2", "2001:db8::a:b:c:d", "2001:db8:0:0:ffff::", "2001:0db8:0000::1"])
    assert.equal(await ask([], address), await ask([], "2001:db8::1"), address);
  assert.notEqual(await ask([], "2001:db8:1::1"), await ask([], "2001:db8::1"));
  assert.equal(await ask([], "::1"), await ask([], "::2"));
});
