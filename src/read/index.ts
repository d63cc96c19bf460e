/** Bytes of a page to a `Report`; a file that holds several pages to each of them. */
export {
  type ContainedPage,
  type ContainerFile,
  type ContainerKind,
  containedPages,
  containerKind,
  headLength,
  holdsMany,
  type Unpacked,
} from "./container/index.ts";
export { type ReadOptions, read } from "./read.ts";
