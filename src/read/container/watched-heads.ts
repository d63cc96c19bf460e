/** The bytes of a web archive, unpacked, with a watch on the heads of its records: a library that parses them keeps all of a head. */
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { EntenteError } from "../../errors/index.ts";

/** Servers refuse heads of more than 16 kB; crawlers add a few lines. 90 kB packed may hold a head of 60 MB. */
const longestHead = 256_000;

/** Whether a head is being read, or the body of a record. */
export interface Watch {
  inHead: boolean;
}

const startsAsGzip = (chunk: Uint8Array): boolean => chunk[0] === 0x1f && chunk[1] === 0x8b;

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** A broken stream is told by whoever reads it. */
const toldToReader = (): void => {};

const unpackedChunks = async (stream: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> => {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return joined(new Uint8Array(), chunks);
  const all = joined(first.value, chunks);
  return startsAsGzip(first.value) ? pipeline(Readable.from(all), createGunzip(), toldToReader) : all;
};

const pieceLength = 65_536;

/** Chunks of a bounded length: an archive in memory comes as one. */
async function* pieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += pieceLength) yield chunk.subarray(at, at + pieceLength);
}

/**
 * The chunks of an archive, compressed or not.
 * @throws EntenteError E109 when more than 256,000 bytes are taken while `watch` says that a head is being read
 */
export async function* watchedHeads(
  stream: AsyncIterable<Uint8Array>,
  path: string,
  watch: Watch,
): AsyncGenerator<Uint8Array> {
  let taken = 0;
  for await (const chunk of pieces(await unpackedChunks(stream))) {
    taken = watch.inHead ? taken + chunk.length : 0;
    if (taken > longestHead)
      throw new EntenteError("E109", {
        path,
        why: `the head of a record is longer than ${longestHead} bytes`,
      });
    yield chunk;
  }
}
