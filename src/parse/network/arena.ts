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

type Multiply = (
  table: number,
  panels: number,
  out: number,
  tiles: number,
  segments: number,
  pairs: number,
  panelCount: number,
  stride: number,
  rowScales: number,
  columnScales: number,
  biases: number,
) => void;

export interface Arena {
  readonly multiply: Multiply;
  /** Address of a new, zeroed stretch. */
  take(bytes: number): number;
  readonly bytes: Uint8Array;
  readonly shorts: Int16Array;
  readonly integers: Int32Array;
  readonly floats: Float32Array;
}

const isMultiply = (value: unknown): value is Multiply => typeof value === "function";

/** An arena of `size` bytes with the kernel of `kernel` (the bytes of kernel.wasm) bound to it. */
export const createArena = (kernel: Uint8Array<ArrayBuffer>, size: number): Arena => {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / pageBytes) + 1 });
  const { multiply } = new WebAssembly.Instance(new WebAssembly.Module(kernel), { env: { memory } }).exports;
  if (!isMultiply(multiply)) throw new TypeError("the kernel exports no multiply");
  let next = alignment;
  return {
    multiply,
    take(bytes) {
      const address = next;
      next = Math.ceil((next + bytes) / alignment) * alignment;
      if (next > memory.buffer.byteLength) throw new RangeError("the arena is too small");
      return address;
    },
    bytes: new Uint8Array(memory.buffer),
    shorts: new Int16Array(memory.buffer),
    integers: new Int32Array(memory.buffer),
    floats: new Float32Array(memory.buffer),
  };
};
