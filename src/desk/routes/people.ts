import type { Context } from "hono";
import { z } from "zod";
import { EntenteError } from "../../errors/index.ts";
import type { Act, AuditQuery, PeopleStore, Person } from "../../store/index.ts";
import { answerCsv } from "../app/answer.ts";
import { choiceOf, numberOf, textOf } from "../app/asked.ts";
import { noStore } from "../app/headers.ts";
import { formOf, note } from "../people/fields.ts";
import { invitationDays, later, mostInvitationDays, recoveryDays } from "../people/lifetimes.ts";
import { logColumns } from "../people/log-columns.ts";
import { logPage } from "../people/log-page.ts";
import { type PeopleParts, peoplePageOf } from "../people/people-page.ts";
import { allow } from "../people/rule.ts";
import { hashOf, newSecret } from "../people/secret.ts";
import { roles, viewerOf } from "../people/viewer.ts";
import type { Desk, Routes } from "./desk.ts";
import { showPrivate } from "./sign-in.ts";

interface Managing {
  readonly people: PeopleStore;
  readonly now: Date;
  readonly act: Act;
}

/** Who manages, and when. @throws EntenteError E836 when signing in was a while ago */
const managing = ({ store, accounts }: Desk, context: Context): Managing => {
  accounts?.assertFresh(context);
  const now = accounts?.now() ?? new Date();
  return { people: store.people, now, act: { by: viewerOf(context).id, at: now.toISOString() } };
};

const doneWords = {
  change: "Changed.",
  sessions: "Their sessions are ended.",
  "take-back": "The invitation is taken back.",
} as const;
type Done = keyof typeof doneWords;

const toDone = (context: Context, done: Done): Response => context.redirect(`/people?done=${done}`, 303);

const show = (
  desk: Desk,
  context: Context,
  link: PeopleParts["link"] = null,
): Response | Promise<Response> => {
  const { people } = desk.store;
  const now = (desk.accounts?.now() ?? new Date()).toISOString();
  const asked = choiceOf(context, "done", Object.keys(doneWords) as Done[]);
  return showPrivate(
    context,
    peoplePageOf({
      people: people.people(),
      invitations: people.openInvitations(now),
      link,
      failed: null,
      done: asked === undefined ? null : doneWords[asked],
      canSignOut: desk.accounts !== null,
      holdNew: desk.discussion().holdNew,
    }),
  );
};

/** A link that is shown once, under the address that people open. */
const linkOf = ({ accounts }: Desk, secret: string): string => `${accounts?.origin.url ?? ""}/join/${secret}`;

const id = z.string().max(100);
const isHeld = z.literal("yes").optional();

/** Changing people. */
const changeRoutes: Routes = (app, desk) => {
  app.post("/people/change", allow("people.manage"), async (context) => {
    const { people, act } = managing(desk, context);
    const form = await formOf(context, { id, role: z.enum(roles), held: isHeld });
    people.change(form.id, { role: form.role, held: form.held === "yes", act });
    return toDone(context, "change");
  });
  app.post("/people/state", allow("people.manage"), async (context) => {
    const { people, act } = managing(desk, context);
    const form = await formOf(context, { id, state: z.enum(["active", "suspended"]) });
    people.change(form.id, { state: form.state, act });
    return toDone(context, "change");
  });
  app.post("/people/sessions/end", allow("people.manage"), async (context) => {
    const { people, act } = managing(desk, context);
    const form = await formOf(context, { id });
    people.endSessions({ person: form.id, ...act });
    return toDone(context, "sessions");
  });
};

/** Links that let somebody in. */
const linkRoutes: Routes = (app, desk) => {
  app.post("/people/invite", allow("people.manage"), async (context) => {
    const { people, now, act } = managing(desk, context);
    const days = z.coerce.number().int().min(1).max(mostInvitationDays).default(invitationDays);
    const form = await formOf(context, { role: z.enum(roles), held: isHeld, note, days });
    const secret = newSecret("invitation");
    people.invite(
      {
        hash: hashOf(secret),
        role: form.role,
        held: form.held === "yes",
        person: null,
        note: form.note,
        endsAt: later(now, form.days),
      },
      act,
    );
    return show(desk, context, { url: linkOf(desk, secret), what: `An invitation as ${form.role}.` });
  });
  app.post("/people/recover", allow("people.manage"), async (context) => {
    const { people, now, act } = managing(desk, context);
    const form = await formOf(context, { id });
    const person: Person | null = people.person(form.id);
    if (!person?.handle) throw new EntenteError("E837", { handle: form.id });
    const secret = newSecret("invitation");
    const endsAt = later(now, recoveryDays);
    people.invite(
      {
        hash: hashOf(secret),
        role: person.role,
        held: person.held,
        person: person.id,
        note: person.handle,
        endsAt,
      },
      act,
    );
    return show(desk, context, {
      url: linkOf(desk, secret),
      what: `A link that lets ${person.handle} back in.`,
    });
  });
  app.post("/people/take-back", allow("people.manage"), async (context) => {
    const { people, act } = managing(desk, context);
    const form = await formOf(context, { id });
    people.takeBack(form.id, act);
    return toDone(context, "take-back");
  });
};

const logged = 100;
const mostLogged = 100_000;

const askedOf = (context: Context): Omit<AuditQuery, "limit"> => {
  const person = textOf(context, "person");
  const before = numberOf(context, "before");
  return {
    ...(person !== undefined && { person }),
    ...(before !== undefined && { before }),
  };
};

/** `/people/log` */
const logRoutes: Routes = (app, desk) => {
  const { people } = desk.store;
  app.get("/people/log", allow("audit.read"), (context) => {
    const asked = askedOf(context);
    const entries = people.auditLog({ ...asked, limit: logged });
    const next = entries.length === logged ? (entries.at(-1)?.number ?? null) : null;
    const nameOf = (one: string): string => people.person(one)?.handle ?? one;
    return showPrivate(
      context,
      logPage({
        entries,
        check: people.checkAudit(),
        nameOf,
        person: asked.person,
        next,
        canSignOut: desk.accounts !== null,
      }),
    );
  });
  app.get("/people/log.json", allow("audit.read"), (context) => {
    context.header("cache-control", noStore);
    const data = {
      check: people.checkAudit(),
      entries: people.auditLog({ ...askedOf(context), limit: mostLogged }),
    };
    return context.json({ data, links: { page: "/people/log" } });
  });
  app.get("/people/log.csv", allow("audit.read"), (context) => {
    const rows = people.auditLog({ ...askedOf(context), limit: mostLogged });
    context.header("cache-control", noStore);
    return answerCsv(context, "log", { columns: logColumns, rows });
  });
};

/** `/people` and what admins do there */
export const peopleRoutes: Routes = (app, desk) => {
  app.get("/people", allow("people.manage"), (context) => show(desk, context));
  changeRoutes(app, desk);
  linkRoutes(app, desk);
  logRoutes(app, desk);
};
