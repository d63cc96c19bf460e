/** A linear layer with a place for its output. */
import type { Arena } from "./arena.ts";
import type { ModelFile } from "./file.ts";
import { createLinear } from "./linear.ts";
import type { Floats, Rows } from "./rows.ts";

export interface Projection {
  readonly outputs: number;
  readonly floats: Floats;
  run(rows: Rows): void;
  /** Runs, and sets negative values to 0. */
  rectified(rows: Rows): void;
}

export const createProjection = (
  arena: Arena,
  file: ModelFile,
  { name, capacity }: { readonly name: string; readonly capacity: number },
): Projection => {
  const linear = createLinear(arena, file.matrix(`${name}.weight`), { bias: file.floats(`${name}.bias`) });
  const floats = { address: arena.take((capacity + 4) * linear.stride * 4), stride: linear.stride * 4 };
  const run = (rows: Rows): void => linear.forward(rows, floats.address);
  return {
    outputs: linear.outputs,
    floats,
    run,
    rectified(rows) {
      run(rows);
      const from = floats.address / 4;
      for (let at = from; at < from + rows.count * linear.stride; at++)
        if ((arena.floats[at] as number) < 0) arena.floats[at] = 0;
    },
  };
};

/** Place of the largest of `count` floats from `from` on. */
export const largestOf = (floats: Float32Array, from: number, count: number): number => {
  let best = 0;
  for (let at = 1; at < count; at++)
    if ((floats[from + at] as number) > (floats[from + best] as number)) best = at;
  return best;
};
