/** The model file: "ENTP", the length of the header, a JSON header, then the tensors (written by training/parse/export.py). */
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";

const Layer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("convolution"), dilation: z.int().positive() }),
  z.object({ kind: z.literal("attention"), heads: z.int().positive() }),
]);
export type Layer = z.infer<typeof Layer>;

const Edits = z.record(z.string(), z.record(z.string(), z.string()));

const Header = z.object({
  format: z.literal(1),
  language: z.string(),
  licence: z.string(),
  shape: z.object({
    width: z.int(),
    word: z.int(),
    affix: z.int(),
    layers: z.array(Layer),
    arc: z.int(),
    label: z.int(),
  }),
  words: z.string(),
  tags: z.array(z.string()),
  labels: z.array(z.string()),
  lemmas: z.object({ rules: Edits, words: Edits }),
  tensors: z.array(
    z.object({
      name: z.string(),
      rows: z.int(),
      columns: z.int(),
      kind: z.enum(["int8", "float32"]),
      offset: z.int(),
    }),
  ),
});
export type Header = z.infer<typeof Header>;

/** An int8 matrix with one scale a row: weight = scale × value. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly scales: Float32Array;
  readonly values: Int8Array;
}

export interface ModelFile {
  readonly header: Header;
  matrix(name: string): Matrix;
  /** Values of a small tensor, or null when the file has none of that name. */
  floats(name: string): Float32Array | null;
}

const broken = (why: string): EntenteError => new EntenteError("E202", { path: "model", why });

const headerOf = (bytes: Uint8Array): { readonly header: Header; readonly body: number } => {
  const magic = String.fromCharCode(...bytes.subarray(0, 4));
  if (bytes.length < 8 || magic !== "ENTP") throw broken("it does not begin with ENTP");
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)));
  } catch {
    throw broken("its header is not JSON");
  }
  const parsed = Header.safeParse(json);
  if (!parsed.success) throw broken(z.prettifyError(parsed.error));
  return { header: parsed.data, body: 8 + length };
};

/**
 * Reads the bytes of a model file.
 * @throws EntenteError E202 when they are none, or cut short
 */
export const readModelFile = (bytes: Uint8Array): ModelFile => {
  const { header, body } = headerOf(bytes);
  const listed = new Map(header.tensors.map((tensor) => [tensor.name, tensor]));
  const slice = (offset: number, length: number): ArrayBuffer => {
    if (body + offset + length > bytes.length) throw broken("it is cut short");
    return bytes.slice(body + offset, body + offset + length).buffer;
  };
  return {
    header,
    matrix(name) {
      const tensor = listed.get(name);
      if (tensor?.kind !== "int8") throw broken(`it has no matrix ${name}`);
      const { rows, columns, offset } = tensor;
      return {
        rows,
        columns,
        scales: new Float32Array(slice(offset, rows * 4)),
        values: new Int8Array(slice(offset + rows * 4, rows * columns)),
      };
    },
    floats(name) {
      const tensor = listed.get(name);
      if (tensor?.kind !== "float32") return null;
      return new Float32Array(slice(tensor.offset, tensor.rows * tensor.columns * 4));
    },
  };
};
