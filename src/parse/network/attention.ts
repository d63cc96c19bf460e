/** Scaled dot-product attention within each sentence, with a learned bias for the distance. */
import type { Arena } from "./arena.ts";
import type { ModelFile } from "./file.ts";
import { createLinear, type Linear } from "./linear.ts";

/** Distances beyond it share one bias (as in training/parse/network.py). */
export const reach = 16;

export interface Attention {
  readonly kind: "attention";
  readonly entry: Linear;
  readonly exit: Linear;
  /** Mixes the values of the rows `from` to `to`; `asked` (byte address) holds query, key and value of each row. */
  mix(from: number, to: number, asked: number, out: Float32Array): void;
}

interface Head {
  readonly floats: Float32Array;
  readonly stride: number;
  readonly width: number;
  readonly size: number;
  readonly query: number;
}

const softmax = (weights: Float32Array, count: number): void => {
  let largest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at++) largest = Math.max(largest, weights[at] as number);
  let sum = 0;
  for (let at = 0; at < count; at++) sum += weights[at] = Math.exp((weights[at] as number) - largest);
  for (let at = 0; at < count; at++) weights[at] = (weights[at] as number) / sum;
};

const score = (head: Head, row: number, key: number): number => {
  const { floats, stride, width, size, query } = head;
  const a = row * stride + query;
  const b = key * stride + query + width;
  let sum = 0;
  for (let at = 0; at < size; at++) sum += (floats[a + at] as number) * (floats[b + at] as number);
  return sum;
};

export const createAttention = (arena: Arena, file: ModelFile, name: string, heads: number): Attention => {
  const linear = (part: string): Linear =>
    createLinear(arena, file.matrix(`${name}.${part}.weight`), { bias: file.floats(`${name}.${part}.bias`) });
  const entry = linear("entry");
  const exit = linear("exit");
  const distance = file.floats(`${name}.distance`) ?? new Float32Array(heads * (2 * reach + 1));
  const width = exit.outputs;
  const size = width / heads;
  const factor = 1 / Math.sqrt(size);
  let weights = new Float32Array(256);
  const mixRow = (
    head: Head,
    bias: number,
    span: { from: number; to: number; row: number },
    out: Float32Array,
  ) => {
    const { from, to, row } = span;
    for (let key = from; key < to; key++) {
      const far = Math.min(reach, Math.max(-reach, key - row)) + reach;
      weights[key - from] = score(head, row, key) * factor + (distance[bias + far] as number);
    }
    softmax(weights, to - from);
    const target = row * width + head.query;
    out.fill(0, target, target + size);
    for (let key = from; key < to; key++) {
      const weight = weights[key - from] as number;
      const value = key * head.stride + head.query + 2 * width;
      for (let at = 0; at < size; at++)
        out[target + at] = (out[target + at] as number) + weight * (head.floats[value + at] as number);
    }
  };
  return {
    kind: "attention",
    entry,
    exit,
    mix(from, to, asked, out) {
      if (weights.length < to - from) weights = new Float32Array(to - from);
      const floats = arena.floats.subarray(asked / 4);
      for (let index = 0; index < heads; index++) {
        const head = { floats, stride: entry.stride, width, size, query: index * size };
        for (let row = from; row < to; row++) mixRow(head, index * (2 * reach + 1), { from, to, row }, out);
      }
    },
  };
};
