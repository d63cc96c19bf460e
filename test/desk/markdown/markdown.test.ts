import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { html, toText } from "../../../src/desk/html/html.ts";
import { referencesIn } from "../../../src/desk/markdown/lexer.ts";
import { renderMarkdown } from "../../../src/desk/markdown/render.ts";
import { EntenteError } from "../../../src/errors/index.ts";
import { hostile } from "../hostile-corpus.ts";

const made = (text: string): string => toText(renderMarkdown(text, { headings: true }));

/** Elements that people's Markdown may become, and the attributes each may have. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  P: [],
  H2: [],
  H3: [],
  H4: [],
  EM: [],
  STRONG: [],
  S: [],
  BR: [],
  HR: [],
  CODE: [],
  PRE: [],
  BLOCKQUOTE: [],
  UL: [],
  LI: [],
  OL: ["start"],
  A: ["href", "rel"],
  DIV: ["class", "role", "tabindex", "aria-label"],
  TABLE: [],
  THEAD: [],
  TBODY: [],
  TR: [],
  TD: [],
  TH: ["scope"],
};

export const assertTame = (markup: string): void => {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  for (const element of document.body.querySelectorAll("*")) {
    const names = allowed[element.tagName];
    assert.ok(names, `<${element.tagName}> in ${markup}`);
    for (const { name, value } of element.attributes) {
      assert.ok(names.includes(name), `${name} on <${element.tagName}>`);
      if (name === "href") assert.match(value, /^(?:https?:\/\/|\/(?![/\\]))/i);
    }
  }
};

test("Markdown becomes the elements it names", () => {
  assert.equal(
    made("one *two* **three** `four` ~~five~~"),
    "<p>one <em>two</em> <strong>three</strong> <code>four</code> <s>five</s></p>\n",
  );
  assert.match(made("- a\n- b"), /<ul><li>a<\/li><li>b<\/li><\/ul>/);
  assert.match(made("3. a"), /<ol start="3"><li>a<\/li><\/ol>/);
  assert.match(made("> quoted"), /<blockquote><p>quoted<\/p>/);
  assert.match(made("| a |\n|---|\n| b |"), /<th scope="col">a<\/th>.*<td>b<\/td>/);
  assert.match(made("[here](/d/rus-chn)"), /<a href="\/d\/rus-chn">here<\/a>/);
  assert.match(
    made("[out](https://a.example/b)"),
    /<a href="https:\/\/a\.example\/b" rel="nofollow ugc noreferrer">/,
  );
  assert.match(made("- [x] done"), /☑ /);
});

test("headings follow each other without a step left out, whatever was typed", () => {
  assert.deepEqual(
    [...made("### a\n\n# b\n\n#### c\n\n###### d").matchAll(/<(h\d)>/g)].map(([, name]) => name),
    ["h2", "h2", "h3", "h4"],
  );
  assert.equal(toText(renderMarkdown("# a", { headings: false })), "<p><strong>a</strong></p>");
});

test("references are found in their order, once each, and not in code", () => {
  assert.deepEqual(referencesIn("a[^c: x] b[^s:r_1#s2](not a link) *c[^c: x]* `[^e:no]`\n\n    [^e:no]"), [
    "c: x",
    "s:r_1#s2",
  ]);
  const shown = renderMarkdown("a[^c:x]", { headings: true, reference: (text) => html`<sup>${text}</sup>` });
  assert.equal(toText(shown), "<p>a<sup>c:x</sup></p>\n");
  assert.equal(made("a[^c:x]"), "<p>a[^c:x]</p>\n");
});

test("raw HTML, scripts, pictures and odd addresses stay words", () => {
  for (const text of hostile) assertTame(made(text));
  assert.match(made("<b>x</b>"), /&lt;b&gt;x&lt;\/b&gt;/);
  assert.match(made("![a](https://a.example/b.png)"), /!\[a\]/);
  assert.match(made("[x](javascript:alert(1))"), /<p>x \(javascript:alert\(1\)\)<\/p>/);
});

test("no text of any kind becomes an element that is not on the list", () => {
  const bits = fc.constantFrom(
    "<",
    ">",
    "&",
    '"',
    "'",
    "`",
    "*",
    "_",
    "[",
    "]",
    "(",
    ")",
    "!",
    "#",
    "-",
    "|",
    "\n",
    " ",
    "a",
    "[^c:x]",
    "javascript:",
    "http://a.b",
    "<script>",
    "&#x3c;",
    "\\",
    "~~",
    "```",
  );
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 40 }), (parts) => assertTame(made(parts.join("")))),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => assertTame(made(text))),
    { numRuns: 300 },
  );
});

test("what would take forever or end the program is refused in words", () => {
  const refused = (text: string): void =>
    assert.throws(
      () => made(text),
      (error) => error instanceof EntenteError && error.code === "E854",
    );
  refused("[".repeat(60_000));
  refused("![a".repeat(20_000));
  refused(">".repeat(60_000));
  refused(`${"> ".repeat(20_000)}a`);
  // Lists within lists: the text holds some hundred levels at most.
  const nested = Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth * 2)}- a`).join("\n");
  try {
    assertTame(made(nested));
  } catch (error) {
    assert.ok(error instanceof EntenteError && error.code === "E854");
  }
});
