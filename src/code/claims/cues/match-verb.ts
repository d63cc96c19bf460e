import { childOf, type Node } from "../../tree/index.ts";
import type { CueBook } from "./book.ts";
import type { VerbCue } from "./types.ts";

/** How far the words of a phrase may stand from one another ("made it abundantly clear"). */
const reach = 4;

/** A cue with the words that make it, the verb first. */
export interface VerbMatch {
  readonly cue: VerbCue;
  readonly words: readonly Node[];
}

/** The nodes of the phrase's words where they follow `node`, in order; `null` when one is missing. */
const following = (node: Node, words: readonly string[]): readonly Node[] | null => {
  const found: Node[] = [];
  let at = node.tree.nodes.indexOf(node) + 1;
  for (const word of words) {
    let next: Node | undefined;
    for (let step = 0; step < reach && !next; step++) {
      const candidate = node.tree.nodes[at + step];
      if (candidate && (candidate.form === word || candidate.lemma === word)) {
        next = candidate;
        at += step + 1;
      }
    }
    if (!next) return null;
    found.push(next);
  }
  return found;
};

/** "is convinced": the predicate governs, its copula or auxiliary is the "be" of the list. */
const predicateCues = (node: Node, book: CueBook): readonly VerbMatch[] => {
  const be = childOf(node, "cop", "aux:pass");
  if (!be) return [];
  return (book.verbs.get("be") ?? [])
    .filter((cue) => cue.rest[0] === node.form || cue.rest[0] === node.lemma)
    .flatMap((cue) => {
      const rest = following(node, cue.rest.slice(1));
      return rest ? [{ cue, words: [be, node, ...rest] }] : [];
    });
};

/** "Oslo and Riga have sealed a pact, expert warns": the last word behind a comma and a noun, where a clause went before. */
export const closesAsTag = (node: Node): boolean => {
  const { nodes } = node.tree;
  const next = nodes[node.id];
  if (node.upos !== "NOUN" || (next && !/^[.”"»]$/.test(next.form))) return false;
  const comma = nodes.findLastIndex(({ form, id }) => form === "," && id < node.id);
  const voice = nodes.slice(comma + 1, node.id - 1);
  return (
    comma > 2 &&
    // "expert warns", "sources claim": the noun and the verb agree.
    /[^s]s$/.test(node.form) !== voice.some(({ token }) => token.feats.includes("Number=Plur")) &&
    voice.length > 0 &&
    voice.length < 9 &&
    ["NOUN", "PROPN"].includes(voice.at(-1)?.upos ?? "") &&
    voice.every(({ upos }) => ["DET", "ADJ", "NOUN", "PROPN", "ADP"].includes(upos)) &&
    nodes.slice(0, comma).some(({ upos }) => upos === "VERB" || upos === "AUX")
  );
};

/** "..., and a footnote states that": a noun in the singular and a word in -s that heads a clause. */
const agrees = (node: Node, before: Node | undefined): boolean =>
  before?.upos === "NOUN" &&
  /[^s]s$/.test(node.form) &&
  ["root", "conj", "ccomp", "parataxis"].includes(node.rel) &&
  childOf(node, "cop") === null;

/** "P, a former smuggler claims in his memoirs": "a" and a plural make no phrase, so what ends in -s is the verb. */
const isBehindSingular = (node: Node): boolean => {
  const { nodes } = node.tree;
  const article = nodes.findLastIndex(({ form, id }) => (form === "a" || form === "an") && id < node.id);
  const comma = nodes[article - 1];
  const voice = nodes.slice(article + 1, node.id - 1);
  return (
    node.upos === "NOUN" &&
    node.token.feats.includes("Number=Plur") &&
    comma?.form === "," &&
    voice.length > 0 &&
    voice.length < 7 &&
    voice.every(
      ({ upos, token }) => ["ADJ", "NOUN", "PROPN"].includes(upos) && !token.feats.includes("Number=Plur"),
    ) &&
    nodes.slice(0, article).some(({ upos }) => upos === "VERB" || upos === "AUX")
  );
};

/** "Media report that": plurals without a mark of their own. */
const isCollective = (node: Node | undefined): boolean =>
  ["media", "police", "people", "press"].includes(node?.lemma ?? "");

/** "Critics doubt that": a noun by the tagger, a verb by its place between a noun and "that". */
const isMistaken = (node: Node): boolean => {
  const [before, next] = [node.tree.nodes[node.id - 2], node.tree.nodes[node.id]];
  // "The authors of the document point out that"
  const particle = node.lemma === "point" && next?.form === "out";
  return (
    node.upos === "NOUN" &&
    (particle ? node.tree.nodes[node.id + 1] : next)?.form === "that" &&
    (particle ||
      agrees(node, before) ||
      // "Experts interviewed by the Prague Tribune doubt that": the article is the name's.
      (before?.upos === "PROPN" &&
        !node.children.some(({ id }) => id === node.id - 1 && before?.upos !== "PROPN")) ||
      ((before?.upos === "PROPN" ||
        before?.token.feats.includes("Number=Plur") === true ||
        isCollective(before)) &&
        !node.children.some(({ rel }) => rel === "det" || rel === "amod")))
  );
};

/** Base forms an inflected one may have, for lemmas that a parser guessed wrong ("opin" for "opined"). */
const bases = (form: string): readonly string[] => [
  form,
  ...[/s$/, /es$/, /d$/, /ed$/, /ing$/]
    .filter((ending) => ending.test(form))
    .map((ending) => form.replace(ending, "")),
  ...(form.endsWith("ing") ? [form.replace(/ing$/, "e")] : []),
  ...[/ies$/, /ied$/].filter((ending) => ending.test(form)).map((ending) => form.replace(ending, "y")),
];

const entriesOf = (node: Node, book: CueBook): readonly VerbCue[] => {
  const listed = book.verbs.get(node.lemma);
  if (listed) return listed;
  for (const base of bases(node.form)) {
    const entry = book.verbs.get(base);
    if (entry) return entry;
  }
  return [];
};

const matchesIn = (node: Node, book: CueBook): readonly VerbMatch[] => {
  // "think tank"
  if (node.form === "think" && /^tanks?$/.test(node.tree.nodes[node.id]?.form ?? "")) return [];
  const predicates = predicateCues(node, book);
  if (
    node.upos !== "VERB" &&
    !isMistaken(node) &&
    !closesAsTag(node) &&
    !isBehindSingular(node) &&
    !(node.upos === "AUX" && node.rel !== "aux" && node.rel !== "cop")
  )
    return predicates;
  const own = entriesOf(node, book).flatMap((cue) => {
    const rest = following(node, cue.rest);
    return rest ? [{ cue, words: [node, ...rest] }] : [];
  });
  return [...predicates, ...own];
};

/** Every finder asks for them, most of them of every word. */
const matched = new WeakMap<CueBook, WeakMap<Node, readonly VerbMatch[]>>();

/** The cues a node may be, the most specific first; empty for words that are none. */
export const verbMatches = (node: Node, book: CueBook): readonly VerbMatch[] => {
  let known = matched.get(book);
  if (!known) {
    known = new WeakMap();
    matched.set(book, known);
  }
  const kept = known.get(node);
  if (kept) return kept;
  const found = matchesIn(node, book);
  known.set(node, found);
  return found;
};
