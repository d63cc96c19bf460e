import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "yaml";
import { readData } from "../../../src/read/cues/folder.ts";
import { withLatinDigits } from "../../../src/read/dates/digits.ts";
import { findDates } from "../../../src/read/dates/find.ts";

const day = (text: string): string | undefined => findDates(text)[0]?.from;

test("the same day in the languages that news pages are written in", () => {
  for (const text of [
    "31 May 2021",
    "May 31st, 2021",
    "31-May-2021",
    "2021-May-31",
    "31. Mai 2021",
    "31 de mayo de 2021",
    "31 мая 2021 г., 13:37",
    "31 травня 2021",
    "31. мај 2021.",
    "31. svibnja 2021.",
    "31 Μαΐου 2021",
    "31 במאי 2021",
    "٣١ مايو ٢٠٢١",
    "31 أيار 2021",
    "31 ماي 2021",
    "31 मई 2021",
    "৩১ মে ২০২১",
    "31 May 2021 Pazartesi",
    "2021. május 31., hétfő 10:00",
    "2021 m. gegužės 31 d.",
    "2021. gada 31. maijs",
    "2021eko maiatzaren 31",
    "31 tháng 5, 2021",
    "ngày 31 tháng 5 năm 2021",
    "2021 оны 5-р сарын 31",
    "2021年5月31日",
    "2021년 5월 31일",
    "2021. 5. 31.",
    "31 / 05 / 2021",
    "31/05/21",
    "31.5.2021.",
  ])
    assert.equal(day(text), "2021-05-31", text);
});

test("days of other calendars and eras", () => {
  for (const text of [
    "۱۰ خرداد ۱۴۰۰ ساعت ۱۳:۳۷",
    "۱۴۰۰/۰۳/۱۰",
    "31 พ.ค. 2564",
    "31 พฤษภาคม พ.ศ. 2564",
    "令和3年5月31日",
    "民國110年5月31日",
  ])
    assert.equal(day(text), "2021-05-31", text);
  assert.equal(day("31 تشرين الأول 2021"), "2021-10-31");
  assert.equal(day("31 كانون الثاني 2021"), "2021-01-31");
});

test("months of smaller languages, in the case a date stands in and by themselves", () => {
  for (const [text, from] of [
    ["31 Bealtaine 2021", "2021-05-31"],
    ["12 Gorffennaf 2021", "2021-07-12"],
    ["12 ta' Awwissu 2021", "2021-08-12"],
    ["12. Abrëll 2021", "2021-04-12"],
    ["12 траўня 2021", "2021-05-12"],
    ["12 సెప్టెంబర్ 2021", "2021-09-12"],
    ["12 નવેમ્બર 2021", "2021-11-12"],
    ["12 ഡിസംബർ 2021", "2021-12-12"],
    ["12 សីហា 2021", "2021-08-12"],
    ["Rujan 2021", "2021-09-01"],
    ["Październik 2021", "2021-10-01"],
    ["Грудень 2021", "2021-12-01"],
  ] as const)
    assert.equal(day(text), from, text);
});

test("listopada is October where a full stop stands behind the day, as in Croatian, else November", () => {
  assert.equal(day("Zagreb, 12. listopada 2021."), "2021-10-12");
  assert.equal(day("Warszawa, 12 listopada 2021"), "2021-11-12");
  assert.equal(day("Praha 12. listopadu 2021"), "2021-11-12");
});

test("what only looks like a date is none", () => {
  for (const text of [
    "on 29 May 1453",
    "24/7/365",
    "version 2.0.2021",
    "1.2.3.4",
    "call 30-12-44",
    "۳۱ اسفند ۱۴۰۰",
    "31 February 2021",
  ])
    assert.equal(day(text), undefined, text);
});

test("a day and a year that run into one another are no third day", () => {
  assert.notEqual(day("28. Juni 201914. Januar 2020"), "2019-01-14");
});

test("no name of a month stands in two rows", () => {
  const { months } = parse(readData("dates.yaml")) as { months: string[][] };
  const rowOf = new Map<string, number>();
  for (const [row, names] of months.entries())
    for (const name of names) {
      assert.equal(rowOf.get(name) ?? row, row, name);
      rowOf.set(name, row);
    }
});

test("digits of other scripts keep the text's length", () => {
  const text = "٣١ مايو ۱۴۰۰ ३१ ৩১ ௩௧ ๓๑ ３１ 31";
  assert.equal(withLatinDigits(text).length, text.length);
  assert.equal(withLatinDigits("٣١ ۱۴ ३१ ৩১ ௩௧ ๓๑ ３１"), "31 14 31 31 31 31 31");
});
