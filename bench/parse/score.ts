/** The measures of the CoNLL 2018 shared task (Zeman et al. 2018, conll18_ud_eval.py), F1 in per cent. */
import type { Sentence, Token } from "../../src/contract/index.ts";

const universalFeatures = new Set(
  "PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite".split(
    " ",
  ),
);
const contentRelations = new Set(
  "nsubj obj iobj csubj ccomp xcomp obl vocative expl dislocated advcl advmod discourse nmod appos nummod acl amod conj fixed flat compound list parataxis orphan goeswith reparandum root dep".split(
    " ",
  ),
);

interface Word {
  readonly start: number;
  readonly end: number;
  readonly multiword: boolean;
  readonly token: Token;
  /** Place of the head in the list of words; -1 for the root. */
  readonly head: number;
}

interface Side {
  readonly characters: string;
  readonly sentences: readonly string[];
  readonly tokens: readonly string[];
  readonly words: readonly Word[];
}

const bare = (form: string): string => form.replaceAll(/\s/g, "");

/** Spans over the characters of the document without white space. */
const sideOf = (sentences: readonly Sentence[]): Side => {
  const parts: string[] = [];
  const spans: string[] = [];
  const tokens: string[] = [];
  const words: Word[] = [];
  let at = 0;
  const put = (form: string): { start: number; end: number } => {
    const text = bare(form);
    parts.push(text);
    at += text.length;
    tokens.push(`${at - text.length}-${at}`);
    return { start: at - text.length, end: at };
  };
  for (const sentence of sentences) {
    const from = at;
    const offset = words.length;
    const multiwords = new Map(sentence.multiwords.map((multiword) => [multiword.first, multiword]));
    let until = 0;
    let span = { start: 0, end: 0 };
    for (const token of sentence.tokens) {
      const multiword = multiwords.get(token.id);
      if (multiword) [until, span] = [multiword.last, put(multiword.form)];
      else if (token.id > until) span = put(token.form);
      const head = token.head === 0 ? -1 : offset + token.head - 1;
      words.push({ ...span, multiword: token.id <= until, token, head });
    }
    spans.push(`${from}-${at}`);
  }
  return { characters: parts.join(""), sentences: spans, tokens, words };
};

/** Pairs of places in a longest common subsequence of forms. */
const commonForms = (gold: readonly Word[], system: readonly Word[]): [number, number][] => {
  const same = (a: number, b: number): boolean =>
    gold[a]?.token.form.toLowerCase() === system[b]?.token.form.toLowerCase();
  const table = Array.from({ length: gold.length + 1 }, () => new Array<number>(system.length + 1).fill(0));
  const at = (a: number, b: number): number => table[a]?.[b] ?? 0;
  for (let a = gold.length - 1; a >= 0; a--)
    for (let b = system.length - 1; b >= 0; b--)
      (table[a] as number[])[b] = Math.max(same(a, b) ? at(a + 1, b + 1) + 1 : 0, at(a + 1, b), at(a, b + 1));
  const pairs: [number, number][] = [];
  for (let [a, b] = [0, 0]; a < gold.length && b < system.length; ) {
    if (same(a, b) && at(a, b) === at(a + 1, b + 1) + 1) pairs.push([a++, b++]);
    else if (at(a, b) === at(a + 1, b)) a++;
    else b++;
  }
  return pairs;
};

/** End of the stretch of words that a multiword of either side reaches over. */
const stretch = (words: readonly Word[], from: number, end: number): number => {
  let to = from;
  while (to < words.length && (words[to] as Word).start < end) to++;
  return to;
};

const align = (gold: readonly Word[], system: readonly Word[]): [number, number][] => {
  const pairs: [number, number][] = [];
  let [a, b] = [0, 0];
  while (a < gold.length && b < system.length) {
    const [x, y] = [gold[a] as Word, system[b] as Word];
    if (x.multiword || y.multiword) {
      if (!x.multiword && x.end <= y.start) {
        a++;
        continue;
      }
      if (!y.multiword && y.end <= x.start) {
        b++;
        continue;
      }
      let end = Math.max(x.multiword ? x.end : 0, y.multiword ? y.end : 0);
      let [toA, toB] = [a, b];
      for (let grown = true; grown; ) {
        [toA, toB] = [stretch(gold, a, end), stretch(system, b, end)];
        const last = Math.max(
          ...[...gold.slice(a, toA), ...system.slice(b, toB)]
            .filter((word) => word.multiword)
            .map((word) => word.end),
        );
        grown = last > end;
        end = Math.max(end, last);
      }
      for (const [i, j] of commonForms(gold.slice(a, toA), system.slice(b, toB))) pairs.push([a + i, b + j]);
      [a, b] = [toA, toB];
    } else if (x.start === y.start && x.end === y.end) pairs.push([a++, b++]);
    else if (x.start <= y.start) a++;
    else b++;
  }
  return pairs;
};

const universal = (feats: string): string =>
  feats
    .split("|")
    .filter((feature) => universalFeatures.has(feature.split("=")[0] ?? ""))
    .sort()
    .join("|");

const relation = ({ deprel }: Token): string => deprel.split(":")[0] ?? "";

const f1 = (right: number, gold: number, system: number): number =>
  gold + system === 0 ? 0 : (200 * right) / (gold + system);

const overlap = (gold: readonly string[], system: readonly string[]): number => {
  const set = new Set(gold);
  return f1(system.filter((span) => set.has(span)).length, gold.length, system.length);
};

const measures = [
  "tokens",
  "sentences",
  "words",
  "UPOS",
  "XPOS",
  "UFeats",
  "lemmas",
  "UAS",
  "LAS",
  "CLAS",
] as const;
export type Score = Readonly<Record<(typeof measures)[number], number>>;

/** Scores `system` against `gold`; both must spell the same characters. */
export const score = (goldSentences: readonly Sentence[], systemSentences: readonly Sentence[]): Score => {
  const [gold, system] = [sideOf(goldSentences), sideOf(systemSentences)];
  if (gold.characters !== system.characters) throw new RangeError("the two sides do not spell the same text");
  const pairs = align(gold.words, system.words);
  const toGold = new Map(pairs.map(([a, b]) => [b, a]));
  const count = (right: (a: Word, b: Word) => boolean): number =>
    pairs.filter(([a, b]) => right(gold.words[a] as Word, system.words[b] as Word)).length;
  const all = (right: (a: Word, b: Word) => boolean): number =>
    f1(count(right), gold.words.length, system.words.length);
  const attached = (a: Word, b: Word): boolean =>
    b.head === -1 ? a.head === -1 : a.head !== -1 && toGold.get(b.head) === a.head;
  const labelled = (a: Word, b: Word): boolean => attached(a, b) && relation(a.token) === relation(b.token);
  const content = ({ token }: Word): boolean => contentRelations.has(relation(token));
  return {
    tokens: overlap(gold.tokens, system.tokens),
    sentences: overlap(gold.sentences, system.sentences),
    words: f1(pairs.length, gold.words.length, system.words.length),
    UPOS: all((a, b) => a.token.upos === b.token.upos),
    XPOS: all((a, b) => a.token.xpos === b.token.xpos),
    UFeats: all((a, b) => universal(a.token.feats) === universal(b.token.feats)),
    lemmas: all((a, b) => a.token.lemma === "_" || a.token.lemma === b.token.lemma),
    UAS: all(attached),
    LAS: all(labelled),
    CLAS: f1(
      count((a, b) => content(a) && content(b) && labelled(a, b)),
      gold.words.filter(content).length,
      system.words.filter(content).length,
    ),
  };
};
