/** An index of copies that grows report by report and lies wherever its shelf keeps it. */
export { clustersOf } from "./clusters.ts";
export { place } from "./place.ts";
export { placeableOf, placeableText } from "./placeable.ts";
export { decodePostings, encodePostings, type Postings } from "./postings.ts";
export { settled } from "./settle.ts";
export type { Edge, Placeable, Segment, Shelf } from "./shelf.ts";
export { decodeWords, encodeWords } from "./stored-words.ts";
