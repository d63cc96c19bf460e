/** How many independent origins stand behind many reports. */
export type { Document } from "./document.ts";
export { countOrigins, type OriginIndex, originIndex } from "./origins/origin-index.ts";
export { trace } from "./trace.ts";
