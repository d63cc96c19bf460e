/** The people of the desk, for its admins. */

import type { EntenteError } from "../../errors/index.ts";
import type { Invitation, Person } from "../../store/index.ts";
import { type Html, html, type Part } from "../html/html.ts";
import { adminWays, button, done, failure, field, moment, peoplePage } from "./parts.ts";
import { roles } from "./viewer.ts";

export interface PeopleParts {
  readonly people: readonly Person[];
  readonly invitations: readonly Invitation[];
  /** A link that was just made: shown this once. */
  readonly link: { readonly url: string; readonly what: string } | null;
  readonly failed: EntenteError | null;
  readonly done: string | null;
  readonly canSignOut: boolean;
  /** Whether what new people write is held, unless said otherwise. */
  readonly holdNew: boolean;
}

const choice = (name: string, id: string, chosen: string): Html =>
  html`<select id="${id}" name="${name}">${roles.map(
    (role) => html`<option value="${role}"${role === chosen && html` selected`}>${role}</option>`,
  )}</select>`;

const held = (id: string, isHeld: boolean): Html =>
  html`<label class="box"><input type="checkbox" id="${id}" name="held" value="yes"${isHeld && html` checked`}> hold what they write for review</label>`;

const row = ({ id, handle, name, role, held: isHeld, state, madeAt }: Person): Html => {
  const who = handle ?? id;
  const isActive = state === "active";
  return html`<li data-item><p><strong>${name}</strong> <span class="meta">${who}, since ${madeAt.slice(0, 10)}${!isActive && html`, <strong>suspended</strong>`}</span></p>
<form class="change" method="post" action="/people/change"><input type="hidden" name="id" value="${id}"><label for="role-${id}">Role</label> ${choice("role", `role-${id}`, role)} ${held(`held-${id}`, isHeld)} <button type="submit" aria-label="Change ${who}">Change</button></form>
<div class="side">${button("/people/state", isActive ? "Suspend" : "Let in again", { id, state: isActive ? "suspended" : "active" }, who)}${button("/people/sessions/end", "End sessions", { id }, who)}${button("/people/recover", "Link to get back in", { id }, who)}</div></li>`;
};

const invited = (invitations: readonly Invitation[]): Part =>
  invitations.length > 0 &&
  html`<h2>Invitations that are open</h2><ul class="rows">${invitations.map(
    ({ id, role, person, note, madeAt, endsAt }) =>
      html`<li><span><strong>${person === null ? role : "link to get back in"}</strong> ${note} <span class="meta">made ${moment(madeAt)}, until ${moment(endsAt)}</span></span> ${button("/people/take-back", "Take back", { id }, note || role)}</li>`,
  )}</ul>`;

const made = (link: PeopleParts["link"]): Part =>
  link !== null &&
  html`<div class="note" role="status"><p>${link.what} It works once and is shown only now; pass it on by a way you trust.</p><p><code class="once">${link.url}</code></p></div>`;

export const peoplePageOf = ({
  people,
  invitations,
  link,
  failed,
  done: words,
  canSignOut,
  holdNew,
}: PeopleParts): string =>
  peoplePage({
    title: "People of this desk",
    body: html`${adminWays("/people", canSignOut)}<h1>People</h1>${failure(failed)}${done(words)}${made(link)}
${
  people.length === 0
    ? html`<p>Nobody yet. The first admin is invited like everybody else.</p>`
    : html`<ul class="board people">${people.map(row)}</ul>`
}
<h2>Invite</h2><form method="post" action="/people/invite"><div class="field"><label for="role">Role</label>${choice("role", "role", "member")}<p class="meta">A reader only reads; a member discusses; an analyst adds pages, corrects records and writes assessments; an editor publishes and moderates; an admin manages people.</p></div>
<div class="field">${held("held", holdNew)}</div>${field({ id: "note", name: "note", label: "For whom", required: false, help: "Only admins see it, and it is gone once the invitation is used." })}${field({ id: "days", name: "days", label: "Days until it ends", value: "7", type: "number" })}<button class="primary" type="submit">Make an invitation</button></form>
${invited(invitations)}`,
  });
