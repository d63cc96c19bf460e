import type { Context } from "hono";
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";
import { textOf } from "../app/asked.ts";
import { knownError, statusOf } from "../app/failure.ts";
import { noStore } from "../app/headers.ts";
import type { Accounts } from "../people/accounts.ts";
import { takeSession } from "../people/cookie.ts";
import { formOf, handle, jsonOf, name, password, place, typedHandle } from "../people/fields.ts";
import { joinPage } from "../people/join-page.ts";
import { signInByAddress } from "../people/limiter.ts";
import { placeWithin } from "../people/origin.ts";
import type { Registering } from "../people/passkeys.ts";
import { hashPassword } from "../people/password.ts";
import { assertPassword } from "../people/password-rules.ts";
import { allow } from "../people/rule.ts";
import { hashOf } from "../people/secret.ts";
import { signInPage } from "../people/sign-in-page.ts";
import { creation, request } from "../people/webauthn-shape.ts";
import { type Desk, parameter, type Routes } from "./desk.ts";

/** @throws EntenteError E840 on a desk without sign-in */
export const accountsOf = ({ accounts }: Desk): Accounts => {
  if (!accounts) throw new EntenteError("E840");
  return accounts;
};

/** A page that nothing on the way may keep. */
export const showPrivate = (
  context: Context,
  body: string,
  failed: EntenteError | null = null,
): Response | Promise<Response> => {
  context.header("cache-control", noStore);
  return context.html(body, failed ? statusOf(failed) : 200);
};

const signInWith =
  (desk: Desk) =>
  async (context: Context): Promise<Response> => {
    const accounts = accountsOf(desk);
    let typed = { handle: "", to: "" };
    try {
      const form = await formOf(context, { handle: typedHandle, password, to: place });
      typed = { handle: form.handle, to: form.to ?? "" };
      if (accounts.passkeysOnly) throw new EntenteError("E846");
      accounts.enter(context, await accounts.byPassword(context, form), "password");
      return context.redirect(placeWithin(form.to, accounts.origin), 303);
    } catch (cause) {
      const failed = knownError(cause);
      if (failed.code !== "E832" && failed.code !== "E834") throw cause;
      return showPrivate(
        context,
        signInPage({ ...typed, failed, passkeysOnly: accounts.passkeysOnly }),
        failed,
      );
    }
  };

const answerSchema = z.strictObject({ answer: request, to: z.string().max(2000).optional() });

/** `/sign-in`, `/sign-out` */
const doorRoutes: Routes = (app, desk) => {
  app.get("/sign-in", allow("page.read"), (context) => {
    const { passkeysOnly } = accountsOf(desk);
    const to = textOf(context, "to") ?? "";
    return showPrivate(context, signInPage({ to, handle: "", failed: null, passkeysOnly }));
  });
  app.post("/sign-in", allow("page.read"), signInWith(desk));
  app.post("/sign-in/options.json", allow("page.read"), async (context) => {
    const { passkeys, limiter, peerOf } = accountsOf(desk);
    limiter.take(`sign-in ${peerOf(context)}`, signInByAddress);
    context.header("cache-control", noStore);
    return context.json({ data: await passkeys.ask() });
  });
  app.post("/sign-in/passkey.json", allow("page.read"), async (context) => {
    const accounts = accountsOf(desk);
    const { answer, to } = await jsonOf(context, answerSchema);
    accounts.enter(context, await accounts.passkeys.answered(answer), "passkey");
    return context.json({ data: { to: placeWithin(to, accounts.origin) } });
  });
  app.post("/sign-out", allow("page.read"), (context) => {
    const accounts = accountsOf(desk);
    const session = context.get("session");
    const at = accounts.now().toISOString();
    if (session)
      accounts.people.endSessions({ person: session.person, only: session.id, by: session.person, at });
    takeSession(context, accounts.origin);
    // What the browser has kept of pages seen while signed in goes with the session.
    context.header("clear-site-data", '"cache", "storage"');
    return context.redirect("/", 303);
  });
  app.get("/.well-known/change-password", allow("page.read"), (context) =>
    context.redirect("/account#password", 302),
  );
};

interface Invited {
  readonly accounts: Accounts;
  readonly secret: string;
  readonly hash: string;
  readonly role: string;
  /** Whom the account belonged to that is given back. */
  readonly back: string | null;
}

/** @throws EntenteError E835 when the link is good no more; E833 when somebody tries many */
const invitedBy = (desk: Desk, context: Context): Invited => {
  const accounts = accountsOf(desk);
  const secret = parameter(context, "secret");
  accounts.limiter.take(`join ${accounts.peerOf(context)}`, signInByAddress);
  const hash = hashOf(secret);
  const found = accounts.people.openInvitation(hash, accounts.now().toISOString());
  if (!found) throw new EntenteError("E835");
  const person = found.person === null ? null : accounts.people.person(found.person);
  return { accounts, secret, hash, role: person?.role ?? found.role, back: person?.handle ?? null };
};

const joinForm = async (context: Context, { back }: Invited) =>
  back === null
    ? formOf(context, { handle, name, password })
    : { handle: back, name: back, ...(await formOf(context, { password })) };

const joinByPassword =
  (desk: Desk) =>
  async (context: Context): Promise<Response> => {
    const invited = invitedBy(desk, context);
    const { accounts, hash } = invited;
    try {
      if (accounts.passkeysOnly) throw new EntenteError("E846");
      const form = await joinForm(context, invited);
      assertPassword(form.password, { ...form, common: accounts.common() });
      const hashed = await hashPassword(form.password);
      const at = accounts.now().toISOString();
      accounts.enter(
        context,
        accounts.people.join({ ...form, password: hashed, hash, passkey: null, at }),
        "invitation",
      );
      return context.redirect("/account", 303);
    } catch (cause) {
      const failed = knownError(cause);
      if (failed.code !== "E834" && failed.code !== "E838") throw cause;
      const form = await context.req.formData();
      const word = (key: string): string => String(form.get(key) ?? "").slice(0, 200);
      const typed = { handle: word("handle"), name: word("name") };
      const page = joinPage({ ...invited, typed, failed, passkeysOnly: accounts.passkeysOnly });
      return showPrivate(context, page, failed);
    }
  };

const joinerSchema = z.object({ handle, name });

/** Who makes a passkey with an invitation: what was typed, or the one the account belongs to. */
const joinerOf = ({ hash, back }: Invited, typed: unknown): Registering => {
  if (back !== null) return { for: `join ${hash}`, handle: back, name: back };
  const result = joinerSchema.safeParse(typed);
  if (result.success) return { for: `join ${hash}`, ...result.data };
  const [issue] = result.error.issues;
  throw new EntenteError("E834", {
    name: String(issue?.path[0] ?? "The form"),
    why: issue?.message ?? "it does not fit",
  });
};

const joinFields = { handle: z.string().max(200).optional(), name: z.string().max(400).optional() };

/** `/join/SECRET` */
const joinRoutes: Routes = (app, desk) => {
  app.get("/join/:secret", allow("page.read"), (context) => {
    const invited = invitedBy(desk, context);
    const typed = { handle: "", name: "" };
    const { passkeysOnly } = invited.accounts;
    return showPrivate(context, joinPage({ ...invited, typed, failed: null, passkeysOnly }));
  });
  app.post("/join/:secret", allow("page.read"), joinByPassword(desk));
  app.post("/join/:secret/options.json", allow("page.read"), async (context) => {
    const invited = invitedBy(desk, context);
    const joiner = joinerOf(invited, await jsonOf(context, z.strictObject(joinFields)));
    if (invited.back === null && invited.accounts.people.byHandle(joiner.handle))
      throw new EntenteError("E838", { handle: joiner.handle });
    context.header("cache-control", noStore);
    return context.json({ data: await invited.accounts.passkeys.askNew(joiner, []) });
  });
  app.post("/join/:secret/passkey.json", allow("page.read"), async (context) => {
    const invited = invitedBy(desk, context);
    const { accounts, hash } = invited;
    const { answer, ...typed } = await jsonOf(context, z.strictObject({ ...joinFields, answer: creation }));
    const joiner = joinerOf(invited, typed);
    const passkey = await accounts.passkeys.made(answer, { for: joiner.for, name: "" });
    const at = accounts.now().toISOString();
    const { handle: own, name: called } = joiner;
    accounts.enter(
      context,
      accounts.people.join({ hash, handle: own, name: called, password: null, passkey, at }),
      "invitation",
    );
    return context.json({ data: { to: "/account" } });
  });
};

export const signInRoutes: Routes = (app, desk) => {
  doorRoutes(app, desk);
  joinRoutes(app, desk);
};
