/** Words in context: residual layers of gated convolutions and attention over a batch of sentences. */
import type { Arena } from "./arena.ts";
import { type Attention, createAttention } from "./attention.ts";
import type { Layer, ModelFile } from "./file.ts";
import { createLinear, type Linear } from "./linear.ts";
import { createRowBuffer, type RowBuffer } from "./rows.ts";

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

export interface Encoder {
  /** Hidden states before the first layer, to be filled by the caller; `width` floats a row. */
  readonly hidden: Float32Array;
  /** Runs the layers and leaves the normalised hidden states in the buffer it gives. */
  run(batch: Batch): RowBuffer;
}

const addGated = (
  hidden: Float32Array,
  floats: Float32Array,
  shape: { count: number; width: number; from: number; stride: number },
): void => {
  const { count, width, from, stride } = shape;
  for (let row = 0; row < count; row++) {
    const value = from + row * stride;
    for (let at = 0; at < width; at++) {
      const gate = floats[value + width + at] as number;
      const open = 0.5 + (0.5 * gate) / (1 + Math.abs(gate));
      hidden[row * width + at] = (hidden[row * width + at] as number) + (floats[value + at] as number) * open;
    }
  }
};

const addRows = (
  hidden: Float32Array,
  floats: Float32Array,
  shape: { count: number; width: number; from: number; stride: number },
): void => {
  const { count, width, from, stride } = shape;
  for (let row = 0; row < count; row++)
    for (let at = 0; at < width; at++)
      hidden[row * width + at] =
        (hidden[row * width + at] as number) + (floats[from + row * stride + at] as number);
};

const createLayer = (arena: Arena, file: ModelFile, layer: Layer, index: number): Convolution | Attention => {
  const name = `layers.${index}`;
  if (layer.kind === "attention") return createAttention(arena, file, name, layer.heads);
  const bias = file.floats(`${name}.linear.bias`);
  const linear = createLinear(arena, file.matrix(`${name}.linear.weight`), { bias, segments: 3 });
  return { kind: "convolution", linear, dilation: layer.dilation };
};

export const createEncoder = (arena: Arena, file: ModelFile, capacity: number): Encoder => {
  const { width, layers: shapes } = file.header.shape;
  const layers = shapes.map((layer, index) => createLayer(arena, file, layer, index));
  const hidden = new Float32Array(capacity * width);
  const mixed = new Float32Array(capacity * width);
  const buffer = createRowBuffer(arena, capacity, width);
  const out = arena.take((capacity + 4) * (3 * width + 8) * 4);
  const normal = (count: number): void => {
    for (let row = 0; row < count; row++) buffer.putNormal(row, hidden, row * width);
  };
  const attend = (layer: Attention, { count, spans }: Batch): void => {
    layer.entry.forward(buffer.rows(count), out);
    for (const [from, to] of spans) layer.mix(from, to, out, mixed);
    for (let row = 0; row < count; row++) buffer.put(row, mixed, row * width);
    layer.exit.forward(buffer.rows(count), out);
    addRows(hidden, arena.floats, { count, width, from: out / 4, stride: layer.exit.stride });
  };
  const convolve = ({ linear, dilation }: Convolution, { count, starts }: Batch): void => {
    linear.forward(buffer.neighbours(count, dilation, starts), out);
    addGated(hidden, arena.floats, { count, width, from: out / 4, stride: linear.stride });
  };
  return {
    hidden,
    run(batch) {
      for (const layer of layers) {
        normal(batch.count);
        if (layer.kind === "attention") attend(layer, batch);
        else convolve(layer, batch);
      }
      normal(batch.count);
      return buffer;
    },
  };
};
