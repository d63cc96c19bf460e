import { type Atom, atomsOf, atomsOfName } from "./atoms.ts";
import type { NameCandidate, NameMatch } from "./types.ts";

/** How a text must write a name before the candidate is offered. */
export type Written = "any" | "capital" | "upper";

interface Entry {
  readonly written: Written;
  readonly candidate: NameCandidate;
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
  if (written === "upper") return atoms.every((one) => one.upper);
  const first = atoms.find((one) => one.key !== "the");
  return first?.capital === true;
};

/**
 * Longest-match lookup of names over tokens. Hyphens and apostrophes do not matter ("al-Assad" as one token or three),
 * nor do accents and full stops; case matters only where a name asks for it ("Turkey", "US").
 * A match begins and ends at token bounds. Cost: tokens times the longest name that begins with the token's word.
 */
export class NameIndex {
  readonly #entries = new Map<string, Entry[]>();
  readonly #longest = new Map<string, number>();

  /** Adds a name. The same candidate under the same name is kept once. */
  add(name: string, candidate: NameCandidate, written: Written): void {
    const keys = atomsOfName(name).map((one) => one.key);
    const first = keys[0];
    if (first === undefined) return;
    const key = keys.join(" ");
    const entries = this.#entries.get(key);
    if (!entries) this.#entries.set(key, [{ written, candidate }]);
    else if (!entries.some((one) => one.candidate.id === candidate.id && one.candidate.via === candidate.via))
      entries.push({ written, candidate });
    if ((this.#longest.get(first) ?? 0) < keys.length) this.#longest.set(first, keys.length);
  }

  /** How many different names it holds. */
  get size(): number {
    return this.#entries.size;
  }

  /** All candidates of a name, however written. */
  lookup(name: string): readonly NameCandidate[] {
    const key = atomsOfName(name)
      .map((one) => one.key)
      .join(" ");
    return (this.#entries.get(key) ?? []).map((entry) => entry.candidate);
  }

  /** The longest name that begins at token `at`, or null. */
  matchAt(forms: readonly string[], at: number): NameMatch | null {
    const first = atomsOf(forms[at] ?? "")[0];
    const reach = first ? this.#longest.get(first.key) : undefined;
    if (reach === undefined) return null;
    // Tokens without atoms (hyphens, possessives) may stand between the words of a name: look twice as far.
    return this.#matchIn(lay(forms, at, Math.min(forms.length, at + reach * 2)), 0);
  }

  /** The longest names from left to right, none overlapping another. */
  scan(forms: readonly string[]): readonly NameMatch[] {
    const laid = lay(forms, 0, forms.length);
    const found: NameMatch[] = [];
    for (let token = 0; token < forms.length; ) {
      const first = laid.firstAtom[token] ?? -1;
      const match = first < 0 ? null : this.#matchIn(laid, first);
      if (match) found.push(match);
      token = match ? match.end : token + 1;
    }
    return found;
  }

  #matchIn(laid: Laid, first: number): NameMatch | null {
    const start = laid.tokenOf[first] ?? 0;
    const reach = this.#longest.get(laid.atoms[first]?.key ?? "") ?? 0;
    for (let length = Math.min(reach, laid.atoms.length - first); length > 0; length--) {
      const last = first + length - 1;
      const endToken = laid.tokenOf[last] ?? start;
      if (laid.tokenOf[last + 1] === endToken) continue;
      const atoms = laid.atoms.slice(first, first + length);
      const entries = this.#entries.get(atoms.map((one) => one.key).join(" "));
      const candidates = entries?.filter((entry) => isWritten(atoms, entry.written)) ?? [];
      if (candidates.length > 0)
        return { start, end: endToken + 1, candidates: candidates.map((entry) => entry.candidate) };
    }
    return null;
  }
}
