/** The rule of a route: who may ask for it. A desk with a route that has none does not start. */
import type { Context, Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { findTargetHandler, isMiddleware } from "hono/utils/handler";
import { EntenteError } from "../../errors/index.ts";
import { type Action, leastOf, may } from "./permissions.ts";
import { isSignedIn, type Viewer, viewerOf } from "./viewer.ts";

/** @throws EntenteError E830 when signing in would help, E831 when it would not */
export const assertMay = (viewer: Viewer, action: Action): void => {
  if (may(viewer, action)) return;
  if (!isSignedIn(viewer)) throw new EntenteError("E830", { least: leastOf(action) });
  throw new EntenteError("E831", { name: viewer.name, role: viewer.role, least: leastOf(action) });
};

const rules = new WeakMap<object, Action>();

/** Forms and JSON of the desk are small; a route that takes more says so. */
const usualBody = 1_000_000;

const limitBody = (limit: number): MiddlewareHandler =>
  bodyLimit({
    maxSize: limit,
    onError: () => {
      throw new EntenteError("E844", { limit });
    },
  });

/** What is packed could be anything in size when unpacked, and no browser packs a form. */
const assertPlain = (context: Context): void => {
  const packed = context.req.header("content-encoding");
  if (packed !== undefined && packed.toLowerCase() !== "identity")
    throw new EntenteError("E834", { name: "The request", why: "what it carries is packed" });
};

export interface RuleOptions {
  /** Most bytes of what is sent; a million when not given, no limit of the rule's own when the route has one. */
  readonly body?: number | "limited by the route";
}

/**
 * Stands before the handler of every route and says who may ask: `app.post("/x", allow("comment.write"), handler)`.
 * It throws E830 or E831 before anything of the request is read, and E844 when more is sent than the route takes.
 */
export const allow = (action: Action, { body = usualBody }: RuleOptions = {}): MiddlewareHandler => {
  const limit = body === "limited by the route" ? null : limitBody(body);
  const rule: MiddlewareHandler = async (context, next) => {
    assertMay(viewerOf(context), action);
    assertPlain(context);
    return limit ? limit(context, next) : next();
  };
  rules.set(rule, action);
  return rule;
};

/** A route of the desk and the first rule before it. */
export interface RuledRoute {
  readonly method: string;
  readonly path: string;
  readonly action: Action | null;
}

/** Every route that answers, in the order in which they were made, with its rule. */
export const routesOf = (app: Hono): readonly RuledRoute[] => {
  const found = new Map<string, { method: string; path: string; action: Action | null; answers: boolean }>();
  for (const { method, path, handler } of app.routes) {
    const own = findTargetHandler(handler);
    const key = `${method} ${path}`;
    const route = found.get(key) ?? { method, path, action: null, answers: false };
    // A rule behind the handler would come too late.
    if (!route.answers) route.action ??= rules.get(own) ?? null;
    route.answers ||= !isMiddleware(own);
    found.set(key, route);
  }
  return [...found.values()]
    .filter(({ answers }) => answers)
    .map(({ method, path, action }) => ({ method, path, action }));
};

/** Throws when somebody made a route and did not say who may ask for it. */
export const assertRuled = (app: Hono): void => {
  const bare = routesOf(app).filter(({ action }) => action === null);
  if (bare.length === 0) return;
  const names = bare.map(({ method, path }) => `${method} ${path}`).join(", ");
  throw new Error(`No rule for ${names}: put allow(ACTION) of desk/people/rule.ts before the handler`);
};
