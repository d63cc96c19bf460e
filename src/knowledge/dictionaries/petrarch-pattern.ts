/**
 * One pattern of PETRARCH's verb dictionary as an entry of ours. `*` is the verb, `{...}` a noun phrase, `(...)` a phrase with
 * its preposition, `&NAME` a set of words, `+`, `$`, `%` and `^` stand for actors, which our frames find by the tree.
 */
import { wordsOf } from "./petrarch-lines.ts";

export type WordSets = ReadonlyMap<string, readonly string[]>;

/** The pattern in our words, or why it has none. */
export type Mapped = { readonly written: string } | { readonly why: string };

const prepositions: ReadonlySet<string> = new Set(
  "to with from of on in at for against into over about toward towards by as near along behind between through under upon around off outside alongside after out up down back away apart together".split(
    " ",
  ),
);

/** Words before a verb that say whether it happened: Entente reads that from the tree. */
const standing: ReadonlySet<string> = new Set(
  "not no never will would may might could can should must said say says to have has had be is are was were been do does did n't indicated noted".split(
    " ",
  ),
);

const actorMark = /^[+$%^]$/;

/** Nouns are looked up by lemma: regular plurals are taken back. */
export const singular = (word: string): string => {
  if (/..[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  return /(?:ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, "");
};

const lemmas = (phrase: string): string => {
  const words = phrase.split(" ");
  return [...words.slice(0, -1), singular(words.at(-1) ?? "")].join(" ");
};

const plainWord = /^[a-z][a-z' -]*$/;

/** A noun phrase as a filler: `{humanitarian aid}`, `{relief|food}` for a set, `{tie[military|economic]}` for a set before a noun. */
function fillerOf(phrase: string, sets: WordSets): string | null {
  const parts = wordsOf(phrase).toLowerCase().split(" ");
  const named = parts.filter((part) => part.startsWith("&"));
  const wordsIn = (part: string) => (sets.get(part) ?? []).map(lemmas).filter((word) => plainWord.test(word));
  if (named.length === 0) return plainWord.test(parts.join(" ")) ? lemmas(parts.join(" ")) : null;
  const [set = ""] = named;
  const words = wordsIn(set);
  if (named.length > 1 || words.length === 0) return null;
  if (parts.length === 1) return words.join("|");
  const head = parts.at(-1) ?? "";
  return parts.length === 2 && parts[0] === set && plainWord.test(head)
    ? `${singular(head)}[${words.join("|")}]`
    : null;
}

/** `(AGAINST &CRIME)`, `(TO)`: the preposition, and what follows it. */
function markedOf(inside: string, sets: WordSets): string | null {
  const [first = "", ...rest] = wordsOf(inside).split(" ");
  const preposition = first.toLowerCase();
  if (!/^[a-z]+$/.test(preposition)) return null;
  const nouns = rest
    .filter((word) => !actorMark.test(word))
    .join(" ")
    .replaceAll(/[{}]/g, "")
    .trim();
  if (nouns === "") return preposition;
  const filler = fillerOf(nouns, sets);
  return filler === null ? null : `${preposition}:{${filler}}`;
}

/** What follows the verb, piece by piece: phrases in brackets, particles and prepositions, and bare words, which are the object. */
function afterVerb(text: string, sets: WordSets): readonly string[] | null {
  const pieces = text.match(/\{[^}]*\}|\([^)]*\)|\S+/g) ?? [];
  const written: string[] = [];
  const bare: string[] = [];
  for (const piece of pieces) {
    if (actorMark.test(piece)) continue;
    if (piece.startsWith("{")) written.push(wrap(fillerOf(piece.slice(1, -1), sets)));
    else if (piece.startsWith("(")) written.push(markedOf(piece.slice(1, -1), sets) ?? "");
    else if (!prepositions.has(piece.toLowerCase())) bare.push(piece);
    else {
      if (bare.length > 0) written.push(wrap(fillerOf(bare.splice(0).join(" "), sets)));
      written.push(piece.toLowerCase());
    }
  }
  if (bare.length > 0) written.push(wrap(fillerOf(bare.join(" "), sets)));
  return written.includes("") ? null : written;
}

const wrap = (filler: string | null): string => (filler === null ? "" : `{${filler}}`);

/** Of two objects no verb of ours has more than one. */
const objects = (written: readonly string[]): number =>
  written.filter((piece) => piece.startsWith("{")).length;

/** @param verb the lemma, with its particle ("break down") */
export function mapPattern(pattern: string, verb: string, sets: WordSets): Mapped {
  const [before = "", after = "", ...more] = pattern
    .replaceAll("_", " ")
    .split("*")
    .map((part) => part.trim());
  if (more.length > 0) return { why: "two verbs in one pattern" };
  const ahead = before.split(/\s+/).filter((word) => word !== "" && !actorMark.test(word));
  if (ahead.some((word) => standing.has(word.toLowerCase())))
    return { why: "words before the verb that say whether it happened: read from the tree" };
  const subject = ahead.length === 0 ? "" : fillerOf(ahead.join(" ").replaceAll(/[{}]/g, ""), sets);
  if (subject === null) return { why: "words before the verb that are no noun phrase" };
  const written = afterVerb(after, sets);
  if (written === null) return { why: "words after the verb that Entente's patterns cannot say" };
  if (objects(written) > 1) return { why: "two objects" };
  return { written: [subject === "" ? "" : `<${subject}>`, verb, ...written].filter(Boolean).join(" ") };
}
