/** How a voice is given its words. Only `say`, `think` and `show` make claims; the others are acts and attitudes. */
export type Act = "say" | "think" | "show" | "judge" | "ask" | "bind" | "wish" | "seem";

export type Certainty = "asserted" | "probable" | "possible" | "doubted" | "denied";

/** What the choice of cue says about the reporter's own view. */
export type Stance = "neutral" | "distancing" | "endorsing";

export interface Cue {
  readonly act: Act;
  readonly certainty: Certainty;
  readonly stance: Stance;
}

/** A verb, maybe phrasal, with the shapes its content takes. */
export interface VerbCue extends Cue {
  readonly verb: string;
  /** Words of a fixed phrase that follow the verb ("point" + "out"). */
  readonly rest: readonly string[];
  /** Speaks only beside a quotation ("he began"). */
  readonly quoteOnly: boolean;
  /** An infinitive is content ("claims to have won", "wants to join"). */
  readonly infinitive: boolean;
  /** In the passive an infinitive is content, told by nobody named ("is said to have won"). */
  readonly hearsay: boolean;
  /** A nominal object is content. */
  readonly object: boolean;
  /** Object and predicate together are content: with "as", or bare ("called it a sham"). */
  readonly predicate: "as" | "bare" | null;
  /** Prepositions whose argument is content. */
  readonly prepositions: ReadonlySet<string>;
}

/** Words in a row that make a cue ("in the opinion of"). */
export interface PhraseCue extends Cue {
  readonly words: readonly string[];
}

/** Words of one certainty, by part of speech; `phrases` are words in a row. */
export interface HedgeBand {
  readonly modals: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly phrases: readonly (readonly string[])[];
}
