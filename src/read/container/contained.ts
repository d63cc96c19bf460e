import type { ReadOptions } from "../read.ts";

/** A page found in a file that holds others: what `read` takes. */
export interface ContainedPage {
  readonly content: Uint8Array | string;
  /** Its name is that of the file and its place in it ("feed.xml#2"). */
  readonly options: ReadOptions & { readonly name: string };
}

/** What a file may be besides a page. */
export type ContainerKind =
  | "feed"
  | "news-xml"
  | "mail"
  | "web-archive"
  | "warc"
  | "wacz"
  | "gzip"
  | "markdown";

/** A file that holds pages: in memory, or on disk where it need not be read as a whole. */
export interface ContainerFile {
  readonly name: string;
  readonly kind: ContainerKind;
  readonly bytes: Uint8Array | { readonly path: string };
  /** Bytes above which a page inside is refused. */
  readonly maxBytes: number;
}

/** A file that was small enough to be read as a whole. */
export type FileInMemory = ContainerFile & { readonly bytes: Uint8Array };
