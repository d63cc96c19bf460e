/** A linear layer: int8 weights widened and laid out in panels for the kernel. */
import type { Arena } from "./arena.ts";
import type { Matrix } from "./file.ts";
import type { Rows } from "./rows.ts";

const panelColumns = 8;
/** Inputs are read in steps of four pairs. */
export const inputStep = 8;

export const padded = (count: number, step: number): number => Math.ceil(count / step) * step;

export interface Linear {
  readonly outputs: number;
  /** Floats from one row of the output to the next. */
  readonly stride: number;
  /** Writes rows × weights + bias to `out` (a byte address). */
  forward(rows: Rows, out: number): void;
}

const layOut = (arena: Arena, weight: Matrix, address: number, segments: number): void => {
  const { shorts } = arena;
  const { values, columns } = weight;
  const perSegment = columns / segments;
  const width = padded(perSegment, inputStep);
  const pairs = (width / 2) * segments;
  for (let output = 0; output < weight.rows; output++) {
    const panel = address / 2 + Math.floor(output / panelColumns) * pairs * 16 + (output % panelColumns) * 2;
    for (let segment = 0; segment < segments; segment++) {
      const from = output * columns + segment * perSegment;
      const to = panel + segment * width * 8;
      for (let input = 0; input < perSegment; input++)
        shorts[to + (input >> 1) * 16 + (input & 1)] = values[from + input] as number;
    }
  }
};

/** `segments`: how many rows of input are laid side by side (3 for a convolution). */
export const createLinear = (
  arena: Arena,
  weight: Matrix,
  options: { readonly bias: Float32Array | null; readonly segments?: number },
): Linear => {
  const segments = options.segments ?? 1;
  const pairs = padded(weight.columns / segments, inputStep) / 2;
  const stride = padded(weight.rows, panelColumns);
  const panels = arena.take(stride * pairs * segments * 4);
  const scales = arena.take(stride * 4);
  const biases = arena.take(stride * 4);
  layOut(arena, weight, panels, segments);
  arena.floats.set(weight.scales, scales / 4);
  if (options.bias) arena.floats.set(options.bias, biases / 4);
  return {
    outputs: weight.rows,
    stride,
    forward: (rows, out) =>
      arena.kernel.multiply(
        rows.table,
        panels,
        out,
        Math.ceil(rows.count / 4),
        segments,
        pairs,
        stride / panelColumns,
        stride * 4,
        rows.scales,
        scales,
        biases,
      ),
  };
};
