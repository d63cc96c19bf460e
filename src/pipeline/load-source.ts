import { readFileSync, statSync } from "node:fs";
import { EntenteError } from "../errors/index.ts";
import type { ReadOptions } from "../read/index.ts";
import { fetchPage } from "./fetch-page.ts";
import type { Source } from "./source.ts";

/** A page's bytes or text, with what `read` wants to know of it. */
export interface LoadedPage {
  readonly content: Uint8Array | string;
  readonly options: ReadOptions & { readonly name: string };
}

/** A page of 20 MB is no news report; reading it would cost minutes. */
export const defaultMaxBytes = 20_000_000;

/** Servers that answer at all answer in seconds. */
const fetchMilliseconds = 30_000;

function loadFile(path: string, maxBytes: number): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > maxBytes) throw new EntenteError("E104", { path, size, limit: maxBytes });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof EntenteError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    throw new EntenteError(code === "ENOENT" ? "E101" : "E105", { path, why: message });
  }
}

/**
 * Loads a source: from disk, from the web, or as given.
 * @throws EntenteError E101, E104, E105 or E802
 */
export async function loadSource(source: Source, maxBytes: number = defaultMaxBytes): Promise<LoadedPage> {
  if (source.kind === "file") {
    return { content: loadFile(source.path, maxBytes), options: { name: source.name } };
  }
  if (source.kind === "url") {
    const { content, ...options } = await fetchPage(source.url, {
      maxBytes,
      milliseconds: fetchMilliseconds,
    });
    return { content, options: { name: source.name, ...options } };
  }
  const { content, kind: _, ...options } = source;
  const { name } = options;
  const size = typeof content === "string" ? Buffer.byteLength(content) : content.byteLength;
  if (size > maxBytes) throw new EntenteError("E104", { path: name, size, limit: maxBytes });
  return { content, options };
}
