import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { EntenteError } from "../../../src/errors/index.ts";
import { containedPages, read, type Unpacked } from "../../../src/read/index.ts";

/** A ZIP of one deflated file; `claimed` is the size that its directory gives. */
const zipOf = (name: string, content: Uint8Array, claimed = content.length): Buffer => {
  const packed = deflateRawSync(content);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(claimed, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from("PK\u0001\u0002\u0014\0"),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};

const unpack = async (content: Uint8Array): Promise<Unpacked[]> => {
  const pages: Unpacked[] = [];
  for await (const page of containedPages({
    name: "a.wacz",
    kind: "wacz",
    bytes: content,
    maxBytes: 100_000,
  }))
    pages.push(page);
  return pages;
};

const page = "<h1>Two ports close</h1><p>The ministers met on Friday.</p>";
const record = (body: string): Buffer => {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`;
  return Buffer.from(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://quay.example/a\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`,
  );
};

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "read",
    (error: unknown) => (error instanceof EntenteError ? error.code : String(error)),
  );

test("the pages of an archive in a ZIP are read, packed once or twice", async () => {
  for (const [name, content] of [
    ["archive/a.warc", record(page)],
    ["archive/a.warc.gz", gzipSync(record(page))],
  ] as const) {
    const [first] = await unpack(zipOf(name, content));
    assert.ok(first && "content" in first);
    assert.equal(Buffer.from(first.content).toString(), page);
  }
});

test("a ZIP that unpacks to far more than it is ends with an error, before that is held", async () => {
  const spaces = Buffer.alloc(20_000_000, " ");
  assert.equal(await codeOf(unpack(zipOf("archive/a.warc", spaces))), "E109");
  assert.equal(await codeOf(unpack(zipOf("archive/a.warc.gz", gzipSync(gzipSync(spaces))))), "E109");
  const endless = Buffer.from(`WARC/1.0\r\nX: ${"a".repeat(5_000_000)}`);
  assert.equal(await codeOf(unpack(zipOf("archive/a.warc.gz", gzipSync(endless)))), "E109");
  const [large] = await unpack(zipOf("archive/a.warc", record(" ".repeat(10_000_000))));
  assert.ok(large && "error" in large && large.error instanceof EntenteError && large.error.code === "E104");
});

test("a ZIP that lies about the size of a file is refused", async () => {
  const content = record(page.repeat(1000));
  assert.equal(await codeOf(unpack(zipOf("archive/a.warc", content, 100))), "E109");
});

test("a ZIP that is no web archive, such as an EPUB or an office document, is no text", () => {
  const book = zipOf("mimetype", Buffer.from("application/epub+zip"));
  assert.throws(() => read(book, { name: "a.epub" }), { code: "E102" });
});
