/** Signing in, by passkey or by password; and the page of a desk where nobody has to. */
import type { EntenteError } from "../../errors/index.ts";
import { type Html, html } from "../html/html.ts";
import { failure, field, passkeyButton, peoplePage } from "./parts.ts";

export interface SignInParts {
  /** Where to go on to. */
  readonly to: string;
  readonly handle: string;
  readonly failed: EntenteError | null;
  readonly passkeysOnly: boolean;
}

const byPassword = ({ to, handle }: SignInParts): Html => html`<h2>With a password</h2>
<form method="post" action="/sign-in"><input type="hidden" name="to" value="${to}">${field({
  id: "handle",
  name: "handle",
  label: "Handle",
  value: handle,
  autocomplete: "username webauthn",
})}${field({ id: "password", name: "password", label: "Password", type: "password", autocomplete: "current-password" })}
<button type="submit">Sign in</button></form>`;

const needsScript = html`<noscript><p class="note">A passkey needs script, which this browser does not run.</p></noscript>`;

export const signInPage = (parts: SignInParts): string =>
  peoplePage({
    title: "Sign in",
    script: "passkey",
    body: html`<h1>Sign in</h1>${failure(parts.failed)}<p>Reading needs no account. To write, sign in.</p>
<form data-passkey-form><input type="hidden" name="to" value="${parts.to}">${passkeyButton({
      words: "Sign in with a passkey",
      kind: "get",
      options: "/sign-in/options.json",
      answer: "/sign-in/passkey.json",
      isPrimary: true,
    })}</form>
${parts.passkeysOnly ? needsScript : byPassword(parts)}
<p class="meta">Accounts are made by invitation. Who has lost every way in asks an admin of this desk for a link.</p>`,
  });

/** Where a desk without accounts leads to from its masthead. */
export const noAccountsPage = (isOpen: boolean): string =>
  peoplePage({
    title: "Account",
    body: isOpen
      ? html`<h1>No sign-in here</h1><p>This desk is open to everybody to read. Nobody can write on it.</p>`
      : html`<h1>You work alone here</h1><p>The desk answers only on this machine, and whoever works on it may do everything. No account is needed.</p>
<h2>To let others in</h2><p>Invite the first admin, and start the desk under the address that people will open:</p>
<pre>entente people invite --role admin --origin https://desk.example
entente serve --origin https://desk.example</pre><p>From then on nobody is let in without signing in.</p>`,
  });
