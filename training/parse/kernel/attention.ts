/** Dot products of all pairs of rows, and sums of rows by weight: what attention and arc scores are made of. */
import {
  below,
  type Code,
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

// biome-ignore lint/suspicious/noApproximativeNumericConstant: as the shipped kernel was built; more digits would change its bytes
const log2e = 1.442695;

/** e^x for x from -80 to 0: 2^n by the exponent bits, 2^f by a polynomial; within 2e-6 of the truth. */
const exponential = (l: { power: number; whole: number; part: number }, x: Code): Code => {
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: a coefficient of the polynomial of the shipped kernel, not ln 2
  const terms = [0.0013333558, 0.009618129, 0.05550411, 0.2402265, 0.6931472, 1];
  const polynomial = terms.reduce<Code>(
    (value, term, index) =>
      index === 0
        ? vector.of(float.constant(term))
        : vector.add(vector.times(value, get(l.part)), vector.of(float.constant(term))),
    [],
  );
  return [
    set(
      l.power,
      vector.times(vector.largest(x, vector.of(float.constant(-80))), vector.of(float.constant(log2e))),
    ),
    set(l.whole, vector.nearest(get(l.power))),
    set(l.part, vector.minus(get(l.power), get(l.whole))),
    vector.times(
      polynomial,
      vector.shiftLeft(
        vector.addIntegers(vector.toIntegers(get(l.whole)), vector.integersOf(constant(127))),
        23,
      ),
    ),
  ];
};

/**
 * Softmax over each row of scores × factor + bias, in place. Rows are padded to 16 bytes with what weighs nothing;
 * the bias of a row begins 4 bytes before that of the row above it, so that it depends on the distance alone.
 */
export const soften = procedure(
  "soften",
  {
    parameters: ["scores", "bias", "factor", "rows", "stride"],
    integers: ["at", "from", "end"],
    vectors: ["total", "x", "power", "whole", "part", "times", "most"],
    floats: [],
  },
  (l) => {
    const each = (body: Code): Code => [
      set(l.at, get(l.scores)),
      set(l.end, sum(get(l.scores), get(l.stride))),
      repeat([body, set(l.at, sum(get(l.at), constant(16)))], below(get(l.at), get(l.end))),
    ];
    const bent = [
      set(l.x, vector.add(vector.times(vector.load(get(l.at)), get(l.times)), vector.load(get(l.from)))),
      set(l.most, vector.largest(get(l.most), get(l.x))),
      vector.store(get(l.at), get(l.x)),
      set(l.from, sum(get(l.from), constant(16))),
    ];
    const raised = [
      set(l.x, exponential(l, vector.minus(vector.load(get(l.at)), get(l.most)))),
      set(l.total, vector.add(get(l.total), get(l.x))),
      vector.store(get(l.at), get(l.x)),
    ];
    return [
      set(l.times, vector.splat(get(l.factor))),
      loop(get(l.rows), [
        set(l.from, get(l.bias)),
        set(l.most, vector.of(float.constant(-1e30))),
        each(bent),
        set(l.most, vector.of(gather(l.most, float.largest))),
        set(l.total, vector.zero),
        each(raised),
        set(l.total, vector.of(float.over(float.constant(1), gather(l.total, float.add)))),
        each(vector.store(get(l.at), vector.times(vector.load(get(l.at)), get(l.total)))),
        set(l.scores, sum(get(l.scores), get(l.stride))),
        set(l.bias, sum(get(l.bias), constant(-4))),
        set(l.rows, sum(get(l.rows), constant(-1))),
      ]),
    ];
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
