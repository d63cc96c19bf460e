/** Making an account from an invitation, and getting one back. */
import type { EntenteError } from "../../errors/index.ts";
import { html } from "../html/html.ts";
import { failure, field, passkeyButton, peoplePage, whose } from "./parts.ts";
import { leastCharacters } from "./password-rules.ts";

export interface JoinParts {
  readonly secret: string;
  /** Role that the account gets. */
  readonly role: string;
  /** Handle of the account that is given back; null when one is made. */
  readonly back: string | null;
  readonly typed: { readonly handle: string; readonly name: string };
  readonly failed: EntenteError | null;
  readonly passkeysOnly: boolean;
}

const intro = ({ role, back }: JoinParts) =>
  back === null
    ? html`<p>You are invited to this desk as <strong>${role}</strong>. The link works once.</p>`
    : html`<p>This link gives the account <strong>${back}</strong> back to you. The passkeys, password, tokens and sessions it had will be gone.</p>`;

const who = ({ back, typed }: JoinParts) =>
  back !== null
    ? whose(back)
    : html`${field({ id: "handle", name: "handle", label: "Handle", value: typed.handle, autocomplete: "username", help: "What you sign in with: small letters, digits, and . _ - between them." })}${field({ id: "name", name: "name", label: "Name", value: typed.name, autocomplete: "name", help: "What stands beside what you write." })}`;

export const joinPage = (parts: JoinParts): string => {
  const at = `/join/${encodeURIComponent(parts.secret)}`;
  return peoplePage({
    title: parts.back === null ? "Join the desk" : "Get your account back",
    script: "passkey",
    body: html`<h1>${parts.back === null ? "Join the desk" : "Get your account back"}</h1>${failure(parts.failed)}${intro(parts)}
<form method="post" action="${at}" data-passkey-form>${who(parts)}${passkeyButton({
      words: parts.back === null ? "Make the account with a passkey" : "Make a new passkey",
      kind: "create",
      options: `${at}/options.json`,
      answer: `${at}/passkey.json`,
      isPrimary: true,
    })}${
      parts.passkeysOnly
        ? html`<noscript><p class="note">A passkey needs script, which this browser does not run.</p></noscript>`
        : html`<h2>Or with a password</h2>${field({
            id: "password",
            name: "password",
            label: "Password",
            type: "password",
            autocomplete: "new-password",
            required: false,
            help: `At least ${leastCharacters} characters, of any kind; several words are fine.`,
          })}<button type="submit">${parts.back === null ? "Make the account" : "Set the password"}</button>`
    }</form>`,
  });
};
