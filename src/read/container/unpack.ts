/** Decompression that ends at a limit: 200 MiB of spaces is a Brotli body of 317 bytes. */
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { EntenteError } from "../../errors/index.ts";

const codings: Readonly<Record<string, (bytes: Uint8Array, limit: number) => Uint8Array>> = {
  gzip: (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
  "x-gzip": (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
  deflate: (bytes, maxOutputLength) => inflateSync(bytes, { maxOutputLength }),
  br: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }),
  zstd: (bytes, maxOutputLength) => zstdDecompressSync(bytes, { maxOutputLength }),
};

/**
 * Undoes the codings of a body, the last one first.
 * @param coding the value of `Content-Encoding`
 * @throws EntenteError E104 when it grows beyond the limit, E109 when it is broken
 */
export const unpacked = (
  bytes: Uint8Array,
  coding: string,
  { path, limit }: { readonly path: string; readonly limit: number },
): Uint8Array => {
  let content = bytes;
  for (const name of coding
    .toLowerCase()
    .split(",")
    .map((word) => word.trim())
    .reverse()) {
    const undo = codings[name];
    if (!undo) continue;
    try {
      content = undo(content, limit);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
        throw new EntenteError("E104", { path, size: `over ${limit}`, limit });
      throw new EntenteError("E109", { path, why: error instanceof Error ? error.message : String(error) });
    }
  }
  return content;
};
