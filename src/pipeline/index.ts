/** The rooms put to work one after the other: what the command line and the desk share. */

export {
  type Compared,
  type Comparison,
  climbed,
  compare,
  eachPairOnce,
  type Framework,
  type Gap,
  gapOf,
  gapWords,
  type PaperLevel,
  paperLevelOf,
  paperLevels,
  paperLevelWords,
  stepsOf,
} from "../assess/index.ts";
export { asFailure } from "./as-failure.ts";
export {
  type Assessed,
  type AssessOptions,
  assessDocuments,
  frameworkAt,
  type Standing,
  standingsOn,
  weighingVersion,
} from "./assess-documents.ts";
export { assessFolder, type CodedFolder, codeSources } from "./assess-folder.ts";
export { type CodePageOptions, codePage } from "./code-page.ts";
export { type CodePagesOptions, codePages, type Progress } from "./code-pages.ts";
export type { CodedPage } from "./code-report.ts";
export { collect } from "./collect.ts";
export { documentLines } from "./document-lines.ts";
export { fetchPublic, type PublicFetchOptions } from "./fetch/fetch-public.ts";
export { shippedFrameworks } from "./frameworks.ts";
export { type Recorded, recordedIn, recordedVersion } from "./import/recorded.ts";
export { knowledgeWith } from "./knowledge-with.ts";
export { type LoadedPage, loadSource } from "./load-source.ts";
export { isMany, openContainers } from "./open-containers.ts";
export { type CodedDocument, type Outcome, outcomeOf } from "./outcome.ts";
export { outletIdOf } from "./outlet-id.ts";
export { resolveDyad, resolveState } from "./resolve-state.ts";
export { placesOf, sentencesOf } from "./sentences.ts";
export { isFailure, isUrl, type Source, type SourceOrFailure } from "./source.ts";
export { WorkerPool } from "./workers/pool.ts";
