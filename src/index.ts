/**
 * Entente: who is allied with whom - on paper, in practice, and on whose word.
 *
 * A page goes through the house room by room, and each room is also a subpath of the package:
 *
 * ```ts
 * import { codePage, loadKnowledge, assessDocuments } from "entente";
 *
 * const knowledge = loadKnowledge();
 * const pages = [codePage(bytes, { name: "page.html" })];
 * const { assessment } = assessDocuments(pages, { knowledge, dyad: ["RUS", "CHN"] });
 * ```
 */

// Everything → Assessment.
export { assess, type Framework, loadFramework } from "./assess/index.ts";
// Sentences → Events, Claims.
export { code, codePairs } from "./code/index.ts";
// The records that flow between the rooms; their schemas are in "entente/contract".
export type * from "./contract/index.ts";
// Assessment → one web page; store → a desk of pages.
export { createDesk, renderAssessment, serve } from "./desk/index.ts";
export { EntenteError, type ErrorCode } from "./errors/index.ts";
// Coded reports → forms that other programs read, and tables of events.
export { type Exported, eventTable, type Layout, layouts, writeTable } from "./export/index.ts";
// Names, ontology, treaties and facts that every room looks things up in.
export { extendKnowledge, type Knowledge, loadKnowledge } from "./knowledge/index.ts";
// Report → Sentences.
export { fromConllu, loadModel, type Model, parse, parseReport, toConllu } from "./parse/index.ts";
// The rooms one after the other.
export {
  assessDocuments,
  assessFolder,
  codePage,
  codePages,
  collect,
  type Outcome,
  resolveDyad,
  resolveState,
} from "./pipeline/index.ts";
// Page → Report.
export { type ReadOptions, read } from "./read/index.ts";
// Two states on a day → what treaties bind them to, and what is known of them.
export { factsOf, paperOn } from "./record/index.ts";
// Reports ↔ disk.
export { openStore, type Store, type StoredDocument } from "./store/index.ts";
// Reports → Stories, Copies, Origins.
export { trace } from "./trace/index.ts";
