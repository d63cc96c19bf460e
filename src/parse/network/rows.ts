/** Rows of int16 input with a scale each, and the table of addresses by which the kernel reaches them. */
import type { Arena } from "./arena.ts";
import { inputStep, padded } from "./linear.ts";

export interface Rows {
  /** Address of the table. */
  readonly table: number;
  /** Address of one float32 a row. */
  readonly scales: number;
  readonly count: number;
}

/** Rows of floats: the address of the first, and the bytes from one to the next. */
export interface Floats {
  readonly address: number;
  readonly stride: number;
}

export interface RowBuffer {
  rows(count: number): Rows;
  /** The first `count` rows, each with its neighbours `reach` away in the same sentence (zeros beyond its ends). */
  neighbours(count: number, reach: number, starts: Int32Array): Rows;
  /** Fills the first `count` rows from floats, each normalised to mean 0 and variance 1. */
  putNormal(count: number, source: Floats): void;
  /** Fills the first `count` rows from floats, each at the scale of its own largest value. */
  put(count: number, source: Floats): void;
  /** Fills the first `count` rows with outer products of rows of `size` floats. */
  putPairs(count: number, size: number, sides: readonly [Floats, Floats]): void;
}

/** The kernel writes normalised values in steps of 1/2047: for widths to 256 they stay under 16, and fit int16. */
const normalScale = 1 / 2047;

/** A buffer of int16 rows; `width` is padded to what the kernel reads at once, the source must be too. */
export const createRowBuffer = (arena: Arena, capacity: number, width: number): RowBuffer => {
  const inputs = padded(width, inputStep);
  const stride = inputs * 2;
  const room = padded(capacity, 4);
  const data = arena.take(room * stride);
  const zeros = arena.take(stride);
  const scales = arena.take(room * 4);
  const normalScales = arena.take(room * 4);
  const plain = arena.take(room * 4);
  const threes = arena.take(room * 12);
  arena.floats.fill(normalScale, normalScales / 4, normalScales / 4 + room);
  for (let row = 0; row < room; row++) arena.integers[plain / 4 + row] = data + row * stride;
  let used = scales;
  const addressOf = (row: number, inside: boolean): number => (inside ? data + row * stride : zeros);
  return {
    rows: (count) => ({ table: plain, scales: used, count }),
    neighbours(count, reach, starts) {
      for (let row = 0; row < padded(count, 4); row++) {
        const entry = threes / 4 + (row >> 2) * 12 + (row & 3);
        const start = starts[row] ?? 0;
        const left = row - reach;
        const right = row + reach;
        arena.integers[entry] = addressOf(left, row < count && left >= start);
        arena.integers[entry + 4] = addressOf(row, row < count);
        arena.integers[entry + 8] = addressOf(right, right < count && starts[right] === start);
      }
      return { table: threes, scales: used, count };
    },
    putNormal(count, source) {
      arena.kernel.normal(source.address, data, count, inputs, source.stride, stride);
      used = normalScales;
    },
    put(count, source) {
      arena.kernel.scale(source.address, data, scales, count, inputs, source.stride, stride);
      used = scales;
    },
    putPairs(count, size, [first, second]) {
      arena.kernel.pairs(
        first.address,
        second.address,
        data,
        scales,
        count,
        size,
        first.stride,
        second.stride,
      );
      used = scales;
    },
  };
};
