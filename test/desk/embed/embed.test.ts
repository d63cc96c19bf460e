/** Cards for pages of others: what they say, who may frame them, and how programs find them. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { parseHTML } from "linkedom";
import { createAssessor, createDesk } from "../../../src/desk/index.ts";
import { guest } from "../../../src/desk/people/viewer.ts";
import { deskParts } from "../app/kit.ts";
import { addPerson, peopledDesk, Visitor } from "../people/kit.ts";
import { ada, draft, eva, peopleAt } from "../publish/kit.ts";

const desk = peopleAt();
after(desk.remove);

const wordsOf = (text: string): string =>
  (parseHTML(text).document.querySelector("main")?.textContent ?? "").replaceAll(/\s+/g, " ");
const cardAt = async (path: string) => {
  const response = await desk.get(guest, path);
  const text = await response.text();
  return { response, text, words: wordsOf(text) };
};

const publish = async (fields: Readonly<Record<string, string>>): Promise<string> => {
  const made = await desk.post(ada, "/a/new", { ...draft, ...fields });
  const address = (made.headers.get("location") ?? "").replace(/\/edit.*/, "");
  assert.equal((await desk.post(eva, `${address}/publish`, { note: "", edit: "1" })).status, 303);
  return address;
};

test("the card of a pair says the verdict, what it rests on, and leads to the page of the pair", async () => {
  const { response, text, words } = await cardAt("/embed/d/rus-chn");
  assert.equal(response.status, 200);
  assert.match(words, /Russia and China|China and Russia/);
  assert.match(words, /On paper.*In practice.*Confidence/);
  assert.match(words, /\d reports?, \d independent origins?; as of \d+ March 2023, by Military alliance/);
  const { document } = parseHTML(text);
  const links = [...document.querySelectorAll("a")].map((link) => [
    link.getAttribute("href"),
    link.getAttribute("target"),
    link.getAttribute("rel"),
  ]);
  assert.deepEqual(links, [["http://desk.example/d/rus-chn", "_blank", "noopener"]]);
  const dated = await cardAt("/embed/d/rus-chn?framework=military-alliance");
  assert.match(dated.text, /href="http:\/\/desk\.example\/d\/rus-chn\?framework=military-alliance"/);
});

test("a card runs nothing, loads nothing and may be framed; no other page may", async () => {
  const address = await publish({ title: "Framed" });
  for (const path of ["/embed/d/rus-chn", `/embed${address}`, "/embed/a/none", "/embed/d/rus-atlantis"]) {
    const { response, text } = await cardAt(path);
    const policy = response.headers.get("content-security-policy") ?? "";
    assert.match(
      policy,
      /^default-src 'none'; style-src 'sha256-[^ ]+'; base-uri 'none'; form-action 'none'; frame-ancestors \*$/,
    );
    assert.equal(response.headers.get("x-frame-options"), null, path);
    assert.equal(response.headers.get("cross-origin-resource-policy"), "cross-origin");
    assert.doesNotMatch(text, /<script|<form|<img|<iframe| on\w+=| style=/, path);
    assert.match(text, /^<!doctype html>/);
  }
  for (const path of [
    "/",
    "/d/rus-chn",
    address,
    "/embed",
    "/oembed",
    "/r/signal",
    "/api/v1/dyads",
    "/embed/x/y",
  ]) {
    const { headers } = await desk.get(guest, path);
    assert.match(headers.get("content-security-policy") ?? "", /frame-ancestors 'none'/, path);
    assert.equal(headers.get("x-frame-options"), "DENY", path);
  }
});

test("the card of an assessment holds the author's verdict beside the machine's, and how much was checked", async () => {
  const address = await publish({ title: "Drills <b>without</b> a duty" });
  const { response, text, words } = await cardAt(`/embed${address}`);
  assert.equal(response.status, 200);
  assert.match(words, /China and Russia: an assessment by Ada Lind/);
  assert.match(words, /Drills <b>without<\/b> a duty/);
  assert.match(text, /&lt;b&gt;/);
  assert.match(words, /: likely\. Confidence moderate\./);
  assert.match(words, /The machine.*likely \(66 %\)\..*Checked ?0 of 2 checkable claims checked\./);
  assert.match(text, /href="http:\/\/desk\.example\/a\/[^"]+\/v\/1"/);
  const { views } = await desk.json<{ readonly views: number }>(guest, `${address}.json`);
  assert.equal(views, 0, "a card is not the page, so it is no view");
});

test("one that was retracted says so first, one that was taken down shows nothing, a draft is not there", async () => {
  const address = await publish({ title: "Taken back" });
  await desk.post(eva, `${address}/retract`, { why: "The roadmap was misread." });
  const retracted = await cardAt(`/embed${address}`);
  assert.match(
    retracted.words,
    /Taken back ?Retracted on 2 March 2026 by Eva Sand: The roadmap was misread\. ?Strategic/i,
  );
  const other = await publish({ title: "Gone" });
  await desk.post(eva, `${other}/unpublish`, { why: "Wrong pair." });
  const gone = await cardAt(`/embed${other}`);
  assert.equal(gone.response.status, 409);
  assert.doesNotMatch(gone.words, /strategic|Ada/i);
  await desk.post(ada, "/a/new", { ...draft, title: "Not yet" });
  for (const viewer of [guest, ada, eva])
    assert.equal((await desk.get(viewer, "/embed/a/not-yet")).status, 404, viewer.name);
});

test("what cannot be shown is told inside the frame, with its status", async () => {
  for (const [path, status, said] of [
    ["/embed/a/none", 404, /There is no assessment none\./],
    ["/embed/d/rus-atlantis", 404, /Unknown state atlantis/],
    ["/embed/d/rus-fra", 404, /There is no page at/],
    ["/embed/d/rus-chn?as-of=someday", 400, /someday/],
    ["/embed/d/rus-chn?framework=none", 404, /There is no framework none/],
  ] as const) {
    const { response, words } = await cardAt(path);
    assert.equal(response.status, status, path);
    assert.match(words, said);
  }
  const waiting = createDesk({
    ...desk,
    assessor: {
      ...createAssessor({ ...desk, queue: null }),
      of: () => ({ state: "waiting", reports: 900 }),
    },
  });
  assert.match(
    wordsOf(await (await waiting.request("/embed/d/rus-chn")).text()),
    /This pair is being weighed/,
  );
});

interface Told {
  readonly type: string;
  readonly version: string;
  readonly title: string;
  readonly author_name?: string;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

test("a page that has a card offers it to people and, by oEmbed, to programs; the code leads to the card", async () => {
  const address = await publish({ title: "Offered" });
  for (const page of ["/d/rus-chn", address]) {
    const { document } = parseHTML(await (await desk.get(guest, page)).text());
    const href = document.querySelector('link[type="application/json+oembed"]')?.getAttribute("href") ?? "";
    const response = await desk.get(guest, href.replace("http://desk.example", ""));
    assert.equal(response.status, 200, href);
    const told = (await response.json()) as Told;
    assert.deepEqual([told.type, told.version], ["rich", "1.0"]);
    const frame = parseHTML(told.html).document.querySelector("iframe");
    const shown = parseHTML(
      document.querySelector("details.embed code")?.textContent ?? "",
    ).document.querySelector("iframe");
    assert.equal(frame?.getAttribute("src"), shown?.getAttribute("src"));
    assert.equal(frame?.getAttribute("sandbox"), "allow-popups allow-popups-to-escape-sandbox");
    const src = frame?.getAttribute("src") ?? "";
    assert.match(src, /^http:\/\/desk\.example\/embed\//);
    assert.equal((await cardAt(src.replace("http://desk.example", ""))).response.status, 200);
  }
});

const askedOf = async (query: Readonly<Record<string, string>>) =>
  desk.get(guest, `/oembed?${new URLSearchParams(query)}`);

test("oEmbed keeps to the room it is given, and refuses what it has not", async () => {
  const url = "http://desk.example/d/russia-china?framework=military-alliance";
  const small = (await (await askedOf({ url, maxwidth: "300", maxheight: "200", dnt: "1" })).json()) as Told;
  assert.deepEqual([small.width, small.height], [300, 200]);
  assert.match(small.html, /width="300" height="200"/);
  assert.match(small.html, /\/embed\/d\/rus-chn\?framework=military-alliance/);
  const large = (await (await askedOf({ url, maxwidth: "5000" })).json()) as Told;
  assert.equal(large.width, 640);
  const version = (await (await askedOf({ url: "http://desk.example/a/offered/v/1" })).json()) as Told;
  assert.equal(version.author_name, "Ada Lind");
  for (const [query, status] of [
    [{}, 400],
    [{ url: "no address" }, 400],
    [{ url: "javascript:alert(1)" }, 400],
    [{ url, maxwidth: "0" }, 400],
    [{ url, format: "xml" }, 501],
    [{ url: "https://elsewhere.example/d/rus-chn" }, 404],
    [{ url: "http://desk.example/r/signal" }, 404],
    [{ url: "http://desk.example/a/none" }, 404],
    [{ url: "http://desk.example/d/%E0%A4%A" }, 404],
  ] as const)
    assert.equal((await askedOf(query)).status, status, JSON.stringify(query));
});

test("a desk behind a server of its own names its address as people open it", async () => {
  const own = peopledDesk("https://desk.example");
  await addPerson(own, "ann", "reader");
  const text = await (await new Visitor(own).ask("/d/rus-chn")).text();
  assert.match(text, /href="https:\/\/desk\.example\/oembed\?/);
  // What reaches the desk from the server in front is plain http.
  const behind = await own.app.request("http://desk.example/index.atom", {
    headers: { host: "desk.example" },
  });
  assert.match(await behind.text(), /<link rel="self"[^>]*href="https:\/\/desk\.example\/index\.atom"/);
  own.remove();
});

test("the machine's own desk, alone on its port, has cards too", async () => {
  const { remove, ...parts } = deskParts();
  const card = await createDesk(parts).request("/embed/d/rus-chn");
  assert.equal(card.status, 200);
  assert.match(await card.text(), /http:\/\/localhost\/d\/rus-chn/);
  remove();
});

test("what goes wrong inside a card is told to whoever runs the desk, and not to its reader", async () => {
  const { remove, ...parts } = deskParts();
  const told: string[] = [];
  const assessor = createAssessor({ ...parts, queue: null });
  const app = createDesk({
    ...parts,
    viewer: () => guest,
    assessor: {
      ...assessor,
      of: () => {
        throw new TypeError("a secret of the inside");
      },
    },
    onFailure: (cause, route) => told.push(`${route}: ${String(cause)}`),
  });
  const response = await app.request("http://desk.example/embed/d/rus-chn");
  assert.equal(response.status, 500);
  const text = await response.text();
  assert.match(text, /E805/);
  assert.match(text, /Nothing to show here/);
  assert.doesNotMatch(text, /secret/);
  assert.match(response.headers.get("content-security-policy") ?? "", /frame-ancestors \*$/);
  assert.deepEqual(told, ["GET /embed/d/:name: TypeError: a secret of the inside"]);
  remove();
});
