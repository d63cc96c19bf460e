import type { Knowledge } from "../../knowledge/index.ts";

type Direction = "for" | "against";

/** The words of `knowledge/cues/factors.yaml`. */
export interface FactorBook {
  /** Verb → words that follow it in a phrase ("point" → ["to"]), one list for each entry. */
  readonly verbs: Readonly<Record<Direction, ReadonlyMap<string, readonly (readonly string[])[]>>>;
  readonly nouns: Readonly<Record<Direction, ReadonlySet<string>>>;
  readonly listing: ReadonlySet<string>;
  readonly causes: ReadonlySet<string>;
  /** First words of "because ...", "due to ...". */
  readonly reasons: ReadonlySet<string>;
}

interface FactorFile {
  readonly for: { readonly verbs: string; readonly nouns: string; readonly listing: string };
  readonly against: { readonly verbs: string; readonly nouns: string };
  readonly causes: string;
  readonly reasons: string;
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
    reasons: new Set(words(file.reasons).map((phrase) => phrase.split("_")[0] ?? phrase)),
  };
  known.set(knowledge, book);
  return book;
};
