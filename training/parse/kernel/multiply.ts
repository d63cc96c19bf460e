/**
 * The matrix product of the network: int16 rows times int8-valued weights (widened to int16), exact in int32, then
 * scaled to float32. Integers make the answer the same on every machine; `i32x4.dot_i16x8_s` does eight products at
 * once. A tile is 4 rows by 8 columns, held in eight registers.
 *
 * Rows are reached through a table of addresses, so that a convolution reads its neighbours where they lie:
 * for each tile and each segment four addresses. Weights lie in panels of 8 columns: for each pair of inputs
 * [w(k,n) w(k+1,n)] for n to n+7.
 */
import {
  add,
  below,
  type Code,
  constant,
  get,
  load,
  type Procedure,
  repeat,
  set,
  shiftLeft,
  times,
  vector,
} from "./assembler.ts";

const [table, panels, out, tiles, segments, pairs, panelCount, stride, rowScales, columnScales, biases] =
  Array.from({ length: 11 }, (_, index) => get(index)) as [
    Code,
    Code,
    Code,
    Code,
    Code,
    Code,
    Code,
    Code,
    Code,
    Code,
    Code,
  ];

const local = {
  panel: 11,
  tile: 12,
  weight: 13,
  entry: 14,
  segment: 15,
  row: [16, 17, 18, 19],
  end: 20,
  target: 21,
  scale: 22,
  panelStart: 23,
};
const register = { low: 24, high: 25, input: 26, sums: [27, 28, 29, 30, 31, 32, 33, 34] };
const unroll = 4;

const at = (list: readonly number[], index: number): number => list[index] ?? 0;

const accumulate = (row: number, offset: number): Code => [
  set(register.input, vector.splat(get(at(local.row, row)), offset)),
  [register.low, register.high].map((weights, half) => {
    const sum = at(register.sums, 2 * row + half);
    return set(sum, vector.addIntegers(get(sum), vector.dot(get(register.input), get(weights))));
  }),
];

const inner: Code = [
  Array.from({ length: unroll }, (_, step) => [
    set(register.low, vector.load(get(local.weight), step * 32)),
    set(register.high, vector.load(get(local.weight), step * 32 + 16)),
    [0, 1, 2, 3].map((row) => accumulate(row, step * 4)),
  ]),
  set(local.weight, add(get(local.weight), constant(32 * unroll))),
  local.row.map((row) => set(row, add(get(row), constant(4 * unroll)))),
];

const segment: Code = [
  local.row.map((row, index) => set(row, load(get(local.entry), 4 * index))),
  set(local.entry, add(get(local.entry), constant(16))),
  set(local.end, add(get(at(local.row, 0)), shiftLeft(pairs, 2))),
  repeat(inner, below(get(at(local.row, 0)), get(local.end))),
  set(local.segment, add(get(local.segment), constant(1))),
];

const store = (row: number): Code => [
  [0, 1].map((half) =>
    vector.store(
      get(local.target),
      vector.add(
        vector.times(
          vector.times(
            vector.toFloat(get(at(register.sums, 2 * row + half))),
            vector.splat(get(local.scale), 4 * row),
          ),
          vector.load(add(columnScales, shiftLeft(get(local.panel), 5)), 16 * half),
        ),
        vector.load(add(biases, shiftLeft(get(local.panel), 5)), 16 * half),
      ),
      16 * half,
    ),
  ),
  set(local.target, add(get(local.target), stride)),
];

const tile: Code = [
  register.sums.map((sum) => set(sum, vector.zero)),
  set(local.weight, get(local.panelStart)),
  set(local.segment, constant(0)),
  repeat(segment, below(get(local.segment), segments)),
  [0, 1, 2, 3].map(store),
  set(local.scale, add(get(local.scale), constant(16))),
  set(local.tile, add(get(local.tile), constant(1))),
];

const panel: Code = [
  set(local.tile, constant(0)),
  set(local.entry, table),
  set(local.scale, rowScales),
  set(local.target, add(out, shiftLeft(get(local.panel), 5))),
  repeat(tile, below(get(local.tile), tiles)),
  set(local.panelStart, add(get(local.panelStart), shiftLeft(times(segments, pairs), 5))),
  set(local.panel, add(get(local.panel), constant(1))),
];

/** multiply(table, panels, out, tiles, segments, pairs, panelCount, stride, rowScales, columnScales, biases) */
export const multiply: Procedure = {
  name: "multiply",
  parameters: 11,
  integers: 13,
  vectors: 11,
  floats: 0,
  body: [
    set(local.panel, constant(0)),
    set(local.panelStart, panels),
    repeat(panel, below(get(local.panel), panelCount)),
  ],
};
