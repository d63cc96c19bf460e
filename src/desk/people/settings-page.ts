/** What admins set for the whole desk. */
import type { EntenteError } from "../../errors/index.ts";
import type { Setting } from "../../store/index.ts";
import {
  type DiscussionSettings,
  defaultSettings,
  type SettingName,
  settingNames,
  settingWords,
  told,
} from "../discuss/settings.ts";
import { type Html, html, type Part } from "../html/html.ts";
import { adminWays, button, done, failure, moment, peoplePage } from "./parts.ts";

export interface SettingsParts {
  /** What holds now. */
  readonly now: DiscussionSettings;
  /** What was typed, when it comes back with an error. */
  readonly typed: Readonly<Partial<Record<SettingName, string>>>;
  /** What admins set, with who did it. */
  readonly set: readonly Setting[];
  readonly nameOf: (id: string) => string;
  readonly failed: EntenteError | null;
  readonly done: string | null;
  readonly canSignOut: boolean;
}

const setBy = ({ set, nameOf }: SettingsParts, name: SettingName): Part => {
  const found = set.find((one) => one.name === name);
  return found
    ? html`Set by ${nameOf(found.by)}, ${moment(found.at)}; the program has ${settingWords(defaultSettings[name])}.`
    : "As the program has it.";
};

const row = (parts: SettingsParts, name: SettingName): Html => {
  const { label, help, range } = told[name];
  const typed = parts.typed[name] ?? settingWords(parts.now[name]);
  const help_ = html`<p class="meta" id="${name}-help">${help} ${setBy(parts, name)}</p>`;
  return range === null
    ? html`<div class="field"><label class="box"><input type="checkbox" id="${name}" name="${name}" value="on" aria-describedby="${name}-help"${typed === "on" && html` checked`}> ${label}</label>${help_}</div>`
    : html`<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" inputmode="numeric" pattern="[0-9]*" required value="${typed}" aria-describedby="${name}-help">${help_}</div>`;
};

export const settingsPage = (parts: SettingsParts): string =>
  peoplePage({
    title: "Settings",
    body: html`${adminWays("/settings", parts.canSignOut)}<h1>Settings</h1>${failure(parts.failed)}${done(parts.done)}<p>They hold from the next request on. Each change is written into the <a href="/people/log">log</a>.</p>
<h2>Discussion</h2><form method="post" action="/settings">${settingNames.map((name) => row(parts, name))}<button class="primary" type="submit">Save</button></form>
${parts.set.length > 0 && button("/settings/standard", "Back to what the program has")}`,
  });
