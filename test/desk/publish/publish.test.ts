import assert from "node:assert/strict";
import { after, test } from "node:test";
import { ada, at, ben, draft, eva, guest, mia, peopleAt } from "./kit.ts";

const desk = peopleAt();
after(desk.remove);
const { get, post, words, json, store } = desk;

const codeOf = async (response: Response): Promise<string> =>
  /\b(E\d{3})\b/.exec((await response.text()).replace(/<style>[\s\S]*<\/style>/, ""))?.[1] ?? "";

/** Writes a draft and publishes it; gives its address. */
const published = async (fields: Readonly<Record<string, string>> = {}): Promise<string> => {
  const made = await post(ada, "/a/new", { ...draft, ...fields });
  assert.equal(made.status, 303, await made.clone().text());
  const address = (made.headers.get("location") ?? "").replace(/\/edit.*/, "");
  assert.equal((await post(eva, `${address}/publish`, { note: "", edit: "1" })).status, 303);
  return address;
};

test("a draft is for its author and editors; published, it is for everybody, with both verdicts", async () => {
  const made = await post(ada, "/a/new", draft);
  assert.equal(made.headers.get("location"), "/a/drills-without-a-duty/edit?saved=1");
  for (const viewer of [guest, mia, ben])
    assert.equal((await get(viewer, "/a/drills-without-a-duty")).status, 404);
  for (const path of [
    "/a/drills-without-a-duty.json",
    "/a/drills-without-a-duty/v/1",
    "/discussion/a/drills-without-a-duty",
  ])
    assert.equal((await get(guest, path)).status, 404, path);
  assert.match(await words(ada, "/a/drills-without-a-duty"), /Draft\. Only its author and editors see it/);
  assert.match(await words(ada, "/a"), /Your drafts ?Drills without a duty/);
  assert.doesNotMatch(await words(guest, "/a"), /Drills/);
  assert.equal((await post(ada, "/a/drills-without-a-duty/publish", { note: "", edit: "1" })).status, 403);
  assert.equal((await post(ada, "/a/drills-without-a-duty/ask")).status, 303);
  assert.match(await words(eva, "/a"), /Waiting to be published/);
  assert.equal((await post(eva, "/a/drills-without-a-duty/publish", { note: "", edit: "1" })).status, 303);
  const page = await words(guest, "/a/drills-without-a-duty");
  assert.match(page, /The author.*: likely\. Confidence moderate/);
  assert.match(page, /The machine.*likely \(66 %\).*kept as it stood at publication/);
  assert.match(page, /0 of 2 checkable claims checked\./);
  assert.match(page, /“?The two navies have held joint exercises every year since 2012\./);
  assert.match(
    page,
    /How to cite.*version 1, 2 March 2026\. Entente\. http:\/\/desk\.example\/a\/drills-without-a-duty\/v\/1/,
  );
  assert.match(await words(guest, "/a"), /Drills without a duty/);
  assert.match(await words(guest, "/"), /1 assessment/);
  assert.match(await words(guest, "/d/rus-chn"), /What people make of it.*Drills without a duty/);
});

test("a reference that leads to nothing is told by name, keeps the draft and bars publication", async () => {
  const made = await post(ada, "/a/new", {
    ...draft,
    title: "Loose ends",
    text: "One.[^c:nothing] Two.[^s:signal#s99] Three.[^s:nowhere#s1] Four.[^7] Five.[^f:none] Six.[^t:none] Seven.[^s:signal@5-2] Eight.[^e:v1]",
  });
  assert.equal(made.status, 303);
  const page = await words(ada, "/a/loose-ends/edit?saved=1");
  for (const told of [
    /\[\^c:nothing\] leads to nothing: there is no such claim/,
    /\[\^s:signal#s99\] leads to nothing: that page has the sentences s0 to s\d+/,
    /\[\^s:nowhere#s1\] leads to nothing: there is no report nowhere/,
    /\[\^7\] leads to nothing: a reference is/,
    /\[\^f:none\].*no such fact/,
    /\[\^t:none\].*no such treaty/,
    /\[\^s:signal@5-2\].*offsets 0 to/,
  ])
    assert.match(page, told);
  assert.equal(await codeOf(await post(eva, "/a/loose-ends/publish", { note: "", edit: "1" })), "E852");
  assert.equal(store.written.of("loose-ends")?.version, 0);
});

test("facts and treaties of the record, passages, and addresses of this desk are quoted as well", async () => {
  const { knowledge } = desk;
  const [fact, treaty] = [knowledge.facts[0], knowledge.treaties[0]];
  const address = await published({
    title: "All kinds",
    text: `a[^f:${fact?.id}] b[^t:${treaty?.id}] c[^/r/signal?at=89-114#at] d[^http://desk.example/c/c1] e[^/e/v1]`,
  });
  const { content } = await json<{ content: { evidence: { kind: string; quote: string }[] } }>(
    guest,
    `${address}.json`,
  );
  // The reasons and the list of what would change it cite nothing here.
  assert.deepEqual(
    content.evidence.map(({ kind }) => kind),
    ["fact", "treaty", "passage", "claim", "event"],
  );
  assert.equal(content.evidence[0]?.quote, fact?.what);
  assert.equal(content.evidence[2]?.quote, "have held joint exercises");
});

test("what was quoted stays when the page is gone, and the assessment can still be revised", async () => {
  const other = peopleAt();
  after(other.remove);
  await other.post(ada, "/a/new", draft);
  await other.post(eva, "/a/drills-without-a-duty/publish", { note: "", edit: "1" });
  other.store.delete("signal");
  const page = await other.words(guest, "/a/drills-without-a-duty");
  assert.match(
    page,
    /The two navies have held joint exercises every year since 2012.*the page is no longer on this desk; it stays as it was quoted/,
  );
  const saved = await other.post(ada, "/a/drills-without-a-duty/edit", {
    ...draft,
    summary: "Shorter.",
    edit: "1",
  });
  assert.equal(saved.status, 303);
  const again = await other.post(eva, "/a/drills-without-a-duty/publish", { note: "Shortened", edit: "2" });
  assert.equal(again.status, 303);
  assert.match(
    await other.words(guest, "/a/drills-without-a-duty"),
    /version 2.*Shorter\..*it stays as it was quoted/,
  );
  // A new reference to the page that is gone is none.
  const fresh = await other.post(ada, "/a/new", { ...draft, title: "Too late" });
  assert.equal(fresh.status, 303);
  assert.match(await other.words(ada, "/a/too-late/edit"), /\[\^e:v1\] leads to nothing/);
});

test("a preview shows it all and keeps nothing; no field is lost on an error", async () => {
  const count = store.written.count({ states: ["draft", "published"] });
  const preview = await post(ada, "/a/new", { ...draft, title: "Only looked at", do: "preview" });
  assert.equal(preview.status, 200);
  const shown = await preview.text();
  assert.match(shown, /Preview/);
  assert.match(shown, /id="n1"/);
  assert.match(shown, /as it stands now; it is kept at publication/);
  assert.equal(store.written.count({ states: ["draft", "published"] }), count);
  const bad: readonly (readonly [Record<string, string>, number, string])[] = [
    [{ title: " " }, 422, "E854"],
    [{ title: "t".repeat(201) }, 422, "E854"],
    [{ first: "Atlantis" }, 422, "E401"],
    [{ first: "China" }, 422, "E402"],
    [{ framework: "nothing" }, 422, "E807"],
    [{ day: "2026-02-31" }, 422, "E854"],
    [{ day: "2099-01-01" }, 422, "E854"],
    [{ hypothesis: "intact" }, 422, "E854"],
    [{ word: "surely" }, 422, "E854"],
    [{ confidence: "total" }, 422, "E854"],
    [{ text: "a".repeat(60_001) }, 422, "E854"],
    [{ text: "[".repeat(3_000) }, 422, "E854"],
    [{ text: Array.from({ length: 201 }, (_, n) => `[^c:${n}]`).join(" ") }, 422, "E854"],
    [{ change: "c".repeat(4_001) }, 422, "E854"],
  ];
  for (const [fields, status, code] of bad) {
    const response = await post(ada, "/a/new", { ...draft, ...fields });
    const body = await response.clone().text();
    assert.equal(response.status, status, JSON.stringify(fields).slice(0, 80));
    assert.equal(await codeOf(response), code, JSON.stringify(fields).slice(0, 80));
    assert.match(body, /owe each other nothing/, "what was typed comes back");
  }
  assert.equal((await post(ada, "/a/new", { ...draft, text: "ä".repeat(600_000) })).status, 413);
});

test("two windows do not overwrite each other", async () => {
  await post(ada, "/a/new", { ...draft, title: "Twice open" });
  assert.equal((await post(ada, "/a/twice-open/edit", { ...draft, title: "First", edit: "1" })).status, 303);
  const second = await post(ada, "/a/twice-open/edit", { ...draft, title: "Second thoughts", edit: "1" });
  assert.equal(second.status, 409);
  assert.match(await second.text(), /E853[\s\S]*Second thoughts/);
  assert.equal(await codeOf(await post(eva, "/a/twice-open/publish", { note: "", edit: "1" })), "E853");
});

test("a revision is a version of its own: the difference tells words, verdict and evidence", async () => {
  const address = await published({ title: "Revised" });
  const text = (draft.text ?? "").replace("every year", "twice a year").replace("[^s:signal#s3]", "[^c:c1]");
  await post(ada, `${address}/edit`, { ...draft, title: "Revised", text, word: "very likely", edit: "1" });
  assert.match(await words(guest, address), /version 1/);
  assert.equal(await codeOf(await post(eva, `${address}/publish`, { note: " ", edit: "2" })), "E854");
  assert.equal(
    (await post(eva, `${address}/publish`, { note: "How often they drill", edit: "2" })).status,
    303,
  );
  const page = await words(guest, `${address}/diff?from=1&to=2`);
  assert.match(page, /Author's verdict.*came in: very/);
  assert.match(page, /1 citation came in.*1 citation went out/);
  assert.match(page, /went out: every.*came in: twice/);
  assert.match(await words(guest, `${address}/v/1`), /This is version 1 of 2.*every year/);
  assert.match(await words(guest, address), /Version 2, .*How often they drill · what changed/);
  assert.equal((await get(guest, `${address}/v/3`)).status, 404);
  const feed = await (await get(guest, `${address}.atom`)).text();
  assert.match(feed, /<entry><title>Revised, version 2<\/title>.*<summary>How often they drill<\/summary>/);
  assert.match(await words(eva, `${address}/manage`), /The draft says what version 2 says/);
});

test("taken down, only the reason is public, and it can be published again", async () => {
  const address = await published({ title: "Withheld" });
  assert.equal((await post(ben, `${address}/unpublish`, { why: "no" })).status, 403);
  assert.equal(await codeOf(await post(eva, `${address}/unpublish`, { why: " " })), "E854");
  assert.equal((await post(eva, `${address}/unpublish`, { why: "A source asked for time" })).status, 303);
  const gone = await get(guest, address);
  assert.equal(gone.status, 410);
  const page = await gone.text();
  assert.match(page, /A source asked for time/);
  assert.doesNotMatch(page, /exercise every year/);
  for (const path of [`${address}.json`, `${address}.md`, `${address}/v/1`, `${address}/diff`])
    assert.doesNotMatch(await (await get(guest, path)).text(), /exercise every year/, path);
  assert.doesNotMatch(await words(guest, "/a"), /Withheld/);
  assert.match(await words(ada, address), /Not public/);
  assert.equal((await post(eva, `${address}/publish`, { note: "The time is over", edit: "1" })).status, 303);
  assert.match(
    await words(guest, address),
    /Taken down on 2 March 2026 by Eva Sand: A source asked for time/,
  );
});

test("retracted, it stays readable under its notice, everywhere it is shown, for good", async () => {
  const address = await published({ title: "Mistaken" });
  assert.equal((await post(ada, `${address}/retract`, { why: "The page was a hoax" })).status, 303);
  assert.match(
    await words(guest, address),
    /Retracted on 2 March 2026 by Ada Lind\. The page was a hoax.*exercise every year/,
  );
  assert.match(await words(guest, "/a"), /Mistaken retracted/);
  assert.match(
    await (await get(guest, `${address}.md`)).text(),
    /^# Mistaken\n\n> \*\*Retracted\.\*\* The page was a hoax/,
  );
  assert.match(await (await get(guest, "/a.atom")).text(), /<title>Retracted: Mistaken<\/title>/);
  assert.match(await words(guest, address), /How to cite.*\(retracted\)/);
  for (const [viewer, act] of [
    [eva, "publish"],
    [ada, "edit"],
    [ada, "unpublish"],
  ] as const)
    assert.equal(
      await codeOf(await post(viewer, `${address}/${act}`, { ...draft, note: "n", edit: "1", why: "w" })),
      "E855",
      act,
    );
});

test("a draft that was never published can be deleted by its author alone", async () => {
  await post(ada, "/a/new", { ...draft, title: "Given up" });
  assert.equal(await codeOf(await post(eva, "/a/given-up/remove")), "E856");
  assert.equal((await post(ada, "/a/given-up/remove")).headers.get("location"), "/a");
  assert.equal(store.written.of("given-up"), null);
  const address = await published({ title: "Kept" });
  assert.equal(await codeOf(await post(ada, `${address}/remove`)), "E855");
});

test("dissent stands beside it under its own name, and leaves a trace when it is withdrawn", async () => {
  const address = await published({ title: "Disputed" });
  const fields = {
    hypothesis: "ally-in-fact",
    word: "likely",
    confidence: "low",
    why: "Patrols",
    text: "They patrol.[^e:v1]",
  };
  assert.equal(await codeOf(await post(ada, `${address}/dissent`, fields)), "E856");
  assert.equal((await post(mia, `${address}/dissent`, fields)).status, 403);
  for (const bad of [{ text: "x[^c:none]" }, { hypothesis: "" }, { word: "" }, { text: "" }]) {
    const response = await post(ben, `${address}/dissent`, { ...fields, ...bad });
    assert.equal(response.status, 422, JSON.stringify(bad));
    assert.match(await response.text(), /Patrols/);
  }
  assert.equal((await post(ben, `${address}/dissent`, fields)).status, 303);
  assert.match(
    await words(guest, address),
    /Ben Okoro dissents ?2 March 2026, from version 1 ?Ally in fact only: likely\. Confidence low/,
  );
  const [dissent] = store.written.dissents("disputed");
  assert.equal(await codeOf(await post(eva, `${address}/dissent/${dissent?.number}/withdraw`)), "E856");
  assert.equal((await post(ben, `${address}/dissent/${dissent?.number}/withdraw`)).status, 303);
  const page = await words(guest, address);
  assert.match(page, /Ben Okoro dissented on 2 March 2026 and withdrew it/);
  assert.doesNotMatch(page, /They patrol/);
});

test("checks earn the label: by others, of cited claims, with finding and source", async () => {
  const address = await published({ title: "Checked" });
  const fields = { key: "e:v1", finding: "supported", source: "Both ministries", note: "Each year" };
  assert.equal((await post(mia, `${address}/check`, fields)).status, 403);
  assert.equal(await codeOf(await post(ben, `${address}/check`, { ...fields, key: "c:c1" })), "E854");
  assert.equal(await codeOf(await post(ben, `${address}/check`, { ...fields, finding: "true" })), "E854");
  assert.equal(await codeOf(await post(ben, `${address}/check`, { ...fields, source: "" })), "E854");
  assert.equal((await post(ada, `${address}/check`, fields)).status, 303);
  assert.match(await words(guest, address), /0 of 2 checkable claims checked\..*its author alone/);
  assert.equal((await post(ben, `${address}/check`, fields)).status, 303);
  const page = await words(guest, address);
  assert.match(
    page,
    /1 of 2 checkable claims checked: 1 by Ben Okoro \(last on 2 March 2026\)\. Found: 1 supported\./,
  );
  assert.match(page, /Supported by Ben Okoro, 2 March 2026 ?Held against: Both ministries ?Each year/);
  const csv = await (await get(guest, `${address}.csv`)).text();
  assert.match(csv, /supported, Ben Okoro, 2026-03-02: Both ministries/);
  const number = store.written.checks(["e:v1"]).find(({ by }) => by === ben.id)?.number;
  assert.equal(
    await codeOf(await post(eva, `${address}/check/withdraw`, { number: String(number) })),
    "E856",
  );
  assert.equal((await post(ben, `${address}/check/withdraw`, { number: String(number) })).status, 303);
  assert.match(await words(guest, address), /0 of 2 checkable claims checked/);
});

test("views count browsers of others, once each load, and say what they count", async () => {
  const address = await published({ title: "Looked at" });
  const agent = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };
  await get(ada, address, agent);
  await get(guest, address, { "user-agent": "curl/8" });
  await get(guest, `${address}.json`, agent);
  await desk.appOf(guest).request(at(address), { method: "HEAD", headers: agent });
  assert.equal(store.written.of("looked-at")?.views, 0);
  assert.match(
    await (await get(guest, address, agent)).text(),
    /Viewed 1 time\. Counted is each time a browser opened this page/,
  );
  await get(mia, address, agent);
  assert.equal(store.written.of("looked-at")?.views, 2);
});

test("the other forms tell the same; a pair narrows list and feed", async () => {
  const address = await published({ title: "In forms" });
  const md = await (await get(guest, `${address}.md`)).text();
  assert.match(md, /They exercise every year\.\[\^1\] One expert sees no promise\.\[\^2\]/);
  assert.match(md, /\n\[\^1\]: “The two navies/);
  const list = await json<{ total: number; assessments: { slug: string; title: string }[] }>(
    guest,
    "/a.json?pair=chn-rus",
  );
  assert.ok(list.assessments.some(({ slug, title }) => slug === "in-forms" && title === "In forms"));
  assert.ok(!JSON.stringify(list).includes('"draft"'));
  assert.equal((await json<{ total: number }>(guest, "/a.json?pair=fra-gbr")).total, 0);
  assert.match(await words(guest, "/a?pair=fra-gbr"), /Nobody has published an assessment of this pair yet/);
  assert.equal((await get(guest, "/a?pair=x")).status, 400);
  const versioned = await json<{ version: number; draft?: string }>(guest, `${address}/v/1.json`);
  assert.equal(versioned.version, 1);
  assert.equal(versioned.draft, undefined);
});

test("a desk that only shows takes nothing, whoever asks", async () => {
  const { createDesk } = await import("../../../src/desk/index.ts");
  const shown = createDesk({ ...desk, viewer: () => eva, readOnly: true });
  const body = new URLSearchParams(draft);
  assert.equal((await shown.request(at("/a/new"), { method: "POST", body })).status, 403);
  const strange = await desk
    .appOf(ada)
    .request(at("/a/new"), { method: "POST", body, headers: { "sec-fetch-site": "cross-site" } });
  assert.equal(strange.status, 403);
});
