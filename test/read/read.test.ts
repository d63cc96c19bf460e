import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import type { Report } from "../../src/contract/index.ts";
import { EntenteError } from "../../src/errors/index.ts";
import { read } from "../../src/read/index.ts";
import { assertTiled } from "./tiling.ts";

const founding = resolve(import.meta.dirname, "../../../shared/founding");
const skip = !existsSync(founding) && "shared data absent";
const kinds = ({ blocks }: Report): string => blocks.map(({ kind }) => kind).join(" ");
const failsWith = (code: string, input: string | Uint8Array, maxBytes?: number): void => {
  assert.throws(
    () => read(input, maxBytes === undefined ? {} : { maxBytes }),
    (error) => error instanceof EntenteError && error.code === code,
  );
};

test("the first founding page: pull-quote with its attribution, gate, nested thread, tombstone", {
  skip,
}, () => {
  const report = read(readFileSync(join(founding, "000_54553201682ac23c.txt")));
  assertTiled(report);
  assert.equal(
    kinds(report),
    "headline lead paragraph pull-quote attribution paragraph paragraph paragraph notice comment-header comment comment comment-header comment comment-header comment comment comment comment comment tombstone",
  );
  assert.deepEqual(
    report.comments.map(({ number, parent, depth, state, author, displayName, status, minute }) => [
      number,
      parent,
      depth,
      state,
      author?.text,
      displayName?.text,
      status?.text,
      minute,
    ]),
    [
      [1, null, 0, "shown", "Bulanov", "Vladimir", "Offline", 817],
      [1, "c1", 1, "shown", "zenion", "zinovy", "Offline", 873],
      [2, null, 0, "shown", "Jacques sekavar", "Jacques Sekavar", undefined, 877],
      [3, null, 0, "deleted", undefined, undefined, undefined, null],
    ],
  );
  const [published] = report.published;
  assert.deepEqual(
    [published?.from, published?.to, published?.basis, published?.source],
    ["2021-04-01", "2021-05-31", "bounded", "thread"],
  );
});

test("the second founding page: a badge that names nobody, a counter, no date", { skip }, () => {
  const report = read(readFileSync(join(founding, "002_35339eeaf1e27835.txt")));
  assertTiled(report);
  assert.equal(
    kinds(report),
    "badge headline lead paragraph paragraph paragraph paragraph paragraph paragraph paragraph counter",
  );
  assert.deepEqual(
    report.badges.map(({ kind, checker, date, finding }) => [kind, checker, date, finding]),
    [["fact-check", null, null, null]],
  );
  assert.deepEqual(
    report.counters.map(({ kind, count }) => [kind, count]),
    [["views", 270]],
  );
  assert.deepEqual(report.published, []);
  assert.deepEqual(
    report.messages.map(({ code }) => code),
    ["undated"],
  );
});

test("what cannot be read is refused with its code", () => {
  failsWith("E102", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 9, 9]));
  failsWith(
    "E102",
    Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 32),
  );
  failsWith("E103", "");
  failsWith("E103", " \n\t ");
  failsWith("E104", "x".repeat(1001), 1000);
});

test("a page that shows nothing is a report that says so", () => {
  const report = read("<!DOCTYPE html><html><body><script>render()</script></body></html>");
  assert.equal(report.text, "");
  assert.ok(report.messages.some(({ code }) => code === "no-visible-text"));
});

const prose =
  "The ministers of Kenya and Uganda met in Kisumu and agreed to guard the lake together from now on. ";

test("long text and long threads take time in proportion to their length", () => {
  const text = `A headline over a long text\n\n${`${prose.repeat(5)}\n\n`.repeat(8000)}`;
  assert.equal(read(text).blocks.length, 8001);
  const comments = Array.from(
    { length: 2000 },
    (_, at) =>
      `  ${at + 1}. nick${at} Offline nick${at}\n    nick${at} (Name) 31 May 2021 13: 37\n    A few words.`,
  );
  const report = read(
    `A headline over a thread\n\n${prose.repeat(3)}\n\nYou must sign in to comment.\n${comments.join("\n")}`,
  );
  assert.equal(report.comments.length, 2000);
  assert.equal(report.published[0]?.to, "2021-05-31");
});

test("hostile markup is read in linear time", () => {
  for (const opening of ["<div>", "<b>", "<a href=x><div>", "<table><tr><td>", "<ul><li>word"]) {
    const report = read(`<html>${opening.repeat(20_000)}${prose}`);
    assert.ok(report.text.includes("Kisumu"), opening);
  }
});

test("charsets: byte order marks, declared, and none", () => {
  const russian =
    "<html><head><title>т</title></head><body><p>Министры встретились и подписали договор о границе.</p></body></html>";
  const cp1251 = Uint8Array.from(russian, (letter) =>
    letter >= "А" && letter <= "я" ? letter.charCodeAt(0) - 0x350 : letter.charCodeAt(0),
  );
  assert.match(read(cp1251).text, /Министры встретились/);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(russian, "utf16le")]);
  assert.match(read(utf16).text, /Министры встретились/);
  assert.match(read(Buffer.from(russian, "utf16le")).text, /Министры встретились/);
  const latin = Buffer.from(
    '<html><head><meta charset="iso-8859-1"></head><body><p>Se reunieron en Bogotá.</p></body></html>',
    "latin1",
  );
  assert.match(read(latin).text, /Bogotá/);
  const wrong = Buffer.from(
    '<html><head><meta charset="iso-8859-1"></head><body><p>Se reunieron en Bogotá.</p></body></html>',
    "utf8",
  );
  assert.match(read(wrong).text, /Bogotá/);
});

test("a bracket of dates from the thread, the phrase and the past tense", () => {
  const thread = "\nComments\n1. otter Offline otter\n   otter (O.) 4 February 2022 10: 10\n   Well.\n";
  const page = (body: string): string => `Two neighbours sign a paper\n\n${body}\n${thread}`;
  const bounds = (body: string) => {
    const [first] = read(page(body)).published;
    return [first?.from, first?.to];
  };
  assert.deepEqual(bounds("They met in November of this year and parted as friends, the governor told us."), [
    "2021-11-01",
    "2022-02-04",
  ]);
  assert.deepEqual(bounds("They signed it on 12 January 2022 in Bishkek."), ["2022-01-12", "2022-02-04"]);
  assert.deepEqual(bounds("They will meet on 12 January 2022 in Bishkek."), [null, "2022-02-04"]);
  assert.deepEqual(bounds("They met at some time and parted as friends."), [null, "2022-02-04"]);
});
