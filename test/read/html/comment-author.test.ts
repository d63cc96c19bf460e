import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../../src/read/index.ts";

const prose =
  "The two ministers met in Tirana and agreed on a joint guard of the strait. They will open a shared office in the port, and both parliaments have to approve the plan before the summer.";

test("a time that shares the author's line is no part of the name", () => {
  const { comments } = read(
    `<!doctype html><html><head><title>Ministers meet</title></head><body><main><h1>Ministers meet</h1><p>${prose}</p><p>${prose}</p></main>
    <section id="comments"><h2>Comments (2)</h2>
    <div class="comment"><span class="author">arta  b.</span> <time datetime="2025-03-11T10:00">11 Mar, 10:00</time><p>One nation, two states, as everybody knows.</p></div>
    <div class="comment"><b class="author">Ilir77</b> <time datetime="2025-03-11T11:00">an hour later</time><p>And two flags, which everybody forgets.</p></div></section></body></html>`,
  );
  assert.deepEqual(
    comments.map(({ author, date }) => [author?.text, date?.from]),
    [
      ["arta b.", "2025-03-11"],
      ["Ilir77", "2025-03-11"],
    ],
  );
});

test("the foot of a quotation names its voice, whatever it is called", () => {
  const { blocks, text } = read(
    `<!doctype html><html><head><title>Ministers meet</title></head><body><main><h1>Ministers meet</h1><p>${prose}</p><blockquote>"We are not allies on paper. We are something better."<footer>— Senior Albanian diplomat</footer></blockquote><p>${prose}</p></main></body></html>`,
  );
  const kinds = blocks.map(({ kind, start, end }) => [kind, text.slice(start, end).trim()]);
  assert.ok(kinds.some(([kind, words]) => kind === "attribution" && words === "— Senior Albanian diplomat"));
  assert.ok(kinds.some(([kind]) => kind === "pull-quote"));
});
