/** Signing in, for a desk that has people: who asks, who gets in, and what it takes. */
import type { Context } from "hono";
import { routePath } from "hono/route";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { PeopleStore, Person, Session, SignedInBy } from "../../store/index.ts";
import { giveSession, sessionSecret } from "./cookie.ts";
import { before, freshFor, seenEvery, sessionIdle, sessionLongest } from "./lifetimes.ts";
import { createLimiter, type Limiter, refusalsNoted, signInByAddress, signInByHandle } from "./limiter.ts";
import type { Origin } from "./origin.ts";
import { createPasskeys, type Passkeys } from "./passkeys.ts";
import { hashPassword, isOldHash, isPassword } from "./password.ts";
import { parseCommon } from "./password-rules.ts";
import { peerOf } from "./peer.ts";
import { actionsOf } from "./scopes.ts";
import { hashOf, newSecret } from "./secret.ts";
import { guest, type Viewer } from "./viewer.ts";

declare module "hono" {
  interface ContextVariableMap {
    /** The session of one who has signed in by a browser; tokens have none. */
    session: Session;
  }
}

export interface AccountsOptions {
  readonly people: PeopleStore;
  readonly knowledge: Pick<Knowledge, "readText">;
  readonly origin: Origin;
  /** Addresses of servers in front of the desk whose word on where a request comes from is believed. */
  readonly proxies?: ReadonlySet<string>;
  /** Nobody signs in by password. */
  readonly passkeysOnly?: boolean;
  readonly now?: () => Date;
}

export interface Accounts {
  readonly people: PeopleStore;
  readonly origin: Origin;
  readonly passkeysOnly: boolean;
  readonly passkeys: Passkeys;
  readonly limiter: Limiter;
  /** Passwords that are tried first, as hashes. */
  readonly common: () => ReadonlySet<string>;
  readonly now: () => Date;
  /** The address that a request is counted under. */
  readonly peerOf: (context: Context) => string;
  /** Who asks, by token or by session; throws E845 for a token that is not good. */
  readonly viewerFor: (context: Context) => Viewer;
  /** The person of a handle and a password. Throws E832 when they do not fit, E833 after too many tries. */
  readonly byPassword: (context: Context, typed: Typed) => Promise<Person>;
  /** Begins a session in the browser that asks; the one it had ends. */
  readonly enter: (context: Context, person: Person, how: SignedInBy) => void;
  /** Throws E836 unless this browser's person proved who they are a short time ago. */
  readonly assertFresh: (context: Context) => void;
  readonly isFresh: (context: Context) => boolean;
  /** Writes into the log that something was refused to somebody, or failed inside; a flood of such is not written. */
  readonly noteRefusal: (context: Context, error: EntenteError) => void;
}

interface Typed {
  readonly handle: string;
  readonly password: string;
}

const toViewer = ({ id, name, role, held }: Person): Viewer => ({ id, name, role, held });

type Needed = Required<Omit<AccountsOptions, "knowledge" | "passkeysOnly">>;

const byToken = ({ people, now }: Needed, header: string): Viewer => {
  const secret = /^Bearer\s+(\S+)$/i.exec(header)?.[1] ?? "";
  const hash = hashOf(secret);
  const at = now();
  const found = people.tokenOf(hash, at.toISOString());
  if (!found) throw new EntenteError("E845");
  if ((found.token.usedAt ?? "") < before(at, seenEvery)) people.useToken(hash, at.toISOString());
  return { ...toViewer(found.person), only: actionsOf(found.token.scopes) };
};

const bySession = ({ people, origin, now }: Needed, context: Context): Viewer => {
  const secret = sessionSecret(context, origin);
  if (secret === null) return guest;
  const at = now();
  const hash = hashOf(secret);
  const found = people.sessionOf(hash, {
    madeAfter: before(at, sessionLongest),
    seenAfter: before(at, sessionIdle),
  });
  if (!found) return guest;
  if (found.session.seenAt < before(at, seenEvery)) people.touchSession(hash, at.toISOString());
  context.set("session", found.session);
  return toViewer(found.person);
};

const byPasswordWith =
  ({ people, proxies, now }: Needed, limiter: Limiter): Accounts["byPassword"] =>
  async (context, { handle, password }) => {
    const known = handle.trim().toLowerCase();
    limiter.take(`sign-in ${peerOf(context, proxies)}`, signInByAddress);
    limiter.take(`sign-in as ${known}`, signInByHandle);
    const person = people.byHandle(known);
    const hashed = person?.state === "active" ? people.passwordOf(person.id) : null;
    if (!(await isPassword(password, hashed)) || !person || hashed === null) {
      people.note(
        { by: "guest", at: now().toISOString() },
        { what: "session.refuse", about: person?.id ?? "nobody", detail: { how: "password" } },
      );
      throw new EntenteError("E832");
    }
    limiter.forgive(`sign-in as ${known}`);
    if (isOldHash(hashed)) people.rehashPassword(person.id, await hashPassword(password));
    return person;
  };

/** Refusals that tell of somebody who tries to get further than allowed, and failures inside. */
const telling: ReadonlySet<string> = new Set(["E805", "E808", "E831", "E833", "E843", "E845"]);

const noteRefusalWith =
  ({ people, now }: Needed, limiter: Limiter): Accounts["noteRefusal"] =>
  (context, { code }) => {
    if (!telling.has(code)) return;
    try {
      limiter.take("refusals", refusalsNoted);
    } catch {
      return;
    }
    // The pattern of the route and not the address, in which anything may stand.
    const detail = { code, route: `${context.req.method} ${routePath(context, -1)}`.slice(0, 200) };
    const by = context.get("viewer")?.id ?? "guest";
    const what = code === "E805" ? "request.fail" : "request.refuse";
    people.note({ by, at: now().toISOString() }, { what, about: by, detail });
  };

/** What a browser calls itself, short enough to show. */
const agentOf = (context: Context): string => (context.req.header("user-agent") ?? "").slice(0, 200);

export const createAccounts = ({
  people,
  knowledge,
  origin,
  proxies = new Set(),
  passkeysOnly = false,
  now = () => new Date(),
}: AccountsOptions): Accounts => {
  const needed: Needed = { people, origin, proxies, now };
  const limiter = createLimiter(now);
  let common: ReadonlySet<string> | null = null;
  const isFresh: Accounts["isFresh"] = (context) => {
    const session = context.get("session");
    return session !== undefined && session.madeAt > before(now(), freshFor);
  };
  return {
    people,
    origin,
    passkeysOnly,
    passkeys: createPasskeys({ people, origin, now }),
    limiter,
    common: () => {
      common ??= parseCommon(knowledge.readText("people/common-passwords.txt"));
      return common;
    },
    now,
    peerOf: (context) => peerOf(context, proxies),
    viewerFor: (context) => {
      const header = context.req.header("authorization");
      return header === undefined ? bySession(needed, context) : byToken(needed, header);
    },
    byPassword: byPasswordWith(needed, limiter),
    noteRefusal: noteRefusalWith(needed, limiter),
    enter: (context, person, how) => {
      const secret = newSecret("session");
      const old = sessionSecret(context, origin);
      const at = now().toISOString();
      people.startSession({
        hash: hashOf(secret),
        person: person.id,
        how,
        agent: agentOf(context),
        at,
        instead: old === null ? null : hashOf(old),
      });
      giveSession(context, origin, secret);
    },
    isFresh,
    assertFresh: (context) => {
      if (!isFresh(context)) throw new EntenteError("E836");
    },
  };
};
