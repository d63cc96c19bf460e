import type { Report, Sentence } from "../contract/index.ts";
import { loadModel, parseReport } from "../parse/index.ts";

/** The sentences of a report with their trees, anew: the store does not keep them. */
export const sentencesOf = (report: Report): readonly Sentence[] => parseReport(report, loadModel());
