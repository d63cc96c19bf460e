import assert from "node:assert/strict";
import { test } from "node:test";
import { findDates } from "../../src/read/dates/find.ts";
import { nodesOf, textOf } from "../../src/read/html/json-ld.ts";
import { isAttribution } from "../../src/read/page/attributions.ts";
import { readBadge } from "../../src/read/page/badges.ts";
import { bylineNames } from "../../src/read/page/bylines.ts";
import { readCounters } from "../../src/read/page/counters.ts";
import { readDateLine } from "../../src/read/page/date-lines.ts";
import { readDateline } from "../../src/read/page/datelines.ts";
import { urlDate } from "../../src/read/page/url-date.ts";
import { readCommentHeader } from "../../src/read/text/comment-header.ts";

test("dates in the forms of many languages", () => {
  const days: readonly (readonly [string, string])[] = [
    ["31 May 2021 13: 37", "2021-05-31"],
    ["May 31st, 2021", "2021-05-31"],
    ["Monday, 31 May 2021", "2021-05-31"],
    ["31. Mai 2021, 14:30 Uhr", "2021-05-31"],
    ["31 мая 2021 г.", "2021-05-31"],
    ["31 de mayo de 2021", "2021-05-31"],
    ["1er juin 2021", "2021-06-01"],
    ["2021-05-31T13:37:00+03:00", "2021-05-31"],
    ["31.05.2021", "2021-05-31"],
    ["31/05/2021", "2021-05-31"],
    ["05/31/2021", "2021-05-31"],
    ["2021年5月31日 08:30", "2021-05-31"],
    ["29 February 2020", "2020-02-29"],
  ];
  for (const [printed, day] of days) assert.equal(findDates(printed)[0]?.from, day, printed);
  assert.equal(findDates("31 May 2021 13: 37")[0]?.minute, 817);
  assert.equal(findDates("August 22, 2024 at 7:15 pm")[0]?.minute, 1155);
  assert.deepEqual(
    findDates("in May 2021").map(({ from, to }) => [from, to]),
    [["2021-05-01", "2021-05-31"]],
  );
  assert.equal(findDates("04/05/2021")[0]?.certain, false);
});

test("what is no date", () => {
  for (const text of [
    "29 February 2021",
    "31 April 2020",
    "version 1.2.2021.4",
    "tel. 05-31-20",
    "in 2021",
    "may 2021x",
  ])
    assert.deepEqual(findDates(text), [], text);
});

test("counters", () => {
  const counts = (line: string) =>
    readCounters(line).map(({ kind, count, start, end }) => [kind, count, line.slice(start, end)]);
  assert.deepEqual(counts("Views: 270"), [["views", 270, "Views: 270"]]);
  assert.deepEqual(counts("1.2K shares"), [["shares", 1200, "1.2K shares"]]);
  assert.deepEqual(counts("Просмотров: 3 410"), [["views", 3410, "Просмотров: 3 410"]]);
  assert.deepEqual(counts("阅读量：99"), [["views", 99, "阅读量：99"]]);
  assert.deepEqual(counts("👁 81"), [["views", 81, "👁 81"]]);
  assert.deepEqual(counts("12.4K views   38 comments"), [
    ["views", 12400, "12.4K views"],
    ["comments", 38, "38 comments"],
  ]);
  assert.deepEqual(counts("270 ships passed the strait"), []);
  assert.deepEqual(counts("Views: 270 | Home"), []);
});

test("badges name a checker, a date and a finding, or nothing", () => {
  const said = (line: string) => {
    const badge = readBadge(line);
    return badge && [badge.kind, badge.checker, badge.date?.from ?? null, badge.finding];
  };
  assert.deepEqual(said("✅ Fact-checked \u00a0"), ["fact-check", null, null, null]);
  assert.deepEqual(said("Fact-checked by Jane Roe, Truth Desk, 3 March 2022: mostly true"), [
    "fact-check",
    "Jane Roe, Truth Desk",
    "2022-03-03",
    "mostly true",
  ]);
  assert.deepEqual(said("Fact check: misleading"), ["fact-check", null, null, "misleading"]);
  assert.deepEqual(said("Faktencheck von Erika Muster"), ["fact-check", "Erika Muster", null, null]);
  assert.deepEqual(said("OPINION"), ["opinion", null, null, null]);
  assert.deepEqual(said("Correction: an earlier version of this article named the wrong port."), [
    "correction",
    null,
    null,
    null,
  ]);
  assert.equal(said("Opinion polls show a change of mood in the capital"), null);
  assert.equal(said("Verified accounts were used to spread the story"), null);
});

test("bylines and their names", () => {
  assert.equal(bylineNames("By Jane Roe and John Doe"), "Jane Roe and John Doe");
  assert.equal(bylineNames("Von Henrike Adler, 3. August 2022"), "Henrike Adler");
  assert.equal(bylineNames("Автор: Иван Петров"), "Иван Петров");
  assert.equal(bylineNames("By the end of the year nothing had changed"), null);
});

test("attribution lines", () => {
  for (const line of [
    "- the expert believes.",
    "— Jane Roe, analyst",
    "– считает политолог.",
    "– sagte der Minister.",
  ])
    assert.ok(isAttribution(line), line);
  for (const line of ["- two hundred instructors", "The expert believes.", "- a hospital for the garrison"])
    assert.ok(!isAttribution(line), line);
});

test("datelines of wire stories", () => {
  const read = (line: string) => {
    const found = readDateline(line);
    return found && [line.slice(found.end, found.end + 3), found.agency?.name ?? null];
  };
  assert.deepEqual(read("NAIROBI, July 8 (Harbour Wire) - The ministers met."), ["The", "Harbour Wire"]);
  assert.deepEqual(read("ANKARA (AP) — The ministers met."), ["The", "AP"]);
  assert.deepEqual(read("Berlin (dpa) - Die Minister."), ["Die", "dpa"]);
  assert.deepEqual(read("KYIV — The ministers met."), ["The", null]);
  assert.equal(read("The ministers met - again - in Kyiv."), null);
  assert.equal(read("Russia (and China) said the ministers met."), null);
});

test("date lines", () => {
  assert.equal(readDateLine("Published: 31 May 2021 13:37 MSK")?.dates[0]?.role, "published");
  assert.deepEqual(
    readDateLine("Published 3 May 2021 | Updated 4 May 2021")?.dates.map(({ role }) => role),
    ["published", "modified"],
  );
  assert.equal(readDateLine("On 31 May 2021 the ministers met."), null);
});

test("headers of comments", () => {
  const names = (line: string) => {
    const header = readCommentHeader(line);
    const cut = (part: { readonly from: number; readonly to: number } | null | undefined) =>
      part && line.slice(part.from, part.to);
    return (
      header && [
        header.number,
        cut(header.author),
        cut(header.displayName),
        cut(header.status),
        header.date?.from ?? null,
        header.state,
      ]
    );
  };
  assert.deepEqual(names("1. nick Offline nick"), [1, "nick", null, "Offline", null, "shown"]);
  assert.deepEqual(names("nick (Name) 31 May 2021 13: 37"), [
    null,
    "nick",
    "Name",
    null,
    "2021-05-31",
    "shown",
  ]);
  assert.deepEqual(names("12. Two Words (Other Name) 31 May 2021 14: 37"), [
    12,
    "Two Words",
    "Other Name",
    null,
    "2021-05-31",
    "shown",
  ]);
  assert.deepEqual(names("3. The comment was deleted."), [3, null, null, null, null, "deleted"]);
  assert.deepEqual(names("Jane Roe · 3 hours ago"), [null, "Jane Roe", null, null, null, "shown"]);
  assert.equal(names("1. Russia sold the missiles to China."), null);
  assert.equal(names("They met in Moscow. It was on 31 May 2021"), null);
});

test("dates in addresses", () => {
  assert.equal(urlDate("https://a.example/2021/05/31/x")[0]?.from, "2021-05-31");
  assert.equal(urlDate("https://a.example/x-20210531.html")[0]?.from, "2021-05-31");
  assert.deepEqual(urlDate("https://a.example/x-99999999.html?d=2021/05/31"), []);
});

test("JSON-LD that is slightly broken is mended, and the rest passed over", () => {
  assert.equal(nodesOf(['{"@type":"A","name":"x",}'])[0]?.name, "x");
  assert.equal(nodesOf(['{"@graph":[{"@type":"A"},{"@type":"B"}]}']).length, 3);
  assert.deepEqual(nodesOf(["{nothing"]), []);
  assert.equal(textOf("A &amp; B&#8217;s <b>C</b>"), "A & B’s C");
});
