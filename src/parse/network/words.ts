/** The vector of each form, computed once and kept. */
import type { Arena } from "./arena.ts";
import { affixes, features } from "./features.ts";
import type { Matrix, ModelFile } from "./file.ts";
import { createLinear, inputStep, padded } from "./linear.ts";
import { createRowBuffer } from "./rows.ts";

/** Forms kept; a page has about a thousand, so this is bounded memory (about 40 MB) for corpora. */
const kept = 50_000;

export interface WordVectors {
  /** Normalised vectors of the forms, one after the other. */
  of(forms: readonly string[]): Float32Array[];
}

const copyRow = (table: Matrix, row: number, target: Float32Array, at: number): number => {
  const scale = table.scales[row] as number;
  for (let column = 0; column < table.columns; column++)
    target[at + column] = scale * (table.values[row * table.columns + column] as number);
  return at + table.columns;
};

const normalise = (vector: Float32Array): Float32Array => {
  let mean = 0;
  for (const value of vector) mean += value / vector.length;
  let variance = 0;
  for (const value of vector) variance += (value - mean) ** 2 / vector.length;
  const factor = 1 / Math.sqrt(variance + 1e-5);
  return vector.map((value) => (value - mean) * factor);
};

export const createWordVectors = (arena: Arena, file: ModelFile, capacity: number): WordVectors => {
  const vocabulary = new Map(file.header.words.split("\n").map((word, index) => [word, index + 1]));
  const tables = [
    file.matrix("word.weight"),
    ...Array.from({ length: affixes }, (_, index) => file.matrix(`affixes.${index}.weight`)),
    file.matrix("form.weight"),
  ];
  const entry = createLinear(arena, file.matrix("entry.weight"), { bias: file.floats("entry.bias") });
  const inputs = tables.reduce((sum, table) => sum + table.columns, 0);
  const buffer = createRowBuffer(arena, capacity, inputs);
  const out = arena.take((capacity + 4) * entry.stride * 4);
  const stride = padded(inputs, inputStep);
  const source = { address: arena.take((capacity + 4) * stride * 4), stride: stride * 4 };
  const cache = new Map<string, Float32Array>();
  const compute = (forms: readonly string[]): void => {
    for (const [row, form] of forms.entries()) {
      let at = source.address / 4 + row * stride;
      for (const [index, id] of features(form, vocabulary).entries()) {
        const table = tables[index];
        if (table) at = copyRow(table, id, arena.floats, at);
      }
    }
    buffer.put(forms.length, source);
    entry.forward(buffer.rows(forms.length), out);
    for (const [row, form] of forms.entries()) {
      const from = out / 4 + row * entry.stride;
      cache.set(form, normalise(arena.floats.slice(from, from + entry.outputs)));
    }
  };
  const none = new Float32Array(entry.outputs);
  return {
    of(forms) {
      if (cache.size > kept) cache.clear();
      const unknown = [...new Set(forms.filter((form) => !cache.has(form)))];
      for (let from = 0; from < unknown.length; from += capacity)
        compute(unknown.slice(from, from + capacity));
      return forms.map((form) => cache.get(form) ?? none);
    },
  };
};
