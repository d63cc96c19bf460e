/** The forms of an answer: one envelope for JSON, one kind of CSV, and a mark by which an unchanged one is recognised. */
import { createHash } from "node:crypto";
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

/** Sends a text, or says that the one the asker has is still good. */
export const answer = (context: Context, type: string, body: string): Response => {
  const mark = markOf(body);
  context.header("etag", mark);
  const known = (context.req.header("if-none-match") ?? "")
    .split(",")
    .map((one) => one.trim().replace(/^W\//, ""));
  if (known.includes(mark)) return context.body(null, 304);
  context.header("content-type", type);
  return context.body(body);
};

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

/** The same for data that are JSON already. */
export const answerRaw = (context: Context, json: string, links: Links = {}): Response => {
  const { pathname, search } = new URL(context.req.url);
  const all = JSON.stringify({ self: `${pathname}${search}`, ...links });
  return answer(context, "application/json", `{"data":${json},"links":${all}}\n`);
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
