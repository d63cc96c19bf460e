/** Scaled dot-product attention within each sentence, with a learned bias for the distance. */
import type { Arena } from "./arena.ts";
import type { ModelFile } from "./file.ts";
import { createLinear, type Linear, padded } from "./linear.ts";
import type { Floats } from "./rows.ts";

/** Distances beyond it share one bias (as in training/parse/network.py). */
export const reach = 16;
const distances = 2 * reach + 1;

export interface Attention {
  readonly kind: "attention";
  readonly entry: Linear;
  readonly exit: Linear;
  /** Mixes the values of the rows `from` to `to`; `asked` (byte address) holds query, key and value of each row. */
  mix(from: number, to: number, asked: number, out: Floats): void;
}

/** Weighs nothing beside any score. */
const nothing = -1e30;

/**
 * For each head the bias of every distance a sentence can have, so that the bias of a row is a stretch of it;
 * gives the address of distance 0 of the first head.
 */
const spread = (
  arena: Arena,
  distance: Float32Array,
  longest: number,
): { middle: number; stride: number } => {
  const places = 2 * longest + 8;
  const heads = distance.length / distances;
  const address = arena.take(heads * places * 4);
  for (let head = 0; head < heads; head++)
    for (let place = 0; place < places; place++) {
      const far = Math.min(reach, Math.max(-reach, place - longest)) + reach;
      arena.floats[address / 4 + head * places + place] = distance[head * distances + far] as number;
    }
  return { middle: address + longest * 4, stride: places * 4 };
};

/** Work space of all attention layers: scores of the longest sentence against itself. */
export interface Space {
  readonly scores: number;
  readonly longest: number;
}

/** Bytes of `scores`. */
export const scoreBytes = (longest: number): number => longest * (longest + 4) * 4;

export const createAttention = (
  arena: Arena,
  file: ModelFile,
  { name, heads, space }: { readonly name: string; readonly heads: number; readonly space: Space },
): Attention => {
  const linear = (part: string): Linear =>
    createLinear(arena, file.matrix(`${name}.${part}.weight`), { bias: file.floats(`${name}.${part}.bias`) });
  const entry = linear("entry");
  const exit = linear("exit");
  const bias = spread(
    arena,
    file.floats(`${name}.distance`) ?? new Float32Array(heads * distances),
    space.longest,
  );
  const width = exit.outputs;
  const size = width / heads;
  const factor = arena.take(4);
  arena.floats[factor / 4] = 1 / Math.sqrt(size);
  const stride = entry.stride * 4;
  const { kernel, floats } = arena;
  const { scores } = space;
  return {
    kind: "attention",
    entry,
    exit,
    mix(from, to, asked, out) {
      const count = to - from;
      const columns = padded(count, 4);
      for (let head = 0; head < heads; head++) {
        const query = asked + from * stride + head * size * 4;
        kernel.dots(query, query + width * 4, scores, count, count, size, stride, stride, columns * 4);
        if (columns > count)
          for (let row = 0; row < count; row++)
            floats.fill(nothing, scores / 4 + row * columns + count, scores / 4 + (row + 1) * columns);
        kernel.soften(scores, bias.middle + head * bias.stride, factor, count, columns * 4);
        const target = out.address + from * out.stride + head * size * 4;
        kernel.mix(scores, query + width * 8, target, count, count, size, columns * 4, stride, out.stride);
      }
    },
  };
};
