/** Assessments of the pairs in the store: kept ones at once, small ones while you wait, large ones in the background. */
import { dirname } from "node:path";
import type { EvidenceItem } from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { type Framework, type Recorded, shippedFrameworks, weighingVersion } from "../../pipeline/index.ts";
import type { AssessmentKey, EvidenceQuery, PackedAssessment, Store } from "../../store/index.ts";
import type { WeighQueue } from "./queue.ts";
import { recordsIn } from "./records.ts";
import type { Shown } from "./shown.ts";
import { inOrder, weigh } from "./weigh.ts";

/** What is asked for. */
export interface Asked {
  readonly dyad: readonly [string, string];
  /** Id of a framework; the first when not given. */
  readonly framework?: string | undefined;
  /** A day; the latest when not given. */
  readonly asOf?: string | undefined;
}

/** The pair cannot be told of, is being weighed, or here it is, with the pages that came in since. */
export type Weighed =
  | { readonly state: "unknown" }
  | { readonly state: "waiting"; readonly reports: number }
  | { readonly state: "ready"; readonly shown: Shown; readonly newer: number };

export interface Assessor {
  readonly frameworks: readonly Framework[];
  /** By its id; the first when none is given. @throws EntenteError E807 when there is none of that id */
  frameworkOf(id: string | undefined): Framework;
  /** The record of a pair with what was imported on it; where that is done first, small pairs are weighed by it at once. */
  know(dyad: readonly [string, string]): Promise<Recorded>;
  of(asked: Asked): Weighed;
  /** The same, with nothing read of what is ready. */
  stateOf(asked: Asked): Weighed["state"];
  /** What is kept of a pair already, current or not; weighs nothing. */
  kept(asked: Asked): Shown | null;
  /** All of an assessment as JSON, as it was kept; null when it is not there yet. */
  whole(asked: Asked): string | null;
  /** The same as it lies in the store. */
  packed(asked: Asked): PackedAssessment | null;
  /** Its evidence, a page at a time in the order of ids; null when it is not there yet. */
  evidence(asked: Asked, page: EvidenceQuery): readonly EvidenceItem[] | null;
  /** Puts the most told pairs that are not weighed, or not by this version, into the queue. */
  catchUp(): void;
  /** What waits to be weighed; null where nothing is weighed in the background. */
  waiting(): ReturnType<WeighQueue["waiting"]> | null;
}

/** Weighing so many pages takes a quarter of a second; a reader waits that long once. */
const whileYouWait = 25;
/** Pairs weighed without being asked for: a front page of them and some more. */
const mostUnasked = 200;
/** Parsed assessments in memory; one is some 100 kB. */
const mostParsed = 32;

interface AssessorParts {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly queue: WeighQueue | null;
  readonly frameworks?: readonly Framework[];
}

/** @param queue null where nothing may run in the background: then everything is weighed while you wait */
export const createAssessor = ({
  store,
  knowledge,
  queue,
  frameworks = shippedFrameworks(knowledge),
}: AssessorParts): Assessor => {
  const parsed = new Map<string, Shown>();
  const frameworkOf = (id: string | undefined): Framework => {
    const found = id === undefined ? frameworks[0] : frameworks.find((one) => one.id === id);
    if (!found) throw new EntenteError("E807", { name: id ?? "" });
    return found;
  };
  const records = recordsIn(dirname(store.path), knowledge);
  const versionOf = (framework: Framework): string =>
    weighingVersion(knowledge, framework, records.version());
  const keyOf = ({ dyad, framework, asOf }: Asked): AssessmentKey => ({
    dyad: inOrder(dyad),
    framework: frameworkOf(framework).id,
    asOf: asOf ?? "",
  });
  const parse = (key: AssessmentKey, seen: number, json: string): Shown => {
    const id = [...key.dyad, key.framework, key.asOf, seen, json.length].join(" ");
    const shown = parsed.get(id) ?? (JSON.parse(json) as Shown);
    parsed.delete(id);
    parsed.set(id, shown);
    const oldest = parsed.keys().next();
    if (parsed.size > mostParsed && !oldest.done) parsed.delete(oldest.value);
    return shown;
  };
  /** Brings the kept assessment up to date where that is quick, and tells what is missing from it. */
  const current = (
    key: AssessmentKey,
  ): { readonly ready: boolean; readonly newer: number; readonly size: number } => {
    const framework = frameworkOf(key.framework);
    const kept = store.kept(key, "board");
    const standing = store.standing();
    const newer = kept ? store.newerOf(key.dyad, kept.seen) : 0;
    const isCurrent =
      kept !== null &&
      newer === 0 &&
      kept.removals === standing.removals &&
      kept.knowledge === versionOf(framework);
    if (isCurrent) return { ready: true, newer, size: 0 };
    const size = store.sizeOfDyad(key.dyad);
    if (size === 0) return { ready: false, newer: 0, size };
    const known = records.known(key.dyad);
    // Imported files are not asked while all wait: the thread does, unless `know` has already.
    if (queue !== null && (size > whileYouWait || known === null)) {
      queue.add(key, true);
      return { ready: kept !== null, newer, size };
    }
    const recorded = known ?? { knowledge };
    const imports = known === null ? "" : records.version();
    return { ready: weigh({ store, recorded, imports, framework }, key) !== null, newer: 0, size };
  };
  return {
    frameworks,
    frameworkOf,
    know: records.know,
    of: (asked) => {
      const key = keyOf(asked);
      const { ready, newer, size } = current(key);
      if (!ready) return size === 0 ? { state: "unknown" } : { state: "waiting", reports: size };
      const kept = store.kept(key, "shown");
      return kept ? { state: "ready", shown: parse(key, kept.seen, kept.json), newer } : { state: "unknown" };
    },
    kept: (asked) => {
      const key = keyOf(asked);
      const kept = store.kept(key, "shown");
      return kept ? parse(key, kept.seen, kept.json) : null;
    },
    whole: (asked) => {
      const key = keyOf(asked);
      return current(key).ready ? (store.kept(key, "whole")?.json ?? null) : null;
    },
    packed: (asked) => {
      const key = keyOf(asked);
      return current(key).ready ? store.keptWhole(key) : null;
    },
    stateOf: (asked) => {
      const { ready, size } = current(keyOf(asked));
      if (ready) return "ready";
      return size === 0 ? "unknown" : "waiting";
    },
    evidence: (asked, page) => store.keptEvidence(keyOf(asked), page),
    waiting: () => queue?.waiting() ?? null,
    catchUp: () => {
      const framework = frameworkOf(undefined);
      for (const { dyad } of store.board({ framework: framework.id, limit: mostUnasked, offset: 0 })) {
        const key = { dyad, framework: framework.id, asOf: "" };
        const kept = store.kept(key, "board");
        if (kept?.knowledge === versionOf(framework) && store.newerOf(dyad, kept.seen) === 0) continue;
        queue?.add(key);
      }
    },
  };
};
