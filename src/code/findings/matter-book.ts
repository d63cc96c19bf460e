import type { Knowledge } from "../../knowledge/index.ts";

/** Words by which a headline and its body are seen to speak of one matter. */
export interface MatterBook {
  /** Lemma → the matters it may name. */
  readonly concepts: ReadonlyMap<string, readonly string[]>;
  /** Predicates that say a matter ends or is refused; "rule_out" with its particle. */
  readonly ending: ReadonlySet<string>;
  /** Predicates that say it goes on or stands. */
  readonly lasting: ReadonlySet<string>;
  /** Lemma → rung, the lowest first: how bad relations are said to be, how close. */
  readonly worse: ReadonlyMap<string, number>;
  readonly closer: ReadonlyMap<string, number>;
  readonly everybody: ReadonlySet<string>;
  /** Verbs by which a deed is only thought of. */
  readonly intending: ReadonlySet<string>;
  /** Verbs by which it is not even decided. */
  readonly undecided: ReadonlySet<string>;
}

interface MatterFile {
  readonly concepts: Readonly<Record<string, string>>;
  readonly ending: string;
  readonly lasting: string;
  readonly ladders: Readonly<Record<"worse" | "closer", readonly string[]>>;
  readonly everybody: string;
  readonly intending: string;
  readonly undecided: string;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const byWord = (concepts: MatterFile["concepts"]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  // The mark keeps "WAR" and "GAS" apart from codes of states.
  for (const [name, list] of Object.entries(concepts))
    for (const word of new Set(words(list))) found.set(word, [...(found.get(word) ?? []), `#${name}`]);
  return found;
};

const rungs = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, rung) => words(list).map((word) => [word, rung] as const)));

const read = (knowledge: Knowledge): MatterBook => {
  const file = knowledge.readYaml<MatterFile>("cues/matters.yaml");
  return {
    concepts: byWord(file.concepts),
    ending: new Set(words(file.ending)),
    lasting: new Set(words(file.lasting)),
    worse: rungs(file.ladders.worse),
    closer: rungs(file.ladders.closer),
    everybody: new Set(words(file.everybody)),
    intending: new Set(words(file.intending)),
    undecided: new Set(words(file.undecided)),
  };
};

const known = new WeakMap<Knowledge, MatterBook>();

/** The matters of a knowledge folder, read once for each loaded knowledge. */
export const matterBook = (knowledge: Knowledge): MatterBook => {
  const book = known.get(knowledge) ?? read(knowledge);
  known.set(knowledge, book);
  return book;
};
