/** A small WebAssembly assembler: just what the kernel needs, so that no toolchain is needed to rebuild it. */

export type Code = readonly (number | Code)[];

/** Unsigned LEB128. */
export const u = (value: number): number[] => {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest & 0x7f;
    rest >>>= 7;
    bytes.push(rest ? low | 0x80 : low);
  } while (rest);
  return bytes;
};

/** Signed LEB128 of a 32-bit integer. */
const s = (value: number): number[] => {
  const bytes: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 0x7f;
    rest >>= 7;
    const done = (rest === 0 && !(low & 0x40)) || (rest === -1 && (low & 0x40) !== 0);
    bytes.push(done ? low : low | 0x80);
    if (done) return bytes;
  }
};

export const flat = (code: Code): number[] =>
  code.flatMap((item) => (typeof item === "number" ? [item] : flat(item)));

const simd = (opcode: number): number[] => [0xfd, ...u(opcode)];
const place = (offset: number): number[] => [0, ...u(offset)];

export const get = (local: number): Code => [0x20, u(local)];
export const set = (local: number, value: Code): Code => [value, 0x21, u(local)];
export const constant = (value: number): Code => [0x41, s(value)];
export const add = (a: Code, b: Code): Code => [a, b, 0x6a];
export const times = (a: Code, b: Code): Code => [a, b, 0x6c];
export const shiftLeft = (a: Code, bits: number): Code => [a, constant(bits), 0x74];
export const load = (address: Code, offset = 0): Code => [address, 0x28, place(offset)];
/** `body` again and again while `condition` holds after it; runs at least once. */
export const repeat = (body: Code, condition: Code): Code => [0x03, 0x40, body, condition, 0x0d, 0, 0x0b];
export const below = (a: Code, b: Code): Code => [a, b, 0x49];

/** The same, but not at all when the condition does not hold at first. */
export const loop = (condition: Code, body: Code): Code => [
  0x02,
  0x40,
  condition,
  0x45,
  0x0d,
  0,
  repeat(body, condition),
  0x0b,
];

const floatBytes = (value: number): number[] => [...new Uint8Array(new Float32Array([value]).buffer)];

export const float = {
  constant: (value: number): Code => [0x43, floatBytes(value)],
  load: (address: Code, offset = 0): Code => [address, 0x2a, place(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [address, value, 0x38, place(offset)],
  add: (a: Code, b: Code): Code => [a, b, 0x92],
  times: (a: Code, b: Code): Code => [a, b, 0x94],
  over: (a: Code, b: Code): Code => [a, b, 0x95],
  largest: (a: Code, b: Code): Code => [a, b, 0x97],
  root: (a: Code): Code => [a, 0x91],
  /** Of an unsigned integer. */
  of: (a: Code): Code => [a, 0xb3],
};

export const vector = {
  load: (address: Code, offset = 0): Code => [address, simd(0x00), place(offset)],
  splat: (address: Code, offset = 0): Code => [address, simd(0x09), place(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [address, value, simd(0x0b), place(offset)],
  zero: [simd(0x0c), new Array<number>(16).fill(0)] as Code,
  /** i32x4 of the sums of products of neighbouring i16 pairs. */
  dot: (a: Code, b: Code): Code => [a, b, simd(0xba)],
  addIntegers: (a: Code, b: Code): Code => [a, b, simd(0xae)],
  toFloat: (a: Code): Code => [a, simd(0xfa)],
  add: (a: Code, b: Code): Code => [a, b, simd(0xe4)],
  times: (a: Code, b: Code): Code => [a, b, simd(0xe6)],
  minus: (a: Code, b: Code): Code => [a, b, simd(0xe5)],
  over: (a: Code, b: Code): Code => [a, b, simd(0xe7)],
  absolute: (a: Code): Code => [a, simd(0xe0)],
  largest: (a: Code, b: Code): Code => [a, b, simd(0xe9)],
  /** Four of one float. */
  of: (a: Code): Code => [a, simd(0x13)],
  lane: (a: Code, index: number): Code => [a, simd(0x1f), index],
  nearest: (a: Code): Code => [a, simd(0x6a)],
  toIntegers: (a: Code): Code => [a, simd(0xf8)],
  shiftLeft: (a: Code, bits: number): Code => [a, constant(bits), simd(0xab)],
  integersOf: (a: Code): Code => [a, simd(0x11)],
  /** Two vectors of floats, rounded, as eight int16 with saturation. */
  toShorts: (a: Code, b: Code): Code => [
    [a, simd(0x6a), simd(0xf8)],
    [b, simd(0x6a), simd(0xf8)],
    simd(0x85),
  ],
};

/** One float of the four lanes of a vector local. */
export const gather = (local: number, join: (a: Code, b: Code) => Code): Code =>
  join(
    join(vector.lane(get(local), 0), vector.lane(get(local), 1)),
    join(vector.lane(get(local), 2), vector.lane(get(local), 3)),
  );

export interface Procedure {
  readonly name: string;
  readonly parameters: number;
  readonly integers: number;
  readonly vectors: number;
  readonly floats: number;
  readonly body: Code;
}

interface Names<Name extends string> {
  readonly parameters: readonly Name[];
  readonly integers: readonly Name[];
  readonly vectors: readonly Name[];
  readonly floats: readonly Name[];
}

/** A procedure written with names for its locals: `body` is given the number of each. */
export const procedure = <Name extends string>(
  name: string,
  names: Names<Name>,
  body: (local: Readonly<Record<Name, number>>) => Code,
): Procedure => {
  const all = [...names.parameters, ...names.integers, ...names.vectors, ...names.floats];
  const local = Object.fromEntries(all.map((one, index) => [one, index])) as Record<Name, number>;
  return {
    name,
    parameters: names.parameters.length,
    integers: names.integers.length,
    vectors: names.vectors.length,
    floats: names.floats.length,
    body: body(local),
  };
};

const section = (id: number, items: readonly Code[]): Code => {
  const bytes = flat([u(items.length), ...items]);
  return [id, u(bytes.length), bytes];
};

const text = (value: string): Code => [u(value.length), [...value].map((char) => char.charCodeAt(0))];

/** A module that imports its memory as `env.memory` and exports functions of i32 parameters and no result. */
export const assemble = (functions: readonly Procedure[]): Uint8Array => {
  const bodies = functions.map((fn) => {
    const locals = [3, u(fn.integers), 0x7f, u(fn.vectors), 0x7b, u(fn.floats), 0x7d];
    const bytes = flat([locals, fn.body, 0x0b]);
    return [u(bytes.length), bytes];
  });
  return Uint8Array.from(
    flat([
      [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      section(
        1,
        functions.map((fn) => [0x60, u(fn.parameters), new Array<number>(fn.parameters).fill(0x7f), 0]),
      ),
      section(2, [[text("env"), text("memory"), 0x02, 0x00, 1]]),
      section(
        3,
        functions.map((_, index) => u(index)),
      ),
      section(
        7,
        functions.map((fn, index) => [text(fn.name), 0x00, u(index)]),
      ),
      section(10, bodies),
    ]),
  );
};
