import type { DiscussionSettings } from "../../desk/discuss/settings.ts";
import type { Store } from "../../store/index.ts";
import { type Command, dataOption, formatOption, outOption } from "../command.ts";
import { withStore } from "../data.ts";
import { emitterFor, type View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import type { Invocation } from "../invocation.ts";
import type { Io } from "../io.ts";

interface Listed {
  readonly type: "setting";
  readonly name: string;
  readonly value: boolean | number;
  readonly standard: boolean | number;
  /** Id of the person who set it, or cli; null where it is as the program has it. */
  readonly by: string | null;
  readonly at: string | null;
  readonly about: string;
}

const words = (value: boolean | number): string => {
  if (typeof value === "number") return String(value);
  return value ? "on" : "off";
};

const view: View<Listed, Listed> = {
  columns: (["name", "value", "standard", "by", "at", "about"] as const).map((name) => ({
    name,
    value: (row) => {
      const value = row[name];
      return typeof value === "boolean" ? words(value) : value;
    },
  })),
  rows: (setting) => [setting],
  text: ({ name, value, standard, by, at, about }) =>
    `${clean(`${name}: ${words(value)} (${about}${by === null ? "" : `; set by ${by} on ${(at ?? "").slice(0, 10)}, ${words(standard)} when not set`})`)}\n`,
};

const discussion = () => import("../../desk/discuss/settings.ts");

/** All settings as they stand. */
async function list(store: Store): Promise<Listed[]> {
  const { defaultSettings, settingNames, settingsOf, told } = await discussion();
  const now: DiscussionSettings = settingsOf(store.settings);
  const set = new Map(store.settings.all().map((one) => [one.name, one]));
  return settingNames.map((name) => ({
    type: "setting",
    name: told[name].word,
    value: now[name],
    standard: defaultSettings[name],
    by: set.get(name)?.by ?? null,
    at: set.get(name)?.at ?? null,
    about: told[name].label,
  }));
}

/** Sets one. @throws EntenteError E705 for an unknown name or no value, E834 for a value that will not do */
async function change(store: Store, invocation: Invocation, [word, typed]: readonly string[]): Promise<void> {
  const { parseSetting, settingNames, told } = await discussion();
  const name = settingNames.find((one) => told[one].word === word);
  const all = settingNames.map((one) => told[one].word).join(", ");
  if (name === undefined) throw invocation.needs(`the name of a setting: one of ${all}`);
  if (typed === undefined) throw invocation.needs(`a value for ${word}, or standard`);
  const value = typed === "standard" ? null : parseSetting(name, typed);
  store.settings.set({ [name]: value }, { by: "cli", at: new Date().toISOString() });
}

async function run(invocation: Invocation, io: Io): Promise<number> {
  const { positionals } = invocation;
  return withStore(invocation, io, async (store) => {
    if (positionals.length > 0) await change(store, invocation, positionals);
    const emitter = emitterFor(io, view, { format: invocation.text("format") ?? "table", isOne: false });
    for (const one of await list(store)) await emitter.emit(one);
    await emitter.end();
    return 0;
  });
}

export const settings: Command = {
  name: "settings",
  usage: ["[--data FOLDER]", "NAME VALUE|standard [--data FOLDER]"],
  about:
    "Shows or sets what the desk allows; admins do the same at /settings, and a desk that runs takes it up with its next request. hold-new (on or off): what people who are invited from now on write waits for a moderator. edit-minutes: how long a comment can be changed. per-minute and per-hour: how many comments one person may write. standard gives one back to the program. Every change stands in the log (entente people log).",
  options: [formatOption(["table", "json", "ndjson", "csv"], "table"), dataOption, outOption],
  examples: [
    "entente settings",
    "entente settings hold-new on",
    "entente settings edit-minutes 60",
    "entente settings edit-minutes standard",
  ],
  run,
};
