/**
 * The least role that each route is open from, said a second time and by hand: a rule that was chosen wrongly, or a route that nobody
 * thought about, differs from it. A new route goes into the row of those who may ask for it.
 */
import type { Role } from "../../src/desk/people/viewer.ts";

export type Least = "anyone" | Role;

export const openFrom: Readonly<Record<Least, readonly string[]>> = {
  anyone: [
    // What is public.
    "GET /",
    "GET /index.json",
    "GET /index.csv",
    "GET /index.md",
    "GET /index.atom",
    "GET /index.svg",
    "GET /d/:name",
    "GET /compare",
    "GET /compare.json",
    "GET /compare.csv",
    "GET /compare.md",
    "GET /r/:id",
    "GET /r/:id/tree/:index",
    "GET /added/:id",
    "GET /c/:id",
    "GET /e/:id",
    "GET /actors/:id",
    "GET /s/:site",
    "GET /story/:id",
    "GET /search",
    "GET /search.json",
    "GET /search.csv",
    "GET /search.md",
    "GET /search.atom",
    "GET /method",
    "GET /review.ndjson",
    "GET /assets/:file",
    "GET /a",
    "GET /a.json",
    "GET /a.atom",
    "GET /a/:slug",
    "GET /a/:slug/v/:version",
    "GET /a/:slug/diff",
    "GET /discussion/:kind/:name",
    "GET /comments/:id",
    "GET /comments/:id/history",
    // The same for programs.
    "GET /api",
    "GET /api/v1",
    "GET /api/v1/openapi.json",
    "GET /api/v1/dyads",
    "GET /api/v1/dyads/:pair",
    "GET /api/v1/dyads/:pair/assessment",
    "GET /api/v1/dyads/:pair/evidence",
    "GET /api/v1/comparisons/:pairs",
    "GET /api/v1/reports",
    "GET /api/v1/reports/:id",
    "GET /api/v1/claims",
    "GET /api/v1/claims/:id",
    "GET /api/v1/events",
    "GET /api/v1/events/:id",
    "GET /api/v1/actors",
    "GET /api/v1/actors/:id",
    "GET /api/v1/outlets",
    "GET /api/v1/outlets/:site",
    "GET /api/v1/stories",
    "GET /api/v1/stories/:id",
    "GET /api/v1/search",
    "GET /api/v1/decisions",
    "GET /api/v1/assessments",
    "GET /api/v1/assessments/:slug",
    "GET /api/v1/frameworks",
    "GET /api/v1/errors",
    "POST /mcp",
    // Cards for pages of others.
    "GET /embed/d/:name",
    "GET /embed/a/:slug",
    "GET /oembed",
    // The door. The account page sends a guest there.
    "GET /account",
    "GET /.well-known/change-password",
    "GET /sign-in",
    "POST /sign-in",
    "POST /sign-in/options.json",
    "POST /sign-in/passkey.json",
    "POST /sign-out",
    "GET /join/:secret",
    "POST /join/:secret",
    "POST /join/:secret/options.json",
    "POST /join/:secret/passkey.json",
  ],
  reader: [
    "GET /account/data.json",
    "POST /account/name",
    "POST /account/delete",
    "POST /account/password",
    "POST /account/password/remove",
    "POST /account/passkeys/options.json",
    "POST /account/passkeys.json",
    "POST /account/passkeys/remove",
    "POST /account/sessions/end",
    "POST /account/tokens",
    "POST /account/tokens/remove",
  ],
  member: [
    "POST /discussion/:kind/:name",
    "POST /comments/:id/answer",
    "POST /comments/:id/change",
    "POST /comments/:id/delete",
    "POST /comments/:id/report",
    "POST /comments/:id/appeal",
  ],
  analyst: [
    "GET /add",
    "POST /add",
    "GET /review",
    "POST /review",
    "GET /a/new",
    "POST /a/new",
    "GET /a/:slug/edit",
    "POST /a/:slug/edit",
    "GET /a/:slug/manage",
    "POST /a/:slug/ask",
    "POST /a/:slug/retract",
    "POST /a/:slug/unpublish",
    "POST /a/:slug/remove",
    "GET /a/:slug/check",
    "POST /a/:slug/check",
    "POST /a/:slug/check/withdraw",
    "GET /a/:slug/dissent",
    "POST /a/:slug/dissent",
    "POST /a/:slug/dissent/:number/withdraw",
    "POST /api/v1/reports",
    "POST /api/v1/decisions",
  ],
  editor: [
    "GET /doctor",
    "GET /doctor.json",
    "POST /s/:site/ratings",
    "POST /api/v1/outlets/:site/ratings",
    "POST /a/:slug/publish",
    "GET /moderation",
    "GET /moderation/log",
    "GET /moderation/log.json",
    "POST /comments/:id/decide",
  ],
  admin: [
    "GET /settings",
    "POST /settings",
    "POST /settings/standard",
    "GET /people",
    "POST /people/change",
    "POST /people/state",
    "POST /people/sessions/end",
    "POST /people/invite",
    "POST /people/recover",
    "POST /people/take-back",
    "GET /people/log",
    "GET /people/log.json",
    "GET /people/log.csv",
  ],
};

interface Walked {
  readonly method: string;
  readonly path: string;
}

/** A route that says what an address of the API answers to, and refuses all else; it does nothing. */
const isClosing = ({ method, path }: Walked): boolean =>
  (method === "OPTIONS" || method === "ALL") && path.startsWith("/api");

/** The routes that do something, those that take any method as what they take, and those that close an address. */
export const sorted = (walked: readonly Walked[]) => ({
  closing: walked.filter(isClosing),
  doing: walked
    .filter((route) => !isClosing(route))
    .map(({ method, path }) => ({ path, method: method === "ALL" ? "POST" : method })),
});

/** What no token opens, whatever its scopes and whoever made it: power over people, over keys, and what the log says. */
export const neverByToken = /^\w+ \/(?:people|settings|account\/|doctor)/;
