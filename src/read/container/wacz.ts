/** WACZ: a ZIP whose `archive/` holds WARC files. */
import { promisify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { EntenteError } from "../../errors/index.ts";
import type { ContainerFile } from "./contained.ts";
import { type Unpacked, warcRecords } from "./warc.ts";

const broken = (path: string, error: unknown): EntenteError =>
  new EntenteError("E109", { path, why: error instanceof Error ? error.message : String(error) });

const opened = ({ bytes }: ContainerFile): Promise<ZipFile> => {
  const options = { lazyEntries: true, autoClose: false } as const;
  return bytes instanceof Uint8Array
    ? promisify<Buffer, yauzl.Options, ZipFile>(yauzl.fromBuffer)(Buffer.from(bytes), options)
    : promisify<string, yauzl.Options, ZipFile>(yauzl.open)(bytes.path, options);
};

/** More entries than an archive of the web has. */
const mostEntries = 100_000;

const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length >= mostEntries) resolve(entries);
      else zip.readEntry();
    });
    zip.readEntry();
  });

/**
 * The pages of all WARC files of the archive, in the order of its directory.
 * @throws EntenteError E109 when it is no ZIP, E110 when it holds no WARC file
 */
export async function* waczPages(file: ContainerFile): AsyncGenerator<Unpacked> {
  let zip: ZipFile;
  let archives: Entry[];
  try {
    zip = await opened(file);
    archives = (await entriesOf(zip)).filter(({ fileName }) => /\.warc(?:\.gz)?$/iu.test(fileName));
  } catch (error) {
    throw broken(file.name, error);
  }
  try {
    if (archives.length === 0) throw new EntenteError("E110", { path: file.name, what: "WARC file" });
    for (const entry of archives) {
      const name = `${file.name}#${entry.fileName}`;
      const stream = await promisify(
        zip.openReadStream.bind(zip) as (
          entry: Entry,
          done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
        ) => void,
      )(entry).catch((error: unknown) => {
        throw broken(name, error);
      });
      yield* warcRecords(stream as AsyncIterable<Uint8Array>, name, file.maxBytes);
    }
  } finally {
    zip.close();
  }
}
