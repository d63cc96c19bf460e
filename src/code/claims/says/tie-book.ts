import type { Knowledge } from "../../../knowledge/index.ts";

/** The words of `knowledge/cues/ties.yaml`; a phrase is its words joined by "_". */
export interface TieBook {
  readonly alliance: ReadonlySet<string>;
  readonly partnership: ReadonlySet<string>;
  readonly closeness: ReadonlySet<string>;
  readonly closer: ReadonlySet<string>;
  readonly preparing: ReadonlySet<string>;
  readonly inFact: ReadonlySet<string>;
  readonly formal: ReadonlySet<string>;
  readonly none: ReadonlySet<string>;
  /** Phrases that deny beside the noun, however the tree hangs them. */
  readonly outright: ReadonlySet<string>;
  readonly obligation: ReadonlySet<string>;
  /** Verbs of doubt: what nobody doubts is not denied. */
  readonly doubting: ReadonlySet<string>;
  /** What makes a pact or union one of defence. */
  readonly martial: ReadonlySet<string>;
  /** What makes it one of other matters. */
  readonly civil: ReadonlySet<string>;
  /** What a state is only the home of. */
  readonly private: ReadonlySet<string>;
  readonly inWar: ReadonlySet<string>;
}

type TieFile = Readonly<
  Record<
    | "closer"
    | "preparing"
    | "in-fact"
    | "formal"
    | "none"
    | "outright"
    | "doubting"
    | "martial"
    | "civil"
    | "private"
    | "obligation"
    | "in-war",
    string
  >
> & {
  readonly nouns: Readonly<Record<"alliance" | "partnership" | "closer", string>>;
};

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const known = new WeakMap<Knowledge, TieBook>();

/** The tie words of a knowledge folder, read once for each loaded knowledge. */
export const tieBook = (knowledge: Knowledge): TieBook => {
  const found = known.get(knowledge);
  if (found) return found;
  const file = knowledge.readYaml<TieFile>("cues/ties.yaml");
  const book: TieBook = {
    alliance: setOf(file.nouns.alliance),
    partnership: setOf(file.nouns.partnership),
    closeness: setOf(file.nouns.closer),
    closer: setOf(file.closer),
    preparing: setOf(file.preparing),
    inFact: setOf(file["in-fact"]),
    formal: setOf(file.formal),
    none: setOf(file.none),
    outright: setOf(file.outright),
    obligation: setOf(file.obligation),
    doubting: setOf(file.doubting),
    martial: setOf(file.martial),
    civil: setOf(file.civil),
    private: setOf(file.private),
    inWar: setOf(file["in-war"]),
  };
  known.set(knowledge, book);
  return book;
};
