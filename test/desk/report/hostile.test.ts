import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { renderAssessment } from "../../../src/desk/report/index.ts";
import { assessment, documents, traced } from "../sample.ts";

const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover='x' javascript:alert(1) </style><style>*{display:none}</style>`;

/** The same value with the attack behind every string that a page or a file could have written. */
const poisoned = <T>(value: T, key = ""): T => {
  const kept =
    /^(id|report|from|to|basis|kind|type|state|level|direction|certainty|tie|within|mode|polarity|reporterStance|verdict|confirmedBy|on|asOf|origin|indicator|hypothesis|obligation|reports|evidence|findings|counterEvidence|treaties|channel)$/;
  if (typeof value === "string") return (kept.test(key) ? value : `${value}${attack}`) as T;
  if (Array.isArray(value))
    return value.map((item) => poisoned(item, typeof item === "string" ? key : "")) as T;
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)])) as T;
  return value;
};

test("a page can never inject markup into the report", () => {
  const hostile = documents.map((document) => poisoned(document));
  const page = renderAssessment(poisoned(assessment), hostile, { traced: poisoned(traced) });
  const { document } = parseHTML(page);
  assert.equal(document.querySelectorAll("script, img, iframe, object, embed, form, base, link").length, 0);
  assert.equal(document.querySelectorAll("style").length, 1);
  for (const element of document.querySelectorAll("*"))
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /^on|^style$/);
      if (name === "href") assert.match(value, /^(#|https?:|\/)/);
    }
  assert.ok(page.includes("&lt;script&gt;alert(1)&lt;/script&gt;"), "the words themselves are kept");
});

test("the page allows nothing but its own style sheet", () => {
  const page = renderAssessment(assessment, documents);
  assert.match(
    page,
    /http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/,
  );
  assert.doesNotMatch(page, /(?:src|href)="https?:/);
});
