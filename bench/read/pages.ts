/** Pages and gold rows of ../shared/gold/pages, streamed out of their archives. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

const folder = resolve(import.meta.dirname, "../../../shared/gold/pages");

export interface GoldRow {
  readonly id: string;
  readonly file: string;
  readonly url?: string | null;
  readonly body?: string | null;
  readonly body_paragraphs?: readonly string[] | null;
  readonly title?: string | null;
  readonly author?: string | readonly string[] | null;
  readonly authors?: string | readonly string[] | null;
  readonly date?: string | null;
  readonly with?: readonly string[] | null;
  readonly without?: readonly string[] | null;
  readonly comments?: readonly string[] | null;
  readonly page_type?: string | null;
}

export const hasPages = (): boolean => existsSync(folder);
export const hasXz = (): boolean => spawnSync("xz", ["--version"]).status === 0;

/** The gold rows of a set, by file name. */
export const goldOf = (set: string): Map<string, GoldRow> => {
  const lines = gunzipSync(readFileSync(join(folder, set, "gold.jsonl.gz")))
    .toString("utf8")
    .split("\n");
  const rows = lines.filter((line) => line !== "").map((line) => JSON.parse(line) as GoldRow);
  return new Map(rows.map((row) => [row.file, row]));
};

const field = (header: Buffer, from: number, to: number): string =>
  header.subarray(from, to).toString("latin1").replace(/\0.*$/s, "");

/** Bytes of a stream, taken off its front. A pile that is joined at every chunk would leave megabytes to collect for each page. */
class Pile {
  private readonly chunks: AsyncIterator<Buffer>;
  private held: Buffer[] = [];
  private length = 0;

  constructor(stream: AsyncIterable<Buffer>) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  /** The next so many bytes; fewer at the end of the stream. */
  async take(size: number): Promise<Buffer> {
    while (this.length < size) {
      const next = await this.chunks.next();
      if (next.done === true) break;
      this.held.push(next.value);
      this.length += next.value.length;
    }
    const [only, ...others] = this.held;
    const all = only !== undefined && others.length === 0 ? only : Buffer.concat(this.held);
    const rest = all.subarray(size);
    this.held = rest.length === 0 ? [] : [rest];
    this.length = rest.length;
    return all.subarray(0, size);
  }
}

const headerLength = 512;

/** Unpacks `html.tar.xz` by `xz -dc` and gives each member's name and bytes. */
export async function* pagesOf(
  set: string,
): AsyncGenerator<{ readonly name: string; readonly bytes: Buffer }> {
  const xz = spawn("xz", ["-dc", join(folder, set, "html.tar.xz")], { stdio: ["ignore", "pipe", "inherit"] });
  const pile = new Pile(xz.stdout as AsyncIterable<Buffer>);
  let longName: string | null = null;
  try {
    for (
      let header = await pile.take(headerLength);
      header.length === headerLength;
      header = await pile.take(headerLength)
    ) {
      const size = Number.parseInt(field(header, 124, 136).trim() || "0", 8);
      const type = field(header, 156, 157);
      const prefix = field(header, 345, 500);
      const own = field(header, 0, 100);
      const name: string = longName ?? (prefix === "" ? own : `${prefix}/${own}`);
      const bytes = (await pile.take(Math.ceil(size / headerLength) * headerLength)).subarray(0, size);
      longName = null;
      if (type === "L") longName = bytes.toString("utf8").replace(/\0.*$/s, "");
      else if (type === "x") longName = /\d+ path=([^\n]+)\n/.exec(bytes.toString("utf8"))?.[1] ?? null;
      else if ((type === "0" || type === "") && own !== "") yield { name: name.replace(/^\.\//, ""), bytes };
    }
  } finally {
    xz.kill();
  }
}
