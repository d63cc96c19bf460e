/** Claims and verdicts on headlines for search engines and fact-checkers: https://schema.org/Claim, /ClaimReview */

import type { Assessment, Check, Claim, Finding, Report, Voice } from "../contract/index.ts";
import { claimWords } from "./claim-words.ts";
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

/** A claim with who makes it and where it appears. */
const claimOf = (report: Report, claim: Claim): object => ({
  "@type": "Claim",
  "@id": iriOf("claim", claim.id),
  text: claimWords(report, claim),
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
  claimReviewed: claimWords(report, claim),
  itemReviewed: claimOf(report, claim),
  author: { "@type": "Organization", name: `Entente ${finding.stage.name} ${finding.stage.version}` },
  reviewRating: { "@type": "Rating", alternateName: finding.verdict, ratingExplanation: finding.says },
  reviewAspect: "headline against body",
});

/** The context in which the words of a document are those of schema.org. */
const context = { "@context": "https://schema.org" } as const;

/** What the record says to a claim, as a review of it; `page` is the address of the assessment that the check is of. */
const checkReview = (
  { report, claim }: { readonly report: Report; readonly claim: Claim },
  check: Check,
  { asOf, stage, page }: Pick<Assessment, "asOf" | "stage"> & { readonly page: string },
): object => ({
  "@type": "ClaimReview",
  "@id": iriOf("review", `${claim.id}:${asOf}`),
  url: page,
  datePublished: asOf,
  claimReviewed: claimWords(report, claim),
  itemReviewed: claimOf(report, claim),
  author: { "@type": "Organization", name: `Entente ${stage.name} ${stage.version}` },
  reviewRating: {
    "@type": "Rating",
    alternateName: check.verdict.replaceAll("-", " "),
    ratingExplanation: check.measure ? `${check.says} (by ${check.measure})` : check.says,
  },
  reviewAspect: "claim against the record",
});

/**
 * The checks of an assessment as reviews. A claim that cannot be checked has no review: nobody looked.
 * @param page address of the assessment
 */
export function checkReviews(
  assessment: Assessment,
  documents: readonly Exported[],
  page: string,
): readonly object[] {
  const claims = new Map(
    documents.flatMap(({ report, coded }) => coded.claims.map((claim) => [claim.id, { report, claim }])),
  );
  return assessment.checks.flatMap((check) => {
    const found = claims.get(check.claim);
    return found && check.verdict !== "not-checkable"
      ? [checkReview(found, check, { ...assessment, page })]
      : [];
  });
}

/** A whole JSON-LD document. */
export const schemaOrgGraph = (items: readonly object[]): object => ({ ...context, "@graph": items });

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
      head: context,
      list: "@graph",
      items: schemaOrgClaims,
    }),
};
