/** The log in words: "signed in", "role: member → editor". The files keep the codes. */
import type { AuditEntry } from "../../store/index.ts";
import { type Html, html, joined } from "../html/html.ts";
import { moment } from "./parts.ts";

const acts: Readonly<Record<string, string>> = {
  "invitation.make": "made an invitation",
  "invitation.take-back": "took an invitation back",
  "person.join": "joined",
  "person.change": "changed",
  "person.forget": "deleted an account",
  "passkey.add": "added a passkey",
  "passkey.remove": "removed a passkey",
  "password.set": "set a password",
  "password.remove": "removed the password",
  "session.start": "signed in",
  "session.end": "signed out",
  "session.refuse": "was refused at sign-in",
  "token.make": "made a token",
  "token.remove": "removed a token",
  "setting.change": "changed a setting",
  "request.refuse": "was refused",
  "request.fail": "met a failure of the desk",
};

/** What was done; the code itself where a newer version wrote it. */
export const actInWords = (what: string): string => acts[what] ?? what;

const doers: Readonly<Record<string, string>> = {
  cli: "the command line",
  local: "this machine, without sign-in",
  nobody: "nobody known",
};

/** Who did it: a person by name, or from where. */
export const doerInWords = (by: string, nameOf: (id: string) => string): string => doers[by] ?? nameOf(by);

const isMoment = (value: unknown): value is string =>
  typeof value === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value);

/** What stands there, so that nothing reads as a blank. */
const plain = (value: AuditEntry["detail"][string]): string => {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value === null || value === "" ? "none" : String(value);
};

const valueInWords = (value: AuditEntry["detail"][string]): Html =>
  isMoment(value) ? moment(value) : html`${plain(value)}`;

const names: Readonly<Record<string, string>> = {
  how: "by",
  ended: "sessions ended",
  held: "held for review",
};

/** What else was written down: from one value to another, or each by its name. */
export const detailInWords = (detail: AuditEntry["detail"]): Html => {
  const { from, to, ...others } = detail;
  const change =
    from !== undefined && to !== undefined ? [html`${valueInWords(from)} → ${valueInWords(to)}`] : [];
  const told = Object.entries(change.length > 0 ? others : detail).map(
    ([name, value]) => html`${names[name] ?? name}: ${valueInWords(value)}`,
  );
  return html`${joined([...told, ...change], "; ")}`;
};
