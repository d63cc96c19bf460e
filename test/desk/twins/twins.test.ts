/** Which page can be had in which forms; each is linked on the page, for people and for programs, and answers. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { createDesk } from "../../../src/desk/index.ts";
import { contentTypeOf } from "../../../src/desk/twins/twins.ts";
import { deskParts } from "../app/kit.ts";
import { on, reportOf } from "../sample.ts";

const { remove, ...parts } = deskParts();
after(remove);
const app = createDesk(parts);

const data = ["json", "csv", "md"] as const;
const exports = ["schema.jsonld", "annotations.jsonld", "stix.json"] as const;

/** Written down by hand: the page, what its twins stand beside, and their endings. */
const expected = [
  ["/", "/index", [...data, "svg", "atom"]],
  ["/d/rus-chn", "/d/rus-chn", [...data, "svg", "atom", ...exports]],
  ["/r/signal", "/r/signal", [...data, ...exports]],
  ["/r/signal/tree/1", "/r/signal/tree/1", ["json", "svg"]],
  ["/c/c1", "/c/c1", [...data, ...exports]],
  ["/e/v1", "/e/v1", data],
  ["/actors/RUS", "/actors/RUS", [...data, "atom"]],
  ["/s/volga-lantern", "/s/volga-lantern", [...data, "atom"]],
  ["/story/told", "/story/told", [...data, "svg", "atom", ...exports]],
  ["/search?q=alliance", "/search", [...data, "atom"]],
] as const;

test("each page has its twins: linked in its head and on it, answered, of their kind", async () => {
  for (const [page, beside, forms] of expected) {
    const text = await (await app.request(page)).text();
    const linked = [
      ...text.matchAll(/<link rel="alternate" type="(?!application\/json\+oembed)([^"]+)" href="([^"]+)"/g),
    ];
    assert.equal(linked.length, forms.length, page);
    for (const form of forms) {
      const [, type, href = ""] =
        linked.find(([, , address = ""]) => address.replace(/\?.*/, "") === `${beside}.${form}`) ?? [];
      assert.ok(type, `${page} links ${form} in its head`);
      assert.ok(text.includes(`<a href="${href}">`), `${page} links ${form} for people`);
      const twin = await app.request(href.replaceAll("&amp;", "&"));
      assert.equal(twin.status, 200, href);
      assert.equal(twin.headers.get("content-type"), contentTypeOf(form), href);
      assert.match(twin.headers.get("etag") ?? "", /^"/);
      const body = await twin.text();
      assert.ok(body.length > 40, href);
      if (/json/.test(form)) JSON.parse(body);
      if (form === "md") assert.match(body, /^# \S/);
      if (form === "svg" || form === "atom") assert.match(body, /^<\?xml/);
    }
  }
});

test("a form that a page does not have is not there, and says so in the one shape", async () => {
  for (const path of [
    "/e/v1.svg",
    "/c/c1.atom",
    "/actors/RUS.svg",
    "/s/volga-lantern.stix.json",
    "/r/signal.atom",
    "/e/v1.atom",
    "/r/signal/tree/1.csv",
  ]) {
    const response = await app.request(path);
    assert.equal(response.status, 404, path);
    assert.match(await response.text(), /E803/);
  }
});

test("words of a page that a spreadsheet would run are disarmed in CSV and no markup in Markdown", async () => {
  const own = deskParts();
  const title = '=HYPERLINK("https://evil.example","*Read* <b>me</b> | now")';
  const report = reportOf({
    id: "evil",
    outlet: "Evil Daily",
    published: on("2023-04-01"),
    blocks: [
      ["headline", title],
      ["paragraph", "Moscow and Beijing."],
    ],
  });
  own.store.put({
    report: {
      ...report,
      metadata: { ...report.metadata, title: [{ value: title, source: "test", span: null }] },
    },
    coded: { report: "evil", mentions: [], events: [], claims: [], factors: [], findings: [] },
  });
  const desk = createDesk(own);
  const csv = await (await desk.request("/s/evil-daily.csv")).text();
  assert.match(csv, /"'=HYPERLINK/);
  assert.doesNotMatch(csv, /(^|,)=/m);
  const markdown = await (await desk.request("/s/evil-daily.md")).text();
  assert.match(markdown, /\\\*Read\\\* \\<b\\>me\\<\/b\\> \\\| now/);
  own.remove();
});

test("a search as a feed holds the pages found, the newest first", async () => {
  const feed = await (await app.request("/search.atom?q=russia")).text();
  const entries = [...feed.matchAll(/<entry>.*?<updated>([^<]+)/g)].map(([, when]) => when ?? "");
  assert.ok(entries.length >= 2);
  assert.deepEqual(entries, [...entries].sort().reverse());
  assert.match(feed, /<link rel="self"[^>]*href="http:\/\/localhost\/search.atom\?q=russia"/);
});

test("the exports of a pair hold the claims about it and what the record says to them", async () => {
  const graph = async (path: string) =>
    (await (await app.request(path)).json()) as { "@graph": { "@type": string; url?: string }[] };
  const { "@graph": items } = await graph("/d/rus-chn.schema.jsonld");
  const reviews = items.filter((one) => one["@type"] === "ClaimReview");
  assert.equal(reviews.length, 1);
  assert.equal(reviews[0]?.url, "http://localhost/d/rus-chn");
  const bundle = (await (await app.request("/d/rus-chn.stix.json")).json()) as {
    objects: { type: string }[];
  };
  const kinds = bundle.objects.map(({ type }) => type);
  assert.deepEqual(
    ["identity", "note", "opinion", "relationship", "report"].map(
      (type) => kinds.filter((one) => one === type).length,
    ),
    [3, 3, 1, 1, 1],
  );
  const one = await graph("/c/c1.schema.jsonld");
  assert.deepEqual(
    one["@graph"].map((item) => item["@type"]),
    ["Claim"],
  );
});
