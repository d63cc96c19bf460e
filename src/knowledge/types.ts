/** What knowledge holds: people and things of international politics, with the words that name them. */
import type {
  ActorReference,
  Mention,
  Obligation,
  RecordFact,
  Suspension,
  Treaty,
} from "../contract/index.ts";
import type { Dictionary } from "./dictionaries/types.ts";
import type { NameIndex } from "./name-index.ts";
import type { Ontology } from "./ontology.ts";

/** A stretch of time in days, both ends inclusive; null is open or unknown. */
export interface Term {
  readonly from: string | null;
  readonly to: string | null;
}

/** A state, present or ended, and every word that stands for it. */
export interface State extends Term {
  /** ISO 3166-1 alpha-3; XKX for Kosovo, SUN, YUG, CSK, DDR, ... for ended states. */
  readonly id: string;
  readonly name: string;
  readonly official: string;
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
  /** "Russian"; modifies a noun. */
  readonly adjectives: readonly string[];
  /** "Russian", "Russians"; stands for people. */
  readonly people: readonly string[];
  /** "Russo", "Sino": first half of a compound adjective. */
  readonly prefixes: readonly string[];
  readonly capital: string | null;
  readonly capitals: readonly string[];
  /** "Kremlin": words that stand for the government. */
  readonly metonyms: readonly string[];
  readonly region: string;
  /** The state that goes on as an ended one in treaties and seats. */
  readonly successor: string | null;
}

export interface Membership extends Term {
  readonly country: string;
  readonly status: "member" | "suspended" | "observer" | "partner";
}

/** Words on an alliance that are often quoted by half, with the other half. */
export interface KnownQuotation {
  readonly id: string;
  readonly countries: readonly string[];
  /** Who said or signed it. */
  readonly speaker: string;
  /** The day it was said. */
  readonly from: string;
  /** Stems that the words of a page must all hold to be this quotation. */
  readonly quoted: readonly string[];
  /** The other half. */
  readonly omitted: string;
  readonly source: string;
}

/** A strait, a canal or a sea that is spoken of in words of law. */
export interface KnownWater {
  readonly id: string;
  readonly names: readonly string[];
  /** Whose coasts it has. */
  readonly countries: readonly string[];
  /** A strip left between territorial seas; wider than they; theirs with a right of transit; under a treaty; disputed. */
  readonly regime: "corridor" | "zone" | "transit" | "treaty" | "disputed";
  /** Since when. */
  readonly from: string;
  readonly what: string;
  readonly source: string;
}

/** An organisation, a bloc ("the West") or an armed group, kept by its own identity. */
export interface Organisation extends Term {
  readonly id: string;
  readonly name: string;
  readonly kind: "organisation" | "bloc" | "group";
  /** "alliance", "union", "court", "forum", "organ", "agency", "militia", ... */
  readonly type: string;
  readonly sector: string | null;
  /** The state it belongs to, or null. */
  readonly country: string | null;
  /** PLOVER's code where no state is meant: IGO, UNO, EUR, NGO, IMG, MNC. */
  readonly code: string | null;
  readonly parent: string | null;
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
  readonly people: readonly string[];
  readonly metonyms: readonly string[];
  readonly members: readonly Membership[];
}

/** A named body of one state: a ministry, an armed service, a parliament, an agency. */
export interface Institution {
  /** `RUS.MOD`: the country and the id of the kind of body. */
  readonly id: string;
  readonly country: string;
  readonly body: string;
  readonly sector: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly metonyms: readonly string[];
}

/** A kind of body that every state may have ("defence ministry", "navy", "parliament"). */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly sector: string;
  readonly names: readonly string[];
}

/** A noun for people in a part ("envoy", "troops", "analyst"). */
export interface Role {
  readonly noun: string;
  readonly plurals: readonly string[];
  readonly sector: string | null;
  /** Which body it belongs to (`MOD` for "defence minister"), if any. */
  readonly body: string | null;
  /** How it speaks: an "expert" or a "source" is a voice without a name. */
  readonly voice: "official" | "expert" | "source" | "media" | "public" | null;
  /** Head of state, head of government, minister, ...: what people.tsv calls the same office. */
  readonly office: string | null;
}

/** Nouns that take their sector from the words beside them, and the words that give one ("army accountant"). */
export interface SectorWords {
  /** The noun → whether it names people or bodies only together with such a word ("unit"). */
  readonly heads: ReadonlyMap<string, "head" | "group">;
  /** The word → the sector. */
  readonly modifiers: ReadonlyMap<string, string>;
}

export interface Office extends Term {
  readonly office: string;
  readonly country: string | null;
  readonly organisation: string | null;
  readonly sector: string;
  readonly confidence: "high" | "medium" | "low";
}

export interface Person {
  /** `person:vladimir-putin` */
  readonly id: string;
  readonly name: string;
  readonly variants: readonly string[];
  readonly surnames: readonly string[];
  /** In order of time. */
  readonly offices: readonly Office[];
}

export interface Outlet {
  /** `outlet:die-welt` */
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
  readonly country: string | null;
  readonly language: string;
  readonly domains: readonly string[];
  readonly kind: "agency" | "newspaper" | "broadcaster" | "magazine" | "journal" | "think-tank" | "site";
  /** Set where a state or party owns or runs it. */
  readonly owner: string | null;
}

/** The eight sides of a state on which a neighbour may lie. */
export type Side =
  | "north"
  | "northeast"
  | "east"
  | "southeast"
  | "south"
  | "southwest"
  | "west"
  | "northwest";

/** Places inside one state, or a sea or strait: never actors themselves. */
export interface Place {
  readonly names: readonly string[];
  /** The state they lie in or are held by; null for the high seas and for what several states claim. */
  readonly country: string | null;
}

/** By what kind of word a name was found. */
export type Via =
  | "name"
  | "abbreviation"
  | "adjective"
  | "people"
  | "prefix"
  | "capital"
  | "metonym"
  | "surname"
  | "role"
  | "body"
  | "place";

/** One thing that words may stand for. */
export interface NameCandidate extends Term {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorReference["kind"];
  readonly reading: Mention["reading"];
  readonly country: string | null;
  readonly sector: string | null;
  readonly organisation: string | null;
  readonly via: Via;
  /** How a text must write the words before they are offered: "Turkey" with a capital, "US" in capitals. */
  readonly written: "any" | "capital" | "upper";
  /** The words often mean something else: believe the candidate only with support from the context. */
  readonly ambiguous: boolean;
}

/** Candidates for the tokens `[start, end)`. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly NameCandidate[];
}

/** A capability of a state in a year, as a share of the world total or a plain number. */
export interface Capability {
  readonly country: string;
  readonly year: number;
  readonly measure: string;
  readonly value: number;
}

/** Words whose sense depends on how they are written or on what stands around them. */
export interface Ambiguity {
  readonly phrase: string;
  /** The case a state name needs before it is believed: "capital" (Turkey), "upper" (US), "any". */
  readonly written: "any" | "capital" | "upper";
  readonly ambiguous: boolean;
  readonly note: string;
}

/** Everything under `knowledge/` that several rooms need, loaded and indexed. */
/** An obligation of two states in alliance data that the user imported. */
export interface ImportedObligation {
  /** Whose data: "ATOP", "COW". */
  readonly source: string;
  readonly obligation: Obligation;
  readonly countries: readonly [string, string];
  /** Years, both inclusive. */
  readonly from: number;
  readonly to: number;
}

/** Alliance data that the user imported, of one pair. */
export interface ImportedAlliances {
  /** The first and last year that each source tells of at all; outside them its silence says nothing. */
  readonly spans: ReadonlyMap<string, readonly [number, number]>;
  readonly obligations: readonly ImportedObligation[];
}

export interface Knowledge {
  readonly version: string;
  readonly folder: string;
  readonly states: ReadonlyMap<string, State>;
  /** Organisations, blocs and armed groups. */
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly institutions: ReadonlyMap<string, Institution>;
  readonly bodies: ReadonlyMap<string, Body>;
  /** By noun, singular. */
  readonly roles: ReadonlyMap<string, Role>;
  readonly sectorWords: SectorWords;
  /** By country: each neighbour with the side on which it lies. Loaded on first use. */
  readonly neighbours: ReadonlyMap<string, ReadonlyMap<string, Side>>;
  readonly people: ReadonlyMap<string, Person>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly ontology: Ontology;
  readonly treaties: readonly Treaty[];
  /** Ids of the treaties that bind a whole region (OAS, EU, AU, ...): much paper, little alliance. */
  readonly regional: ReadonlySet<string>;
  /** Parts in treaties that are or were on hold. */
  readonly suspensions: readonly Suspension[];
  /** Alliance data of the user's, looked up beside the treaties. */
  readonly alliances?: ImportedAlliances;
  /** Dated facts of practice. */
  readonly facts: readonly RecordFact[];
  /** Dated facts of hostility; the first state of each is set against the others. */
  readonly hostility: readonly RecordFact[];
  /** Words that are often quoted by half. */
  readonly quotations: readonly KnownQuotation[];
  readonly waters: readonly KnownWater[];
  readonly capabilities: readonly Capability[];
  /** Every name of an actor. */
  readonly names: NameIndex;
  /** Every name of a place; candidates read as "place", with the country it lies in. Loaded on first use. */
  readonly places: NameIndex;
  /** Files of the user's that were read in. */
  readonly dictionaries: readonly Dictionary[];
  /** The text of a file under `knowledge/`. Throws E502 when it cannot be read. */
  readText(path: string): string;
  /** A YAML file under `knowledge/`, parsed once. The caller vouches for the type: check it by a schema in a test. */
  readYaml<T>(path: string): T;
}
