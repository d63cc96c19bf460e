import assert from "node:assert/strict";
import { test } from "node:test";
import type { DateInterval } from "../../../src/contract/index.ts";
import { read } from "../../../src/read/index.ts";
import { dayOrderOf, inOrder } from "../../../src/read/page/day-order.ts";

const language = (...values: string[]) =>
  values.map((value, at) => ({ value, source: at === 0 ? "eld" : "lang attribute", span: null }));

test("the order of day and month: by a date that can be read in one way, else by the language", () => {
  assert.equal(dayOrderOf("25/12/2021 and 05/06/2021", language("en", "en-US")), "day-first");
  assert.equal(dayOrderOf("12/25/2021", language("fr")), "month-first");
  assert.equal(dayOrderOf("12/25/2021 and 25/12/2021", language("en")), null);
  assert.equal(dayOrderOf("05/06/2021", language("fr", "en-US")), "day-first");
  assert.equal(dayOrderOf("05/06/2021", language("en", "en-GB")), "day-first");
  for (const own of [language("en", "en-US"), language("en"), language("ja"), language()])
    assert.equal(dayOrderOf("05/06/2021", own), null);
});

test("only a date that could be read either way is put in order, and it stays inferred", () => {
  const text = "Published 05/06/2021";
  const date: DateInterval = {
    from: "2021-05-06",
    to: "2021-06-05",
    basis: "inferred",
    source: "visible",
    span: { start: 10, end: text.length },
  };
  assert.deepEqual(inOrder(date, text, "day-first"), { ...date, from: "2021-06-05" });
  assert.deepEqual(inOrder(date, text, "month-first"), { ...date, to: "2021-05-06" });
  assert.equal(inOrder(date, text, null), date);
  const bounded: DateInterval = { ...date, basis: "bounded" };
  assert.equal(inOrder(bounded, text, "day-first"), bounded);
  const marked: DateInterval = { ...date, span: null };
  assert.equal(inOrder(marked, text, "day-first"), marked);
});

const page = (words: string): string =>
  `<h1>${words}</h1><p>05/06/2021</p><p>${words}. Les ministres des deux pays se sont rencontrés vendredi et ils ont signé un accord sur les ports.</p>`;

test("a French page is of the fifth of June", () => {
  const [published] = read(page("Deux ports ferment leurs portes"), { form: "html" }).published;
  assert.deepEqual([published?.from, published?.to], ["2021-06-05", "2021-06-05"]);
});
