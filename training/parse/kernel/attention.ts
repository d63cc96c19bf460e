/** Dot products of all pairs of rows, and sums of rows by weight: what attention and arc scores are made of. */
import {
  below,
  constant,
  float,
  gather,
  get,
  loop,
  procedure,
  repeat,
  set,
  shiftLeft,
  add as sum,
  vector,
} from "./assembler.ts";

/** out[i][j] = a[i] · b[j]; strides in bytes, width a multiple of 4. */
export const dots = procedure(
  "dots",
  {
    parameters: ["a", "b", "out", "rows", "keys", "width", "aStride", "bStride", "outStride"],
    integers: ["key", "left", "right", "end", "to", "from"],
    vectors: ["total"],
    floats: [],
  },
  (l) => {
    const product = vector.times(vector.load(get(l.left)), vector.load(get(l.right)));
    const pair = [
      set(l.total, vector.zero),
      set(l.left, get(l.a)),
      set(l.right, get(l.from)),
      set(l.end, sum(get(l.a), shiftLeft(get(l.width), 2))),
      repeat(
        [
          set(l.total, vector.add(get(l.total), product)),
          set(l.left, sum(get(l.left), constant(16))),
          set(l.right, sum(get(l.right), constant(16))),
        ],
        below(get(l.left), get(l.end)),
      ),
      float.store(get(l.to), gather(l.total, float.add)),
      set(l.to, sum(get(l.to), constant(4))),
      set(l.from, sum(get(l.from), get(l.bStride))),
      set(l.key, sum(get(l.key), constant(-1))),
    ];
    return loop(get(l.rows), [
      set(l.key, get(l.keys)),
      set(l.to, get(l.out)),
      set(l.from, get(l.b)),
      repeat(pair, get(l.key)),
      set(l.a, sum(get(l.a), get(l.aStride))),
      set(l.out, sum(get(l.out), get(l.outStride))),
      set(l.rows, sum(get(l.rows), constant(-1))),
    ]);
  },
);

/** out[i] = sum over j of weights[i][j] × values[j]; strides in bytes, width a multiple of 4. */
export const mix = procedure(
  "mix",
  {
    parameters: [
      "weights",
      "values",
      "out",
      "rows",
      "keys",
      "width",
      "weightStride",
      "valueStride",
      "outStride",
    ],
    integers: ["column", "weight", "value", "end"],
    vectors: ["total"],
    floats: [],
  },
  (l) => {
    const chunk = [
      set(l.total, vector.zero),
      set(l.weight, get(l.weights)),
      set(l.value, sum(get(l.values), get(l.column))),
      set(l.end, sum(get(l.weights), shiftLeft(get(l.keys), 2))),
      repeat(
        [
          set(
            l.total,
            vector.add(get(l.total), vector.times(vector.splat(get(l.weight)), vector.load(get(l.value)))),
          ),
          set(l.weight, sum(get(l.weight), constant(4))),
          set(l.value, sum(get(l.value), get(l.valueStride))),
        ],
        below(get(l.weight), get(l.end)),
      ),
      vector.store(sum(get(l.out), get(l.column)), get(l.total)),
      set(l.column, sum(get(l.column), constant(16))),
    ];
    return loop(get(l.rows), [
      set(l.column, constant(0)),
      repeat(chunk, below(get(l.column), shiftLeft(get(l.width), 2))),
      set(l.weights, sum(get(l.weights), get(l.weightStride))),
      set(l.out, sum(get(l.out), get(l.outStride))),
      set(l.rows, sum(get(l.rows), constant(-1))),
    ]);
  },
);
