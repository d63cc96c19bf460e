/** Findings: what a careful reader would remark about a page. */
import type { Claim, Finding } from "../../contract/index.ts";
import type { CodeContext } from "../context.ts";
import { badgeFindings } from "./badges.ts";
import { contradictionFindings } from "./contradictions.ts";
import { dateFindings } from "./dates.ts";
import { headlineFindings } from "./headline.ts";
import { sourceFindings } from "./sources.ts";

/**
 * Remarks on a page: the headline held against the body, badges that name no checker, statements that rest on
 * unnamed people, contradictions inside the page, a missing date. Each with the spans it rests on and one sentence.
 */
export const findFindings = (context: CodeContext, claims: readonly Claim[]): Finding[] => [
  ...badgeFindings(context),
  ...headlineFindings(context, claims),
  ...sourceFindings(context, claims),
  ...contradictionFindings(context, claims),
  ...dateFindings(context),
];
