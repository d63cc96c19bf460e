/** Scaled dot-product attention within each sentence, with a learned bias for the distance. */
import type { Arena } from "./arena.ts";
import type { ModelFile } from "./file.ts";
import { createLinear, type Linear } from "./linear.ts";
import type { Floats } from "./rows.ts";

/** Distances beyond it share one bias (as in training/parse/network.py). */
export const reach = 16;

export interface Attention {
  readonly kind: "attention";
  readonly entry: Linear;
  readonly exit: Linear;
  /** Mixes the values of the rows `from` to `to`; `asked` (byte address) holds query, key and value of each row. */
  mix(from: number, to: number, asked: number, out: Floats): void;
}

const softmax = (floats: Float32Array, from: number, count: number): void => {
  let largest = Number.NEGATIVE_INFINITY;
  for (let at = from; at < from + count; at++) largest = Math.max(largest, floats[at] as number);
  let sum = 0;
  for (let at = from; at < from + count; at++) {
    const weight = Math.exp((floats[at] as number) - largest);
    floats[at] = weight;
    sum += weight;
  }
  const factor = 1 / sum;
  for (let at = from; at < from + count; at++) floats[at] = (floats[at] as number) * factor;
};

/** Adds to the scores of row `row` (from place `from` on) the bias of each distance. */
const bend = (
  floats: Float32Array,
  from: number,
  { row, count, factor, bias }: { row: number; count: number; factor: number; bias: Float32Array },
): void => {
  for (let key = 0; key < count; key++) {
    const far = Math.min(reach, Math.max(-reach, key - row)) + reach;
    floats[from + key] = (floats[from + key] as number) * factor + (bias[far] as number);
  }
};

/** `scores` is the address of work space for the square of the longest sentence in floats. */
export const createAttention = (
  arena: Arena,
  file: ModelFile,
  { name, heads, scores }: { readonly name: string; readonly heads: number; readonly scores: number },
): Attention => {
  const linear = (part: string): Linear =>
    createLinear(arena, file.matrix(`${name}.${part}.weight`), { bias: file.floats(`${name}.${part}.bias`) });
  const entry = linear("entry");
  const exit = linear("exit");
  const distances = 2 * reach + 1;
  const distance = file.floats(`${name}.distance`) ?? new Float32Array(heads * distances);
  const width = exit.outputs;
  const size = width / heads;
  const factor = 1 / Math.sqrt(size);
  const stride = entry.stride * 4;
  const { kernel, floats } = arena;
  return {
    kind: "attention",
    entry,
    exit,
    mix(from, to, asked, out) {
      const count = to - from;
      for (let head = 0; head < heads; head++) {
        const query = asked + from * stride + head * size * 4;
        kernel.dots(query, query + width * 4, scores, count, count, size, stride, stride, count * 4);
        const bias = distance.subarray(head * distances, (head + 1) * distances);
        for (let row = 0; row < count; row++) {
          bend(floats, scores / 4 + row * count, { row, count, factor, bias });
          softmax(floats, scores / 4 + row * count, count);
        }
        const target = out.address + from * out.stride + head * size * 4;
        kernel.mix(scores, query + width * 8, target, count, count, size, count * 4, stride, out.stride);
      }
    },
  };
};
