/** The desk: an assessment as one page in a file, and the store as pages on a port. */
export type { Assessor, DyadAssessment } from "./app/assessor.ts";
export { createDesk, type DeskOptions } from "./app/create-desk.ts";
export type { ErrorShape } from "./app/failure.ts";
export type { DyadLine, DyadList } from "./app/list.ts";
export { defaultPort, type ServeOptions, type Serving, serve } from "./app/serve.ts";
export { renderAssessment } from "./report/index.ts";
export type { Document, ReportOptions } from "./report/view.ts";
