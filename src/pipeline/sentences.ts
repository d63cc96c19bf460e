import type { Report, Sentence } from "../contract/index.ts";
import { loadModel, parseReport, splitReport } from "../parse/index.ts";

/** The sentences of a report with their trees, anew: the store does not keep them. */
export const sentencesOf = (report: Report): readonly Sentence[] => parseReport(report, loadModel());

/** Where its sentences stand, without their trees. */
export const placesOf = (report: Report): readonly Pick<Sentence, "index" | "start" | "end">[] =>
  splitReport(report, loadModel());
