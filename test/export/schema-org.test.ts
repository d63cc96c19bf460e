import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { layoutCalled } from "../../src/export/index.ts";
import { document } from "./documents.ts";

const iri = z.string().refine((value) => URL.canParse(value));
const name = z.string().min(1);
const article = z.strictObject({
  "@type": z.literal("NewsArticle"),
  "@id": iri,
  url: iri,
  headline: name,
  datePublished: z.string().optional(),
  inLanguage: z.string().optional(),
  publisher: z.strictObject({ "@type": z.literal("Organization"), name }).optional(),
});
const author = z.strictObject({ "@type": z.enum(["Person", "Organization"]), name });
const claim = z.strictObject({
  "@type": z.literal("Claim"),
  "@id": iri,
  text: name,
  appearance: article,
  author: author.optional(),
});
/** What those who read ClaimReview require: claimReviewed, reviewRating with words, url; and who reviews what. */
const review = z.strictObject({
  "@type": z.literal("ClaimReview"),
  "@id": iri,
  url: iri,
  claimReviewed: name,
  itemReviewed: claim,
  author,
  reviewRating: z.strictObject({
    "@type": z.literal("Rating"),
    alternateName: name,
    ratingExplanation: name,
  }),
  reviewAspect: name,
});
const whole = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@graph": z.array(z.discriminatedUnion("@type", [claim, review])),
});

const graph = () =>
  whole.parse(JSON.parse([...(layoutCalled("schema-org")?.write([document()]) ?? [])].join("")))["@graph"];

test("claims and the review of the headline have what schema.org's readers require", () => {
  const nodes = graph();
  assert.equal(nodes.filter((node) => node["@type"] === "ClaimReview").length, 1);
  assert.equal(nodes.length, document().coded.claims.length + 1);
});

test("named speakers are authors; a ministry is an organisation; unnamed voices are nobody", () => {
  const authors = graph().flatMap((node) =>
    node["@type"] === "Claim" && node.author ? [`${node.author["@type"]} ${node.author.name}`] : [],
  );
  assert.ok(authors.includes("Person Ines Falkenberg"), authors.join());
  assert.ok(
    authors.some((one) => one === "Organization The Norwegian defence ministry"),
    authors.join(),
  );
  assert.ok(!authors.some((one) => /experts/.test(one)), authors.join());
});
