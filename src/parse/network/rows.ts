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

export interface RowBuffer {
  readonly width: number;
  rows(count: number): Rows;
  /** The first `count` rows, each with its neighbours `reach` away in the same sentence (zeros beyond its ends). */
  neighbours(count: number, reach: number, starts: Int32Array): Rows;
  /** Normalises a row of floats to mean 0 and variance 1, at a fixed scale. */
  putNormal(row: number, source: Float32Array, from: number): void;
  /** Writes a row of floats at the scale of its own largest value. */
  put(row: number, source: Float32Array, from: number): void;
}

/** A normalised value is at most sqrt(width): for widths to 256 it stays under 16, and 16 × 2047 fits int16. */
const normalScale = 2047;
/** Largest int16 of a row with its own scale: 8191 × 127 × 2048 inputs fits int32. */
const ownLargest = 8191;
const epsilon = 1e-5;

const normalise = (
  arena: Arena,
  to: number,
  source: { floats: Float32Array; from: number; width: number },
): void => {
  const { floats, from, width } = source;
  let sum = 0;
  for (let at = from; at < from + width; at++) sum += floats[at] as number;
  const mean = sum / width;
  let squares = 0;
  for (let at = from; at < from + width; at++) {
    const centred = (floats[at] as number) - mean;
    squares += centred * centred;
  }
  const factor = normalScale / Math.sqrt(squares / width + epsilon);
  for (let at = 0; at < width; at++) {
    const value = ((floats[from + at] as number) - mean) * factor;
    arena.shorts[to + at] = value < 0 ? value - 0.5 : value + 0.5;
  }
};

const scaled = (
  arena: Arena,
  to: number,
  source: { floats: Float32Array; from: number; width: number },
): number => {
  const { floats, from, width } = source;
  let largest = 1e-9;
  for (let at = from; at < from + width; at++) largest = Math.max(largest, Math.abs(floats[at] as number));
  const factor = ownLargest / largest;
  for (let at = 0; at < width; at++) {
    const value = (floats[from + at] as number) * factor;
    arena.shorts[to + at] = value < 0 ? value - 0.5 : value + 0.5;
  }
  return largest / ownLargest;
};

/** Bytes a buffer of `capacity` rows takes. */
export const rowBytes = (capacity: number, width: number): number =>
  (padded(capacity, 4) + 1) * padded(width, inputStep) * 2 + padded(capacity, 4) * 20 + 128;

export const createRowBuffer = (arena: Arena, capacity: number, width: number): RowBuffer => {
  const stride = padded(width, inputStep);
  const room = padded(capacity, 4);
  const data = arena.take(room * stride * 2);
  const zeros = arena.take(stride * 2);
  const scales = arena.take(room * 4);
  const plain = arena.take(room * 4);
  const threes = arena.take(room * 12);
  for (let row = 0; row < room; row++) arena.integers[plain / 4 + row] = data + row * stride * 2;
  const addressOf = (row: number, inside: boolean): number => (inside ? data + row * stride * 2 : zeros);
  return {
    width,
    rows: (count) => ({ table: plain, scales, count }),
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
      return { table: threes, scales, count };
    },
    putNormal(row, floats, from) {
      arena.floats[scales / 4 + row] = 1 / normalScale;
      normalise(arena, data / 2 + row * stride, { floats, from, width });
    },
    put(row, floats, from) {
      arena.floats[scales / 4 + row] = scaled(arena, data / 2 + row * stride, { floats, from, width });
    },
  };
};
