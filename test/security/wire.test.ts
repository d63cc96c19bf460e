/** What a served desk makes of bytes that no browser sends. */
import assert from "node:assert/strict";
import { connect } from "node:net";
import { after, test } from "node:test";
import { serve } from "../../src/desk/index.ts";
import { deskParts } from "../desk/app/kit.ts";

const { viewer: _, remove, ...parts } = deskParts();
const serving = await serve({ ...parts, port: 0 });
const { hostname, port } = new URL(serving.url);
after(async () => {
  await serving.close();
  remove();
});

/** Sends lines as they are and gives all that comes back until the connection is closed. */
const send = (...lines: string[]): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = "";
    socket.setEncoding("latin1").on("data", (piece: string) => {
      answer += piece;
    });
    // A refused connection may be reset while more is being sent.
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
    socket.end(lines.join("\r\n"), "latin1");
  });

const host = `Host: localhost:${port}`;
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);
const answers = (answer: string): number => answer.match(/HTTP\/1\.1 \d{3}/g)?.length ?? 0;

test("a request whose end could be read in two ways is refused, and nothing behind it is answered", async () => {
  const behind = ["GET /method HTTP/1.1", host, "", ""];
  for (const headers of [
    ["Content-Length: 4", "Transfer-Encoding: chunked"],
    ["Transfer-Encoding: chunked", "Content-Length: 4"],
    ["Content-Length: 4", "Content-Length: 5"],
    ["Content-Length: -1"],
    ["Content-Length: 4, 4"],
    ["Transfer-Encoding: chunked, identity"],
    ["Transfer-Encoding : chunked"],
    ["X: a", " Transfer-Encoding: chunked"],
    ["X: a\nTransfer-Encoding: chunked"],
  ]) {
    const answer = await send("POST /sign-out HTTP/1.1", host, ...headers, "", "0", "", ...behind);
    assert.equal(answers(answer), 1, headers.join(", "));
    assert.equal(statusOf(answer), 400, headers.join(", "));
  }
});

test("what was sent is not sent back: no TRACE, and no other method that is not named", async () => {
  for (const method of ["TRACE", "OPTIONS", "PROPFIND", "CONNECT"]) {
    const answer = await send(`${method} / HTTP/1.1`, host, "X-Secret: crown", "Connection: close", "", "");
    assert.ok(!/crown/.test(answer), method);
    assert.ok(answer === "" || statusOf(answer) >= 400, `${method}: ${answer.slice(0, 60)}`);
  }
});

test("headers and addresses beyond all measure are refused before they are kept", async () => {
  const long = await send("GET / HTTP/1.1", host, `X: ${"a".repeat(200_000)}`, "", "");
  assert.ok(long === "" || statusOf(long) === 431, long.slice(0, 60));
  const far = await send(`GET /${"a".repeat(200_000)} HTTP/1.1`, host, "", "");
  assert.ok(far === "" || statusOf(far) === 431, far.slice(0, 60));
});

test("no path leads out of the desk's own script files, and none lists a folder", async () => {
  for (const path of [
    "/assets/",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/assets/../../../package.json",
    "/assets/desk.ts",
    "/assets/%2e%2e/app/serve.ts",
    "/assets/..%5c..%5cpackage.json",
    "/.git/config",
    "/.env",
    "/entente.db",
    "/package.json",
    "//etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
  ]) {
    const answer = await send(`GET ${path} HTTP/1.1`, host, "Connection: close", "", "");
    assert.equal(statusOf(answer), 404, path);
    assert.ok(!/"dependencies"|root:|\[core\]/.test(answer), path);
  }
});

test("after all of it the desk still answers", async () => {
  const answer = await send("GET /method HTTP/1.1", host, "Connection: close", "", "");
  assert.equal(statusOf(answer), 200);
});
