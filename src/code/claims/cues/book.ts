import type { Knowledge } from "../../../knowledge/index.ts";
import { readVerbs, type VerbGroup } from "./read-verbs.ts";
import type { Certainty, Cue, HedgeBand, PhraseCue, Stance, VerbCue } from "./types.ts";

/** Everything under `knowledge/cues` that the finders of claims ask for. */
export interface CueBook {
  readonly verbs: ReadonlyMap<string, readonly VerbCue[]>;
  readonly nouns: ReadonlyMap<string, Cue>;
  /** Nouns of saying that take a phrase as content ("his warning of a war"). */
  readonly phrased: ReadonlySet<string>;
  readonly carriers: ReadonlySet<string>;
  readonly prepositions: readonly PhraseCue[];
  /** Nouns of opinion by the preposition before their possessor ("in" X's "view"). */
  readonly possessed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly adverbs: ReadonlyMap<string, Cue>;
  /** Fixed phrases of hearsay ("by all accounts"). */
  readonly hearsay: readonly PhraseCue[];
  readonly sights: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
  readonly asides: ReadonlySet<string>;
  readonly distancing: ReadonlySet<string>;
  readonly endorsing: ReadonlySet<string>;
  readonly hedges: ReadonlyMap<Certainty, HedgeBand>;
  readonly negators: ReadonlySet<string>;
  readonly negativeVerbs: ReadonlySet<string>;
  readonly negativeAdjectives: ReadonlySet<string>;
  readonly negativePhrases: readonly (readonly string[])[];
  readonly silence: ReadonlySet<string>;
}

interface NounGroup {
  readonly act: Cue["act"];
  readonly certainty: Certainty;
  readonly stance: Stance;
  readonly words: string;
}

interface NounFile {
  readonly nouns: readonly NounGroup[];
  readonly phrased: string;
  readonly carriers: string;
  readonly prepositions: readonly NounGroup[];
  readonly possessed: Readonly<Record<string, string>>;
  readonly adverbs: readonly Omit<NounGroup, "act">[];
  readonly sights: string;
  readonly seen: string;
  readonly asides: string;
  readonly distancing: string;
  readonly endorsing: string;
}

type BandFile = Readonly<Partial<Record<keyof HedgeBand, string>>>;

type HedgeFile = Readonly<Record<Certainty, BandFile>> & {
  readonly negators: string;
  readonly "negative-verbs": string;
  readonly "negative-adjectives": string;
  readonly "negative-phrases": string;
  readonly silence: string;
};

const words = (text: string | undefined): readonly string[] =>
  text?.trim().split(/\s+/).filter(Boolean) ?? [];
const setOf = (text: string | undefined): ReadonlySet<string> => new Set(words(text));
const phrases = (text: string | undefined): readonly (readonly string[])[] =>
  words(text)
    .map((phrase) => phrase.split("_"))
    .sort((a, b) => b.length - a.length);

const cueOf = ({ act, certainty, stance }: NounGroup): Cue => ({ act, certainty, stance });

const nounCues = (groups: readonly NounGroup[]): ReadonlyMap<string, Cue> =>
  new Map(groups.flatMap((group) => words(group.words).map((word) => [word, cueOf(group)] as const)));

const phraseCues = (groups: readonly NounGroup[]): readonly PhraseCue[] =>
  groups
    .flatMap((group) => phrases(group.words).map((phrase) => ({ ...cueOf(group), words: phrase })))
    .sort((a, b) => b.words.length - a.words.length);

const bandOf = (band: BandFile | undefined): HedgeBand => ({
  modals: setOf(band?.modals),
  adverbs: setOf(band?.adverbs),
  verbs: setOf(band?.verbs),
  adjectives: setOf(band?.adjectives),
  nouns: setOf(band?.nouns),
  phrases: phrases(band?.phrases),
});

const certainties: readonly Certainty[] = ["asserted", "probable", "possible", "doubted", "denied"];

const read = (knowledge: Knowledge): CueBook => {
  const verbs = knowledge.readYaml<{
    readonly infinitive: string;
    readonly hearsay: string;
    readonly groups: readonly VerbGroup[];
  }>("cues/verbs.yaml");
  const nouns = knowledge.readYaml<NounFile>("cues/nouns.yaml");
  const hedges = knowledge.readYaml<HedgeFile>("cues/hedges.yaml");
  const adverbs = nouns.adverbs.map((group): NounGroup => ({ ...group, act: "say" }));
  return {
    verbs: readVerbs(verbs.groups, { infinitive: setOf(verbs.infinitive), hearsay: setOf(verbs.hearsay) }),
    nouns: nounCues(nouns.nouns),
    phrased: setOf(nouns.phrased),
    carriers: setOf(nouns.carriers),
    prepositions: phraseCues(nouns.prepositions),
    possessed: new Map(
      Object.entries(nouns.possessed).map(([preposition, list]) => [preposition, setOf(list)]),
    ),
    adverbs: nounCues(adverbs),
    hearsay: phraseCues(adverbs).filter((phrase) => phrase.words.length > 1),
    sights: setOf(nouns.sights),
    seen: setOf(nouns.seen),
    asides: setOf(nouns.asides),
    distancing: setOf(nouns.distancing),
    endorsing: setOf(nouns.endorsing),
    hedges: new Map(certainties.map((name) => [name, bandOf(hedges[name])])),
    negators: setOf(hedges.negators),
    negativeVerbs: setOf(hedges["negative-verbs"]),
    negativeAdjectives: setOf(hedges["negative-adjectives"]),
    negativePhrases: phrases(hedges["negative-phrases"]),
    silence: setOf(hedges.silence),
  };
};

const known = new WeakMap<Knowledge, CueBook>();

/** The cues of a knowledge folder, read once for each loaded knowledge. */
export const cueBook = (knowledge: Knowledge): CueBook => {
  const found = known.get(knowledge);
  if (found) return found;
  const book = read(knowledge);
  known.set(knowledge, book);
  return book;
};
