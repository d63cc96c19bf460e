import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { type TestContext, test } from "node:test";
import { EntenteError } from "../../src/errors/index.ts";
import { fetchPage } from "../../src/pipeline/fetch-page.ts";
import { read } from "../../src/read/index.ts";

/** A server of this machine on a free port; gives its address. */
async function serving(context: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const limits = { maxBytes: 1000, milliseconds: 2000 };

/** Short where nobody answers; long elsewhere: a machine with much else to do is no slow server. */
const patience = (url: string): number => (url.endsWith("/slow") ? 150 : 10_000);

const rejects = async (url: string, code: string, why: RegExp): Promise<void> => {
  await assert.rejects(fetchPage(url, { ...limits, milliseconds: patience(url) }), (error: unknown) => {
    assert.ok(error instanceof EntenteError);
    assert.equal(error.code, code);
    assert.match(error.message, why);
    return true;
  });
};

test("a page: its bytes, its form, where it was found in the end", async (context) => {
  const site = await serving(context, (request, response) => {
    if (request.url === "/old") response.writeHead(301, { location: "/new" }).end();
    else response.writeHead(200, { "content-type": "text/html" }).end("<p>Page</p>");
  });
  const { content, form, url } = await fetchPage(`${site}/old`, limits);
  assert.equal(Buffer.from(content).toString(), "<p>Page</p>");
  assert.deepEqual([form, url], ["html", `${site}/new`]);
});

test("the character set that the server names comes with the bytes", async (context) => {
  const site = await serving(context, (_, response) => {
    response.writeHead(200, { "content-type": "text/plain; charset=windows-1251" });
    response.end(Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]));
  });
  const { content, charset } = await fetchPage(site, limits);
  assert.equal(charset, "windows-1251");
  assert.equal(read(content, { form: "text", charset }).text, "Москва");
});

test("E802 and E104: no page, no news, too large, too slow, nobody there", async (context) => {
  const site = await serving(context, ({ url }, response) => {
    if (url === "/gone") response.writeHead(410).end();
    else if (url === "/pdf") response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF");
    else if (url === "/large") response.writeHead(200, { "content-type": "text/html" }).end("x".repeat(1001));
    // Any other address is never answered.
  });
  await rejects(`${site}/gone`, "E802", /the server says 410/);
  await rejects(`${site}/pdf`, "E802", /application\/pdf/);
  await rejects(`${site}/large`, "E104", /over the limit of 1000/);
  await rejects(`${site}/slow`, "E802", /too long/);
  await rejects("http://127.0.0.1:1/", "E802", /cannot be fetched/);
});
