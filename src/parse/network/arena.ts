/** Memory shared with the WebAssembly kernel, given out from the start and never moved. */

/** The part of the WebAssembly interface used here; the libraries of Node's types leave it to the browser's. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
};

const pageBytes = 65_536;
const alignment = 16;

/** A procedure of the kernel: byte addresses, counts and byte strides, in the order training/parse/kernel names them. */
type Procedure = (...values: number[]) => void;

type Name = "multiply" | "normal" | "scale" | "gate" | "add" | "pairs" | "dots" | "mix" | "soften";
export type Kernel = Readonly<Record<Name, Procedure>>;

export interface Arena {
  readonly kernel: Kernel;
  /** Address of a new, zeroed stretch. */
  take(bytes: number): number;
  readonly shorts: Int16Array;
  readonly integers: Int32Array;
  readonly floats: Float32Array;
}

const isProcedure = (value: unknown): value is Procedure => typeof value === "function";

const kernelOf = (exports: Readonly<Record<string, unknown>>): Kernel => {
  const procedure = (name: string): Procedure => {
    const found = exports[name];
    if (!isProcedure(found)) throw new TypeError(`the kernel exports no ${name}`);
    return found;
  };
  return {
    multiply: procedure("multiply"),
    normal: procedure("normal"),
    scale: procedure("scale"),
    gate: procedure("gate"),
    add: procedure("add"),
    pairs: procedure("pairs"),
    dots: procedure("dots"),
    mix: procedure("mix"),
    soften: procedure("soften"),
  };
};

/** An arena of `size` bytes with the kernel of `bytes` (kernel.wasm) bound to it. */
export const createArena = (bytes: Uint8Array<ArrayBuffer>, size: number): Arena => {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / pageBytes) + 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } });
  let next = alignment;
  return {
    kernel: kernelOf(exports),
    take(wanted) {
      const address = next;
      next = Math.ceil((next + wanted) / alignment) * alignment;
      if (next > memory.buffer.byteLength) throw new RangeError("the arena is too small");
      return address;
    },
    shorts: new Int16Array(memory.buffer),
    integers: new Int32Array(memory.buffer),
    floats: new Float32Array(memory.buffer),
  };
};
