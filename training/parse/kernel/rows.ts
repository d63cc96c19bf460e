/** Work on rows of floats: normalising and quantising, gates, sums, outer products. Widths are multiples of 8. */
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

const normalScale = 2047;
const ownLargest = 8191;
const epsilon = 1e-5;
const smallest = 1e-9;

const step = (local: number, bytes: number): Code => set(local, sum(get(local), constant(bytes)));
const stride = (local: number, by: number): Code => set(local, sum(get(local), get(by)));

/** Runs `body` for each 16 bytes of the row at `from`, with `at` on it. */
const each = (at: number, end: number, from: number, width: number, body: Code): Code => [
  set(at, get(from)),
  set(end, sum(get(from), shiftLeft(get(width), 2))),
  repeat([body, step(at, 16)], below(get(at), get(end))),
];

const down = (count: number, body: Code): Code =>
  loop(get(count), [body, set(count, sum(get(count), constant(-1)))]);

/** Writes the rows at mean 0 and variance 1 as int16 of 1/2047. */
export const normal = procedure(
  "normal",
  {
    parameters: ["source", "target", "rows", "width", "sourceStride", "targetStride"],
    integers: ["at", "end", "to"],
    vectors: ["total", "mean", "factor", "x"],
    floats: ["count"],
  },
  (l) => {
    const centred = (offset = 0): Code => vector.minus(vector.load(get(l.at), offset), get(l.mean));
    const row: Code = [
      set(l.total, vector.zero),
      each(l.at, l.end, l.source, l.width, set(l.total, vector.add(get(l.total), vector.load(get(l.at))))),
      set(l.mean, vector.of(float.over(gather(l.total, float.add), get(l.count)))),
      set(l.total, vector.zero),
      each(l.at, l.end, l.source, l.width, [
        set(l.x, centred()),
        set(l.total, vector.add(get(l.total), vector.times(get(l.x), get(l.x)))),
      ]),
      set(
        l.factor,
        vector.of(
          float.over(
            float.constant(normalScale),
            float.root(
              float.add(float.over(gather(l.total, float.add), get(l.count)), float.constant(epsilon)),
            ),
          ),
        ),
      ),
      set(l.to, get(l.target)),
      each(l.at, l.end, l.source, l.width, [
        vector.store(
          get(l.to),
          vector.toShorts(vector.times(centred(), get(l.factor)), vector.times(centred(16), get(l.factor))),
        ),
        step(l.to, 16),
        step(l.at, 16),
      ]),
      stride(l.source, l.sourceStride),
      stride(l.target, l.targetStride),
    ];
    return [set(l.count, float.of(get(l.width))), down(l.rows, row)];
  },
);

/** Sets `largest` to the largest absolute value of the row at `from`. */
const largestOf = (
  l: { at: number; end: number; total: number; largest: number },
  from: number,
  width: number,
): Code => [
  set(l.total, vector.zero),
  each(
    l.at,
    l.end,
    from,
    width,
    set(l.total, vector.largest(get(l.total), vector.absolute(vector.load(get(l.at))))),
  ),
  set(l.largest, gather(l.total, float.largest)),
];

/** Writes the rows as int16 at the scale of the largest value of each, and the scales. */
export const scale = procedure(
  "scale",
  {
    parameters: ["source", "target", "scales", "rows", "width", "sourceStride", "targetStride"],
    integers: ["at", "end", "to"],
    vectors: ["total", "factor"],
    floats: ["largest"],
  },
  (l) => {
    const scaled = (offset: number): Code => vector.times(vector.load(get(l.at), offset), get(l.factor));
    return down(l.rows, [
      largestOf(l, l.source, l.width),
      set(l.largest, float.largest(get(l.largest), float.constant(smallest))),
      float.store(get(l.scales), float.over(get(l.largest), float.constant(ownLargest))),
      set(l.factor, vector.of(float.over(float.constant(ownLargest), get(l.largest)))),
      set(l.to, get(l.target)),
      each(l.at, l.end, l.source, l.width, [
        vector.store(get(l.to), vector.toShorts(scaled(0), scaled(16))),
        step(l.to, 16),
        step(l.at, 16),
      ]),
      stride(l.source, l.sourceStride),
      stride(l.target, l.targetStride),
      step(l.scales, 4),
    ]);
  },
);

const grow = (name: string, grown: (l: { from: number; second: number }) => Code) =>
  procedure(
    name,
    {
      parameters: ["hidden", "values", "rows", "width", "stride"],
      integers: ["at", "end", "from", "second"],
      vectors: [],
      floats: [],
    },
    (l) =>
      down(l.rows, [
        set(l.from, get(l.values)),
        set(l.second, sum(get(l.values), shiftLeft(get(l.width), 2))),
        each(l.at, l.end, l.hidden, l.width, [
          vector.store(get(l.at), vector.add(vector.load(get(l.at)), grown(l))),
          step(l.from, 16),
          step(l.second, 16),
        ]),
        stride(l.values, l.stride),
        set(l.hidden, get(l.end)),
      ]),
  );

/** hidden += values × (1/2 + 1/2 × gate / (1 + |gate|)); the gates lie behind the values of each row. */
export const gate = grow("gate", (l) => {
  const opening = vector.load(get(l.second));
  const half = vector.of(float.constant(0.5));
  const soft = vector.over(opening, vector.add(vector.of(float.constant(1)), vector.absolute(opening)));
  return vector.times(vector.load(get(l.from)), vector.add(half, vector.times(half, soft)));
});

/** hidden += values */
export const add = grow("add", (l) => vector.load(get(l.from)));

/** Outer products of two rows, as int16 with a scale each; written one after the other. */
export const pairs = procedure(
  "pairs",
  {
    parameters: ["first", "second", "target", "scales", "rows", "size", "firstStride", "secondStride"],
    integers: ["at", "end", "one", "stop"],
    vectors: ["total", "factor"],
    floats: ["largest", "other"],
  },
  (l) => {
    const product = (offset: number): Code => vector.times(vector.load(get(l.at), offset), get(l.factor));
    return down(l.rows, [
      largestOf(l, l.first, l.size),
      set(l.other, get(l.largest)),
      largestOf(l, l.second, l.size),
      set(l.largest, float.largest(float.times(get(l.largest), get(l.other)), float.constant(smallest))),
      float.store(get(l.scales), float.over(get(l.largest), float.constant(ownLargest))),
      set(l.other, float.over(float.constant(ownLargest), get(l.largest))),
      set(l.one, get(l.first)),
      set(l.stop, sum(get(l.first), shiftLeft(get(l.size), 2))),
      repeat(
        [
          set(l.factor, vector.of(float.times(get(l.other), float.load(get(l.one))))),
          each(l.at, l.end, l.second, l.size, [
            vector.store(get(l.target), vector.toShorts(product(0), product(16))),
            step(l.target, 16),
            step(l.at, 16),
          ]),
          step(l.one, 4),
        ],
        below(get(l.one), get(l.stop)),
      ),
      stride(l.first, l.firstStride),
      stride(l.second, l.secondStride),
      step(l.scales, 4),
    ]);
  },
);
