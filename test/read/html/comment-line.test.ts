import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../../src/read/index.ts";

const page = (header: string, tools = ""): string =>
  `<!doctype html><html lang="en"><body><article><h1>Two ports close</h1><p>Both ports were closed on Monday for a year, the harbour office said.</p></article>
  <div class="comments-section"><div class="comment"><p class="meta">${header}</p><div class="text"><p>At last.</p></div>${tools}</div></div></body></html>`;

test("name, votes and time in one line are told apart by the elements they stand in", () => {
  const [comment] = read(
    page(
      '<a>[–]</a><a class="author">plain_pier</a> <span class="score">54 points</span> <time datetime="2023-01-10T09:02:40Z">2 years ago</time>',
    ),
    { name: "page.html" },
  ).comments;
  assert.equal(comment?.author?.text, "plain_pier");
  assert.equal(comment?.votes, 54);
  assert.equal(comment?.date?.from, "2023-01-10");
});

test("a date that no space parts from the name is read, and likes from a row of buttons", () => {
  const [comment] = read(
    page(
      '<span><a class="commenter-name">Ada Lund</a><a class="stamp">8 November 2022</a></span>',
      '<div class="actions"><a>Likes (3)</a><a>Reply</a></div>',
    ),
    { name: "page.html" },
  ).comments;
  assert.equal(comment?.author?.text, "Ada Lund");
  assert.equal(comment?.date?.from, "2022-11-08");
  assert.equal(comment?.votes, 3);
});
