/** Pages in the forms of other programs: web annotations, schema.org, STIX. */
import type { Context } from "hono";
import type { Assessment, Claim } from "../../contract/index.ts";
import {
  annotationPage,
  checkReviews,
  type Exported,
  schemaOrgClaims,
  schemaOrgGraph,
  stixOfAssessment,
  stixOfPages,
  webAnnotations,
} from "../../export/index.ts";
import { answer } from "../app/answer.ts";
import { contentTypeOf } from "./twins.ts";

export const exportForms = ["annotations.jsonld", "schema.jsonld", "stix.json"] as const;
export type ExportForm = (typeof exportForms)[number];

export const isExportForm = (form: string | null): form is ExportForm =>
  (exportForms as readonly (string | null)[]).includes(form);

export interface ExportParts {
  /** What it is of: "story told". */
  readonly name: string;
  /** The address of the page it is of. */
  readonly page: string;
  readonly documents: readonly Exported[];
  /** Only these claims of the documents; all when not given. */
  readonly only?: (claim: Claim) => boolean;
  readonly assessment?: Assessment;
}

const narrowed = ({ documents, only }: ExportParts): readonly Exported[] =>
  only
    ? documents.map(({ report, coded }) => ({
        report,
        coded: { ...coded, claims: coded.claims.filter(only) },
      }))
    : documents;

const contentOf = (form: ExportForm, parts: ExportParts): object => {
  const documents = narrowed(parts);
  const { name, page, assessment } = parts;
  if (form === "annotations.jsonld") return annotationPage(name, documents.flatMap(webAnnotations));
  if (form === "stix.json")
    return assessment ? stixOfAssessment(assessment, documents) : stixOfPages(name, documents);
  return schemaOrgGraph([
    ...documents.flatMap(schemaOrgClaims),
    ...(assessment ? checkReviews(assessment, documents, page) : []),
  ]);
};

export const answerExport = (context: Context, form: ExportForm, parts: ExportParts): Response =>
  answer(context, contentTypeOf(form), `${JSON.stringify(contentOf(form, parts))}\n`);
