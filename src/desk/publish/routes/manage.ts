/** Publishing an assessment, taking it down, retracting it. */
import type { Context } from "hono";
import { z } from "zod";
import { EntenteError } from "../../../errors/index.ts";
import type { Written } from "../../../store/index.ts";
import { answerHtml } from "../../app/answer.ts";
import { checkedFields, mostBytesOf, statusOfForm, typedOf } from "../../app/form.ts";
import { may } from "../../people/permissions.ts";
import { allow } from "../../people/rule.ts";
import { viewerOf } from "../../people/viewer.ts";
import { type Desk, parameter, type Routes } from "../../routes/desk.ts";
import { writtenAddress, writtenHome } from "../address.ts";
import type { Content, Draft } from "../content.ts";
import { missingOf, needed, parseDraft, upTo } from "../fields.ts";
import { freeze } from "../freeze.ts";
import { isAuthor, ownOf, parseContent, seesAll, signedBy, writtenOf } from "../load.ts";
import { managePage } from "../pages/manage.ts";
import { resolveAll } from "../resolve.ts";
import { quotedBefore } from "./write.ts";

/** The draft as it would be published: references looked up anew, what was quoted before as it was quoted. */
const readyDraft = (
  desk: Desk,
  written: Written,
): { readonly draft: Draft; readonly missing: readonly string[] } => {
  const draft = parseDraft(written);
  const { evidence, problems } = resolveAll(
    desk,
    [draft.text, draft.judgement.why, draft.wouldChange],
    quotedBefore(desk, written.slug, draft.evidence),
  );
  const ready = { ...draft, evidence };
  return { draft: ready, missing: missingOf(ready, problems) };
};

const isChanged = ({ store }: Desk, slug: string, draft: Draft): boolean => {
  const last = store.written.versions(slug).at(-1);
  if (!last) return true;
  const { machine: _, ...content } = parseContent(last);
  return JSON.stringify(content) !== JSON.stringify(draft);
};

const manageable = (desk: Desk, context: Context): Written => {
  const viewer = viewerOf(context);
  const written = writtenOf(desk, viewer, parameter(context, "slug"));
  if (!seesAll(viewer, written))
    throw new EntenteError("E856", { what: "This", who: `its author, ${written.authorName}, and editors` });
  return written;
};

const page = (
  desk: Desk,
  context: Context,
  {
    written,
    failed,
    typed = "",
  }: { readonly written: Written; readonly failed: EntenteError | null; readonly typed?: string },
): string => {
  const viewer = viewerOf(context);
  const { draft, missing } = readyDraft(desk, written);
  return managePage({
    written,
    title: draft.title,
    missing,
    isChanged: isChanged(desk, written.slug, draft),
    may: {
      edit: isAuthor(viewer, written),
      publish: may(viewer, "assessment.publish"),
      retract: seesAll(viewer, written),
    },
    failed,
    typed,
  });
};

/** @throws EntenteError E852 when something is missing, E853 when the draft was saved since, E855 once it is retracted */
const publish = (desk: Desk, written: Written, { note, edit, ...signed }: Publication): void => {
  if (written.state === "retracted")
    throw new EntenteError("E855", { what: "Publishing it", state: "retracted" });
  const { draft, missing } = readyDraft(desk, written);
  if (missing.length > 0) throw new EntenteError("E852", { why: missing.join("; ") });
  if (written.version > 0 && note.trim() === "")
    throw new EntenteError("E854", { name: "What changed", why: "it is empty" });
  const content: Content = { ...draft, machine: freeze(desk.assessor, draft) };
  const made = { content: JSON.stringify(content), note: note.trim(), edit };
  if (desk.store.written.publish(written.slug, made, signed) === null) throw new EntenteError("E853");
};

interface Publication extends ReturnType<typeof signedBy> {
  readonly note: string;
  readonly edit: number;
}

const publishSchema = z.strictObject({
  note: upTo(500),
  edit: z.string().regex(/^\d{1,9}$/, "it is no number"),
});
const reasonSchema = z.strictObject({ why: needed(1000) });

const showFailure = (
  desk: Desk,
  context: Context,
  { written, error, typed }: { readonly written: Written; readonly error: unknown; readonly typed: string },
): Response | Promise<Response> => {
  if (!(error instanceof EntenteError)) throw error;
  return context.html(page(desk, context, { written, failed: error, typed }), statusOfForm(error));
};

export const manageRoutes: Routes = (app, desk) => {
  const { store } = desk;
  const limit = mostBytesOf(20_000);
  app.get("/a/:slug/manage", allow("assessment.write"), (context) =>
    answerHtml(context, page(desk, context, { written: manageable(desk, context), failed: null })),
  );
  app.post("/a/:slug/publish", allow("assessment.publish"), limit, async (context) => {
    const written = manageable(desk, context);
    const typed = await typedOf(context, ["note", "edit"]);
    try {
      const { note, edit } = checkedFields(publishSchema, typed, {
        note: "The note",
        edit: "The number of the save",
      });
      publish(desk, written, { note, edit: Number(edit), ...signedBy(desk, viewerOf(context)) });
      return context.redirect(writtenAddress(written.slug), 303);
    } catch (error) {
      return showFailure(desk, context, { written, error, typed: typed.note });
    }
  });
  app.post("/a/:slug/ask", allow("assessment.write"), limit, (context) => {
    const written = ownOf(desk, context, parameter(context, "slug"));
    if (written.state === "retracted")
      throw new EntenteError("E855", { what: "Publishing it", state: "retracted" });
    const { missing } = readyDraft(desk, written);
    if (missing.length > 0) throw new EntenteError("E852", { why: missing.join("; ") });
    store.written.ask(written.slug, desk.now().toISOString());
    return context.redirect(`${writtenAddress(written.slug)}/manage`, 303);
  });
  for (const what of ["retract", "unpublish"] as const)
    app.post(`/a/:slug/${what}`, allow("assessment.write"), limit, async (context) => {
      const written = manageable(desk, context);
      const typed = await typedOf(context, ["why"]);
      try {
        const { why } = checkedFields(reasonSchema, typed, { why: "The reason" });
        if (written.state !== "published")
          throw new EntenteError("E855", {
            what: what === "retract" ? "Retracting it" : "Taking it down",
            state: written.state,
          });
        store.written.act(written.slug, { what, why: why.trim() }, signedBy(desk, viewerOf(context)));
        return context.redirect(writtenAddress(written.slug), 303);
      } catch (error) {
        return showFailure(desk, context, { written, error, typed: typed.why });
      }
    });
  app.post("/a/:slug/remove", allow("assessment.write"), limit, (context) => {
    const written = ownOf(desk, context, parameter(context, "slug"));
    if (!store.written.remove(written.slug))
      throw new EntenteError("E855", { what: "Deleting it", state: "published, or was once" });
    return context.redirect(writtenHome, 303);
  });
};
