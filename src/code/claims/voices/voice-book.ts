import type { Knowledge } from "../../../knowledge/index.ts";

/** Words that say what kind of voice a noun phrase is. */
export interface VoiceBook {
  /** Noun → class of unnamed speakers ("analyst" → "expert"). */
  readonly unnamed: ReadonlyMap<string, string>;
  readonly document: ReadonlySet<string>;
  readonly outlet: ReadonlySet<string>;
  readonly organisation: ReadonlySet<string>;
  readonly government: ReadonlySet<string>;
  readonly spokesperson: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly contributors: ReadonlySet<string>;
  readonly mediaNouns: ReadonlySet<string>;
  readonly outletWords: ReadonlySet<string>;
  /** Nouns right behind which the name of an outlet stands ("the daily X"). */
  readonly outletNames: ReadonlySet<string>;
}

interface VoiceFile {
  readonly unnamed: Readonly<Record<string, string>>;
  readonly document: string;
  readonly outlet: string;
  readonly organisation: string;
  readonly government: string;
  readonly spokesperson: string;
  readonly titles: string;
  readonly contributors: string;
  readonly "media-nouns": string;
  readonly "outlet-words": string;
  readonly "outlet-names": string;
}

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const read = (knowledge: Knowledge): VoiceBook => {
  const file = knowledge.readYaml<VoiceFile>("cues/voices.yaml");
  const classes = Object.entries(file.unnamed);
  return {
    // The first class that lists a word keeps it: "author" is an expert before it is a reader.
    unnamed: new Map(
      classes.reverse().flatMap(([name, text]) => [...setOf(text)].map((word) => [word, name])),
    ),
    document: setOf(file.document),
    outlet: setOf(file.outlet),
    organisation: setOf(file.organisation),
    government: setOf(file.government),
    spokesperson: setOf(file.spokesperson),
    titles: setOf(file.titles),
    contributors: setOf(file.contributors),
    mediaNouns: setOf(file["media-nouns"]),
    outletWords: setOf(file["outlet-words"]),
    outletNames: setOf(file["outlet-names"]),
  };
};

const known = new WeakMap<Knowledge, VoiceBook>();

/** The voice words of a knowledge folder, read once for each loaded knowledge. */
export const voiceBook = (knowledge: Knowledge): VoiceBook => {
  const found = known.get(knowledge);
  if (found) return found;
  const book = read(knowledge);
  known.set(knowledge, book);
  return book;
};
