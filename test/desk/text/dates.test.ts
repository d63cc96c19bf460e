import assert from "node:assert/strict";
import { test } from "node:test";
import { basisInWords, dateInWords } from "../../../src/desk/text/dates.ts";
import { on } from "../sample.ts";

test("a date is told as exactly as it is known", () => {
  const cases = [
    [on("2021-05-31"), "31 May 2021"],
    [on("2021-04-01", "2021-04-30"), "April 2021"],
    [on("2024-02-01", "2024-02-29"), "February 2024"],
    [on("2021-01-01", "2021-12-31"), "2021"],
    [on("2012-01-01", "2021-12-31"), "2012 to 2021"],
    [on("2021-04-01", "2021-06-30"), "April to June 2021"],
    [on("2020-12-01", "2021-01-31"), "December 2020 to January 2021"],
    [on("2021-05-03", "2021-05-09"), "3 to 9 May 2021"],
    [on("2021-05-03", "2021-05-09", "inferred"), "between 3 and 9 May 2021"],
    [on("2020-12-30", "2021-01-02", "inferred"), "between 30 December 2020 and 2 January 2021"],
    [on(null, "2021-05-31", "bounded"), "by 31 May 2021"],
    [on("2021-05-31", null, "bounded"), "since 31 May 2021"],
    [on(null, null), "date unknown"],
    [null, "date unknown"],
  ] as const;
  for (const [date, words] of cases) assert.equal(dateInWords(date), words);
});

test("how a date came to be known is said unless the page states it", () => {
  assert.equal(basisInWords(on("2021-05-31")), "");
  assert.equal(basisInWords(on("2021-05-01", "2021-05-31", "inferred")), "inferred");
  assert.equal(basisInWords(on(null, "2021-05-31", "bounded")), "bounded by the page");
});
