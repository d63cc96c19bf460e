import type { Knowledge } from "../../knowledge/index.ts";

/** Words by which a headline and its body are seen to speak of one matter. */
export interface MatterBook {
  /** Lemma → the matters it may name. */
  readonly concepts: ReadonlyMap<string, readonly string[]>;
  /** Predicates that say a matter ends or is refused; "rule_out" with its particle. */
  readonly ending: ReadonlySet<string>;
  /** Predicates that say it goes on or stands. */
  readonly lasting: ReadonlySet<string>;
  /** Lemma → rung, the lowest first, by what is measured: how bad relations are, how close, how great the harm. */
  readonly ladders: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly everybody: ReadonlySet<string>;
  /** Verbs by which a deed is only thought of. */
  readonly intending: ReadonlySet<string>;
  /** Verbs by which it is not even decided. */
  readonly undecided: ReadonlySet<string>;
  /** Words before an infinitive that has not come about ("tried to"). */
  readonly before: ReadonlySet<string>;
  /** Verbs that tell that a process goes on ("began"), and the processes ("debate"). */
  readonly phases: ReadonlySet<string>;
  readonly processes: ReadonlySet<string>;
  readonly causing: ReadonlySet<string>;
  /** Matters whose doer and done-to cannot be swapped. */
  readonly turnable: ReadonlySet<string>;
  /** People whose deeds are not their state's. */
  readonly private: ReadonlySet<string>;
}

/** The lists of the file that are nothing but words. */
type PlainList =
  | "ending"
  | "lasting"
  | "everybody"
  | "intending"
  | "undecided"
  | "before"
  | "phases"
  | "processes"
  | "causing"
  | "private";

interface MatterFile extends Readonly<Record<PlainList, string>> {
  readonly concepts: Readonly<Record<string, string>>;
  readonly ladders: Readonly<Record<string, readonly string[]>>;
  readonly turnable: string;
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
  const list = (name: PlainList): ReadonlySet<string> => new Set(words(file[name]));
  return {
    ending: list("ending"),
    lasting: list("lasting"),
    everybody: list("everybody"),
    intending: list("intending"),
    undecided: list("undecided"),
    before: list("before"),
    phases: list("phases"),
    processes: list("processes"),
    causing: list("causing"),
    private: list("private"),
    concepts: byWord(file.concepts),
    turnable: new Set(words(file.turnable).map((name) => `#${name}`)),
    ladders: new Map(Object.entries(file.ladders).map(([name, steps]) => [name, rungs(steps)] as const)),
  };
};

const known = new WeakMap<Knowledge, MatterBook>();

/** The matters of a knowledge folder, read once for each loaded knowledge. */
export const matterBook = (knowledge: Knowledge): MatterBook => {
  const book = known.get(knowledge) ?? read(knowledge);
  known.set(knowledge, book);
  return book;
};
