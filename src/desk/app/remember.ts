/** Pages that are made of the store alone, remembered for as long as nothing in it changes. */
import type { MiddlewareHandler } from "hono";
import { viewerOf } from "../people/viewer.ts";
import { answerMade, type Made } from "./answer.ts";

/**
 * The list of pairs, reader, records, actors, outlets, stories, search and method. Not the page of a pair, which has it weighed, nor
 * pages that tell of a queue, count who looks, or can be written on.
 */
const lasting = /^\/(?:index\.(?:json|csv)|(?:r|c|e|actors|s|story)\/.+|search(?:\.json)?|method)?$/;

/** Characters of all that is remembered, some 40 MB at most, and of one page. */
const mostTogether = 20_000_000;
const mostEach = 1_000_000;

/** @param version changes whenever anything in the store does */
export const rememberPages = (version: () => string): MiddlewareHandler => {
  const pages = new Map<string, Made>();
  let at = "";
  let held = 0;
  const forget = (): void => {
    pages.clear();
    held = 0;
  };
  const keep = (key: string, made: Made): void => {
    if (made.body.length > mostEach) return;
    if (held + made.body.length > mostTogether) forget();
    pages.set(key, made);
    held += made.body.length;
  };
  return async (context, next) => {
    const { method, path, url } = context.req;
    if (method !== "GET" || !lasting.test(path)) return next();
    const now = version();
    if (now !== at) forget();
    at = now;
    // What a viewer may see and is called stands in pages too.
    const key = `${JSON.stringify(viewerOf(context))} ${url}`;
    const known = pages.get(key);
    if (known) return answerMade(context, known);
    await next();
    const { res } = context;
    const [type, mark] = [res.headers.get("content-type"), res.headers.get("etag")];
    // A table for a spreadsheet has a name in its headers: it is made each time.
    const isPlain = !res.headers.has("content-disposition");
    if (res.status === 200 && type && mark && isPlain)
      keep(key, { type, mark, body: await res.clone().text() });
  };
};
