/** The best label of the arc from each row to its head: biaffine, computed for the chosen head alone. */
import type { Arena } from "./arena.ts";
import type { Limits } from "./encoder.ts";
import type { ModelFile } from "./file.ts";
import { createProjection, largestOf } from "./projection.ts";
import { createRowBuffer, type RowBuffer } from "./rows.ts";

/** Heads are rows of the batch, or -1 for the root. */
export type Labeller = (hidden: RowBuffer, count: number, heads: Int32Array) => Int32Array;

export const createLabeller = (arena: Arena, file: ModelFile, { capacity }: Limits): Labeller => {
  const project = (name: string) => createProjection(arena, file, { name, capacity });
  const dependent = project("label_dependent");
  const head = project("label_head");
  const form = project("label_form");
  const ofDependent = project("label_bias_dependent");
  const ofHead = project("label_bias_head");
  const size = file.header.shape.label;
  const root = file.floats("label_root") ?? new Float32Array(size);
  const pairs = createRowBuffer(arena, capacity, size * size);
  const sides = createRowBuffer(arena, capacity, size);
  const chosen = { address: arena.take((capacity + 4) * size * 4), stride: size * 4 };
  const { floats, kernel } = arena;
  const choose = (row: number, headRow: number): void => {
    const from = (head.floats.address + headRow * head.floats.stride) / 4;
    floats.set(headRow < 0 ? root : floats.subarray(from, from + size), chosen.address / 4 + row * size);
  };
  return (hidden, count, heads) => {
    dependent.rectified(hidden.rows(count));
    head.rectified(hidden.rows(count));
    for (let row = 0; row < count; row++) choose(row, heads[row] ?? -1);
    pairs.putPairs(count, size, [dependent.floats, chosen]);
    form.run(pairs.rows(count));
    sides.put(count, dependent.floats);
    ofDependent.run(sides.rows(count));
    sides.put(count, chosen);
    ofHead.run(sides.rows(count));
    const { address, stride } = form.floats;
    kernel.add(address, ofDependent.floats.address, count, stride / 4, stride);
    kernel.add(address, ofHead.floats.address, count, stride / 4, stride);
    return Int32Array.from({ length: count }, (_, row) =>
      largestOf(floats, (address + row * stride) / 4, form.outputs),
    );
  };
};
