import type { Knowledge } from "../../knowledge/index.ts";

type Direction = "for" | "against";

/** The words of `knowledge/cues/factors.yaml`. */
export interface FactorBook {
  /** Verb → words that follow it in a phrase ("point" → ["to"]), one list for each entry. */
  readonly verbs: Readonly<Record<Direction, ReadonlyMap<string, readonly (readonly string[])[]>>>;
  readonly nouns: Readonly<Record<Direction, ReadonlySet<string>>>;
  readonly listing: ReadonlySet<string>;
  readonly causes: ReadonlySet<string>;
  /** Nouns for things that are reasons where a verb says so: "two circumstances rule it out". */
  readonly countable: ReadonlySet<string>;
  /** Verbs of a passive that shows: "can be seen from". */
  readonly seen: ReadonlySet<string>;
  /** "Indicators of an alliance include ...". */
  readonly including: ReadonlySet<string>;
  /** "reasons to doubt ...". */
  readonly doubting: ReadonlySet<string>;
  /** Verb → prepositions behind which what is offered stands: "rests on three pillars". */
  readonly resting: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Verbs of naming: "he points to three things: ...". */
  readonly naming: ReadonlySet<string>;
  /** "Evidence is mounting." */
  readonly mounting: ReadonlySet<string>;
  /** First words of "because ...", "due to ...". */
  readonly reasons: ReadonlySet<string>;
}

interface FactorFile {
  readonly for: { readonly verbs: string; readonly nouns: string; readonly listing: string };
  readonly against: { readonly verbs: string; readonly nouns: string };
  readonly causes: string;
  readonly reasons: string;
  readonly countable: string;
  readonly seen: string;
  readonly including: string;
  readonly doubting: string;
  readonly resting: string;
  readonly naming: string;
  readonly mounting: string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const verbs = (text: string): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const found = new Map<string, (readonly string[])[]>();
  for (const phrase of words(text)) {
    const [verb = "", ...rest] = phrase.split("_");
    found.set(verb, [...(found.get(verb) ?? []), rest]);
  }
  return found;
};

const known = new WeakMap<Knowledge, FactorBook>();

/** The factor words of a knowledge folder, read once for each loaded knowledge. */
export const factorBook = (knowledge: Knowledge): FactorBook => {
  const found = known.get(knowledge);
  if (found) return found;
  const file = knowledge.readYaml<FactorFile>("cues/factors.yaml");
  const book: FactorBook = {
    verbs: { for: verbs(file.for.verbs), against: verbs(file.against.verbs) },
    nouns: { for: new Set(words(file.for.nouns)), against: new Set(words(file.against.nouns)) },
    listing: new Set(words(file.for.listing)),
    causes: new Set(words(file.causes)),
    countable: new Set(words(file.countable)),
    seen: new Set(words(file.seen)),
    including: new Set(words(file.including)),
    doubting: new Set(words(file.doubting)),
    resting: verbs(file.resting),
    naming: new Set(words(file.naming)),
    mounting: new Set(words(file.mounting)),
    reasons: new Set(words(file.reasons).map((phrase) => phrase.split("_")[0] ?? phrase)),
  };
  known.set(knowledge, book);
  return book;
};
