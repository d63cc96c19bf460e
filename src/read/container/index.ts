/** Files that hold pages: feeds, mail, agencies' XML, Markdown, web archives. */
import { readFileSync, statSync } from "node:fs";
import { EntenteError } from "../../errors/index.ts";
import type { ContainerFile, ContainerKind, FileInMemory } from "./contained.ts";
import { containerKind } from "./kind.ts";
import { unpacked } from "./unpack.ts";
import type { Unpacked } from "./warc.ts";

export type { ContainedPage, ContainerFile, ContainerKind } from "./contained.ts";
export { containerKind, headLength, holdsMany } from "./kind.ts";
export type { Unpacked } from "./warc.ts";

const inMemory = (file: ContainerFile): FileInMemory => {
  const { name, bytes, maxBytes } = file;
  const size = bytes instanceof Uint8Array ? bytes.length : statSync(bytes.path).size;
  if (size > maxBytes) throw new EntenteError("E104", { path: name, size, limit: maxBytes });
  return { ...file, bytes: bytes instanceof Uint8Array ? bytes : readFileSync(bytes.path) };
};

/** A compressed file: what it holds may be a container again, once. */
async function* gzipPages(file: FileInMemory): AsyncGenerator<Unpacked> {
  const name = file.name.replace(/\.gz$/iu, "");
  const bytes = unpacked(file.bytes, "gzip", { path: file.name, limit: file.maxBytes });
  const kind = containerKind(bytes, name);
  if (kind === null || kind === "gzip") yield { content: bytes, options: { name: file.name } };
  else yield* containedPages({ ...file, kind, bytes });
}

/** Each reader is loaded when a file of its kind is met: most runs meet none. */
const readers: Readonly<Record<ContainerKind, (file: ContainerFile) => Promise<AsyncGenerator<Unpacked>>>> = {
  feed: async (file) => (await import("./feed.ts")).feedPages(inMemory(file)),
  "news-xml": async (file) => (await import("./news-xml.ts")).newsXmlPages(inMemory(file)),
  mail: async (file) => (await import("./mail.ts")).mailPages(inMemory(file)),
  "web-archive": async (file) => (await import("./mail.ts")).mailPages(inMemory(file)),
  markdown: async (file) => (await import("./markdown.ts")).markdownPages(inMemory(file)),
  warc: async (file) => (await import("./warc.ts")).warcPages(file),
  wacz: async (file) => (await import("./wacz.ts")).waczPages(file),
  gzip: async (file) => gzipPages(inMemory(file)),
};

/**
 * The pages of a file that holds pages, one at a time, in its order. What cannot be taken out of an archive is told
 * in its place, with the error.
 * @throws EntenteError E104 over the limit, E109 broken, E110 holds no page
 */
export async function* containedPages(file: ContainerFile): AsyncGenerator<Unpacked> {
  yield* await readers[file.kind](file);
}
