/** Words in context: residual layers of gated convolutions and attention over a batch of sentences. */
import type { Arena } from "./arena.ts";
import { type Attention, createAttention, scoreBytes } from "./attention.ts";
import type { Layer, ModelFile } from "./file.ts";
import { createLinear, type Linear } from "./linear.ts";
import { createRowBuffer, type Floats, type RowBuffer } from "./rows.ts";

interface Convolution {
  readonly kind: "convolution";
  readonly linear: Linear;
  readonly dilation: number;
}

/** A batch: the sentences lie one after the other. */
export interface Batch {
  readonly count: number;
  /** First row of the sentence each row belongs to. */
  readonly starts: Int32Array;
  /** First and last row (exclusive) of each sentence. */
  readonly spans: readonly (readonly [number, number])[];
}

/** Most rows of a batch and of one sentence. */
export interface Limits {
  readonly capacity: number;
  readonly longest: number;
}

export interface Encoder {
  /** Hidden states before the first layer, to be filled by the caller. */
  readonly hidden: Floats;
  /** Runs the layers and leaves the normalised hidden states in the buffer it gives. */
  run(batch: Batch): RowBuffer;
}

const createConvolution = (arena: Arena, file: ModelFile, name: string, dilation: number): Convolution => {
  const bias = file.floats(`${name}.linear.bias`);
  const linear = createLinear(arena, file.matrix(`${name}.linear.weight`), { bias, segments: 3 });
  return { kind: "convolution", linear, dilation };
};

export const createEncoder = (arena: Arena, file: ModelFile, { capacity, longest }: Limits): Encoder => {
  const { width, layers: shapes } = file.header.shape;
  const space = { scores: arena.take(scoreBytes(longest)), longest };
  const create = (layer: Layer, index: number): Convolution | Attention =>
    layer.kind === "attention"
      ? createAttention(arena, file, { name: `layers.${index}`, heads: layer.heads, space })
      : createConvolution(arena, file, `layers.${index}`, layer.dilation);
  const layers = shapes.map(create);
  const rows = (): Floats => ({ address: arena.take((capacity + 4) * width * 4), stride: width * 4 });
  const hidden = rows();
  const mixed = rows();
  const buffer = createRowBuffer(arena, capacity, width);
  const out = arena.take((capacity + 4) * (3 * width + 8) * 4);
  const { kernel } = arena;
  const attend = (layer: Attention, { count, spans }: Batch): void => {
    layer.entry.forward(buffer.rows(count), out);
    for (const [from, to] of spans) layer.mix(from, to, out, mixed);
    buffer.put(count, mixed);
    layer.exit.forward(buffer.rows(count), out);
    kernel.add(hidden.address, out, count, width, layer.exit.stride * 4);
  };
  const convolve = ({ linear, dilation }: Convolution, { count, starts }: Batch): void => {
    linear.forward(buffer.neighbours(count, dilation, starts), out);
    kernel.gate(hidden.address, out, count, width, linear.stride * 4);
  };
  return {
    hidden,
    run(batch) {
      for (const layer of layers) {
        buffer.putNormal(batch.count, hidden);
        if (layer.kind === "attention") attend(layer, batch);
        else convolve(layer, batch);
      }
      buffer.putNormal(batch.count, hidden);
      return buffer;
    },
  };
};
