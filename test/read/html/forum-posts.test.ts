import assert from "node:assert/strict";
import { test } from "node:test";
import { read } from "../../../src/read/index.ts";

const post = (id: number, profile: string, words: string): string =>
  `<div id="post_${id}" class="post"><div class="${profile}"><a class="username">sailor${id}</a><p>Joined: 5 January 2015</p></div>
  <div class="content"><span class="posted">${id} March 2021, 10:0${id}</span><p>${words}</p></div></div>`;

const topic = (profile: string): string =>
  `<!doctype html><html lang="en"><title>Who guards the strait?</title><body><h1>Who guards the strait?</h1>${[
    post(
      1,
      profile,
      "Denmark and Sweden have patrolled the strait together since autumn, and a paper calls it a union.",
    ),
    post(
      2,
      profile,
      "Two boats are no union of any kind, and both states have said so more than once this year.",
    ),
    post(
      3,
      profile,
      "Ask the fishermen what they make of it, they see the boats pass every day of the week.",
    ),
  ].join("")}</body></html>`;

test("behind the first post of a forum's topic come its answers, each with who and when", () => {
  const { comments, text } = read(topic("userinfo"), { name: "topic.html" });
  assert.deepEqual(
    comments.map(({ author, date, body }) => [
      author?.text,
      date?.from,
      body && text.slice(body.start, body.start + 8),
    ]),
    [
      ["sailor2", "2021-03-02", "Two boat"],
      ["sailor3", "2021-03-03", "Ask the "],
    ],
  );
});

test("numbered entries that tell nothing of a poster are no topic", () => {
  assert.equal(read(topic("picture"), { name: "blog.html" }).comments.length, 0);
});
