import type { Context } from "hono";
import { EntenteError } from "../../errors/index.ts";
import { choiceOf } from "../app/asked.ts";
import { typedOf } from "../app/form.ts";
import { parseSetting, type SettingName, settingNames } from "../discuss/settings.ts";
import { allow } from "../people/rule.ts";
import { settingsPage } from "../people/settings-page.ts";
import { viewerOf } from "../people/viewer.ts";
import type { Desk, Routes } from "./desk.ts";
import { showPrivate } from "./sign-in.ts";

const doneWords = {
  saved: "Saved.",
  same: "Nothing was changed.",
  standard: "All is as the program has it.",
} as const;
type Done = keyof typeof doneWords;

interface Returned {
  readonly failed: EntenteError;
  readonly typed: Readonly<Partial<Record<SettingName, string>>>;
}

const show = (
  desk: Desk,
  context: Context,
  returned: Returned | null = null,
): Response | Promise<Response> => {
  const { settings, people } = desk.store;
  const asked = choiceOf(context, "done", Object.keys(doneWords) as Done[]);
  const page = settingsPage({
    now: desk.discussion(),
    typed: returned?.typed ?? {},
    set: settings.all(),
    nameOf: (id) => people.person(id)?.name ?? id,
    failed: returned?.failed ?? null,
    done: asked === undefined ? null : doneWords[asked],
    canSignOut: desk.accounts !== null,
  });
  return showPrivate(context, page, returned?.failed ?? null);
};

/** Who sets it, and when. @throws EntenteError E836 when signing in was a while ago */
const actOf = ({ accounts, now }: Desk, context: Context) => {
  accounts?.assertFresh(context);
  return { by: viewerOf(context).id, at: (accounts?.now() ?? now()).toISOString() };
};

/** `/settings` */
export const settingRoutes: Routes = (app, desk) => {
  app.get("/settings", allow("desk.configure"), (context) => show(desk, context));
  app.post("/settings", allow("desk.configure"), async (context) => {
    const act = actOf(desk, context);
    const form = await typedOf(context, settingNames);
    // A box that is not ticked is not sent.
    const typed = { ...form, holdNew: form.holdNew || "off" };
    try {
      const values = Object.fromEntries(settingNames.map((name) => [name, parseSetting(name, typed[name])]));
      const held = desk.discussion();
      const changed = settingNames.filter((name) => values[name] !== held[name]);
      desk.store.settings.set(Object.fromEntries(changed.map((name) => [name, values[name] ?? null])), act);
      return context.redirect(`/settings?done=${changed.length > 0 ? "saved" : "same"}`, 303);
    } catch (error) {
      if (!(error instanceof EntenteError) || error.code !== "E834") throw error;
      return show(desk, context, { failed: error, typed });
    }
  });
  app.post("/settings/standard", allow("desk.configure"), (context) => {
    desk.store.settings.set(
      Object.fromEntries(settingNames.map((name) => [name, null])),
      actOf(desk, context),
    );
    return context.redirect("/settings?done=standard", 303);
  });
};
