/** The forms of an answer: one envelope for JSON, one kind of CSV, and a mark by which an unchanged one is recognised. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Context } from "hono";
import type { Column } from "../../export/column.ts";
import { csv } from "../../export/delimited.ts";

/** Where else to go from an answer: itself, the next page. */
export type Links = Readonly<Record<string, string | null>>;

/** The one envelope: what was asked for, and where else to go. */
export interface Envelope<T> {
  readonly data: T;
  readonly links: Links;
}

const markOf = (body: string): string =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;

/** Says by which mark the answer is known, and whether the asker has that one already. */
const isKnown = (context: Context, mark: string): boolean => {
  context.header("etag", mark);
  return (context.req.header("if-none-match") ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""))
    .includes(mark);
};

/** An answer that is ready to be sent. */
export interface Made {
  readonly type: string;
  readonly body: string;
  readonly mark: string;
}

/** Sends an answer, or says that the one the asker has is still good. */
export const answerMade = (context: Context, { type, body, mark }: Made): Response => {
  if (isKnown(context, mark)) return context.body(null, 304);
  context.header("content-type", type);
  return context.body(body);
};

export const answer = (context: Context, type: string, body: string): Response =>
  answerMade(context, { type, body, mark: markOf(body) });

const unpack = promisify(gunzip);

export const answerHtml = (context: Context, body: string): Response =>
  answer(context, "text/html; charset=utf-8", body);

/** @param data what was asked for, as JSON already or to be made so */
export const answerJson = (context: Context, data: unknown, links: Links = {}): Response => {
  const { pathname, search } = new URL(context.req.url);
  const all = { self: `${pathname}${search}`, ...links };
  return answer(
    context,
    "application/json",
    `${JSON.stringify({ data, links: all } satisfies Envelope<unknown>)}\n`,
  );
};

/** The same for JSON that lies packed, with its mark: it is unpacked beside this thread, and never read. */
export const answerPacked = async (
  context: Context,
  { gzip, mark }: { readonly gzip: Uint8Array; readonly mark: string },
  links: Links = {},
): Promise<Response> => {
  const { pathname, search } = new URL(context.req.url);
  const all = JSON.stringify({ self: `${pathname}${search}`, ...links });
  if (isKnown(context, markOf(`${mark} ${all}`))) return context.body(null, 304);
  context.header("content-type", "application/json");
  const parts = [Buffer.from('{"data":'), await unpack(gzip), Buffer.from(`,"links":${all}}\n`)];
  return context.body(new Uint8Array(Buffer.concat(parts)));
};

/** A table as a file; what a spreadsheet would run as a formula is disarmed. */
export const answerCsv = <T>(
  context: Context,
  name: string,
  { columns, rows }: { readonly columns: readonly Column<T>[]; readonly rows: readonly T[] },
): Response => {
  context.header("content-disposition", `attachment; filename="${name.replaceAll(/[^\w.-]+/g, "-")}.csv"`);
  return answer(context, "text/csv; charset=utf-8", csv(columns, rows));
};
