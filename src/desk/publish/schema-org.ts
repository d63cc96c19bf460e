/**
 * A published assessment for search engines and fact-checkers: https://schema.org/AnalysisNewsArticle, and a /ClaimReview of each claim that
 * somebody who is named held against a source on a day, with a finding. Nothing else is a review: not the author's own check, nor the
 * machine's, nor one that found nothing that could be checked.
 */
import { schemaOrgGraph } from "../../export/index.ts";
import { checkWords } from "../report/checks.ts";
import { versionAddress } from "./address.ts";
import type { Checked, CheckedItem } from "./checked.ts";
import type { Citation, Content } from "./content.ts";
import type { WrittenParts } from "./written-markdown.ts";

const personOf = (name: string): object => ({ "@type": "Person", name });

const claimOf = ({ quote, report }: Citation): object => ({
  "@type": "Claim",
  text: quote,
  ...(report && {
    appearance: {
      "@type": "NewsArticle",
      headline: report.title,
      publisher: { "@type": "Organization", name: report.outlet },
      ...(report.url !== null && { url: report.url }),
    },
  }),
});

/** The rating is words alone: findings are no scale, and a number would pretend to one. */
const reviewOf = (
  { citation, number }: CheckedItem,
  { name, at, finding, source, note }: CheckedItem["people"][number],
  page: string,
): object => ({
  "@type": "ClaimReview",
  url: `${page}#n${number}`,
  datePublished: at.slice(0, 10),
  author: personOf(name),
  claimReviewed: citation.quote,
  itemReviewed: claimOf(citation),
  reviewRating: {
    "@type": "Rating",
    alternateName: checkWords[finding],
    ratingExplanation: [note, `Held against: ${source}`].filter(Boolean).join(" "),
  },
});

const reviewsOf = ({ items }: Checked, page: string): readonly object[] =>
  items.flatMap((item) =>
    item.people
      .filter(({ isAuthor, finding }) => !isAuthor && finding !== "not-checkable")
      .map((check) => reviewOf(item, check, page)),
  );

/** The whole document, of a version; a retracted one says so and reviews nothing any more. */
export const writtenSchemaOrg = (
  { loaded: { written, versions }, version, origin }: WrittenParts,
  { content, checked }: { readonly content: Content; readonly checked: Checked },
): object => {
  const page = `${origin}${versionAddress(written.slug, version?.version ?? 0)}`;
  const isRetracted = written.state === "retracted";
  const article = {
    "@type": "AnalysisNewsArticle",
    url: page,
    headline: content.title,
    author: personOf(written.authorName),
    ...(content.summary !== "" && { abstract: content.summary }),
    ...(version && { version: version.version, dateModified: version.at.slice(0, 10) }),
    ...(versions[0] && { datePublished: versions[0].at.slice(0, 10) }),
    ...(isRetracted && { creativeWorkStatus: "Retracted" }),
  };
  return schemaOrgGraph([article, ...(isRetracted ? [] : reviewsOf(checked, page))]);
};
