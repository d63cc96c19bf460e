/** Assessments of the pairs in the store, made when first asked for and kept until their pages change. */
import { createHash } from "node:crypto";
import type { Knowledge } from "../../knowledge/index.ts";
import { type Assessed, assessDocuments } from "../../pipeline/index.ts";
import type { Store, StoredDocument } from "../../store/index.ts";

/** An assessment with the pages it was made from. */
export interface DyadAssessment extends Assessed {
  readonly documents: readonly StoredDocument[];
}

export interface Assessor {
  /** Assesses a pair; null when no page in the store names both. */
  of(dyad: readonly [string, string]): DyadAssessment | null;
  /** Whether a pair was assessed before, so that asking again costs little. */
  has(dyad: readonly [string, string]): boolean;
}

const versionOf = (documents: readonly StoredDocument[]): string =>
  createHash("sha256")
    .update(documents.map(({ report }) => `${report.id} ${report.stage.version}`).join("\n"))
    .digest("base64");

/** Assessments kept in memory; one holds its pages, a few hundred kilobytes with a hundred of them. */
const mostKept = 64;

export const createAssessor = (store: Store, knowledge: Knowledge): Assessor => {
  const kept = new Map<string, { readonly version: string; readonly made: DyadAssessment }>();
  const remember = (key: string, version: string, made: DyadAssessment): DyadAssessment => {
    kept.delete(key);
    kept.set(key, { version, made });
    const oldest = kept.keys().next();
    if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value);
    return made;
  };
  return {
    has: (dyad) => kept.has(dyad.join("-")),
    of: (dyad) => {
      const documents = store.byDyad(dyad);
      if (documents.length === 0) return null;
      const key = dyad.join("-");
      const version = versionOf(documents);
      const before = kept.get(key);
      if (before?.version === version) return before.made;
      return remember(key, version, { ...assessDocuments(documents, { knowledge, dyad }), documents });
    },
  };
};
