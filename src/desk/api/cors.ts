/**
 * Which pages of other origins may read the API in a browser: none but those that the operator named. A desk on one's own machine
 * would otherwise tell every page that one opens what is in the store. No cookie is ever let in, and nobody may write from there.
 */
import type { MiddlewareHandler } from "hono";

/** Seconds for which a browser need not ask again. */
const remembered = 600;

export const allowOrigins =
  (origins: ReadonlySet<string>): MiddlewareHandler =>
  async (context, next) => {
    await next();
    context.header("vary", "Origin", { append: true });
    const origin = context.req.header("origin");
    if (origin === undefined || !origins.has(origin)) return;
    context.header("access-control-allow-origin", origin);
    context.header("access-control-expose-headers", "ETag, Retry-After, Allow");
    if (context.req.method !== "OPTIONS") return;
    context.header("access-control-allow-methods", "GET, HEAD");
    context.header("access-control-allow-headers", "Authorization, If-None-Match");
    context.header("access-control-max-age", String(remembered));
  };
