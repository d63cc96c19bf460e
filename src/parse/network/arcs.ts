/** Scores of every arc of a sentence: deep biaffine attention (Dozat and Manning 2017), with a bias for distance. */
import type { Arena } from "./arena.ts";
import { reach } from "./attention.ts";
import type { Batch, Limits } from "./encoder.ts";
import type { ModelFile } from "./file.ts";
import { createProjection } from "./projection.ts";
import { createRowBuffer, type RowBuffer } from "./rows.ts";

/** For each sentence a matrix of n rows (dependents) and n + 1 columns (0 is the root). */
export type ArcScorer = (hidden: RowBuffer, batch: Batch) => Float32Array[];

export const createArcScorer = (arena: Arena, file: ModelFile, { capacity, longest }: Limits): ArcScorer => {
  const project = (name: string) => createProjection(arena, file, { name, capacity });
  const dependent = project("arc_dependent");
  const head = project("arc_head");
  const form = project("arc_form");
  const size = file.header.shape.arc;
  const root = arena.take(size * 4);
  const own = file.floats("arc_root");
  if (own) arena.floats.set(own, root / 4);
  const distance = file.floats("arc_distance") ?? new Float32Array(2 * reach + 1);
  const factor = 1 / Math.sqrt(size);
  const buffer = createRowBuffer(arena, capacity, size);
  const space = arena.take(longest * (longest + 1) * 4);
  const { kernel, floats } = arena;
  const scoreSentence = (from: number, to: number): Float32Array => {
    const count = to - from;
    const columns = count + 1;
    const asked = form.floats.address + from * form.floats.stride;
    const offered = head.floats.address + from * head.floats.stride;
    const { stride } = form.floats;
    kernel.dots(asked, root, space, count, 1, size, stride, 0, columns * 4);
    kernel.dots(asked, offered, space + 4, count, count, size, stride, head.floats.stride, columns * 4);
    return floats.slice(space / 4, space / 4 + count * columns).map((value, at) => {
      const column = at % columns;
      if (column === 0) return value * factor;
      const far = Math.min(reach, Math.max(-reach, column - 1 - (at - column) / columns)) + reach;
      return value * factor + (distance[far] as number);
    });
  };
  return (hidden, { count, spans }) => {
    dependent.rectified(hidden.rows(count));
    head.rectified(hidden.rows(count));
    buffer.put(count, dependent.floats);
    form.run(buffer.rows(count));
    return spans.map(([from, to]) => scoreSentence(from, to));
  };
};
