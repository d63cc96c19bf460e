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

/** Unpacks `html.tar.xz` by `xz -dc` and gives each member's name and bytes. */
export async function* pagesOf(
  set: string,
): AsyncGenerator<{ readonly name: string; readonly bytes: Buffer }> {
  const xz = spawn("xz", ["-dc", join(folder, set, "html.tar.xz")], { stdio: ["ignore", "pipe", "inherit"] });
  let held: Buffer = Buffer.alloc(0);
  let longName: string | null = null;
  try {
    for await (const chunk of xz.stdout) {
      held = held.length === 0 ? (chunk as Buffer) : Buffer.concat([held, chunk as Buffer]);
      while (held.length >= 512) {
        const size = Number.parseInt(field(held, 124, 136).trim() || "0", 8);
        const padded = 512 + Math.ceil(size / 512) * 512;
        if (held.length < padded) break;
        const type = field(held, 156, 157);
        const prefix = field(held, 345, 500);
        const own = field(held, 0, 100);
        const name: string = longName ?? (prefix === "" ? own : `${prefix}/${own}`);
        const bytes = Buffer.from(held.subarray(512, 512 + size));
        held = held.subarray(padded);
        longName = null;
        if (type === "L") longName = bytes.toString("utf8").replace(/\0.*$/s, "");
        else if (type === "x") longName = /\d+ path=([^\n]+)\n/.exec(bytes.toString("utf8"))?.[1] ?? null;
        else if ((type === "0" || type === "") && own !== "")
          yield { name: name.replace(/^\.\//, ""), bytes };
      }
    }
  } finally {
    xz.kill();
  }
}
