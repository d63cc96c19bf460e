import { type Atom, atomsOf, firstKeyOf, isCapital, isUpper, keyOfName } from "./atoms.ts";
import type { NameCandidate, NameMatch } from "./types.ts";

export type Written = NameCandidate["written"];

/** What a row of a table says of all its names of one kind. */
export interface NameDraft {
  readonly base: Omit<NameCandidate, "via" | "reading" | "written" | "ambiguous">;
  readonly via: NameCandidate["via"];
  /** How the names must be written, where that does not follow from each name. */
  readonly written: Written | null;
  /** The user's own: it stands in place of what the shipped tables say of the name. */
  readonly own?: true;
}

interface Waiting {
  readonly name: string;
  readonly draft: NameDraft;
}

/** A sentence taken apart into atoms, each knowing its token. */
interface Laid {
  readonly atoms: readonly Atom[];
  readonly tokenOf: readonly number[];
  /** First atom of each token (from the first token laid), -1 for tokens without any. */
  readonly firstAtom: readonly number[];
}

const lay = (forms: readonly string[], from: number, to: number): Laid => {
  const atoms: Atom[] = [];
  const tokenOf: number[] = [];
  const firstAtom: number[] = [];
  for (let token = from; token < to; token++) {
    const own = atomsOf(forms[token] ?? "");
    firstAtom.push(own.length === 0 ? -1 : atoms.length);
    for (const one of own) {
      atoms.push(one);
      tokenOf.push(token);
    }
  }
  return { atoms, tokenOf, firstAtom };
};

const isWritten = (atoms: readonly Atom[], written: Written): boolean => {
  if (written === "any") return true;
  if (written === "upper") return atoms.every(isUpper);
  const first = atoms.find((one) => one.key !== "the");
  return first !== undefined && isCapital(first);
};

/** The keys of the names of one, two, ... atoms that begin at one of them. */
const keysFrom = (atoms: readonly Atom[], first: number, most: number): readonly string[] => {
  const keys: string[] = [];
  let key = "";
  for (let at = first; at < first + most; at++) {
    key = key === "" ? (atoms[at]?.key ?? "") : `${key} ${atoms[at]?.key}`;
    keys.push(key);
  }
  return keys;
};

const noCandidates: readonly NameCandidate[] = [];

/**
 * Longest-match lookup of names over tokens. Hyphens and apostrophes do not matter ("al-Assad" as one token or three),
 * nor do accents and full stops; case matters only where a name asks for it ("Turkey", "US").
 * A match begins and ends at token bounds. Cost: tokens times the longest name that begins with the token's word.
 */
export class NameIndex {
  /** Names not yet looked at, by their first word: most pages need a small part of them. */
  readonly #waiting = new Map<string, Waiting[]>();
  /** Most names mean one thing: those need no list. */
  readonly #entries = new Map<string, NameCandidate | NameCandidate[]>();
  /** How many words the longest name has that begins with a word; words that begin none are not in it. */
  readonly #longest = new Map<string, number>();
  readonly #own = new Set<string>();
  readonly #settle: (name: string, draft: NameDraft) => NameCandidate;

  /** @param settle makes the candidate of one name from what its row says, when the name is first needed */
  constructor(settle: (name: string, draft: NameDraft) => NameCandidate) {
    this.#settle = settle;
  }

  /** Adds a name. The same thing read in the same way is kept once under a name. */
  add(name: string, draft: NameDraft): void {
    const first = firstKeyOf(name);
    const waiting = this.#waiting.get(first);
    if (waiting) waiting.push({ name, draft });
    else this.#waiting.set(first, [{ name, draft }]);
  }

  /** Takes in the names that begin with a word, the first time it is looked up. */
  #open(first: string): void {
    const waiting = this.#waiting.get(first);
    if (!waiting) return;
    this.#waiting.delete(first);
    for (const { name, draft } of waiting) {
      const key = keyOfName(name);
      if (draft.own && !this.#own.has(key)) this.#entries.delete(this.#claim(key));
      if (draft.own || !this.#own.has(key)) this.#take(key, this.#settle(name, draft));
    }
  }

  #claim(key: string): string {
    this.#own.add(key);
    return key;
  }

  #take(key: string, candidate: NameCandidate): void {
    if (key === "") return;
    const known = this.#entries.get(key);
    if (known === undefined) this.#entries.set(key, candidate);
    else this.#addTo(key, Array.isArray(known) ? known : [known], candidate);
    this.#reach(key);
  }

  #addTo(key: string, known: NameCandidate[], candidate: NameCandidate): void {
    const isSame = (one: NameCandidate): boolean =>
      one.id === candidate.id &&
      one.reading === candidate.reading &&
      one.from === candidate.from &&
      one.to === candidate.to;
    if (known.some(isSame)) return;
    this.#entries.set(key, [...known, candidate]);
  }

  #candidates(key: string): readonly NameCandidate[] {
    const found = this.#entries.get(key);
    if (found === undefined) return noCandidates;
    return Array.isArray(found) ? found : [found];
  }

  /** Remembers how many words the longest name has that begins with the first word of this one. */
  #reach(key: string): void {
    let end = key.indexOf(" ");
    const first = end < 0 ? key : key.slice(0, end);
    let words = 1;
    for (; end >= 0; end = key.indexOf(" ", end + 1)) words++;
    if ((this.#longest.get(first) ?? 0) < words) this.#longest.set(first, words);
  }

  /** The length of the longest name that begins with a word; 0 when none does, as with most words of a text. */
  #reachOf(first: string): number {
    this.#open(first);
    return this.#longest.get(first) ?? 0;
  }

  /** All candidates of a name, however written. */
  lookup(name: string): readonly NameCandidate[] {
    this.#open(firstKeyOf(name));
    return this.#candidates(keyOfName(name));
  }

  /** The longest name that begins at token `at`, or null. */
  matchAt(forms: readonly string[], at: number): NameMatch | null {
    const first = atomsOf(forms[at] ?? "")[0];
    if (!first) return null;
    const reach = this.#reachOf(first.key);
    if (reach === 0) return null;
    // Tokens without atoms (hyphens, possessives) may stand between the words of a name: look twice as far.
    return this.#matchIn(lay(forms, at, Math.min(forms.length, at + reach * 2)), 0);
  }

  /** The longest names from left to right, none overlapping another; an article goes with the longer name behind it. */
  scan(forms: readonly string[]): readonly NameMatch[] {
    const laid = lay(forms, 0, forms.length);
    const found: NameMatch[] = [];
    for (let token = 0; token < forms.length; ) {
      const first = laid.firstAtom[token] ?? -1;
      const match = first < 0 ? null : this.#matchIn(laid, first);
      const isCut = match !== null && this.#cuts(match, laid, first);
      if (match && !isCut) found.push(match);
      token = match && !isCut ? match.end : token + 1;
    }
    return found;
  }

  /** Whether a name that begins with an article breaks up a longer one behind it: "the National" in "the National Security Council". */
  #cuts(match: NameMatch, laid: Laid, first: number): boolean {
    if (laid.atoms[first]?.key !== "the" || match.end - match.start < 2) return false;
    const behind = this.#matchIn(laid, first + 1);
    return behind !== null && behind.end > match.end;
  }

  #matchIn(laid: Laid, first: number): NameMatch | null {
    const start = laid.tokenOf[first] ?? 0;
    const word = laid.atoms[first]?.key ?? "";
    const reach = this.#reachOf(word);
    if (reach === 0) return null;
    const keys = keysFrom(laid.atoms, first, Math.min(reach, laid.atoms.length - first));
    for (let length = keys.length; length > 0; length--) {
      const last = first + length - 1;
      const endToken = laid.tokenOf[last] ?? start;
      if (laid.tokenOf[last + 1] === endToken) continue;
      const found = this.#candidates(keys[length - 1] ?? "");
      if (found.length === 0) continue;
      const atoms = laid.atoms.slice(first, first + length);
      const candidates = found.filter((one) => isWritten(atoms, one.written));
      if (candidates.length > 0) return { start, end: endToken + 1, candidates };
    }
    return null;
  }
}
