import type { Claim } from "../../../contract/index.ts";
import { nodesIn, type Reading } from "../../claims/reading.ts";
import { valueOfWords } from "../../number-words.ts";
import { childOf, childrenOf, hasRelation, isPassive, marker, type Node, subtree } from "../../tree/index.ts";

/** How many of what a statement names. */
export interface Count {
  /** Names by which two counts are of one thing: the noun, and the place it has beside its verb. */
  readonly keys: readonly string[];
  readonly value: number;
}

const scales: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

/** The least that "dozens of", "scores of", "hundreds of" mean: two of them. */
const heaps: Readonly<Record<string, number>> = {
  dozen: 24,
  score: 40,
  hundred: 200,
  thousand: 2e3,
  million: 2e6,
};

/** The value of words of number: "1,200", "3.5 million", "two dozen", "forty-eight"; `null` where they give none. */
const worth = (words: string): number | null => {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(words)?.[0];
  const base = digits ? Number(digits.replaceAll(",", "")) : (valueOfWords(words)[0]?.value ?? null);
  const scale = words
    .toLowerCase()
    .split(/[\s-]+/)
    // Words for hundreds and thousands are in the value of words already.
    .reduce(
      (by, word) => by * (digits || ["dozen", "million", "billion"].includes(word) ? (scales[word] ?? 1) : 1),
      1,
    );
  if (base === null) return scale > 1 || /\bone\b/i.test(words) ? scale : null;
  return base * scale;
};

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value <= 2100;

/** "subject" and "object" beside which verb: whoever is killed is the object, whichever way it is told. */
const roleOf = (node: Node): string | null => {
  const verb = node.parent;
  if (verb?.upos !== "VERB") return null;
  const role =
    hasRelation(node, ["obj"]) || node.deprel === "nsubj:pass"
      ? "object"
      : hasRelation(node, ["nsubj"])
        ? "subject"
        : null;
  if (role === null) return null;
  return `${verb.lemma} ${role === "subject" && isPassive(verb) ? "object" : role}`;
};

const keysOf = (node: Node, noun: string | null): readonly string[] => {
  const role = roleOf(node);
  return [...(noun ? [noun] : []), ...(role ? [role] : [])];
};

const numbered = (node: Node): Count | null => {
  const number = childrenOf(node, "nummod")[0];
  if (number) {
    const value = worth(
      subtree(number)
        .map(({ token }) => token.form)
        .join(" "),
    );
    return value === null || isYear(value) ? null : { keys: keysOf(node, node.lemma), value };
  }
  const heap = node.token.feats.includes("Number=Plur") ? heaps[node.lemma] : undefined;
  if (heap === undefined) return null;
  const of = childrenOf(node, "nmod").find((child) => marker(child) === "of");
  return { keys: keysOf(node, of?.lemma ?? null), value: heap };
};

/** "Twelve killed", "killing twelve": a number with no noun of its own. */
const bare = (node: Node): Count | null => {
  const value = node.upos === "NUM" && roleOf(node) !== null ? worth(node.form) : null;
  return value === null || isYear(value) ? null : { keys: keysOf(node, null), value };
};

const single = (node: Node): Count | null =>
  (node.upos === "NOUN" || node.upos === "PROPN") &&
  !node.token.feats.includes("Number=Plur") &&
  (childrenOf(node, "det").some(({ form }) => form === "a" || form === "an") ||
    childrenOf(node, "amod").some(({ form }) => form === "single" || form === "lone")) &&
  !childOf(node, "nummod")
    ? { keys: keysOf(node, node.lemma), value: 1 }
    : null;

/** The counts of a statement: "two jets", "dozens of tanks", "a frigate", "twelve killed". */
export const countsIn = (reading: Reading, { content }: Claim): readonly Count[] =>
  content
    .flatMap((span) => nodesIn(reading, span))
    .flatMap((node) => numbered(node) ?? bare(node) ?? single(node) ?? []);

/** Share of a headline's number that the body must reach: headlines round. */
const rounding = 0.9;

/** Whether the headline counts more of a thing than any statement does that counts it. */
export const countsMore = (reading: Reading, headline: Claim, support: readonly Claim[]): boolean => {
  const there = support.flatMap((claim) => countsIn(reading, claim));
  return countsIn(reading, headline).some(({ keys, value }) => {
    const same = there.filter((other) => other.keys.some((key) => keys.includes(key)));
    return value > 1 && same.length > 0 && same.every((other) => other.value < rounding * value);
  });
};

const isPlural = ({ token, upos }: Node): boolean => upos === "NOUN" && token.feats.includes("Number=Plur");

/** "Japanese destroyers collide" over "a Japanese destroyer": a bare plural for what the body has once. */
export const manyForOne = (reading: Reading, headline: Claim, support: readonly Claim[]): boolean => {
  const named = support.flatMap(({ content }) => content.flatMap((span) => nodesIn(reading, span)));
  return headline.content
    .flatMap((span) => nodesIn(reading, span))
    .filter(
      (node) => isPlural(node) && !childOf(node, "nummod") && hasRelation(node, ["nsubj", "obj", "obl"]),
    )
    .some((node) => {
      const same = named.filter(({ lemma, upos }) => lemma === node.lemma && upos === "NOUN");
      return same.length === 1 && same.every((one) => single(one) !== null || numbered(one)?.value === 1);
    });
};
