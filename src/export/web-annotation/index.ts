/** Claims as W3C Web Annotations: https://www.w3.org/TR/annotation-model/ */
import type { Claim, Report, Span, Voice } from "../../contract/index.ts";
import { codePointsOf } from "../code-points.ts";
import { describeClaim, nameOf } from "../describe-claim.ts";
import { iriOf, pageIri } from "../iri.ts";
import { jsonList } from "../json-list.ts";
import type { Exported, Layout } from "../layout.ts";
import { selectorsFor } from "./selectors.ts";

type Target = (span: Span) => object;

const targetsIn = (report: Report): Target => {
  const points = codePointsOf(report.text);
  const source = pageIri(report);
  return (span) => ({
    type: "SpecificResource",
    source,
    selector: selectorsFor(report.text, points, span),
  });
};

const one = <T>(items: readonly T[]): T | readonly T[] | undefined => (items.length === 1 ? items[0] : items);

const text = (value: string, purpose: string): object => ({
  type: "TextualBody",
  value,
  format: "text/plain",
  purpose,
});

/** What is claimed, how surely and by whom, on the words that say it. */
const claimAnnotation = (claim: Claim, target: Target): object => ({
  id: iriOf("claim", claim.id),
  type: "Annotation",
  motivation: "describing",
  body: [
    { ...text(describeClaim(claim), "describing"), language: "en" },
    ...[claim.certainty, claim.polarity, claim.mode, claim.reporterStance].map((word) =>
      text(word, "tagging"),
    ),
    ...(claim.thesis ? [text(`${claim.thesis.dyad.join("-")}: ${claim.thesis.tie}`, "classifying")] : []),
  ],
  target: one(claim.content.map(target)),
});

/** Who a link of the chain is, on the words that name it. */
const voiceAnnotation = (claim: Claim, link: Voice, at: number, target: Target): object => ({
  id: iriOf("voice", `${claim.id}:${at}`),
  type: "Annotation",
  motivation: "identifying",
  body: [
    text(nameOf(link), "describing"),
    ...(link.resolved === null ? [] : [text(link.resolved, "identifying")]),
    text(link.kind, "tagging"),
  ],
  target: target(link.span ?? claim),
});

const cueAnnotation = (claim: Claim, cue: Span, target: Target): object => ({
  id: iriOf("cue", claim.id),
  type: "Annotation",
  motivation: "linking",
  body: iriOf("claim", claim.id),
  target: target(cue),
});

/**
 * The annotations of a document's claims: one for what is claimed, one for each voice that the page names, one for
 * the cue. Positions count code points of the text that `read` gave, as the standard wants.
 */
export const webAnnotations = ({ report, coded }: Exported): readonly object[] => {
  const target = targetsIn(report);
  return coded.claims.flatMap((claim) => [
    claimAnnotation(claim, target),
    ...claim.chain.flatMap((link, at) => (link.span ? [voiceAnnotation(claim, link, at, target)] : [])),
    ...(claim.cue ? [cueAnnotation(claim, claim.cue, target)] : []),
  ]);
};

const frame = { "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationPage" } as const;

/** A whole page of annotations. @param id what it is called */
export const annotationPage = (id: string, items: readonly object[]): object => ({
  ...frame,
  id: iriOf("annotations", id),
  items,
});

export const webAnnotation: Layout = {
  name: "web-annotation",
  about: "claims as W3C Web Annotations (JSON-LD)",
  write: (documents) =>
    jsonList(documents, {
      head: { ...frame, id: iriOf("annotations", "claims") },
      list: "items",
      items: webAnnotations,
    }),
};
