/** The best tag of each row. */
import type { Arena } from "./arena.ts";
import type { Limits } from "./encoder.ts";
import type { ModelFile } from "./file.ts";
import { createProjection, largestOf } from "./projection.ts";
import type { RowBuffer } from "./rows.ts";

export type Tagger = (hidden: RowBuffer, count: number) => Int32Array;

export const createTagger = (arena: Arena, file: ModelFile, { capacity }: Limits): Tagger => {
  const tag = createProjection(arena, file, { name: "tag", capacity });
  return (hidden, count) => {
    tag.run(hidden.rows(count));
    const { address, stride } = tag.floats;
    return Int32Array.from({ length: count }, (_, row) =>
      largestOf(arena.floats, (address + row * stride) / 4, tag.outputs),
    );
  };
};
