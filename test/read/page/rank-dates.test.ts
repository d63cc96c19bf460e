import assert from "node:assert/strict";
import { test } from "node:test";
import type { DateInterval } from "../../../src/contract/index.ts";
import { rankPublished } from "../../../src/read/page/rank-dates.ts";

const day = (source: string, from: string): DateInterval => ({
  from,
  to: from,
  basis: "stated",
  source,
  span: null,
});

const best = (stated: readonly DateInterval[], modified: readonly DateInterval[] = []): string | null =>
  rankPublished(stated, { modified, doubtful: [], month: null })[0]?.from ?? null;

test("markup comes before what is shown", () => {
  assert.equal(best([day("json-ld", "2022-03-04"), day("visible", "2022-03-09")]), "2022-03-04");
});

test("a field that says neither published nor modified gives way to the day shown", () => {
  assert.equal(best([day("meta date", "2022-01-26"), day("visible", "2022-01-21")]), "2022-01-21");
  assert.equal(
    best([
      day("meta date", "2022-01-26"),
      day("meta article:published_time", "2022-01-26"),
      day("visible", "2022-01-21"),
    ]),
    "2022-01-26",
  );
});

test("day and month exchanged by the markup are read as the page prints them", () => {
  assert.equal(best([day("meta date", "2023-01-11"), day("visible", "2023-11-01")]), "2023-11-01");
  assert.equal(best([day("time", "2023-01-11"), day("visible", "2023-11-01")]), "2023-11-01");
});

test("without markup the day that the address bears out comes first", () => {
  assert.equal(
    best([
      day("time", "2009-04-11"),
      day("visible", "2009-04-11"),
      day("visible", "2019-10-22"),
      day("url", "2019-10-22"),
    ]),
    "2019-10-22",
  );
});

test("the last build of a page gives way to the day shown, unless the address bears it out", () => {
  const build = [day("json-ld", "2020-02-01")];
  assert.equal(best([...build, day("visible", "2018-05-03")], build), "2018-05-03");
  assert.equal(
    best([...build, day("visible", "2018-05-03"), { ...day("url", "2020-02-01"), to: "2020-02-29" }], build),
    "2020-02-01",
  );
});

test("every date is kept, whatever comes first", () => {
  const dates = [day("meta date", "2022-01-26"), day("visible", "2022-01-21"), day("url", "2022-01-21")];
  assert.deepEqual(
    new Set(rankPublished(dates, { modified: [], doubtful: [], month: null })),
    new Set(dates),
  );
});
