/** Coded reports in forms that other programs read: pure functions from documents to text. */
import type { Layout } from "./layout.ts";
import { webAnnotation } from "./web-annotation/index.ts";

export { csv } from "./csv.ts";
export type { Exported, Layout } from "./layout.ts";
export { webAnnotations } from "./web-annotation/index.ts";

/** Every layout that `entente export --format` knows besides the records themselves. */
export const layouts: readonly Layout[] = [webAnnotation];

export const layoutCalled = (name: string): Layout | undefined =>
  layouts.find((layout) => layout.name === name);
