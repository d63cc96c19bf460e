import { closeSync, openSync, readSync } from "node:fs";
import {
  type ContainerKind,
  containedPages,
  containerKind,
  headLength,
  holdsMany,
  type Unpacked,
} from "../read/container/index.ts";
import { asFailure } from "./as-failure.ts";
import { defaultMaxBytes, loadSource } from "./load-source.ts";
import { isFailure, type Source, type SourceOrFailure } from "./source.ts";

function headOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(headLength);
    return head.subarray(0, readSync(file, head, 0, headLength, 0));
  } finally {
    closeSync(file);
  }
}

/** The kind of container a source is, as far as that can be told without fetching it; null for a page. */
function kindOf(source: Source): ContainerKind | null {
  if (source.kind === "url" || (source.kind === "given" && source.form !== undefined)) return null;
  if (source.kind === "given") {
    const { content, name } = source;
    return containerKind(typeof content === "string" ? Buffer.from(content) : content, name);
  }
  try {
    return containerKind(headOf(source.path), source.name);
  } catch {
    // Whoever reads it will say what is wrong with it.
    return null;
  }
}

/** Names that are not worth a look inside: a folder may hold thousands. */
const onePage = /\.(?:x?html?|txt|text)$/i;

/** Whether a source gives several pages as a rule: a feed, a web archive. */
export const isMany = (source: SourceOrFailure): boolean =>
  !isFailure(source) && !onePage.test(source.name) && holdsMany(kindOf(source));

const sourceOf = (page: Unpacked): SourceOrFailure =>
  "error" in page
    ? asFailure(page.name, page.error)
    : { kind: "given", content: page.content, ...page.options };

async function* pagesIn(
  source: Source,
  kind: ContainerKind,
  maxBytes: number,
): AsyncGenerator<SourceOrFailure> {
  const content = source.kind === "given" ? source.content : null;
  const bytes =
    source.kind === "file"
      ? { path: source.path }
      : typeof content === "string"
        ? Buffer.from(content)
        : content;
  if (bytes === null) return;
  try {
    for await (const page of containedPages({ name: source.name, kind, bytes, maxBytes }))
      yield sourceOf(page);
  } catch (error) {
    yield asFailure(source.name, error);
  }
}

/** Fetches an address whose bytes may turn out to hold several pages. */
async function fetched(source: Source, maxBytes: number): Promise<SourceOrFailure> {
  try {
    const { content, options } = await loadSource(source, maxBytes);
    return { kind: "given", content, ...options };
  } catch (error) {
    return asFailure(source.name, error);
  }
}

/**
 * Puts in place of every feed, mail, web archive and agency file the pages it holds, one at a time; pages stay as they
 * are. What cannot be opened is a failure in its place.
 */
export async function* openContainers(
  sources: Iterable<SourceOrFailure> | AsyncIterable<SourceOrFailure>,
  maxBytes: number = defaultMaxBytes,
): AsyncGenerator<SourceOrFailure> {
  for await (const given of sources) {
    const source = !isFailure(given) && given.kind === "url" ? await fetched(given, maxBytes) : given;
    const kind = isFailure(source) ? null : kindOf(source);
    if (isFailure(source) || kind === null) yield source;
    else yield* pagesIn(source, kind, maxBytes);
  }
}
