/** A desk that has people, in this process, and browsers without a screen: each keeps the one cookie and writes from the desk's own page. */
import { createDesk } from "../../../src/desk/index.ts";
import { type Accounts, createAccounts } from "../../../src/desk/people/accounts.ts";
import { parseOrigin } from "../../../src/desk/people/origin.ts";
import { hashPassword } from "../../../src/desk/people/password.ts";
import type { Role } from "../../../src/desk/people/viewer.ts";
import { deskParts } from "../app/kit.ts";

export const goodPassword = "three boats at the quay";

export interface Clock {
  now: Date;
}

export const peopledDesk = (
  address = "https://desk.example",
  options: { readonly passkeysOnly?: boolean } = {},
) => {
  const { viewer: _, remove, ...parts } = deskParts();
  const clock: Clock = { now: new Date("2026-01-05T09:00:00Z") };
  const accounts: Accounts = createAccounts({
    people: parts.store.people,
    knowledge: parts.knowledge,
    origin: parseOrigin(address),
    now: () => clock.now,
    ...options,
  });
  const app = createDesk({ ...parts, accounts });
  return { ...parts, app, accounts, clock, remove };
};

export type Peopled = ReturnType<typeof peopledDesk>;

let hashed: Promise<string> | null = null;

/** Puts a person in who signs in with `goodPassword`. */
export const addPerson = async ({ store, clock }: Peopled, handle: string, role: Role, held = false) => {
  hashed ??= hashPassword(goodPassword);
  const at = clock.now.toISOString();
  const endsAt = new Date(clock.now.getTime() + 1000).toISOString();
  store.people.invite({ hash: `h-${handle}`, role, held, person: null, note: "", endsAt }, { by: "cli", at });
  const name = handle.charAt(0).toUpperCase() + handle.slice(1);
  return store.people.join({ hash: `h-${handle}`, handle, name, password: await hashed, passkey: null, at });
};

/** What is asked for: a form, JSON, or headers of one's own. */
export interface Ask {
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

const bodyOf = ({ form, json }: Ask): { readonly body?: string; readonly type?: string } => {
  if (json !== undefined) return { body: JSON.stringify(json), type: "application/json" };
  if (!form) return {};
  const sent = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) sent.append(name, one);
  return { body: sent.toString(), type: "application/x-www-form-urlencoded" };
};

export class Visitor {
  cookie: string | null = null;
  /** Headers of the last answer. */
  headers = new Headers();
  readonly #desk: Peopled;

  constructor(desk: Peopled) {
    this.#desk = desk;
  }

  async ask(path: string, asked: Ask = {}): Promise<Response> {
    const { origin } = this.#desk.accounts;
    const { body, type } = bodyOf(asked);
    const method = asked.method ?? (body === undefined ? "GET" : "POST");
    const response = await this.#desk.app.request(`${origin.url}${path}`, {
      method,
      headers: {
        host: new URL(origin.url).host,
        ...(method !== "GET" && { "sec-fetch-site": "same-origin", origin: origin.url }),
        ...(type && { "content-type": type }),
        ...(this.cookie && { cookie: this.cookie }),
        ...asked.headers,
      },
      ...(body !== undefined && { body }),
    });
    this.headers = response.headers;
    const set = response.headers.get("set-cookie");
    if (set) this.cookie = /^[^=]+=;|Max-Age=0/.test(set) ? null : (set.split(";")[0] ?? null);
    return response;
  }

  async signIn(handle: string, password = goodPassword, to = ""): Promise<Response> {
    return this.ask("/sign-in", { form: { handle, password, to } });
  }
}

export const errorOf = async (response: Response): Promise<string> =>
  /\bE\d{3}\b/.exec(await response.text())?.[0] ?? `none (${response.status})`;
