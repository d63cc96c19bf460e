import type { Knowledge } from "../../knowledge/index.ts";
import { compile, type Frame, type Pattern, type Sets } from "./pattern.ts";
import { listAt, type PlainMap, readPlainYaml, textAt } from "./plain-yaml.ts";

/** The files of frames, in the order in which equal matches win. */
export const frameFiles = [
  "agree",
  "consult",
  "support",
  "cooperate",
  "aid",
  "concede",
  "request",
  "accuse",
  "reject",
  "threaten",
  "protest",
  "sanction",
  "mobilize",
  "coerce",
  "assault",
] as const;

/** A sentence that a frame must code as said: `text => ACTORS > RECIPIENTS`. */
export interface Example {
  readonly frame: string;
  readonly text: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
}

/** What modality a word gives to what hangs below it. */
export type ModalityClass =
  | "planned"
  | "threatened"
  | "hypothetical"
  | "alleged"
  | "denied"
  | "negates"
  | "keeps"
  | "historical";

export interface Lexicon {
  verbs(lemma: string): readonly Pattern[];
  nouns(lemma: string): readonly Pattern[];
  /** By form: "ready", "due" after a form of "be". */
  states(form: string): readonly Pattern[];
  /** Nouns that can be a recipient although a pattern asks for them ("people", "diplomat", "village"). */
  readonly partyNouns: ReadonlySet<string>;
  /** Nouns for people, bodies and groups: only these can be a party that nobody knows by name. */
  readonly people: ReadonlySet<string>;
  /** Nouns for force and fighting: those killed "in Israeli strikes" are killed by whose strikes they are. */
  readonly violence: ReadonlySet<string>;
  /** Nouns for what strikes with nobody's will behind it ("earthquake"): its harm is nobody's deed. */
  readonly misfortunes: ReadonlySet<string>;
  /** Verbs of answering the press: who declines to do one of these refuses nobody anything. */
  readonly talking: ReadonlySet<string>;
  /** Nouns that name the same people of an embassy: "diplomats" told again as "envoys". */
  readonly diplomats: ReadonlySet<string>;
  modality(
    part: "verbs" | "nouns" | "adjectives" | "adverbs" | "predicates",
    lemma: string,
  ): ModalityClass | null;
  /** Every pattern, compiled: for training and checks, not for coding. */
  all(): readonly Pattern[];
  readonly examples: readonly Example[];
  readonly frames: readonly Frame[];
}

interface Entry {
  readonly written: string;
  readonly kind: "verb" | "noun";
  readonly frame: Frame;
}

const words = (text: string): string[] => text.split(/[\s]+/).filter(Boolean);
/** Commas divide entries, but not inside brackets. */
const entries = (text: string): string[] =>
  text
    .split(", ")
    .map((entry) => entry.trim())
    .filter(Boolean);

const frameOf = (map: PlainMap): Frame => {
  const of = textAt(map, "of");
  return {
    id: textAt(map, "frame"),
    root: textAt(map, "root"),
    mode: textAt(map, "mode") || null,
    cameo: textAt(map, "cameo") || null,
    contexts: words(textAt(map, "context")),
    rung: textAt(map, "rung") || null,
    symmetric: textAt(map, "symmetric") === "yes",
    reversed: textAt(map, "reversed") === "yes",
    to: words(textAt(map, "to")),
    of: of === "actor" || of === "theme" ? of : of === "recipient" ? of : "theme",
  };
};

const examplesOf = (map: PlainMap): readonly Example[] =>
  listAt(map, "examples").map((line) => {
    const [text = "", parties = ""] = line.split(" => ");
    const [actors = "", recipients = ""] = parties.split(" > ");
    const codes = (list: string): string[] => list.split(", ").filter((code) => code !== "" && code !== "?");
    return { frame: textAt(map, "frame"), text, actors: codes(actors), recipients: codes(recipients) };
  });

const readSets = (text: string): Sets =>
  new Map(readPlainYaml(text).map((map) => [textAt(map, "set"), entries(textAt(map, "words"))]));

const readPartyNouns = (text: string): ReadonlySet<string> =>
  new Set(
    readPlainYaml(text)
      .filter((map) => textAt(map, "party") === "yes")
      .flatMap((map) => entries(textAt(map, "words"))),
  );

const readModality = (text: string): ReadonlyMap<string, ModalityClass> => {
  const found = new Map<string, ModalityClass>();
  for (const map of readPlainYaml(text))
    for (const part of ["verbs", "nouns", "adjectives", "adverbs", "predicates"])
      for (const word of entries(textAt(map, part))) {
        const key = `${part} ${word}`;
        if (!found.has(key)) found.set(key, textAt(map, "class") as ModalityClass);
      }
  return found;
};

/** The word an entry is filed under, without compiling it: compiling waits until a text holds the word. */
const filedUnder = (written: string, kind: "verb" | "noun"): { word: string; state: boolean } => {
  if (kind === "noun") {
    const head =
      written.split(
        / (?=[{[<])| (?:of|to|for|with|against|on|in|from|between|into|over|at|by|about|near|outside|alongside|that)(?: |$|:)| [a-z]+:/,
      )[0] ?? "";
    return { word: head.split(" ").at(-1) ?? "", state: false };
  }
  const rest = written.replace(/^<[^>]*> /, "").split(" ");
  const state = rest[0] === "be" || (rest[0] === "stand" && rest[1] === "ready");
  return { word: rest[state ? 1 : 0] ?? "", state };
};

class Index {
  readonly #raw = new Map<string, Entry[]>();
  readonly #ready = new Map<string, readonly Pattern[]>();
  readonly #sets: Sets;

  constructor(sets: Sets) {
    this.#sets = sets;
  }

  file(key: string, entry: Entry): void {
    const list = this.#raw.get(key);
    if (list) list.push(entry);
    else this.#raw.set(key, [entry]);
  }

  all(): readonly Pattern[] {
    return [...this.#raw.keys()].flatMap((key) => this.get(key));
  }

  get(key: string): readonly Pattern[] {
    const ready = this.#ready.get(key);
    if (ready) return ready;
    const raw = this.#raw.get(key);
    if (!raw) return none;
    const compiled = raw.map(({ written, kind, frame }) =>
      compile(written, kind, { frame, sets: this.#sets }),
    );
    this.#ready.set(key, compiled);
    return compiled;
  }
}

const none: readonly Pattern[] = [];

const build = (read: (name: string) => string, dictionaries: Knowledge["dictionaries"]): Lexicon => {
  const ownSets = dictionaries.flatMap((dictionary) => dictionary.sets);
  const sets = new Map([
    ...readSets(read("sets")),
    ...ownSets.map(({ set, words }) => [set, words] as const),
  ]);
  const indexes = { verb: new Index(sets), noun: new Index(sets), state: new Index(sets) };
  const modality = readModality(read("modality"));
  // The user's frames come first: of equal matches the first wins.
  const maps = [
    ...dictionaries.flatMap((dictionary) => dictionary.frames),
    ...frameFiles.flatMap((name) => readPlainYaml(read(name))),
  ];
  const frames: Frame[] = [];
  for (const map of maps) {
    const frame = frameOf(map);
    frames.push(frame);
    for (const [part, kind] of [
      ["verbs", "verb"],
      ["nouns", "noun"],
    ] as const)
      for (const written of entries(textAt(map, part))) {
        const { word, state } = filedUnder(written, kind);
        indexes[state ? "state" : kind].file(word, { written, kind, frame });
      }
  }
  return {
    verbs: (lemma) => indexes.verb.get(lemma),
    nouns: (lemma) => indexes.noun.get(lemma),
    states: (form) => indexes.state.get(form),
    modality: (part, lemma) => modality.get(`${part} ${lemma}`) ?? null,
    partyNouns: readPartyNouns(read("sets")),
    people: new Set(sets.get("somebody")),
    violence: new Set(["strike", "violence", "clash"].flatMap((name) => [...(sets.get(name) ?? [])])),
    misfortunes: new Set(sets.get("misfortune")),
    talking: new Set(sets.get("talking")),
    diplomats: new Set(sets.get("diplomat")),
    all: () => [...indexes.verb.all(), ...indexes.noun.all(), ...indexes.state.all()],
    get examples() {
      return maps.flatMap(examplesOf);
    },
    frames,
  };
};

const built = new WeakMap<Knowledge, Lexicon>();

/** The lexicon of events of a knowledge folder; read once, entries compiled when a text first holds their word. */
export const lexiconOf = (knowledge: Knowledge): Lexicon => {
  const known = built.get(knowledge);
  if (known) return known;
  const lexicon = build((name) => knowledge.readText(`events/${name}.yaml`), knowledge.dictionaries);
  built.set(knowledge, lexicon);
  return lexicon;
};
