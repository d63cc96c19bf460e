import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { EntenteError } from "../../errors/index.ts";
import { addedPage, addPage, type Typed } from "../add/page.ts";
import { putGiven } from "../add/put.ts";
import { type Given, mostBytes } from "../add/source.ts";
import { answerHtml } from "../app/answer.ts";
import { statusOf, toldError } from "../app/failure.ts";
import { allow } from "../people/rule.ts";
import { parameter, type Routes } from "./desk.ts";

/** What was typed is shown again up to here; a longer text is in the reader's clipboard still. */
const mostShown = 200_000;

const word = (value: unknown): string => (typeof value === "string" ? value : "");

const givenOf = async (context: Context): Promise<Given> => {
  const form = await context.req.formData().catch(() => {
    throw new EntenteError("E854", { name: "The form", why: "what was sent is no form" });
  });
  const file: unknown = form.get("file");
  return {
    text: word(form.get("text")).replaceAll("\r\n", "\n"),
    url: word(form.get("url")),
    file: file instanceof File ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null,
  };
};

const fail = (context: Context, typed: Typed, cause: unknown): Response | Promise<Response> => {
  const failed = toldError(context, cause);
  const shown = { text: typed.text.slice(0, mostShown), url: typed.url.slice(0, 2000) };
  return context.html(addPage(shown, { failed, most: mostBytes }), statusOf(failed));
};

/** `/add` and `/added/ID` */
export const addRoutes: Routes = (app, desk) => {
  const nothing = { text: "", url: "" };
  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: (context) => fail(context, nothing, new EntenteError("E844", { limit: mostBytes })),
  });
  app.get("/add", allow("page.add"), (context) =>
    answerHtml(context, addPage(nothing, { failed: null, most: mostBytes })),
  );
  app.post("/add", allow("page.add", { body: "limited by the route" }), limit, async (context) => {
    let typed: Typed = nothing;
    try {
      const given = await givenOf(context);
      typed = given;
      return context.redirect(`/added/${encodeURIComponent(await putGiven(desk, given))}`, 303);
    } catch (cause) {
      return fail(context, typed, cause);
    }
  });
  app.get("/added/:id", allow("page.read"), (context) => {
    const id = parameter(context, "id");
    const document = desk.store.get(id);
    if (!document) throw new EntenteError("E603", { id });
    return answerHtml(context, addedPage({ ...document, dyads: desk.store.dyadsOf(id), names: desk.nameOf }));
  });
};
