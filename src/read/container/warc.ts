/** Web archives: the pages among the records of WARC files. */
import { createReadStream } from "node:fs";
import type { WARCRecord } from "warcio";
import { EntenteError } from "../../errors/index.ts";
import type { ContainedPage, ContainerFile } from "./contained.ts";
import { unpacked } from "./unpack.ts";
import { watchedHeads } from "./watched-heads.ts";

/** What an archive gives, in its order: a page, or why one could not be taken out. */
export type Unpacked = ContainedPage | { readonly name: string; readonly error: unknown };

const pageType = /^(?:text\/html|application\/xhtml\+xml|text\/plain)\b/iu;

const headerOf = (record: WARCRecord, name: string): string => record.httpHeaders?.headers.get(name) ?? "";

const typeOf = (record: WARCRecord): string =>
  record.warcType === "resource" || record.warcType === "conversion"
    ? (record.warcContentType ?? "")
    : headerOf(record, "content-type");

/** A page that was served, or a resource that is one; errors, redirects, pictures and scripts are passed over. */
const isPage = (record: WARCRecord): boolean => {
  const { warcType } = record;
  if (warcType !== "response" && warcType !== "resource" && warcType !== "conversion") return false;
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  return status === 200 && pageType.test(typeOf(record));
};

const bodyOf = async (record: WARCRecord, path: string, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // As it was sent: warcio would undo the codings without a limit.
  for await (const chunk of record.reader) {
    size += chunk.length;
    if (size > limit) throw new EntenteError("E104", { path, size: `over ${limit}`, limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Undoes chunked transfer, where a crawler kept it. */
const dechunked = (bytes: Uint8Array): Uint8Array => {
  const body = Buffer.from(bytes);
  const parts: Buffer[] = [];
  let at = 0;
  while (at < body.length) {
    const end = body.indexOf("\r\n", at);
    const size = end === -1 ? Number.NaN : Number.parseInt(body.toString("latin1", at, end), 16);
    // Not chunked after all: many crawlers undo it and keep the header.
    if (Number.isNaN(size) || end - at > 16) return parts.length === 0 ? bytes : Buffer.concat(parts);
    if (size === 0) break;
    parts.push(body.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
  return Buffer.concat(parts);
};

const pageOf = async (record: WARCRecord, name: string, maxBytes: number): Promise<ContainedPage> => {
  const raw = await bodyOf(record, name, maxBytes);
  const sent = /chunked/iu.test(headerOf(record, "transfer-encoding")) ? dechunked(raw) : raw;
  const url = record.warcTargetURI ?? undefined;
  const charset = /charset="?([^";\s]+)/iu.exec(typeOf(record))?.[1];
  return {
    content: unpacked(sent, headerOf(record, "content-encoding"), { path: name, limit: maxBytes }),
    options: {
      name,
      form: /plain/iu.test(typeOf(record)) ? "text" : "html",
      ...(url !== undefined && { url }),
      ...(charset !== undefined && { charset }),
    },
  };
};

/** The pages of the records of a stream. A broken record ends the archive: what follows cannot be found. */
export async function* warcRecords(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  maxBytes: number,
): AsyncGenerator<Unpacked> {
  const { AsyncIterReader, WARCParser } = await import("warcio");
  const watch = { inHead: true };
  // Unpacked already: the library would unpack what is packed twice, without a limit.
  const chunks = new AsyncIterReader(watchedHeads(stream, name, watch), null);
  let count = 0;
  try {
    for await (const record of new WARCParser(chunks)) {
      watch.inHead = false;
      if (!/^WARC\//u.test(record.warcHeaders.statusline))
        throw new EntenteError("E109", { path: name, why: `record ${count + 1} is none of a web archive` });
      count++;
      if (isPage(record)) {
        const own = `${name}#${count}`;
        try {
          yield await pageOf(record, own, maxBytes);
        } catch (error) {
          yield { name: own, error };
        }
      }
      // What is left of a body would be passed over with the next head.
      for await (const _ of record.reader);
      watch.inHead = true;
    }
    if (count === 0) throw new EntenteError("E110", { path: name, what: "record of a web archive" });
  } catch (error) {
    if (error instanceof EntenteError) throw error;
    throw new EntenteError("E109", {
      path: name,
      why: error instanceof Error ? error.message : String(error),
    });
  }
}

/** The pages of a WARC file, compressed or not; a file on disk is read as a stream. */
export const warcPages = ({ name, bytes, maxBytes }: ContainerFile): AsyncGenerator<Unpacked> =>
  warcRecords(bytes instanceof Uint8Array ? one(bytes) : createReadStream(bytes.path), name, maxBytes);

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
