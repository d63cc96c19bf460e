/** One's own account: what lets in, what is signed in, and one's own data. */
import type { ApiToken, Passkey, Person, Session } from "../../store/index.ts";
import { type Html, html, type Part } from "../html/html.ts";
import { attributes } from "../reader/cards.ts";
import { agentInWords } from "./agent.ts";
import { button, done, field, moment, passkeyButton, peoplePage, whose } from "./parts.ts";
import { leastCharacters } from "./password-rules.ts";
import { type Scope, scopeNames, scopeWords } from "./scopes.ts";

export interface AccountParts {
  readonly person: Person;
  readonly session: Session;
  readonly isFresh: boolean;
  readonly isAdmin: boolean;
  readonly hasPassword: boolean;
  readonly passkeysOnly: boolean;
  readonly passkeys: readonly Passkey[];
  readonly sessions: readonly Session[];
  readonly tokens: readonly ApiToken[];
  readonly now: string;
  readonly done: string | null;
  /** A token that was just made: shown this once. */
  readonly secret?: string;
}

const howWords: Readonly<Record<Session["how"], string>> = {
  passkey: "by passkey",
  password: "by password",
  invitation: "by invitation",
};

const passkeys = ({ passkeys: all }: AccountParts): Html =>
  html`<section><h2>Passkeys</h2>${
    all.length === 0
      ? html`<p>None yet. A passkey is opened by your finger, face or PIN, cannot be guessed, and works on no other site.</p>`
      : html`<ul class="rows">${all.map(
          ({ id, name, madeAt, usedAt }) =>
            html`<li><span><strong>${name}</strong> <span class="meta">made ${moment(madeAt)}${usedAt !== null && html`, used ${moment(usedAt)}`}</span></span> ${button("/account/passkeys/remove", "Remove", { id }, name)}</li>`,
        )}</ul>`
  }<form data-passkey-form>${passkeyButton({ words: "Add a passkey", kind: "create", options: "/account/passkeys/options.json", answer: "/account/passkeys.json" })}</form></section>`;

const password = ({ person, hasPassword, passkeys: keys, passkeysOnly }: AccountParts): Part =>
  !passkeysOnly &&
  html`<section id="password"><h2>Password</h2><form method="post" action="/account/password">${whose(person.handle ?? "")}${
    hasPassword &&
    field({
      id: "current",
      name: "current",
      label: "Password until now",
      type: "password",
      autocomplete: "current-password",
    })
  }${field({ id: "password-new", name: "password", label: hasPassword ? "New password" : "Password", type: "password", autocomplete: "new-password", help: `At least ${leastCharacters} characters, of any kind; several words are fine.` })}
<button type="submit">${hasPassword ? "Change the password" : "Set a password"}</button></form>${
    hasPassword && keys.length > 0 && button("/account/password/remove", "Sign in by passkey only")
  }</section>`;

const sessions = ({ sessions: all, session: own }: AccountParts): Html =>
  html`<section><h2>Where you are signed in</h2><ul class="rows">${all.map(
    ({ id, how, agent, madeAt, seenAt }) =>
      html`<li><span title="${agent}">${agentInWords(agent)} <span class="meta">${howWords[how]}, ${moment(madeAt)}; seen ${moment(seenAt)}</span></span> ${
        id === own.id
          ? html`<strong>this one</strong>`
          : button("/account/sessions/end", "End", { id }, `signed in ${madeAt.slice(0, 16)}`)
      }</li>`,
  )}</ul>${all.length > 1 && button("/account/sessions/end", "End all others")}</section>`;

const scopeBox = (scope: Scope): Html =>
  html`<li><label><input type="checkbox" name="scope" value="${scope}"${scope === "read" && html` checked`}> ${scope}: <span class="meta">${scopeWords[scope]}</span></label></li>`;

const tokens = ({ tokens: all, secret, now }: AccountParts): Html =>
  html`<section id="tokens"><h2>Tokens for programs</h2>${
    secret !== undefined &&
    html`<div class="note" role="status"><p>Your new token, shown only now:</p><p><code class="once">${secret}</code></p></div>`
  }${
    all.length > 0 &&
    html`<ul class="rows">${all.map(
      ({ id, name, scopes, endsAt, usedAt }) =>
        html`<li><span><strong>${name}</strong> <span class="meta">${scopes.join(", ")}; ${endsAt <= now ? "over since" : "until"} ${moment(endsAt)}; ${usedAt === null ? "never used" : html`used ${moment(usedAt)}`}</span></span> ${button("/account/tokens/remove", "Take back", { id }, name)}</li>`,
    )}</ul>`
  }<form method="post" action="/account/tokens">${field({ id: "token-name", name: "name", label: "What it is for" })}
<fieldset><legend>What it may do</legend><ul class="boxes">${scopeNames.map(scopeBox)}</ul></fieldset>
${field({ id: "days", name: "days", label: "Days until it ends", value: "90", type: "number" })}<button type="submit">Make a token</button></form></section>`;

const own = ({ person }: AccountParts): Html =>
  html`<section><h2>Your data</h2><p><a href="/account/data.json">Everything this desk holds about you</a>, as JSON.</p>
<details><summary>Delete the account</summary><p>Your name, keys, tokens and sessions go at once, and nobody can undo it. What you wrote stays without your name where others have answered it.</p>
<form method="post" action="/account/delete">${field({ id: "confirm", name: "handle", label: `Type ${person.handle ?? ""} to confirm` })}<button type="submit">Delete the account</button></form></details></section>`;

const confirm = ({ isFresh }: AccountParts): Part =>
  !isFresh &&
  html`<p class="note">To change how you get in, or to delete the account, <a href="/sign-in?to=/account">sign in again</a> first: it is a while ago.</p>`;

export const accountPage = (parts: AccountParts): string =>
  peoplePage({
    title: "Your account",
    script: "passkey",
    body: html`<h1>${parts.person.name}</h1>${done(parts.done)}${attributes([
      ["handle", parts.person.handle],
      ["role", parts.person.role],
      [
        "what you write",
        parts.person.held ? "is held until a moderator has seen it" : "is published at once",
      ],
      ["since", parts.person.madeAt.slice(0, 10)],
    ])}${parts.isAdmin && html`<p><a href="/people">People of this desk</a> · <a href="/settings">Settings</a> · <a href="/people/log">Log</a></p>`}${button("/sign-out", "Sign out")}${confirm(parts)}
${passkeys(parts)}${password(parts)}${sessions(parts)}${tokens(parts)}
<section><h2>Name</h2><form method="post" action="/account/name">${field({ id: "name", name: "name", label: "What stands beside what you write", value: parts.person.name, autocomplete: "name" })}<button type="submit">Change the name</button></form></section>
${own(parts)}`,
  });
