/** The whole network: forms in, tags and trees out. */
import { createArcScorer } from "./arcs.ts";
import { createArena } from "./arena.ts";
import { type Batch, createEncoder } from "./encoder.ts";
import type { ModelFile } from "./file.ts";
import { createLabeller } from "./labels.ts";
import { createTagger } from "./tagger.ts";
import { treeOf } from "./tree.ts";
import { createWordVectors } from "./words.ts";

/** Longest stretch parsed as one; a longer sentence is parsed in pieces, so that time stays linear. */
const longest = 256;
/** Rows computed at once: enough to keep the kernel busy, little enough to stay in the processor's cache. */
const capacity = 512;

/** The words of a sentence as the network sees them. */
export interface Words {
  readonly forms: readonly string[];
  /** Whether each word stands right behind the one before it, without white space. */
  readonly glued: readonly boolean[];
}

/** What the network says of a sentence: indices into the model's tags and labels, heads as in CoNLL-U. */
export interface Analysis {
  readonly tags: Int32Array;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

export interface Network {
  analyse(sentences: readonly Words[]): Analysis[];
}

/** Memory the weights and work space take: int16 weights and float32 rows, with room to spare. */
const memoryOf = (file: ModelFile): number => {
  const weights = file.header.tensors
    .filter(({ name, kind }) => kind === "int8" && !/^(word|affixes|form)\./.test(name))
    .reduce((sum, { rows, columns }) => sum + (rows + 8) * (columns * 2 + 64), 0);
  const { width, word, affix, arc, label } = file.header.shape;
  const inputs = word + affix * 8 + 16;
  const floats = inputs * 2 + width * 9 + arc * 5 + label * (label + 12) + file.header.tags.length + 400;
  return weights + (capacity + 8) * floats * 4 + longest * longest * 16 + 500_000;
};

const batchOf = (sentences: readonly Words[]): Batch => {
  const count = sentences.reduce((sum, { forms }) => sum + forms.length, 0);
  const starts = new Int32Array(count);
  const spans: [number, number][] = [];
  let from = 0;
  for (const { forms } of sentences) {
    starts.fill(from, from, from + forms.length);
    spans.push([from, from + forms.length]);
    from += forms.length;
  }
  return { count, starts, spans };
};

/** Pieces of at most `longest` words, and for each the sentence it belongs to. */
const piecesOf = (sentences: readonly Words[]): { readonly words: Words; readonly sentence: number }[] =>
  sentences.flatMap(({ forms, glued }, sentence) =>
    Array.from({ length: Math.ceil(forms.length / longest) }, (_, index) => {
      const [from, to] = [index * longest, (index + 1) * longest];
      return { words: { forms: forms.slice(from, to), glued: glued.slice(from, to) }, sentence };
    }),
  );

/** One tree of several pieces: the roots of later pieces hang under the first root. */
const join = (pieces: readonly Analysis[], parataxis: number): Analysis => {
  const [first] = pieces;
  if (first && pieces.length === 1) return first;
  const root = (first?.heads.indexOf(0) ?? -1) + 1;
  const heads: number[] = [];
  const labels: number[] = [];
  for (const piece of pieces) {
    const offset = heads.length;
    for (const [row, head] of piece.heads.entries()) {
      const moved = head === 0 && offset > 0;
      heads.push(head === 0 ? (moved ? root : 0) : head + offset);
      labels.push(moved ? parataxis : (piece.labels[row] ?? parataxis));
    }
  }
  return {
    tags: Int32Array.from(pieces.flatMap(({ tags }) => [...tags])),
    heads: Int32Array.from(heads),
    labels: Int32Array.from(labels),
  };
};

/** Groups of neighbouring pieces that fill the work space. */
const groupsOf = (pieces: readonly Words[]): Words[][] => {
  const groups: Words[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (piece.forms.length > room) {
      groups.push([]);
      room = capacity;
    }
    groups.at(-1)?.push(piece);
    room -= piece.forms.length;
  }
  return groups;
};

/** Builds the network from a model file and the bytes of the kernel. */
export const createNetwork = (file: ModelFile, kernel: Uint8Array<ArrayBuffer>): Network => {
  const arena = createArena(kernel, memoryOf(file));
  const vectors = createWordVectors(arena, file, capacity);
  const limits = { capacity, longest };
  const encoder = createEncoder(arena, file, limits);
  const tagger = createTagger(arena, file, limits);
  const scorer = createArcScorer(arena, file, limits);
  const labeller = createLabeller(arena, file, limits);
  const { width } = file.header.shape;
  const glue = file.matrix("glued.weight");
  const parataxis = Math.max(0, file.header.labels.indexOf("parataxis"));
  const rootLabel = file.header.labels.indexOf("root");
  const fill = (sentences: readonly Words[]): void => {
    const words = vectors.of(sentences.flatMap(({ forms }) => forms));
    const glued = sentences.flatMap((sentence) => sentence.glued);
    for (const [row, vector] of words.entries()) {
      const from = encoder.hidden.address / 4 + row * width;
      const kind = glued[row] ? 1 : 0;
      const scale = glue.scales[kind] ?? 0;
      for (let at = 0; at < width; at++)
        arena.floats[from + at] = (vector[at] as number) + scale * (glue.values[kind * width + at] as number);
    }
  };
  const analyseGroup = (sentences: readonly Words[]): Analysis[] => {
    const batch = batchOf(sentences);
    fill(sentences);
    const hidden = encoder.run(batch);
    const tags = tagger(hidden, batch.count);
    const trees = scorer(hidden, batch).map((scores, index) => {
      const [from, to] = batch.spans[index] ?? [0, 0];
      return treeOf(scores, to - from);
    });
    const rows = new Int32Array(batch.count);
    for (const [index, heads] of trees.entries()) {
      const from = batch.spans[index]?.[0] ?? 0;
      for (const [row, head] of heads.entries()) rows[from + row] = head === 0 ? -1 : from + head - 1;
    }
    const labels = labeller(hidden, batch.count, rows);
    return trees.map((heads, index) => {
      const [from, to] = batch.spans[index] ?? [0, 0];
      const own = labels
        .slice(from, to)
        .map((label, row) => settle(label, heads[row] === 0, rootLabel, parataxis));
      return { tags: tags.slice(from, to), heads, labels: own };
    });
  };
  return {
    analyse(sentences) {
      const pieces = piecesOf(sentences);
      const analyses = groupsOf(pieces.map(({ words }) => words)).flatMap(analyseGroup);
      const bySentence: Analysis[][] = sentences.map(() => []);
      for (const [index, analysis] of analyses.entries())
        bySentence[pieces[index]?.sentence ?? 0]?.push(analysis);
      return bySentence.map((own) => join(own, parataxis));
    },
  };
};

/** `root` is the label of the root and of nothing else. */
const settle = (label: number, isRoot: boolean, root: number, other: number): number => {
  if (isRoot) return root;
  return label === root ? other : label;
};
