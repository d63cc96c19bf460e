/** The log of what was done to people and their rights. */
import type { AuditCheck, AuditEntry } from "../../store/index.ts";
import { withQuery } from "../app/address.ts";
import { type Html, html } from "../html/html.ts";
import { counted } from "../text/words.ts";
import { actInWords, detailInWords, doerInWords } from "./log-words.ts";
import { adminWays, moment, peoplePage } from "./parts.ts";

export interface LogParts {
  readonly entries: readonly AuditEntry[];
  readonly check: AuditCheck;
  /** Name of an id, where there is one. */
  readonly nameOf: (id: string) => string;
  readonly person: string | undefined;
  /** Number to go on before; null at the end. */
  readonly next: number | null;
  readonly canSignOut: boolean;
}

const checkWords = ({ entries, head, broken }: AuditCheck) =>
  broken === null
    ? entries > 0 &&
      html`<p>${counted(entries, "entry", "entries")}, each fitting the one before. The hash of the last one, written down elsewhere, also shows whether the end was cut off: <code class="once">${head}</code></p>`
    : html`<div class="note failed" role="alert"><p><strong>Entry ${broken} does not fit what stands before it:</strong> somebody has changed the log outside of the desk.</p></div>`;

const nothingYet = (person: string | undefined): Html =>
  html`<p>${person === undefined ? "Nothing is written down yet. Signing in, invitations, changes of roles and settings, and what was refused will stand here; entries are only added." : "Nothing is written down of this person, or the entries go no further back."}</p>`;

export const logPage = ({ entries, check, nameOf, person, next, canSignOut }: LogParts): string =>
  peoplePage({
    title: "Log",
    isWide: true,
    body: html`${adminWays("/people/log", canSignOut)}<h1>Log</h1>${checkWords(check)}<p><a href="/people/log.csv">CSV</a> · <a href="/people/log.json">JSON</a>${person !== undefined && html` · <a href="/people/log">everybody</a>`}</p>
${
  entries.length === 0
    ? nothingYet(person)
    : html`<div class="scroll" tabindex="0" role="region" aria-label="Log"><table><caption>The last first</caption><thead><tr><th class="number" scope="col">Number</th><th scope="col">When</th><th scope="col">What</th><th scope="col">By</th><th scope="col">To</th><th scope="col">More</th></tr></thead><tbody>${entries.map(
        ({ number, at, what, by, about, detail }) =>
          html`<tr><td class="number">${number}</td><td>${moment(at)}</td><td>${actInWords(what)}</td><td>${doerInWords(by, nameOf)}</td><td><a href="${withQuery("/people/log", { person: about })}">${nameOf(about)}</a></td><td>${detailInWords(detail)}</td></tr>`,
      )}</tbody></table></div>`
}${next !== null && html`<p><a href="${withQuery("/people/log", { person, before: next })}">Earlier</a></p>`}`,
  });
