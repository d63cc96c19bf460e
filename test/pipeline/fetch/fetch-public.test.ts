import assert from "node:assert/strict";
import type { LookupAddress } from "node:dns";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { gzipSync } from "node:zlib";
import { EntenteError } from "../../../src/errors/index.ts";
import { isPublicAddress } from "../../../src/pipeline/fetch/public-address.ts";
import { fetchPublic, type PublicFetchOptions } from "../../../src/pipeline/index.ts";

const limits = { maxBytes: 10_000, milliseconds: 5000 };
const failsWith = (code: string) => (error: unknown) => error instanceof EntenteError && error.code === code;

const listen = async (
  context: TestContext,
  answer: RequestListener,
): Promise<{ url: string; options: PublicFetchOptions }> => {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  context.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    options: { ...limits, isAllowed: (address) => address === "127.0.0.1", ports: new Set([String(port)]) },
  };
};

test("addresses of own networks are told from public ones, in IPv4 and IPv6", () => {
  for (const address of ["8.8.8.8", "93.184.215.14", "172.32.0.1", "2606:2800:220:1::1", "2a00:1450:4001::5"])
    assert.equal(isPublicAddress(address), true, address);
  for (const address of [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "2001:0:53aa::1",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "ff02::1",
    "not an address",
  ])
    assert.equal(isPublicAddress(address), false, address);
});

test("no spelling of this machine is fetched", async () => {
  for (const host of [
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "017700000001",
    "0",
    "127.0.0.1.",
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[64:ff9b::127.0.0.1]",
    "169.254.169.254",
    "１２７.0.0.1",
    "localhost",
    "LOCALHOST",
  ])
    await assert.rejects(fetchPublic(`http://${host}/`, limits), failsWith("E811"), host);
});

test("other schemes, names with passwords and other ports are not fetched", async () => {
  for (const address of [
    "file:///etc/passwd",
    "ftp://example.org/",
    "gopher://example.org/",
    "http://a:b@example.org/",
    "http://example.org:22/",
    "nonsense",
    "",
  ])
    await assert.rejects(fetchPublic(address, limits), failsWith("E811"), address);
});

test("a name that leads to an own network is refused when it is connected to, also when only one of its addresses does", async () => {
  const leadsTo =
    (...addresses: string[]): NonNullable<PublicFetchOptions["resolve"]> =>
    (_, __, answer) =>
      answer(
        null,
        addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 })),
      );
  for (const addresses of [["127.0.0.1"], ["93.184.215.14", "10.0.0.1"], ["::1"], []])
    await assert.rejects(
      fetchPublic("http://rebound.example/", { ...limits, resolve: leadsTo(...addresses) }),
      failsWith("E811"),
    );
});

test("the name is looked up once: an answer that changes afterwards gains nothing", async (context) => {
  const { url, options } = await listen(context, (_, response) =>
    response.setHeader("content-type", "text/plain").end("words"),
  );
  let asked = 0;
  const resolve: NonNullable<PublicFetchOptions["resolve"]> = (_, __, answer) => {
    asked++;
    answer(null, [{ address: asked === 1 ? "127.0.0.1" : "10.0.0.1", family: 4 }]);
  };
  const { port } = new URL(url);
  const page = await fetchPublic(`http://twice.example:${port}/`, { ...options, resolve });
  assert.equal(new TextDecoder().decode(page.content as Uint8Array), "words");
  assert.equal(asked, 1);
});

test("a redirect is checked like the address itself", async (context) => {
  const { url, options } = await listen(context, (request, response) => {
    if (request.url === "/away") response.writeHead(302, { location: "http://169.254.169.254/latest" }).end();
    else if (request.url === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (request.url === "/round") response.writeHead(302, { location: "/round" }).end();
    else if (request.url === "/here") response.writeHead(301, { location: "/page" }).end();
    else response.setHeader("content-type", "text/html; charset=utf-8").end("<p>words</p>");
  });
  for (const path of ["/away", "/file", "/round"])
    await assert.rejects(fetchPublic(url + path, options), failsWith("E811"), path);
  assert.deepEqual(await fetchPublic(`${url}/here`, options), {
    content: "<p>words</p>",
    url: `${url}/page`,
    form: "html",
  });
});

test("limits hold for what is unpacked, not for what is sent", async (context) => {
  const { url, options } = await listen(context, (request, response) => {
    const body = request.url === "/bomb" ? "a".repeat(5_000_000) : "few words";
    response.setHeader("content-type", "text/plain; charset=utf-8").setHeader("content-encoding", "gzip");
    response.end(gzipSync(body));
  });
  await assert.rejects(fetchPublic(`${url}/bomb`, options), failsWith("E104"));
  assert.equal((await fetchPublic(`${url}/small`, options)).content, "few words");
});

test("what is no page, and a server that does not answer, are told", async (context) => {
  const { url, options } = await listen(context, (request, response) => {
    if (request.url === "/picture") response.setHeader("content-type", "image/png").end("x");
    else if (request.url === "/gone") response.writeHead(404).end();
    else if (request.url === "/zstd")
      response.writeHead(200, { "content-type": "text/plain", "content-encoding": "zstd" }).end("x");
  });
  for (const path of ["/picture", "/gone", "/zstd"])
    await assert.rejects(fetchPublic(url + path, options), failsWith("E802"), path);
  await assert.rejects(fetchPublic(`${url}/silent`, { ...options, milliseconds: 100 }), failsWith("E802"));
});
