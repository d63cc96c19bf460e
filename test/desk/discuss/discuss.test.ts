import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createDesk } from "../../../src/desk/index.ts";
import { ada, at, draft, eva, finn, guest, mia, newcomer, peopleAt, root } from "../publish/kit.ts";

const desk = peopleAt();
after(desk.remove);
const { get, post, words, json, later } = desk;

const pair = "/discussion/d/rus-chn";
const codeOf = async (response: Response): Promise<string> =>
  /\b(E\d{3})\b/.exec((await response.text()).replace(/<style>[\s\S]*<\/style>/, ""))?.[1] ?? "";

/** Says something once nobody has said much lately; gives its id. */
const say = async (viewer = mia, text = "What of the treaty of 2001?", path = pair): Promise<string> => {
  later(2);
  const response = await post(viewer, path, { text });
  assert.equal(response.status, 303, await response.clone().text());
  return /(?:comment-|comments\/)([\w-]{12})/.exec(response.headers.get("location") ?? "")?.[1] ?? "";
};
const answer = (id: string, viewer = ada, text = "It binds neither to fight.") =>
  say(viewer, text, `/comments/${id}/answer`);

test("anyone reads, members write; the form says so to the others", async () => {
  assert.match(await words(guest, "/d/rus-chn"), /Nobody has said anything yet.*To write, sign in/);
  assert.equal((await post(guest, pair, { text: "x" })).status, 401);
  assert.equal((await post({ ...mia, id: "p-r", role: "reader" }, pair, { text: "x" })).status, 403);
  const id = await say();
  assert.match(
    await words(guest, "/d/chn-rus"),
    /Mia Ruiz · 2 March 2026, \d\d:\d\d UTC ?What of the treaty of 2001\?/,
  );
  assert.match(await words(guest, "/"), /1 comment/);
  assert.equal((await get(guest, `/comments/${id}`)).status, 200);
  assert.equal((await get(guest, "/comments/nothing")).status, 404);
  for (const path of ["/discussion/d/rus", "/discussion/x/rus-chn", "/discussion/a/none"])
    assert.equal((await get(guest, path)).status, 404, path);
});

test("answers nest, in one order for all, also where they are too deep to be set in", async () => {
  let id = await say(mia, "The first of a long row");
  const first = id;
  for (let depth = 1; depth <= 9; depth++) id = await answer(id, depth % 2 ? ada : mia, `Depth ${depth}`);
  const page = await (await get(guest, "/d/rus-chn")).text();
  const order = [...page.matchAll(/Depth (\d)/g)].map(([, depth]) => Number(depth));
  assert.deepEqual(order, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.match(page, /class="comment depth-5"[\s\S]*answers Ada Lind[\s\S]*Depth 9/);
  assert.doesNotMatch(page, /depth-6/);
  assert.match(await words(guest, `/comments/${first}`), /Answers.*Depth 1.*Depth 9/);
  const { comments } = await json<{ comments: { depth: number; parent: string | null }[] }>(
    guest,
    `${pair}.json`,
  );
  assert.deepEqual(
    comments.slice(-10).map(({ depth }) => depth),
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  );
});

test("a comment can be changed for a while, by its author; what it said before stays to be read", async () => {
  const id = await say(mia, "They drill every year.");
  assert.equal(await codeOf(await post(ada, `/comments/${id}/change`, { text: "mine now" })), "E856");
  assert.equal((await post(mia, `/comments/${id}/change`, { text: "They drill twice a year." })).status, 303);
  assert.match(await words(guest, "/d/rus-chn"), /changed 2 March 2026/);
  assert.match(await words(guest, `/comments/${id}/history`), /went out: every.*came in: twice/);
  assert.equal(await codeOf(await post(mia, `/comments/${id}/change`, { text: " " })), "E854");
  later(15);
  const late = await post(mia, `/comments/${id}/change`, { text: "Too late but not lost" });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /E862[\s\S]*Too late but not lost/);
  assert.match(await words(guest, "/d/rus-chn"), /They drill twice a year\./);
});

test("a deleted comment leaves a tombstone with its answers, and its words are nowhere", async () => {
  const id = await say(mia, "Said in haste");
  await answer(id, ada, "Answered in calm");
  assert.equal(await codeOf(await post(ada, `/comments/${id}/delete`)), "E856");
  assert.equal((await post(mia, `/comments/${id}/delete`)).status, 303);
  const page = await words(guest, "/d/rus-chn");
  assert.match(page, /Deleted · [^·]*UTC ?Its author deleted this comment\..*Answered in calm/);
  for (const path of ["/d/rus-chn", `${pair}.json`, `${pair}.atom`, `/comments/${id}`])
    assert.doesNotMatch(await (await get(eva, path)).text(), /Said in haste/, path);
  assert.equal((await get(guest, `/comments/${id}/history`)).status, 409);
  assert.equal(await codeOf(await post(ada, `/comments/${id}/answer`, { text: "x" })), "E855");
});

test("what cannot be kept comes back with what was typed", async () => {
  for (const [text, code] of [
    ["", "E854"],
    ["   ", "E854"],
    ["a".repeat(5_001), "E854"],
    [`kept words ${"[".repeat(2_500)}`, "E854"],
  ] as const) {
    const response = await post(mia, pair, { text });
    assert.equal(response.status, 422);
    const body = await response.text();
    assert.match(body, new RegExp(code));
    if (text.trim()) assert.ok(body.includes(text.slice(0, 60)));
  }
  assert.equal((await post(mia, pair, { text: "ä".repeat(60_000) })).status, 413);
});

test("nobody writes without end", async () => {
  later(120);
  for (let n = 0; n < 5; n++) assert.equal((await post(finn, pair, { text: `quick ${n}` })).status, 303);
  const sixth = await post(finn, pair, { text: "the sixth, not lost" });
  assert.equal(sixth.status, 429);
  assert.match(await sixth.text(), /E861[\s\S]*the sixth, not lost/);
  assert.equal((await post(ada, pair, { text: "another person may" })).status, 303);
  later(2);
  assert.equal((await post(finn, pair, { text: "a little later" })).status, 303);
  for (let n = 0; n < 34; n++) {
    later(1.2);
    assert.equal((await post(finn, pair, { text: `steady ${n}` })).status, 303, String(n));
  }
  later(1.2);
  assert.match(await (await post(finn, pair, { text: "too steady" })).text(), /40 comments in the last hour/);
});

test("what new people write waits: theirs to see, nobody else's, until a moderator has", async () => {
  const id = await say(newcomer, "Hello from a newcomer");
  assert.match(
    await words(newcomer, `/comments/${id}?done=held`),
    /will stand once a moderator has seen it.*Hello from a newcomer/,
  );
  for (const viewer of [guest, mia]) {
    assert.equal((await get(viewer, `/comments/${id}`)).status, 404);
    for (const path of [
      `${pair}?page=1`,
      `${pair}?page=2`,
      `${pair}.json`,
      `${pair}.json?page=2`,
      `${pair}.atom`,
    ])
      assert.doesNotMatch(await (await get(viewer, path)).text(), /Hello from a newcomer/, path);
  }
  assert.match(
    await words(eva, "/moderation"),
    /Newcomer.*Hello from a newcomer.*Held: what this author writes waits/,
  );
  const decided = await post(eva, `/comments/${id}/decide`, { decision: "keep", note: "", back: "queue" });
  assert.equal(decided.headers.get("location"), "/moderation");
  assert.match(await (await get(guest, `/comments/${id}`)).text(), /Hello from a newcomer/);
});

test("report, decision, appeal: each with its reason, none by oneself over oneself, all in the log", async () => {
  const id = await say(mia, "Buy my flags");
  assert.equal(await codeOf(await post(mia, `/comments/${id}/report`, { reason: "spam", note: "" })), "E856");
  assert.equal((await post(guest, `/comments/${id}/report`, { reason: "spam", note: "" })).status, 401);
  assert.equal(
    await codeOf(await post(ada, `/comments/${id}/report`, { reason: "ugly", note: "kept note" })),
    "E854",
  );
  assert.match(
    (await post(ada, `/comments/${id}/report`, { reason: "spam", note: "sells flags" })).headers.get(
      "location",
    ) ?? "",
    /done=reported/,
  );
  assert.match(
    (await post(ada, `/comments/${id}/report`, { reason: "spam", note: "" })).headers.get("location") ?? "",
    /done=known/,
  );
  // Who reported it is for moderators.
  assert.doesNotMatch(await words(mia, `/comments/${id}`), /Ada Lind/);
  assert.match(await words(eva, "/moderation"), /Buy my flags.*Reported as spam by Ada Lind.*sells flags/);
  assert.equal((await get(mia, "/moderation")).status, 403);
  assert.equal(
    (await post(mia, `/comments/${id}/decide`, { decision: "keep", note: "", back: "" })).status,
    403,
  );
  assert.equal(
    await codeOf(await post(eva, `/comments/${id}/decide`, { decision: "burn", note: "", back: "" })),
    "E854",
  );
  assert.equal(
    (await post(eva, `/comments/${id}/decide`, { decision: "spam", note: "An advertisement", back: "" }))
      .status,
    303,
  );

  for (const path of [`${pair}?page=2`, `${pair}.json?page=2`, `${pair}.atom`, `/comments/${id}`])
    assert.doesNotMatch(await (await get(guest, path)).text(), /Buy my flags/, path);
  assert.match(await words(guest, `/comments/${id}`), /A moderator removed this comment: spam/);
  assert.match(
    await words(mia, `/comments/${id}`),
    /What it said.*Buy my flags.*Removed on .* by Eva Sand: spam\. An advertisement/,
  );
  assert.equal(await codeOf(await post(mia, `/comments/${id}/change`, { text: "x" })), "E855");

  assert.equal(await codeOf(await post(ada, `/comments/${id}/appeal`, { text: "no" })), "E856");
  assert.equal(await codeOf(await post(mia, `/comments/${id}/appeal`, { text: "" })), "E854");
  assert.equal((await post(mia, `/comments/${id}/appeal`, { text: "It was a joke" })).status, 303);
  assert.equal(await codeOf(await post(mia, `/comments/${id}/appeal`, { text: "again" })), "E856");
  assert.match(await words(eva, "/moderation"), /It was a joke.*Somebody else decides this one/);
  assert.equal(
    await codeOf(await post(eva, `/comments/${id}/decide`, { decision: "keep", note: "", back: "" })),
    "E856",
  );
  assert.equal(
    (await post(finn, `/comments/${id}/decide`, { decision: "keep", note: "A joke indeed", back: "" }))
      .status,
    303,
  );
  assert.match(await words(guest, `/comments/${id}`), /Buy my flags/);
  assert.match(
    await words(eva, "/moderation/log"),
    /Kept: a comment under China and Russia.*A joke indeed.*Removed: a comment.*An advertisement/,
  );
  const log = await json<{ decision: string }[]>(eva, "/moderation/log.json");
  assert.deepEqual(
    log.slice(0, 2).map(({ decision }) => decision),
    ["keep", "remove"],
  );
  assert.equal((await get(mia, "/moderation/log.json")).status, 403);
});

test("a moderator decides over no comment of their own; an admin may, so that a desk of one is not stuck", async () => {
  const own = await say(eva, "I moderate and I speak");
  assert.equal(
    await codeOf(await post(eva, `/comments/${own}/decide`, { decision: "keep", note: "", back: "" })),
    "E856",
  );
  const admins = await say(root, "So do I");
  assert.equal(
    (await post(root, `/comments/${admins}/decide`, { decision: "keep", note: "", back: "" })).status,
    303,
  );
});

test("discussion goes with its assessment: closed while that is not public", async () => {
  await post(ada, "/a/new", draft);
  const place = "/discussion/a/drills-without-a-duty";
  assert.equal(await codeOf(await post(mia, place, { text: "too early" })), "E850");
  assert.equal(await codeOf(await post(ada, place, { text: "too early" })), "E855");
  await post(eva, "/a/drills-without-a-duty/publish", { note: "", edit: "1" });
  const id = await say(mia, "Well put", place);
  assert.match(await words(guest, "/a/drills-without-a-duty"), /Discussion1 comment.*Well put/);
  assert.match(await words(guest, "/a"), /1 comment/);
  await post(eva, "/a/drills-without-a-duty/unpublish", { why: "For now" });
  for (const path of [place, `${place}.json`, `${place}.atom`, `/comments/${id}`])
    assert.equal((await get(guest, path)).status, 404, path);
});

test("a feed holds what is shown, the last first", async () => {
  const id = await say(ada, "For the feed <b>");
  const feed = await (await get(guest, `${pair}.atom`)).text();
  assert.match(feed, new RegExp(`<id>http://desk\\.example/comments/${id}</id>`));
  assert.match(
    feed,
    /<entry><title>Ada Lind on China and Russia<\/title>[\s\S]*?<summary>For the feed &lt;b&gt;<\/summary>/,
  );
});

test("many threads are read in pages, each thread whole", async () => {
  const place = "/discussion/d/jpn-ind";
  for (let n = 0; n < 27; n++) await say(mia, `Thread ${n}`, place);
  later(70);
  const first = await words(guest, place);
  assert.match(first, /Thread 0.*Thread 24.*page 1 of 2/);
  assert.doesNotMatch(first, /Thread 25/);
  assert.match(await words(guest, `${place}?page=2`), /Thread 25.*Thread 26/);
  const { links } = (await (await get(guest, `${place}.json`)).json()) as { links: { next: string | null } };
  assert.equal(links.next, "/discussion/d/ind-jpn.json?page=2");
});

test("settings move the bounds; a desk that only shows has no forms", async () => {
  const strict = createDesk({
    ...desk,
    viewer: () => mia,
    now: desk.now,
    discussion: { perMinute: 1, editMinutes: 0 },
  });
  const send = (text: string) =>
    strict.request(at("/discussion/d/fra-deu"), { method: "POST", body: new URLSearchParams({ text }) });
  later(70);
  assert.equal((await send("one")).status, 303);
  assert.equal((await send("two")).status, 429);
  const shown = createDesk({ ...desk, viewer: () => mia, readOnly: true });
  const page = await (await shown.request(at(pair))).text();
  assert.match(page, /nobody writes/);
  assert.doesNotMatch(page, /<textarea|#answer/);
});
