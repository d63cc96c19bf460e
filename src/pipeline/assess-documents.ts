import { existsSync } from "node:fs";
import { join } from "node:path";
import { assess, assessStage, type Framework, loadFramework, type OutletRatings } from "../assess/index.ts";
import type { Apart, Assessment, Coded, EventMonth, Report, Traced } from "../contract/index.ts";
import type { Knowledge } from "../knowledge/index.ts";
import type { ScoredPacts } from "../record/index.ts";
import { trace, traceStage } from "../trace/index.ts";
import { readText } from "./framework-text.ts";

export interface AssessOptions {
  readonly knowledge: Knowledge;
  /** Two states by ISO 3166-1 alpha-3. */
  readonly dyad: readonly [string, string];
  /** YYYY-MM-DD; by default the latest day the pages speak of. */
  readonly asOf?: string;
  readonly framework?: Framework;
  /** A model of pacts calibrated on the user's own data. */
  readonly pacts?: ScoredPacts;
  /** Months of the pair in imported event data. */
  readonly events?: readonly EventMonth[];
  /** Merges that a person has undone. */
  readonly apart?: readonly Apart[];
  /** Reliability of outlets as people have set it. */
  readonly ratings?: OutletRatings;
}

export interface Assessed {
  readonly traced: Traced;
  readonly assessment: Assessment;
}

/** The framework that ships with the package. */
const defaultFramework = "frameworks/military-alliance.yaml";

/**
 * A framework from a file of the user's, a shipped one by its name ("rupture"), or the one for military alliances.
 * @throws EntenteError E501 when it cannot be used
 */
export function frameworkAt(path: string | undefined, knowledge: Knowledge): Framework {
  if (path === undefined) return loadFramework(knowledge.readText(defaultFramework));
  const shipped = `frameworks/${path}.yaml`;
  const isShipped = /^[a-z][a-z-]*$/.test(path) && existsSync(join(knowledge.folder, shipped));
  return isShipped
    ? loadFramework(knowledge.readText(shipped), shipped)
    : loadFramework(readText(path), path);
}

/** Traces the documents to their origins and weighs them into an assessment of the dyad. */
export function assessDocuments(
  documents: readonly { readonly report: Report; readonly coded: Coded }[],
  {
    knowledge,
    dyad,
    asOf,
    pacts,
    events,
    framework = frameworkAt(undefined, knowledge),
    apart = [],
    ratings = new Map(),
  }: AssessOptions,
): Assessed {
  const traced = trace(documents, knowledge, { apart });
  const given = {
    ratings,
    ...(asOf === undefined ? {} : { asOf }),
    ...(pacts === undefined ? {} : { pacts }),
    ...(events === undefined ? {} : { events }),
  };
  return { traced, assessment: assess({ documents, traced, dyad, framework, knowledge, ...given }) };
}

/** Where a pair stood on a day before. */
export interface Standing {
  readonly day: string;
  readonly paper: Assessment["paper"];
  readonly practice: Assessment["practice"];
}

/**
 * Where the pair stood on earlier days, by what the documents and the record tell of the time before each.
 * @param traced what `trace` gave for the same documents
 */
export function standingsOn(
  days: readonly string[],
  documents: readonly { readonly report: Report; readonly coded: Coded }[],
  {
    knowledge,
    dyad,
    framework = frameworkAt(undefined, knowledge),
    traced,
    ratings = new Map(),
  }: Omit<AssessOptions, "asOf"> & { readonly traced: Traced },
): readonly Standing[] {
  return days.map((day) => {
    const { paper, practice } = assess({
      documents,
      traced,
      dyad,
      framework,
      knowledge,
      ratings,
      asOf: day,
    });
    return { day, paper, practice };
  });
}

/**
 * The version of what weighs: another one may weigh the same pages otherwise.
 * @param imports what `recordedVersion` gives of the record that the user imported
 */
export const weighingVersion = (knowledge: Knowledge, framework: Framework, imports = ""): string =>
  `knowledge ${knowledge.version}, ${framework.id} ${framework.version}, ${traceStage.name} ${traceStage.version}, ${assessStage.name} ${assessStage.version}${imports && `, ${imports}`}`;
