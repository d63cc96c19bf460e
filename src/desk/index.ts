/** The desk: assessments, pages and records as pages that a person reads and data that a program reads. */
export { openApi } from "./api/openapi.ts";
export type { Envelope } from "./app/answer.ts";
export { createDesk, type DeskOptions } from "./app/create-desk.ts";
export type { ErrorShape } from "./app/failure.ts";
export { defaultPort, type ServeOptions, type Serving, serve } from "./app/serve.ts";
export type { Board, BoardPair } from "./board/list.ts";
export { comparisonMarkdown, renderComparison } from "./compare/index.ts";
export { type McpOptions, serveMcp } from "./mcp/stdio.ts";
export { renderAssessment } from "./report/index.ts";
export type { Document, ReportOptions } from "./report/view.ts";
export { type Assessor, createAssessor, type Weighed } from "./weigh/assessor.ts";
export type { BoardLine } from "./weigh/line.ts";
