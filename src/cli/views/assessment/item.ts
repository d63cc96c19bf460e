import type { Assessment, Coded, Finding, Report } from "../../../contract/index.ts";
import type { Look } from "../../emit.ts";
import { clean } from "../../format/clean.ts";
import { hang } from "../../format/wrap.ts";

/** An assessment, with the documents it speaks of. */
export interface AssessmentItem {
  readonly assessment: Assessment;
  readonly documents: readonly { readonly report: Report; readonly coded: Coded }[];
}

/** What the sections share. */
export interface Page extends AssessmentItem {
  readonly look: Look;
  readonly reports: ReadonlyMap<string, Report>;
  readonly findings: readonly Finding[];
}

export function pageOf({ assessment, documents }: AssessmentItem, look: Look): Page {
  const reports = new Map(documents.map(({ report }) => [report.id, report]));
  const used = new Set(assessment.findings);
  const findings = documents.flatMap(({ coded }) => coded.findings).filter(({ id }) => used.has(id));
  return { assessment, documents, look, reports, findings };
}

/** A heading and what stands under it; nothing when there is nothing. */
export const section = ({ style }: Look, title: string, body: string): string =>
  body === "" ? "" : `${style.bold(title)}\n${body.trimEnd()}\n`;

/** A paragraph of prose. */
export const prose = (text: string, { width }: Look): string => `${hang("  ", clean(text), width)}\n`;

/** A list with a dash before each item. */
export const bullets = (items: readonly string[], { width }: Look): string =>
  items.map((item) => `${hang("  - ", clean(item), width)}\n`).join("");
