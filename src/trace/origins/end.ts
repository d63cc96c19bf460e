import type { Claim, Voice } from "../../contract/index.ts";
import { type OutletNames, unknownOutlet } from "../citations/outlet-names.ts";
import { slug } from "../slug.ts";
import { documentName, isBindingText, nameAtEnd } from "./voice-name.ts";

/** Where a chain of voices ends. */
export interface End {
  /** Same key, same speaker; null when nobody in the chain has a name. */
  readonly key: string | null;
  readonly kind: "speaker" | "document" | "outlet" | "unnamed";
  /** Words for a reader: the name as the page writes it, or "experts" of an outlet. */
  readonly words: string;
  /** Outlets the chain passes through, and others between the reader and its end. */
  readonly via: readonly string[];
  /** The speaker himself is not named: who is named in his stead only answers for him. */
  readonly isAnswered: boolean;
}

/**
 * One key for one speaker, however a page resolves the name: `person:caleb-larson` for an id, an `unknown:` id
 * and a bare name alike; ids of states, institutions and outlets stay as they are.
 */
export const speakerKey = (name: string): string => {
  const person = /^(?:person|unknown):(.*)$/.exec(name);
  if (person) return `person:${slug(person[1] ?? "")}`;
  return /^[A-Z]{2,}(?:\.[A-Z]+)*$|^[a-z]+:/.test(name) ? name : `person:${slug(name)}`;
};

const pronouns: ReadonlySet<string> = new Set(
  "he she they it we i you who which that this these those neither both none some many others him her them".split(
    " ",
  ),
);

/** A capital letter after an article, or in a later word: "The Courier", "joint statement of March"; not "the newspaper", "They". */
const looksNamed = (mention: string): boolean => {
  const bare = mention.replace(/^(?:the|an?|this|that|our|some|several|many|other)\s+/i, "");
  return /\p{Lu}/u.test(bare) && !pronouns.has(bare.toLowerCase());
};

/**
 * Whether somebody can be held to the words: a resolved voice, one that is written as a name ("the lawmaker Juma Said"
 * too), or a text that states put their names to.
 */
export const hasName = ({ kind, resolved, mention }: Voice): boolean => {
  if (kind === "unstated") return false;
  if (kind === "unnamed") return nameAtEnd(mention) !== null;
  return resolved !== null || looksNamed(mention) || (kind === "document" && isBindingText(mention));
};

/** An id of knowledge (`outlet:...`, `RUS.MOD`) is no word for a reader; a resolved name is. */
const isName = (resolved: string): boolean => !/^[A-Z]{2,}(?:\.[A-Z]+)*$|^[a-z]+:/.test(resolved);

/** A text that speaks ("the Treaty of Lamentin says") may be taken for a person by its capital letter. */
const isDocument = ({ kind, mention, resolved }: Voice): boolean =>
  kind === "document" ||
  (kind === "person" && isBindingText(mention) && (resolved === null || isName(resolved)));

/** A pronoun nobody could resolve names no source, named or unnamed: the author answers for what it says. */
const isPronoun = ({ mention, resolved }: Voice): boolean =>
  resolved === null && pronouns.has(mention.trim().toLowerCase());

/** The key of a named voice. */
export const keyOf = (voice: Voice, names: OutletNames): string => {
  const named = (voice.resolved ?? voice.mention).replace(/\s*\(.*$/, "");
  if (voice.kind === "outlet" && !named.startsWith("outlet:")) {
    return names(named) ?? names(voice.mention) ?? unknownOutlet(named);
  }
  if (isDocument(voice)) return `document:${slug(documentName(voice.mention))}`;
  return speakerKey(voice.resolved === null ? (nameAtEnd(named) ?? named) : named);
};

const kindOf = (voice: Voice): End["kind"] => {
  if (voice.kind === "outlet") return "outlet";
  return isDocument(voice) ? "document" : "speaker";
};

/** The speaker's name; for an unnamed end its words, with the voice that answers for it where they do not tell. */
function wordsOf(last: Voice, answers: Voice): string {
  if (answers === last)
    return last.resolved !== null && isName(last.resolved) && !isDocument(last)
      ? last.resolved
      : last.mention;
  const told = last.mention.toLowerCase().includes(answers.mention.toLowerCase());
  return told ? last.mention : `${last.mention} (${answers.mention})`;
}

/** "Swedish and Danish pilots", "the two governments": many, of whom none is named. */
const isMany = ({ kind, mention }: Voice): boolean =>
  (kind === "government" || kind === "organisation") && /(?:^|\s)\p{Ll}[\p{L}-]*s$/u.test(mention);

/** Who can be held to a claim: its last named voice, and a person before many of whom he says what they think. */
function answeringFor({ chain }: Claim): Voice | undefined {
  const last = chain.findLast(hasName);
  if (last === undefined || last !== chain.at(-1) || !isMany(last)) return last;
  return chain.findLast((voice) => voice.kind === "person" && hasName(voice)) ?? last;
}

/**
 * The end of a claim's chain: the speaker where he has a name; an unnamed end stands on the last voice that has
 * one ("experts" of Die Welt: the newspaper answers for them); null for a claim in the author's own voice.
 */
export function endOf(claim: Claim, names: OutletNames): End | null {
  const last = claim.chain.at(-1);
  if (last === undefined) return null;
  const via = claim.chain
    .filter((voice) => (voice.kind === "outlet" || voice !== last) && hasName(voice))
    .map((voice) => keyOf(voice, names));
  const answers = answeringFor(claim);
  if (answers === undefined && isPronoun(last)) return null;
  if (answers === undefined)
    return { key: null, kind: "unnamed", words: last.mention, via, isAnswered: false };
  return {
    key: keyOf(answers, names),
    kind: kindOf(answers),
    words: wordsOf(last, answers),
    via,
    isAnswered: answers !== last,
  };
}
