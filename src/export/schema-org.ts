/** Claims and verdicts on headlines for search engines and fact-checkers: https://schema.org/Claim, /ClaimReview */
import type { Claim, Finding, Report, Voice } from "../contract/index.ts";
import { nameOf } from "./describe-claim.ts";
import { iriOf, pageIri } from "./iri.ts";
import { jsonList } from "./json-list.ts";
import type { Exported, Layout } from "./layout.ts";

const optional = (name: string, value: unknown): object =>
  value === undefined || value === null ? {} : { [name]: value };

const articleOf = (report: Report): object => ({
  "@type": "NewsArticle",
  "@id": pageIri(report),
  url: pageIri(report),
  headline: report.metadata.title[0]?.value ?? report.source.name ?? report.id,
  ...optional("datePublished", report.published[0]?.from),
  ...optional("inLanguage", report.metadata.language[0]?.value),
  ...(report.metadata.outlet[0]
    ? { publisher: { "@type": "Organization", name: report.metadata.outlet[0].value } }
    : {}),
});

/** Unnamed voices are nobody schema.org could name: they are left to the other layouts. */
const authorOf = (voice: Voice | undefined): object | null => {
  if (!voice || ["unnamed", "unstated", "document"].includes(voice.kind)) return null;
  return { "@type": voice.kind === "person" ? "Person" : "Organization", name: nameOf(voice) };
};

const textOf = ({ text }: Report, { content }: Claim): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(" … ");

/** A claim with who makes it and where it appears. */
const claimOf = (report: Report, claim: Claim): object => ({
  "@type": "Claim",
  "@id": iriOf("claim", claim.id),
  text: textOf(report, claim),
  appearance: articleOf(report),
  ...optional("author", authorOf(claim.chain.at(-1))),
});

/**
 * The verdict on a headline, as a review of its claim. The rating is words only: our verdicts are no scale, and a
 * number would pretend to one.
 */
const reviewOf = (report: Report, claim: Claim, finding: Finding): object => ({
  "@type": "ClaimReview",
  "@id": iriOf("review", finding.id),
  url: `${pageIri(report)}${pageIri(report).includes("#") ? "" : `#${finding.id}`}`,
  claimReviewed: textOf(report, claim),
  itemReviewed: claimOf(report, claim),
  author: { "@type": "Organization", name: `Entente ${finding.stage.name} ${finding.stage.version}` },
  reviewRating: { "@type": "Rating", alternateName: finding.verdict, ratingExplanation: finding.says },
  reviewAspect: "headline against body",
});

/** The claims of a document, and the review of its headline where there is one. */
export const schemaOrgClaims = ({ report, coded }: Exported): readonly object[] => {
  const headline = coded.claims.find((claim) => claim.headline);
  const finding = coded.findings.find(({ kind }) => kind === "headline");
  return [
    ...coded.claims.map((claim) => claimOf(report, claim)),
    ...(headline && finding ? [reviewOf(report, headline, finding)] : []),
  ];
};

export const schemaOrg: Layout = {
  name: "schema-org",
  about: "claims and headline verdicts as schema.org Claim and ClaimReview (JSON-LD)",
  write: (documents) =>
    jsonList(documents, {
      head: { "@context": "https://schema.org" },
      list: "@graph",
      items: schemaOrgClaims,
    }),
};
