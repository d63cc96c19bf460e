/** A downloaded file as one that can be read: looked at, unpacked where need be, named by its content. */
import { createHash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { EntenteError } from "../../errors/index.ts";

/** A file that DuckDB can read, plain or gzip. */
export interface OpenData {
  /** As the user named it. */
  readonly name: string;
  readonly path: string;
  /** By its length and its first and last mebibyte: reading gigabytes to name them would double the work. */
  readonly digest: string;
  readonly gzip: boolean;
  /** Its beginning, unpacked. */
  readonly head: string;
  /** Takes away what was unpacked for it. */
  close(): void;
}

const mebibyte = 1 << 20;

function digestOf(path: string, size: number): string {
  const file = openSync(path, "r");
  try {
    const hash = createHash("sha256").update(String(size));
    for (const from of [0, Math.max(0, size - mebibyte)]) {
      const bytes = Buffer.alloc(Math.min(mebibyte, size));
      hash.update(bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from)));
    }
    return hash.digest("hex").slice(0, 16);
  } finally {
    closeSync(file);
  }
}

/** Enough for the longest line of column names and a few rows. */
const headBytes = 1 << 18;

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function headOf(name: string, path: string, gzip: boolean): Promise<string> {
  const file = createReadStream(path);
  const stream = gzip ? file.pipe(createGunzip()) : file;
  if (gzip) file.on("error", (error) => stream.destroy(error));
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length >= headBytes) break;
    }
  } catch (error) {
    throw new EntenteError(gzip ? "E304" : "E105", { path: name, why: whyOf(error) });
  } finally {
    file.destroy();
  }
  return Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
}

type Zip = import("yauzl").ZipFile;
type Entry = import("yauzl").Entry;

/** Tables that a zip may hold; a codebook beside them is none. */
const isTable = (name: string): boolean => /\.(?:csv|tsv|tab|txt|jsonl|ndjson)$/i.test(name);

async function openZip(name: string, path: string): Promise<Zip> {
  const { open } = await import("yauzl");
  return new Promise((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(new EntenteError("E304", { path: name, why: error.message })) : resolve(zip),
    );
  });
}

const tableIn = (zip: Zip): Promise<Entry | null> =>
  new Promise((resolve, reject) => {
    let best: Entry | null = null;
    zip.on("entry", (entry: Entry) => {
      if (isTable(entry.fileName) && (best === null || entry.uncompressedSize > best.uncompressedSize))
        best = entry;
      zip.readEntry();
    });
    zip.on("end", () => resolve(best));
    zip.on("error", reject);
    zip.readEntry();
  });

/** Unpacks the largest table of a zip into a folder. */
async function unzip(name: string, path: string, into: string): Promise<string> {
  const zip = await openZip(name, path);
  const out = join(into, `${basename(path)}.${process.pid}.csv`);
  try {
    const entry = await tableIn(zip);
    if (entry === null)
      throw new EntenteError("E304", { path: name, why: "it holds no table (.csv, .tsv, .tab, .txt)" });
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      zip.openReadStream(entry, (error, readable) => (error ? reject(error) : resolve(readable)));
    });
    await pipeline(stream, createWriteStream(out));
    return out;
  } catch (error) {
    rmSync(out, { force: true });
    throw error instanceof EntenteError ? error : new EntenteError("E304", { path: name, why: whyOf(error) });
  } finally {
    zip.close();
  }
}

function magicOf(path: string): "gzip" | "zip" | "plain" {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(4);
    readSync(file, bytes, 0, 4, 0);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
    return bytes.toString("latin1") === "PK\u0003\u0004" ? "zip" : "plain";
  } finally {
    closeSync(file);
  }
}

/**
 * Opens a file of data: plain, gzip or zip, told by its first bytes and not by its name.
 *
 * @param spill a folder for what has to be unpacked
 * @throws EntenteError E101 no such file, E103 empty, E105 unreadable, E304 damaged
 */
export async function openData(path: string, spill: string): Promise<OpenData> {
  if (!existsSync(path) || !statSync(path).isFile()) throw new EntenteError("E101", { path });
  const { size } = statSync(path);
  if (size === 0) throw new EntenteError("E103", { path });
  const kind = magicOf(path);
  const readable = kind === "zip" ? await unzip(path, path, spill) : path;
  const close = (): void => {
    if (readable !== path) rmSync(readable, { force: true });
  };
  try {
    const gzip = kind === "gzip";
    const head = await headOf(path, readable, gzip);
    if (head.trim() === "") throw new EntenteError("E103", { path });
    return { name: path, path: readable, gzip, digest: digestOf(path, size), head, close };
  } catch (error) {
    close();
    throw error;
  }
}
