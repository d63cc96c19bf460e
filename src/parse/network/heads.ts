/** The three readings of the hidden states: tags, arcs, labels. */
import type { Arena } from "./arena.ts";
import { reach } from "./attention.ts";
import type { Batch } from "./encoder.ts";
import type { ModelFile } from "./file.ts";
import { createLinear, type Linear } from "./linear.ts";
import { createRowBuffer, type RowBuffer } from "./rows.ts";

interface Projection {
  readonly linear: Linear;
  readonly address: number;
}

const projectionOf =
  (arena: Arena, file: ModelFile, capacity: number) =>
  (name: string): Projection => {
    const linear = createLinear(arena, file.matrix(`${name}.weight`), { bias: file.floats(`${name}.bias`) });
    return { linear, address: arena.take((capacity + 4) * linear.stride * 4) };
  };

const relu = (floats: Float32Array, from: number, length: number): void => {
  for (let at = from; at < from + length; at++) if ((floats[at] as number) < 0) floats[at] = 0;
};

const largestOf = (floats: Float32Array, from: number, length: number): number => {
  let best = 0;
  for (let at = 1; at < length; at++)
    if ((floats[from + at] as number) > (floats[from + best] as number)) best = at;
  return best;
};

/** Best tag of each row. */
export const createTagger = (arena: Arena, file: ModelFile, capacity: number) => {
  const { linear, address } = projectionOf(arena, file, capacity)("tag");
  return (buffer: RowBuffer, count: number): Int32Array => {
    linear.forward(buffer.rows(count), address);
    return Int32Array.from({ length: count }, (_, row) =>
      largestOf(arena.floats, address / 4 + row * linear.stride, linear.outputs),
    );
  };
};

/**
 * Scores of every arc of each sentence: a matrix of n rows (dependents) and n + 1 columns (0 is the root).
 * Deep biaffine attention (Dozat and Manning 2017).
 */
export const createArcScorer = (arena: Arena, file: ModelFile, capacity: number) => {
  const project = projectionOf(arena, file, capacity);
  const dependent = project("arc_dependent");
  const head = project("arc_head");
  const form = project("arc_form");
  const size = file.header.shape.arc;
  const root = file.floats("arc_root") ?? new Float32Array(size);
  const distance = file.floats("arc_distance") ?? new Float32Array(2 * reach + 1);
  const factor = 1 / Math.sqrt(size);
  const buffer = createRowBuffer(arena, capacity, size);
  const { floats } = arena;
  const scoreSentence = (from: number, to: number): Float32Array => {
    const count = to - from;
    const scores = new Float32Array(count * (count + 1));
    for (let row = 0; row < count; row++) {
      const asked = form.address / 4 + (from + row) * form.linear.stride;
      let sum = 0;
      for (let at = 0; at < size; at++) sum += (floats[asked + at] as number) * (root[at] as number);
      scores[row * (count + 1)] = sum * factor;
      for (let other = 0; other < count; other++) {
        const key = head.address / 4 + (from + other) * head.linear.stride;
        sum = 0;
        for (let at = 0; at < size; at++)
          sum += (floats[asked + at] as number) * (floats[key + at] as number);
        const far = Math.min(reach, Math.max(-reach, other - row)) + reach;
        scores[row * (count + 1) + other + 1] = sum * factor + (distance[far] as number);
      }
    }
    return scores;
  };
  return (hidden: RowBuffer, { count, spans }: Batch): Float32Array[] => {
    dependent.linear.forward(hidden.rows(count), dependent.address);
    head.linear.forward(hidden.rows(count), head.address);
    relu(floats, dependent.address / 4, count * dependent.linear.stride);
    relu(floats, head.address / 4, count * head.linear.stride);
    for (let row = 0; row < count; row++)
      buffer.put(row, floats, dependent.address / 4 + row * dependent.linear.stride);
    form.linear.forward(buffer.rows(count), form.address);
    return spans.map(([from, to]) => scoreSentence(from, to));
  };
};

/** Best label of the arc from each row to its head; heads are rows of the batch, or -1 for the root. */
export const createLabeller = (arena: Arena, file: ModelFile, capacity: number) => {
  const project = projectionOf(arena, file, capacity);
  const dependent = project("label_dependent");
  const head = project("label_head");
  const form = project("label_form");
  const ofDependent = project("label_bias_dependent");
  const ofHead = project("label_bias_head");
  const size = file.header.shape.label;
  const root = file.floats("label_root") ?? new Float32Array(size);
  const pairBuffer = createRowBuffer(arena, capacity, size * size);
  const sides = createRowBuffer(arena, capacity, size);
  const pair = new Float32Array(size * size);
  const chosen = new Float32Array(capacity * size);
  const { floats } = arena;
  const putPair = (row: number): void => {
    const from = dependent.address / 4 + row * dependent.linear.stride;
    for (let a = 0; a < size; a++)
      for (let b = 0; b < size; b++)
        pair[a * size + b] = (floats[from + a] as number) * (chosen[row * size + b] as number);
    pairBuffer.put(row, pair, 0);
  };
  const choose = (row: number, headRow: number): void => {
    const from = head.address / 4 + headRow * head.linear.stride;
    chosen.set(headRow < 0 ? root : floats.subarray(from, from + size), row * size);
  };
  return (hidden: RowBuffer, count: number, heads: Int32Array): Int32Array => {
    dependent.linear.forward(hidden.rows(count), dependent.address);
    head.linear.forward(hidden.rows(count), head.address);
    relu(floats, dependent.address / 4, count * dependent.linear.stride);
    relu(floats, head.address / 4, count * head.linear.stride);
    for (let row = 0; row < count; row++) choose(row, heads[row] ?? -1);
    for (let row = 0; row < count; row++) putPair(row);
    form.linear.forward(pairBuffer.rows(count), form.address);
    for (let row = 0; row < count; row++)
      sides.put(row, floats, dependent.address / 4 + row * dependent.linear.stride);
    ofDependent.linear.forward(sides.rows(count), ofDependent.address);
    for (let row = 0; row < count; row++) sides.put(row, chosen, row * size);
    ofHead.linear.forward(sides.rows(count), ofHead.address);
    const { stride, outputs } = form.linear;
    for (let at = 0; at < count * stride; at++)
      floats[form.address / 4 + at] =
        (floats[form.address / 4 + at] as number) +
        (floats[ofDependent.address / 4 + at] as number) +
        (floats[ofHead.address / 4 + at] as number);
    return Int32Array.from({ length: count }, (_, row) =>
      largestOf(floats, form.address / 4 + row * stride, outputs),
    );
  };
};
