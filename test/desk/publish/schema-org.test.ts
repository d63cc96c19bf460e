/** A review is earned: somebody other than the author, a source, a day, a finding; and it ends with the assessment. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { parseHTML } from "linkedom";
import { ada, ben, draft, eva, finn, guest, peopleAt } from "./kit.ts";

const desk = peopleAt();
after(desk.remove);

interface Node {
  readonly "@type": string;
  readonly [name: string]: unknown;
}
const graphAt = async (path: string): Promise<readonly Node[]> => {
  const response = await desk.get(guest, path);
  assert.equal(response.status, 200, path);
  assert.equal(response.headers.get("content-type"), "application/ld+json");
  const { "@graph": graph, "@context": context } = (await response.json()) as {
    "@graph": readonly Node[];
    "@context": string;
  };
  assert.equal(context, "https://schema.org");
  return graph;
};
const typesOf = (graph: readonly Node[]): string[] => graph.map((node) => node["@type"]);

test("only checks by others with a finding become reviews, and retraction takes them all", async () => {
  const made = await desk.post(ada, "/a/new", { ...draft, title: "Reviewed </script><b>" });
  const address = (made.headers.get("location") ?? "").replace(/\/edit.*/, "");
  await desk.post(eva, `${address}/publish`, { note: "", edit: "1" });
  const twin = `${address}.schema.jsonld`;
  assert.deepEqual(typesOf(await graphAt(twin)), ["AnalysisNewsArticle"]);

  const check = { key: "e:v1", finding: "supported", source: "Ministry calendar", note: "Held yearly." };
  assert.equal((await desk.post(ada, `${address}/check`, check)).status, 303);
  assert.deepEqual(typesOf(await graphAt(twin)), ["AnalysisNewsArticle"], "the author's own is none");
  await desk.post(finn, `${address}/check`, { ...check, finding: "not-checkable" });
  assert.deepEqual(typesOf(await graphAt(twin)), ["AnalysisNewsArticle"], "nothing was found");
  assert.equal((await desk.post(ben, `${address}/check`, check)).status, 303);
  const graph = await graphAt(twin);
  assert.deepEqual(typesOf(graph), ["AnalysisNewsArticle", "ClaimReview"]);
  const review = graph[1] as Node;
  assert.deepEqual(review.author, { "@type": "Person", name: "Ben Okoro" });
  assert.equal(review.datePublished, "2026-03-02");
  assert.equal(review.claimReviewed, "The two navies have held joint exercises every year since 2012.");
  assert.deepEqual(review.reviewRating, {
    "@type": "Rating",
    alternateName: "Supported",
    ratingExplanation: "Held yearly. Held against: Ministry calendar",
  });
  assert.match(String(review.url), /^http:\/\/desk\.example\/a\/[^/]+\/v\/1#n1$/);

  const text = await (await desk.get(guest, address)).text();
  const inPage =
    parseHTML(text).document.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
  assert.deepEqual(JSON.parse(inPage), { "@context": "https://schema.org", "@graph": graph });
  assert.doesNotMatch(inPage, /</);
  assert.deepEqual(await graphAt(`${address}/v/1.schema.jsonld`), graph);

  await desk.post(eva, `${address}/retract`, { why: "Misread." });
  const retracted = await graphAt(twin);
  assert.deepEqual(typesOf(retracted), ["AnalysisNewsArticle"]);
  assert.equal(retracted[0]?.creativeWorkStatus, "Retracted");
});

test("a draft and what was taken down have none", async () => {
  await desk.post(ada, "/a/new", { ...draft, title: "Hidden" });
  assert.equal((await desk.get(guest, "/a/hidden.schema.jsonld")).status, 404);
  const own = await (await desk.get(ada, "/a/hidden")).text();
  assert.doesNotMatch(own, /ld\+json/);
});
