/** What a user's files add to `knowledge/`. */
import type { ActorReference } from "../../contract/index.ts";
import type { Term } from "../types.ts";

/** An actor, for a stretch of time; one that changed hands or office has an entry for each. */
export interface OwnActor extends Term {
  readonly id: string;
  readonly name: string;
  readonly kind: Exclude<ActorReference["kind"], "unnamed" | "outlet">;
  readonly country: string | null;
  readonly sector: string | null;
  readonly organisation: string | null;
  /** Every way to write it, the name among them. */
  readonly names: readonly string[];
}

/** A noun for people or bodies in a part: with a country beside it, it is that country's. */
export interface OwnAgent {
  readonly noun: string;
  readonly plurals: readonly string[];
  readonly sector: string;
}

/** A frame as the files of `knowledge/events` have it: one-line strings, and lists of lines. */
export type OwnFrame = Readonly<Record<string, string | readonly string[]>>;

/** Words that frames refer to as `{name}`. */
export interface OwnSet {
  readonly set: string;
  readonly words: readonly string[];
}

/** An entry of a file that Entente has no place for. */
export interface Skipped {
  readonly line: number;
  readonly why: string;
}

/** One file of the user's, read and checked. */
export interface Dictionary {
  readonly path: string;
  readonly actors: readonly OwnActor[];
  readonly agents: readonly OwnAgent[];
  readonly frames: readonly OwnFrame[];
  readonly sets: readonly OwnSet[];
  /** How many entries of the file were taken. */
  readonly taken: number;
  readonly skipped: readonly Skipped[];
}

/** What checks look things up in. */
export interface DictionaryContext {
  readonly isState: (id: string) => boolean;
  readonly isSector: (code: string) => boolean;
  readonly ontology: import("../ontology.ts").Ontology;
}
