/** The store of record: reports and what was coded of them, in one SQLite file. The only room that speaks SQL. */
import { join } from "node:path";
import type { Apart, Coded, Correction, EvidenceItem, Reliability } from "../contract/index.ts";
import { actorOf, actors, countActors, outletOf, type StoredActor, type StoredOutlet } from "./actors.ts";
import { type AddedQuery, type AddedReport, added } from "./added.ts";
import * as assessments from "./assessments.ts";
import { connect } from "./connect.ts";
import { catchUp } from "./copies/catch-up.ts";
import { CopyIndex, type StoredCopy } from "./copies/copy-index.ts";
import { corrections, lastCorrection, machineCoded } from "./corrections/corrections.ts";
import { type Queue, type QueueQuery, queue } from "./corrections/queue.ts";
import * as decisions from "./decisions/decisions.ts";
import { type DiscussionStore, discussionStore } from "./discuss/index.ts";
import type { StoredDocument } from "./document.ts";
import type { EvidenceQuery } from "./evidence/evidence.ts";
import { guarded } from "./failures.ts";
import { health, type StoreHealth } from "./health.ts";
import { listsOf, type StoreLists } from "./lists.ts";
import { overview, type StoreOverview } from "./overview.ts";
import { type PeopleStore, peopleStore } from "./people/index.ts";
import { type WrittenStore, writtenStore } from "./publish/index.ts";
import * as query from "./query.ts";
import { type RecordPlace, type RecordQuery, recordOf, records } from "./records.ts";
import type { ParsedQuery } from "./search/parse-query.ts";
import { type Slice, searchPages, searchRecords } from "./search/search.ts";
import { type SettingStore, settingStore } from "./settings/settings.ts";
import { type KeptStory, keepStories, storyOf } from "./stories.ts";
import { versionOf } from "./version.ts";
import { correct, type PutOutcome, put, putAll, remove } from "./write.ts";

export type { StoredActor, StoredOutlet } from "./actors.ts";
export type { AddedQuery, AddedReport } from "./added.ts";
export type {
  AssessmentKey,
  BoardQuery,
  BoardRow,
  KeptAssessment,
  MadeFrom,
  PackedAssessment,
} from "./assessments.ts";
export type { StoredCopy } from "./copies/copy-index.ts";
export { type OpenCopyIndex, openCopyIndex } from "./copies/open.ts";
export type { Queue, QueueQuery } from "./corrections/queue.ts";
export { dataFolder, type Surroundings } from "./data-folder.ts";
export {
  type Decided,
  type MergeDecision,
  type OutletRating,
  reliabilities,
} from "./decisions/decisions.ts";
export {
  type Appeal,
  type CommentReport,
  type CommentState,
  type DeskComment,
  type DiscussionStore,
  type FormerText,
  type Moderation,
  type Queued,
  type ReportReason,
  reportReasons,
} from "./discuss/index.ts";
export type { StoredDocument, Versions } from "./document.ts";
export type { EvidenceQuery } from "./evidence/evidence.ts";
export type { StoreHealth } from "./health.ts";
export type { EventCodes } from "./imports/event-sql.ts";
export { importEvents } from "./imports/import-events.ts";
export { importRows, type RowTables } from "./imports/import-rows.ts";
export { type EventFile, type EventLayout, eventLayoutOf, eventLayouts } from "./imports/layout.ts";
export { type Imported, importedAs, listImports, type Skipped, spillFolder } from "./imports/manifest.ts";
export {
  eventMonths,
  eventYears,
  type ImportedCountryYear,
  type ImportedDyadYear,
  importedCountries,
  importedDyads,
  importedFacts,
} from "./imports/query.ts";
export type { ListedStory, StoreLists } from "./lists.ts";
export type { StoreOverview } from "./overview.ts";
export type { AuditCheck, AuditQuery } from "./people/audit.ts";
export type { PeopleStore } from "./people/index.ts";
export {
  type Act,
  type ApiToken,
  type AuditEntry,
  type Invitation,
  type Passkey,
  type Person,
  type Role,
  roles,
  type Session,
  type SignedInBy,
} from "./people/types.ts";
export {
  type CheckFinding,
  type ClaimCheck,
  checkFindings,
  type Dissent,
  type Signed,
  type Written,
  type WrittenAct,
  type WrittenLine,
  type WrittenState,
  type WrittenStore,
  type WrittenVersion,
} from "./publish/index.ts";
export type { Page, StoredDyad, StoredReport } from "./query.ts";
export type { RecordPlace, RecordQuery } from "./records.ts";
export { type Backup, backUp, verifyBackup } from "./safety/backup.ts";
export { type Restored, restore } from "./safety/restore.ts";
export { type Upgraded, upgrade } from "./safety/upgrade.ts";
export type { Facet } from "./search/facet-counts.ts";
export { type FacetValue, type ParsedQuery, parseQuery, type WordQuery } from "./search/parse-query.ts";
export {
  type FoundPage,
  type FoundRecord,
  facetsOver,
  foundFrom,
  foundTo,
  mostCounted,
} from "./search/search.ts";
export type { Setting, SettingStore, SettingValue } from "./settings/settings.ts";
export type { KeptStory } from "./stories.ts";
export type { PutOutcome } from "./write.ts";

/** An open store. Every method throws EntenteError E601 when the file fails it. */
export interface Store {
  /** The database file. */
  readonly path: string;
  /** People, what lets them in, and the log. */
  readonly people: PeopleStore;
  /** What admins set otherwise than the program has it. */
  readonly settings: SettingStore;
  /** Puts a document wholly in or not at all, and durably: once it returns, no crash undoes it. */
  put(document: StoredDocument): PutOutcome;
  /** Puts many documents in with one sync to disk: all of them, or none. */
  putAll(documents: Iterable<StoredDocument>): readonly PutOutcome[];
  /** The document of a report id, byte for byte as it was put; null when it is not there. */
  get(id: string): StoredDocument | null;
  /** The line of a list for one report; null when it is not there. */
  brief(id: string): query.StoredReport | null;
  /** Reports, newest first. */
  list(page?: query.Page): readonly query.StoredReport[];
  /** Reports by what they are about, the latest put in first. */
  added(query: AddedQuery): readonly AddedReport[];
  count(): number;
  /** Every document in the order of ids, read one at a time. */
  documents(): Iterable<StoredDocument>;
  /** Documents that name both states (ISO 3166-1 alpha-3), in the order of ids. */
  byDyad(dyad: readonly [string, string]): readonly StoredDocument[];
  /** The documents that tell of a pair, the newest of them where there are very many, in the order of ids. */
  aboutDyad(dyad: readonly [string, string]): readonly StoredDocument[];
  /** Pairs of states that some report tells of, the most told first. */
  dyads(): readonly query.StoredDyad[];
  /** The pairs of states that one report tells of, the most told in it first. */
  dyadsOf(id: string): readonly (readonly [string, string])[];
  /** Where an event or a claim stands; null when there is none of this id. */
  record(id: string): RecordPlace | null;
  /** Events and claims by what they are about, those of the latest reports first. */
  records(query: RecordQuery): readonly RecordPlace[];
  /** Who is named in the reports. */
  actor(id: string): StoredActor | null;
  /** Actors whose name or id holds the words, the most named first. */
  actors(query: {
    readonly words: string;
    readonly limit: number;
    readonly offset?: number;
  }): readonly StoredActor[];
  /** How many actors have the words in their name or id; all when no words are given. */
  countActors(words: string): number;
  /** An outlet by the one word of its address. */
  outlet(site: string): StoredOutlet | null;
  /** Keeps the stories of a pair; those kept before give way. */
  keepStories(dyad: readonly [string, string], stories: readonly KeptStory[]): void;
  /** A kept story with the pair it was found for. */
  story(id: string): ReturnType<typeof storyOf>;
  /** Changes whenever anything in the store does, whoever changes it. */
  version(): string;
  /** What is in the store now, to hold a kept assessment against. */
  standing(): Omit<assessments.MadeFrom, "knowledge">;
  /** How many documents that name both states came in after the given one. */
  newerOf(dyad: readonly [string, string], seen: number): number;
  /** How many documents name both states, counted up to a thousand. */
  sizeOfDyad(dyad: readonly [string, string]): number;
  /** Keeps an assessment; one with the same key gives way. */
  keep(kept: assessments.KeptAssessment): void;
  /** What a page shows of a kept assessment, or all of it, as JSON; null when there is none. */
  kept(
    key: assessments.AssessmentKey,
    what: "board" | "shown" | "whole",
  ): (assessments.MadeFrom & { readonly json: string }) | null;
  /** All of a kept assessment as it lies in the store, packed; null when there is none. */
  keptWhole(key: assessments.AssessmentKey): assessments.PackedAssessment | null;
  /** Evidence of a kept assessment, in the order of ids; null when there is no such assessment. */
  keptEvidence(key: assessments.AssessmentKey, asked: EvidenceQuery): readonly EvidenceItem[] | null;
  /** The list of pairs, the most told first, each with its line where it was weighed. */
  board(query: assessments.BoardQuery): readonly assessments.BoardRow[];
  /** How many pairs a query of the list holds, and how they divide. */
  boardCounts(query: assessments.BoardQuery): ReturnType<typeof assessments.boardCounts>;
  /** Reports that hang together by shared text, two and more to a cluster; the same in any order of arrival. */
  clusters(): readonly (readonly string[])[];
  /** The reports that share text with this one, most shared first. */
  copiesOf(id: string): readonly StoredCopy[];
  /**
   * Writes down a person's word on whether two reports rest on one origin.
   * Throws E603 for a report that is not there, E611 without name or reason, E612 for one report twice.
   */
  decide(decision: decisions.MergeDecision): void;
  /** All such decisions, the first made first; none is ever taken out. */
  decisions(): readonly decisions.MergeDecision[];
  /** The pairs that are apart by the last word on each: for `trace`. */
  apart(): readonly Apart[];
  /** Writes down what a person thinks of an outlet's reliability; throws E611 without name or reason. */
  rate(rating: decisions.OutletRating): void;
  /** All ratings, of one outlet where it is given, the first made first. */
  ratings(outlet?: string): readonly decisions.OutletRating[];
  /**
   * Writes a person's word on a record down and puts it over what the machine made, now and in every later run.
   * Throws E603 for a report that is not there.
   */
  correct(correction: Correction): void;
  /** All corrections, of one report where it is given, the first made first; none is ever taken out. */
  corrections(report?: string): readonly Correction[];
  /** The last word on a record, by its id; null where nobody has spoken of it. */
  lastCorrection(record: string): Correction | null;
  /** What the machine made of a report that people have spoken of; null where the store holds just that. */
  machineCoded(report: string): Coded | null;
  /** Records that nobody has spoken of yet, those of the latest reports first. */
  queue(query: QueueQuery): Queue;
  /** An outlet's reliability (A-F) by the last word on it; F where nobody has given one. */
  reliability(outlet: string): Reliability;
  /** The last word on each outlet that anybody has rated. */
  reliabilityByOutlet(): ReadonlyMap<string, Reliability>;
  /** Pages that hold what is asked for, best first. */
  searchPages(asked: ParsedQuery, slice: Slice): ReturnType<typeof searchPages>;
  /** Events or claims that hold what is asked for, best first. */
  searchRecords(
    asked: ParsedQuery,
    slice: Slice & { readonly kind: "event" | "claim" },
  ): ReturnType<typeof searchRecords>;
  /** Assessments that people write. */
  readonly written: WrittenStore;
  /** What people say under assessments and pairs. */
  readonly discussion: DiscussionStore;
  /** Takes a report out; false when it was not there. */
  delete(id: string): boolean;
  /** Lists to be gone through from one row to the next, in the order of ids. */
  readonly lists: StoreLists;
  /** What can be told without reading all of it. */
  overview(): StoreOverview;
  /** Reads the whole file and says what is wrong with it. */
  health(): StoreHealth;
  close(): void;
}

/**
 * Opens the store in a folder, and makes it when there is none.
 * @throws EntenteError E601 when the file is not a store or cannot be opened, E602 when a newer version made it
 */
export function openStore(folder: string): Store {
  const path = join(folder, "entente.db");
  const run = <T>(work: () => T): T => guarded(path, work);
  const database = run(() => connect(folder, path));
  const index = new CopyIndex(database);
  let isCaughtUp = false;
  const placed = <T>(work: () => T): T =>
    run(() => {
      if (!isCaughtUp) catchUp(database, index);
      isCaughtUp = true;
      return work();
    });
  return {
    path,
    people: peopleStore(database, run),
    settings: settingStore(database, run),
    put: (document) => run(() => put({ database, index }, document)),
    putAll: (documents) => run(() => putAll({ database, index }, documents)),
    get: (id) => run(() => query.get(database, id)),
    brief: (id) => run(() => query.briefOf(database, id)),
    list: (page) => run(() => query.list(database, page)),
    added: (asked) => run(() => added(database, asked)),
    count: () => run(() => query.count(database)),
    documents: () => query.documents(database),
    byDyad: (dyad) => run(() => query.byDyad(database, dyad)),
    aboutDyad: (dyad) => run(() => query.aboutDyad(database, dyad)),
    dyads: () => run(() => query.dyads(database)),
    dyadsOf: (id) => run(() => query.dyadsOfReport(database, id)),
    record: (id) => run(() => recordOf(database, id)),
    records: (asked) => run(() => records(database, asked)),
    actor: (id) => run(() => actorOf(database, id)),
    actors: (asked) => run(() => actors(database, asked)),
    countActors: (words) => run(() => countActors(database, words)),
    outlet: (site) => run(() => outletOf(database, site)),
    keepStories: (dyad, stories) => run(() => keepStories(database, dyad, stories)),
    story: (id) => run(() => storyOf(database, id)),
    version: () => run(() => versionOf(database)),
    standing: () => run(() => assessments.standing(database)),
    newerOf: (dyad, seen) => run(() => assessments.newerOf(database, dyad, seen)),
    sizeOfDyad: (dyad) => run(() => assessments.sizeOfDyad(database, dyad)),
    keep: (kept) => run(() => assessments.keep(database, kept)),
    kept: (key, what) => run(() => assessments.kept(database, key, what)),
    keptWhole: (key) => run(() => assessments.keptWhole(database, key)),
    keptEvidence: (key, asked) => run(() => assessments.keptEvidence(database, key, asked)),
    board: (asked) => run(() => assessments.board(database, asked)),
    boardCounts: (asked) => run(() => assessments.boardCounts(database, asked)),
    clusters: () => placed(() => index.clusters()),
    copiesOf: (id) => placed(() => index.copiesOf(id)),
    decide: (decision) => run(() => decisions.decide(database, decision)),
    decisions: () => run(() => decisions.decisions(database)),
    apart: () => run(() => decisions.apart(database)),
    rate: (rating) => run(() => decisions.rate(database, rating)),
    ratings: (outlet) => run(() => decisions.ratings(database, outlet)),
    correct: (correction) => run(() => correct({ database, index }, correction)),
    corrections: (report) => run(() => corrections(database, report)),
    lastCorrection: (record) => run(() => lastCorrection(database, record)),
    machineCoded: (report) => run(() => machineCoded(database, report)),
    queue: (asked) => run(() => queue(database, asked)),
    reliability: (outlet) => run(() => decisions.reliability(database, outlet)),
    reliabilityByOutlet: () => run(() => decisions.reliabilityByOutlet(database)),
    written: writtenStore(database, run),
    discussion: discussionStore(database, run),
    delete: (id) => run(() => remove({ database, index }, id)),
    searchPages: (asked, slice) => run(() => searchPages(database, asked, slice)),
    searchRecords: (asked, slice) => run(() => searchRecords(database, asked, slice)),
    lists: listsOf(database, run),
    overview: () => run(() => overview(database, path)),
    health: () => run(() => health(database, path)),
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
