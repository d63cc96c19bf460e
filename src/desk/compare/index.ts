/** Several pairs side by side, in every form. */
export { comparisonColumns } from "./columns.ts";
export { comparisonMarkdown } from "./markdown.ts";
export { renderComparison } from "./page.ts";
export { type ComparedGroup, type ComparedRow, comparedGroups } from "./rows.ts";
