import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { EntenteError } from "../../../src/errors/index.ts";
import {
  type ContainerKind,
  containedPages,
  containerKind,
  read,
  type Unpacked,
} from "../../../src/read/index.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text.replaceAll("\n", "\r\n"));

const unpack = async (content: Uint8Array, kind: ContainerKind, maxBytes = 100_000): Promise<Unpacked[]> => {
  const pages: Unpacked[] = [];
  for await (const page of containedPages({ name: "file", kind, bytes: content, maxBytes })) pages.push(page);
  return pages;
};

const rejects = (work: Promise<unknown>, code: string): Promise<void> =>
  assert.rejects(work, (error: unknown) => error instanceof EntenteError && error.code === code);

const record = (headers: string, body: Uint8Array): Uint8Array => {
  const block = Buffer.concat([bytes(`HTTP/1.1 200 OK\nContent-Type: text/html\n${headers}\n`), body]);
  return Buffer.concat([
    bytes(
      `WARC/1.0\nWARC-Type: response\nWARC-Target-URI: https://quay.example/a\nWARC-Date: 2021-11-05T10:00:00Z\nWARC-Record-ID: <urn:uuid:1>\nContent-Type: application/http; msgtype=response\nContent-Length: ${block.length}\n\n`,
    ),
    block,
    bytes("\n\n"),
  ]);
};

test("what a file is, by how it begins and by its name", () => {
  const kinds: readonly (readonly [string, string, ContainerKind | null])[] = [
    ["<!doctype html><title>A</title>", "a.html", null],
    ["Two ports close\n\nThe ministers met.", "a.txt", null],
    ['<?xml version="1.0"?>\n<!-- x -->\n<rss version="2.0">', "a.xml", "feed"],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', "a", "feed"],
    ['{"version": "https://jsonfeed.org/version/1.1"}', "a", "feed"],
    ['<?xml version="1.0"?><nitf>', "a.xml", "news-xml"],
    ["<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>", "a.xml", "news-xml"],
    ["From: a@b.example\nTo: c@d.example\nSubject: x\nMIME-Version: 1.0\n\nText", "a", "mail"],
    ["WARC/1.0\r\nWARC-Type: warcinfo", "a", "warc"],
    ["# A\n\nText", "a.md", "markdown"],
    ["From: the minister\nTo: nobody\n\nText", "a.txt", null],
    ['{"type": "report"}', "a.json", null],
  ];
  for (const [head, name, kind] of kinds) assert.equal(containerKind(Buffer.from(head), name), kind, head);
});

test("a body of spaces in 300 bytes of Brotli is refused in its place; the next record is read", async () => {
  const bomb = brotliCompressSync(Buffer.alloc(50_000_000, " "), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  });
  assert.ok(bomb.length < 5000);
  const page = Buffer.from(
    "<h1>Two ports close</h1><p>The ministers met on Friday and closed two ports.</p>",
  );
  const found = await unpack(
    Buffer.concat([record("Content-Encoding: br\n", bomb), record("", page)]),
    "warc",
  );
  assert.equal(found.length, 2);
  assert.ok(found[0] && "error" in found[0]);
  assert.equal((found[0].error as EntenteError).code, "E104");
  assert.ok(found[1] && "content" in found[1]);
  assert.equal(found[1].options.url, "https://quay.example/a");
});

test("a record whose head goes on for ever ends its archive before it is held", async () => {
  const start = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5000000\r\n";
  for (const head of [
    `${start}X: ${"a".repeat(5_000_000)}`,
    start + "X: a\r\n".repeat(900_000),
    `${start}\r\nHTTP/1.1 200 OK\r\nX: ${"a".repeat(5_000_000)}`,
    `${start}\r\nHTTP/1.1 200 OK\r\n${"X: a\r\n".repeat(900_000)}`,
  ]) {
    await rejects(unpack(gzipSync(head), "warc"), "E109");
    await rejects(unpack(Buffer.from(head), "warc"), "E109");
  }
});

test("a record too large is refused in its place, packed or not; the next one is read", async () => {
  const page = Buffer.from("<h1>Two ports close</h1><p>The ministers met on Friday.</p>");
  const archive = Buffer.concat([record("", Buffer.alloc(3_000_000, "a")), record("", page)]);
  for (const content of [archive, gzipSync(archive)]) {
    const [large, next] = await unpack(content, "warc");
    assert.ok(large && "error" in large && large.error instanceof EntenteError);
    assert.equal(large.error.code, "E104");
    assert.ok(next && "content" in next);
    assert.equal(Buffer.from(next.content).toString(), page.toString());
  }
});

test("a gzip bomb, a torn gzip file, a page in gzip, a page in gzip twice", async () => {
  await rejects(unpack(gzipSync(Buffer.alloc(10_000_000)), "gzip"), "E104");
  await rejects(unpack(gzipSync("x".repeat(1000)).subarray(0, 20), "gzip"), "E109");
  assert.equal((await unpack(gzipSync("<p>The ministers met.</p>"), "gzip")).length, 1);
  const [inner] = await unpack(gzipSync(gzipSync("<p>x</p>")), "gzip");
  assert.ok(inner && "content" in inner);
  assert.throws(() => read(inner.content, inner.options), /gzip/);
});

test("broken files say so", async () => {
  await rejects(unpack(bytes("no feed at all"), "feed"), "E109");
  await rejects(
    unpack(bytes('<rss version="2.0"><channel><title>x</title></channel></rss>'), "feed"),
    "E110",
  );
  await rejects(unpack(bytes("<html></html>"), "news-xml"), "E110");
  await rejects(unpack(bytes("<newsItem><itemMeta/></newsItem>"), "news-xml"), "E110");
  await rejects(unpack(bytes("PK\u0003\u0004 nothing"), "wacz"), "E109");
  await rejects(unpack(bytes("From: a\nSubject: b\nMIME-Version: 1.0\n\n"), "mail"), "E110");
  await rejects(unpack(bytes(`<rss>${" ".repeat(200)}</rss>`), "feed", 100), "E104");
});

test("no entity of an XML file is looked up", async () => {
  const [page] = await unpack(
    bytes(
      '<!DOCTYPE nitf [<!ENTITY secret SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>The text &secret; ends.</p></body.content></body></nitf>',
    ),
    "news-xml",
  ).catch((error: EntenteError) => {
    assert.equal(error.code, "E109");
    return [];
  });
  if (page && "content" in page) assert.doesNotMatch(String(page.content), /root:/);
});

test("mail that nests without end is read or refused, and soon", async () => {
  const parts = Array.from(
    { length: 2000 },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
  ).join("");
  await unpack(bytes(`From: a@b.example\nSubject: x\nMIME-Version: 1.0\n${parts}`), "mail", 1_000_000).catch(
    (error: EntenteError) => assert.match(error.code, /^E1(?:09|10)$/),
  );
});
