import type { Context } from "hono";
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";
import type { Person, Session } from "../../store/index.ts";
import { choiceOf } from "../app/asked.ts";
import { noStore } from "../app/headers.ts";
import { type AccountParts, accountPage } from "../people/account-page.ts";
import type { Accounts } from "../people/accounts.ts";
import { takeSession } from "../people/cookie.ts";
import { formOf, jsonOf, name, password, typedHandle } from "../people/fields.ts";
import { later, mostTokenDays } from "../people/lifetimes.ts";
import { hashPassword } from "../people/password.ts";
import { assertPassword } from "../people/password-rules.ts";
import { may } from "../people/permissions.ts";
import { allow } from "../people/rule.ts";
import { scopeNames } from "../people/scopes.ts";
import { hashOf, newSecret } from "../people/secret.ts";
import { noAccountsPage } from "../people/sign-in-page.ts";
import { isSignedIn, viewerOf } from "../people/viewer.ts";
import { creation } from "../people/webauthn-shape.ts";
import type { Desk, Routes } from "./desk.ts";
import { accountsOf, showPrivate } from "./sign-in.ts";

interface Own {
  readonly accounts: Accounts;
  readonly person: Person;
  readonly session: Session;
  readonly act: { readonly by: string; readonly at: string };
}

/** The account of the browser that asks. @throws EntenteError E840 without sign-in, E830 without a session */
const ownOf = (desk: Desk, context: Context): Own => {
  const accounts = accountsOf(desk);
  const session = context.get("session");
  const person = session && accounts.people.person(session.person);
  if (!session || !person) throw new EntenteError("E830", { least: "reader" });
  return { accounts, person, session, act: { by: person.id, at: accounts.now().toISOString() } };
};

/** The same, for what changes how one gets in. @throws EntenteError E836 when signing in was a while ago */
const freshOwn = (desk: Desk, context: Context): Own => {
  const own = ownOf(desk, context);
  own.accounts.assertFresh(context);
  return own;
};

const doneWords = {
  name: "Your name is changed.",
  password: "Your password is set; you are signed out everywhere else.",
  "password-removed": "Your account has no password any more.",
  passkey: "The passkey is added.",
  "passkey-removed": "The passkey is removed.",
  sessions: "Ended.",
  token: "The token is taken back.",
} as const;
type Done = keyof typeof doneWords;

const partsOf = (context: Context, { accounts, person, session, act }: Own): AccountParts => {
  const { people, passkeysOnly } = accounts;
  const asked = choiceOf(context, "done", Object.keys(doneWords) as Done[]);
  return {
    person,
    session,
    isFresh: accounts.isFresh(context),
    isAdmin: may(viewerOf(context), "people.manage"),
    hasPassword: people.passwordOf(person.id) !== null,
    passkeysOnly,
    passkeys: people.passkeysOf(person.id),
    sessions: people.sessionsOf(person.id),
    tokens: people.tokensOf(person.id),
    now: act.at,
    done: asked === undefined ? null : doneWords[asked],
  };
};

const toDone = (context: Context, done: Done): Response => context.redirect(`/account?done=${done}`, 303);

/** The page, the name, one's own data, and the end of it. */
const selfRoutes: Routes = (app, desk) => {
  app.get("/account", allow("page.read"), (context) => {
    if (!desk.accounts) return showPrivate(context, noAccountsPage(desk.readOnly));
    if (!isSignedIn(viewerOf(context))) return context.redirect("/sign-in?to=/account", 303);
    return showPrivate(context, accountPage(partsOf(context, ownOf(desk, context))));
  });
  app.get("/account/data.json", allow("account.own"), (context) => {
    const { accounts, person } = ownOf(desk, context);
    context.header("cache-control", noStore);
    context.header("content-disposition", 'attachment; filename="entente-account.json"');
    return context.json({ data: accounts.people.giveAll(person.id), links: { self: "/account/data.json" } });
  });
  app.post("/account/name", allow("account.own"), async (context) => {
    const { accounts, person, act } = ownOf(desk, context);
    accounts.people.change(person.id, { ...(await formOf(context, { name })), act });
    return toDone(context, "name");
  });
  app.post("/account/delete", allow("account.own"), async (context) => {
    const { accounts, person, act } = freshOwn(desk, context);
    const typed = await formOf(context, { handle: typedHandle });
    if (typed.handle.trim().toLowerCase() !== person.handle)
      throw new EntenteError("E834", { name: "What you typed", why: "it is not your handle" });
    accounts.people.forget(person.id, act);
    takeSession(context, accounts.origin);
    context.header("clear-site-data", '"cache", "storage"');
    return context.redirect("/", 303);
  });
};

/** What lets in. */
const keyRoutes: Routes = (app, desk) => {
  app.post("/account/password", allow("account.own"), async (context) => {
    const { accounts, person, session, act } = freshOwn(desk, context);
    if (accounts.passkeysOnly) throw new EntenteError("E846");
    const form = await formOf(context, { current: password.optional(), password });
    const handle = person.handle ?? "";
    if (accounts.people.passwordOf(person.id) !== null)
      await accounts.byPassword(context, { handle, password: form.current ?? "" });
    assertPassword(form.password, { handle, name: person.name, common: accounts.common() });
    const hashed = await hashPassword(form.password);
    accounts.people.setPassword(person.id, { password: hashed, keep: session.id, act });
    accounts.enter(context, person, session.how);
    return toDone(context, "password");
  });
  app.post("/account/password/remove", allow("account.own"), (context) => {
    const { accounts, person, session, act } = freshOwn(desk, context);
    if (accounts.people.passkeysOf(person.id).length === 0)
      throw new EntenteError("E834", { name: "The password", why: "it is the only way into this account" });
    accounts.people.setPassword(person.id, { password: null, keep: session.id, act });
    return toDone(context, "password-removed");
  });
  app.post("/account/passkeys/options.json", allow("account.own"), async (context) => {
    const { accounts, person } = freshOwn(desk, context);
    const owner = { for: person.id, handle: person.handle ?? "", name: person.name };
    context.header("cache-control", noStore);
    return context.json({
      data: await accounts.passkeys.askNew(owner, accounts.people.passkeysOf(person.id)),
    });
  });
  app.post("/account/passkeys.json", allow("account.own"), async (context) => {
    const { accounts, person, act } = freshOwn(desk, context);
    const { answer } = await jsonOf(context, z.strictObject({ answer: creation }));
    const made = await accounts.passkeys.made(answer, { for: person.id, name: "" });
    accounts.people.addPasskey({ ...made, person: person.id }, act);
    return context.json({ data: { to: "/account?done=passkey" } });
  });
  app.post("/account/passkeys/remove", allow("account.own"), async (context) => {
    const { accounts, person, act } = freshOwn(desk, context);
    const { id } = await formOf(context, { id: z.string().max(2000) });
    accounts.people.removePasskey({ id, person: person.id }, act);
    return toDone(context, "passkey-removed");
  });
};

const tokenFields = {
  name,
  scope: z.union([z.enum(scopeNames), z.array(z.enum(scopeNames)).max(scopeNames.length)]),
  days: z.coerce.number().int().min(1).max(mostTokenDays),
};

/** What is signed in, and what programs carry. */
const sessionRoutes: Routes = (app, desk) => {
  app.post("/account/sessions/end", allow("account.own"), async (context) => {
    const { accounts, person, session, act } = ownOf(desk, context);
    const { id } = await formOf(context, { id: z.string().max(100).optional() });
    const which = id === undefined ? { except: session.id } : { only: id };
    accounts.people.endSessions({ person: person.id, ...which, ...act });
    return toDone(context, "sessions");
  });
  app.post("/account/tokens", allow("account.own"), async (context) => {
    const own = freshOwn(desk, context);
    const { accounts, person, act } = own;
    const form = await formOf(context, tokenFields);
    const secret = newSecret("token");
    const fresh = { hash: hashOf(secret), person: person.id, name: form.name, scopes: [form.scope].flat() };
    accounts.people.addToken({ ...fresh, endsAt: later(accounts.now(), form.days) }, act);
    return showPrivate(context, accountPage({ ...partsOf(context, own), secret }));
  });
  app.post("/account/tokens/remove", allow("account.own"), async (context) => {
    const { accounts, person, act } = ownOf(desk, context);
    const { id } = await formOf(context, { id: z.string().max(100) });
    accounts.people.removeToken({ id, person: person.id }, act);
    return toDone(context, "token");
  });
};

/** `/account` and what is done there */
export const accountRoutes: Routes = (app, desk) => {
  selfRoutes(app, desk);
  keyRoutes(app, desk);
  sessionRoutes(app, desk);
};
