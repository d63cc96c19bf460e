import { logColumns } from "../../desk/people/log-columns.ts";
import type { Act, AuditEntry, Person, Role, Store } from "../../store/index.ts";
import { type Command, dataOption, formatOption, outOption } from "../command.ts";
import { withStore } from "../data.ts";
import { emitterFor, prettyJson, type View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";

const roles = ["reader", "member", "analyst", "editor", "admin"] as const satisfies readonly Role[];
const standardDays = 7;
const recoveryDays = 1;
const mostDays = 30;

interface Listed extends Person {
  readonly type: "person";
}

interface Linked {
  readonly type: "invitation";
  readonly role: string;
  /** Handle of the account that is given back; null for a new one. */
  readonly handle: string | null;
  readonly until: string;
  readonly link: string;
}

type Logged = AuditEntry & { readonly type: "log" };

const personView: View<Listed, Listed> = {
  columns: (["id", "handle", "name", "role", "held", "state", "madeAt"] as const).map((name) => ({
    name,
    value: (row) => row[name],
  })),
  rows: (person) => [person],
  text: ({ handle, name, role, held, state, madeAt }) =>
    `${clean(`${handle ?? ""}, ${role}: ${name}, since ${madeAt.slice(0, 10)}${held ? ", held for review" : ""}${state === "active" ? "" : `, ${state}`}`)}\n`,
};

const linkView: View<Linked, Linked> = {
  columns: (["role", "handle", "until", "link"] as const).map((name) => ({
    name,
    value: (row) => row[name],
  })),
  rows: (link) => [link],
  text: ({ link }) => `${link}\n`,
};

const logView: View<Logged, Logged> = {
  columns: logColumns,
  rows: (entry) => [entry],
  text: ({ number, at, what, by, about, detail }) =>
    `${clean(`${number}  ${at}  ${what}  by ${by}  to ${about}  ${JSON.stringify(detail)}`)}\n`,
};

interface Call {
  readonly store: Store;
  readonly invocation: Invocation;
  readonly io: Io;
  /** What stands behind the word that says what to do. */
  readonly given: readonly string[];
  readonly act: Act;
}

const formatOf = ({ invocation }: Call): string => invocation.text("format") ?? "table";

const emitAll = async <T extends { readonly type: string }, R>(
  call: Call,
  view: View<T, R>,
  all: readonly T[],
) => {
  const emitter = emitterFor(call.io, view, { format: formatOf(call), isOne: false });
  for (const one of all) await emitter.emit(one);
  await emitter.end();
};

/** The person whose handle was given. @throws EntenteError E705 without one, E837 for an unknown one */
async function personOf({ store, invocation, given }: Call): Promise<Person> {
  const [handle] = given;
  if (handle === undefined) throw invocation.needs("the handle of an account");
  const { EntenteError } = await import("../../errors/index.ts");
  const found = store.people.byHandle(handle);
  if (!found) throw new EntenteError("E837", { handle });
  return found;
}

async function roleOf(call: Call, value: string | undefined): Promise<Role> {
  const role = roles.find((one) => one === value);
  if (role === undefined) throw call.invocation.needs(`a role: one of ${roles.join(", ")}`);
  return role;
}

/** Makes a link that lets somebody in, and prints it: nothing prints it again. */
async function link(
  call: Call,
  asked: { readonly role: Role; readonly person: Person | null },
): Promise<number> {
  const [{ parseOrigin }, { hashOf, newSecret }, { later }, { settingsOf }] = await Promise.all([
    import("../../desk/people/origin.ts"),
    import("../../desk/people/secret.ts"),
    import("../../desk/people/lifetimes.ts"),
    import("../../desk/discuss/settings.ts"),
  ]);
  const { store, invocation, io, act } = call;
  const origin = parseOrigin(invocation.text("origin") ?? "http://localhost:4310");
  const days = invocation.number("days") ?? (asked.person ? recoveryDays : standardDays);
  if (days > mostDays) throw invocation.needs(`at most ${mostDays} after --days`);
  const holdsNew = settingsOf(store.settings).holdNew;
  const secret = newSecret("invitation");
  const endsAt = later(new Date(act.at), days);
  store.people.invite(
    {
      hash: hashOf(secret),
      role: asked.role,
      held: asked.person?.held ?? (invocation.has("held") || (!invocation.has("trusted") && holdsNew)),
      person: asked.person?.id ?? null,
      note: invocation.text("note") ?? asked.person?.handle ?? "",
      endsAt,
    },
    act,
  );
  const made: Linked = {
    type: "invitation",
    role: asked.role,
    handle: asked.person?.handle ?? null,
    until: endsAt,
    link: `${origin.url}/join/${secret}`,
  };
  const emitter = emitterFor(io, linkView, { format: formatOf(call), isOne: true });
  await emitter.emit(made);
  await emitter.end();
  io.say(
    "entente: the link works once and is shown only now; a desk that runs without sign-in has to be started again\n",
  );
  return 0;
}

const listed = (person: Person): Listed => ({ type: "person", ...person });

/** Changes a person and shows how it stands. */
async function change(call: Call, changes: Parameters<Store["people"]["change"]>[1]): Promise<number> {
  const { id } = await personOf(call);
  call.store.people.change(id, changes);
  const after = call.store.people.person(id);
  await emitAll(call, personView, after ? [listed(after)] : []);
  return 0;
}

async function log(call: Call): Promise<number> {
  const { store, invocation, io } = call;
  if (invocation.has("check")) {
    const check = store.people.checkAudit();
    await io.out(prettyJson(check));
    return check.broken === null ? 0 : 1;
  }
  const entries = store.people.auditLog({ limit: invocation.number("limit") ?? 100 });
  await emitAll(
    call,
    logView,
    entries.map((entry) => ({ type: "log", ...entry })),
  );
  return 0;
}

async function remove(call: Call): Promise<number> {
  const person = await personOf(call);
  call.store.people.forget(person.id, call.act);
  call.io.say(`entente: the account ${person.handle ?? ""} is deleted\n`);
  return 0;
}

/** What can be asked for, by its word. */
const verbs: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  list: async (call) => {
    await emitAll(call, personView, call.store.people.people().map(listed));
    return 0;
  },
  invite: async (call) =>
    link(call, { role: await roleOf(call, call.invocation.text("role")), person: null }),
  recover: async (call) => {
    const person = await personOf(call);
    return link(call, { role: person.role, person });
  },
  role: async (call) => change(call, { role: await roleOf(call, call.given[1]), act: call.act }),
  hold: (call) => change(call, { held: true, act: call.act }),
  trust: (call) => change(call, { held: false, act: call.act }),
  suspend: (call) => change(call, { state: "suspended", act: call.act }),
  restore: (call) => change(call, { state: "active", act: call.act }),
  export: async (call) => {
    const { id } = await personOf(call);
    await call.io.out(prettyJson(call.store.people.giveAll(id)));
    return 0;
  },
  remove,
  log,
};

async function run(invocation: Invocation, io: Io): Promise<number> {
  const [what = "", ...given] = invocation.positionals;
  const verb = Object.hasOwn(verbs, what) ? verbs[what] : undefined;
  if (!verb) throw invocation.needs(`what to do: one of ${Object.keys(verbs).join(", ")}`);
  return withStore(invocation, io, (store) =>
    verb({ store, invocation, io, given, act: { by: "cli", at: new Date().toISOString() } }),
  );
}

export const people: Command = {
  name: "people",
  usage: [
    "list [--data FOLDER]",
    "invite --role ROLE [--origin URL] [--days N]",
    "recover HANDLE [--origin URL]",
    "role HANDLE ROLE",
    "hold|trust|suspend|restore|export|remove HANDLE",
    "log [--check]",
  ],
  about:
    "Lets people into the desk. The first admin is made here: invite prints a link that works once and ends by itself, at which a person makes an account with a passkey or a password; recover prints one that gives an account back to who has lost every way in. A role is reader, member, analyst, editor or admin; a new one ends the sessions the person had. hold has what a person writes wait for a moderator, and trust ends that. remove deletes an account and leaves no name behind. log shows what was done to people and their rights, and with --check whether somebody has changed it.",
  options: [
    { name: "role", value: "ROLE", choices: roles, help: `of the one who is invited: ${roles.join(", ")}` },
    {
      name: "origin",
      value: "URL",
      help: "the address under which people open the desk, for the link; http://localhost:4310 when not given",
    },
    {
      name: "days",
      value: "N",
      help: "until the link ends, 30 at most; 7 for an invitation and 1 for recover when not given",
    },
    { name: "held", help: "what the invited person writes waits for a moderator" },
    { name: "trusted", help: "it does not, where entente settings hold-new is on" },
    { name: "note", value: "WORDS", help: "for whom the invitation is; only admins see it" },
    {
      name: "check",
      help: "hold every entry of the log against its hash; exit status 1 when one was changed",
    },
    { name: "limit", value: "N", help: "entries of the log to show, the last first; 100 when not given" },
    formatOption(["table", "json", "ndjson", "csv"], "table"),
    dataOption,
    outOption,
  ],
  examples: [
    "entente people invite --role admin --origin https://desk.example",
    "entente people list",
    "entente people role kim editor",
    "entente people log --check",
  ],
  run,
};
