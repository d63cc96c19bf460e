/** What every request goes through before a route sees it. */
import type { Context, MiddlewareHandler } from "hono";
import type { Accounts } from "../people/accounts.ts";
import { asksByGuest, asksByPerson, writesByGuest, writesByPerson } from "../people/limiter.ts";
import { isSignedIn, type Viewer, viewerOf } from "../people/viewer.ts";
import { isForPrograms, mcpPath } from "./address.ts";
import { assertNoProxy, assertOwnHost, assertOwnPage, isWrite } from "./guard.ts";
import { securityHeaders } from "./headers.ts";

export interface Gate {
  /** Who asks, on a desk without sign-in. */
  readonly viewer: (context: Context) => Viewer;
  readonly accounts: Accounts | null;
  /** Names under which the desk answers; any when null. */
  readonly hosts: ReadonlySet<string> | null;
  readonly readOnly: boolean;
}

/** What programs ask for, and what changes something, is counted each for itself; pages that people read are not. */
const limit = (context: Context, { limiter, peerOf }: Accounts, what: "writes" | "asks"): void => {
  const [byPerson, byGuest] =
    what === "writes" ? [writesByPerson, writesByGuest] : [asksByPerson, asksByGuest];
  const viewer = viewerOf(context);
  if (isSignedIn(viewer)) limiter.take(`${what} of ${viewer.id}`, byPerson);
  else limiter.take(`${what} from ${peerOf(context)}`, byGuest);
};

/**
 * Turns away what comes under another name, through a proxy nobody named, or from another page; finds out who asks; counts
 * what is written.
 */
export const gate =
  ({ viewer, accounts, hosts, readOnly }: Gate): MiddlewareHandler =>
  async (context, next) => {
    const names = accounts?.origin.hosts ?? hosts;
    if (names) assertOwnHost(context.req.raw, names);
    if (!accounts && hosts) assertNoProxy(context.req.raw);
    context.set("origin", accounts?.origin.url ?? new URL(context.req.url).origin);
    const { method, path } = context.req;
    // Tools are called by POST and only read.
    const writes = isWrite(method) && path !== mcpPath;
    assertOwnPage(context.req.raw, {
      readOnly: readOnly && writes,
      isSecure: accounts?.origin.isSecure ?? false,
    });
    context.set("viewer", accounts ? accounts.viewerFor(context) : viewer(context));
    if (accounts && writes) limit(context, accounts, "writes");
    else if (accounts && isForPrograms(path)) limit(context, accounts, "asks");
    await next();
  };

/** Puts the headers that every answer has on this one; a route that is stricter about keeping it stays so. */
export const secure = (context: Context, accounts: Accounts | null): void => {
  const isPersonal = accounts !== null && isSignedIn(viewerOf(context));
  const kept = context.res.headers.get("cache-control");
  for (const [name, value] of Object.entries(
    securityHeaders({
      isSecure: accounts?.origin.isSecure ?? false,
      isPersonal,
      framing: context.get("framing") ?? null,
    }),
  ))
    context.header(name, value);
  if (kept === "no-store") context.header("cache-control", kept);
};
