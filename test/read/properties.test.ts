import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Report } from "../../src/contract/index.ts";
import { EntenteError } from "../../src/errors/index.ts";
import { read } from "../../src/read/index.ts";
import { assertTiled } from "./tiling.ts";

const runs = { numRuns: 150 };

/** Scraps of which pages are made; put together they reach most of the rules. */
const scraps = [
  "Headline of a page about two states",
  "✅ Fact-checked",
  "Fact-checked by Jane Roe, 3 March 2022: false",
  "By Jane Roe",
  "31 May 2021 13: 37",
  "MOSCOW, May 31 (Wire) - The ministers met.",
  "The ministers of both states met on 3 March 2020 and signed a long paper that nobody has seen since then, they said.",
  "- the expert believes.",
  "You must sign in to comment.",
  "1. nick Offline nick",
  "    nick (Name) 31 May 2021 13: 37",
  "2. The comment was deleted.",
  "Comments (12)",
  "Views: 270",
  "Read also: another page",
  "• a bullet",
  "\t",
  "",
  "İstanbul'da görüşme",
  "阅读量：99",
];

const tags = [
  "<p>",
  "</p>",
  "<div class='comment'>",
  "</div>",
  "<h1>",
  "</h1>",
  "<br>",
  "<br><br>",
  "<ul><li>",
  "</ul>",
  "<b>",
  "<table><tr><td>",
  "<a href=x>",
  "</a>",
  "<time datetime='2021-05-31'>",
  "<script>",
  "</script>",
  "<!--",
  "-->",
  "<meta property='og:title' content='x'>",
  "<article>",
  "<blockquote>",
  "&amp;",
  "<svg>",
  "<template>",
  "<pre>",
  "<p hidden>",
];

const pasted = fc
  .array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: "binary", maxLength: 60 })), {
    maxLength: 25,
  })
  .map((lines) => lines.join("\n"));
const markup = fc
  .array(fc.oneof(fc.constantFrom(...tags), fc.constantFrom(...scraps), fc.string({ maxLength: 30 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

const check = (input: string, form: "text" | "html"): void => {
  let report: Report;
  try {
    report = read(input, { form });
  } catch (error) {
    assert.ok(error instanceof EntenteError && error.code === "E103");
    return;
  }
  Report.parse(report);
  assertTiled(report);
};

test("any text: a report whose blocks tile it, or E103", () => {
  fc.assert(
    fc.property(pasted, (input) => check(input, "text")),
    runs,
  );
});

test("any markup: a report whose blocks tile its text", () => {
  fc.assert(
    fc.property(markup, (input) => check(input, "html")),
    runs,
  );
});

test("any bytes: a report or one of the three errors", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      try {
        assertTiled(read(bytes));
      } catch (error) {
        assert.ok(error instanceof EntenteError, String(error));
        assert.match(error.code, /^E10[234]$/);
      }
    }),
    runs,
  );
});

test("same page, same report", () => {
  fc.assert(
    fc.property(markup, fc.constantFrom("text" as const, "html" as const), (input, form) => {
      if (input.trim() === "") return;
      assert.deepEqual(read(input, { form }), read(input, { form }));
    }),
    { numRuns: 40 },
  );
});

test("text is kept as it came", () => {
  fc.assert(
    fc.property(pasted, (input) => {
      if (input.trim() !== "") assert.equal(read(input, { form: "text" }).text, input.replace(/^\ufeff/, ""));
    }),
    { numRuns: 60 },
  );
});
