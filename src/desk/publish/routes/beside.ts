/** What others put beside an assessment: checks of what it cites, and dissent. */
import type { Context } from "hono";
import { z } from "zod";
import { EntenteError } from "../../../errors/index.ts";
import { checkFindings, type Written } from "../../../store/index.ts";
import { answerHtml } from "../../app/answer.ts";
import { checkedFields, mostBytesOf, statusOfForm, typedOf } from "../../app/form.ts";
import { allow } from "../../people/rule.ts";
import { viewerOf } from "../../people/viewer.ts";
import { type Desk, parameter, type Routes } from "../../routes/desk.ts";
import { writtenAddress } from "../address.ts";
import { isCheckable } from "../checked.ts";
import type { Content } from "../content.ts";
import { frameworkOf, judgementOf, judgementShape, needed, upTo } from "../fields.ts";
import { isAuthor, parseContent, signedBy, writtenOf } from "../load.ts";
import { checkPage, dissentPage, type TypedDissent } from "../pages/beside-forms.ts";
import { resolveAll } from "../resolve.ts";

interface Public {
  readonly written: Written;
  readonly content: Content;
}

/** @throws EntenteError E850 when there is none, E855 when it is not public */
const publicOf = (desk: Desk, context: Context): Public => {
  const written = writtenOf(desk, viewerOf(context), parameter(context, "slug"));
  const version = desk.store.written.versions(written.slug).at(-1);
  if (written.state !== "published" || !version)
    throw new EntenteError("E855", { what: "Writing beside it", state: written.state });
  return { written, content: parseContent(version) };
};

const checkLabels = {
  finding: "The finding",
  source: "What it was held against",
  note: "The note",
  key: "The reference",
};
const checkSchema = z.strictObject({
  key: upTo(400),
  finding: z.enum(checkFindings, "choose what came of it"),
  source: needed(500),
  note: upTo(2000),
});
const numberSchema = z.strictObject({ number: z.string().regex(/^\d{1,12}$/, "it is no number") });

/** @throws EntenteError E854 when the assessment cites no such thing, or a part of the record */
const citedOf = ({ content }: Public, key: string) => {
  const found = content.evidence.find((one) => one.key === key);
  if (!found || !isCheckable(found))
    throw new EntenteError("E854", {
      name: "The reference",
      why: "the assessment cites nothing of that name that could be checked",
    });
  return found;
};

const checkRoutes: Routes = (app, desk) => {
  const { store } = desk;
  const limit = mostBytesOf(40_000);
  app.get("/a/:slug/check", allow("assessment.check"), (context) => {
    const found = publicOf(desk, context);
    const citation = citedOf(found, context.req.query("key") ?? "");
    return answerHtml(
      context,
      checkPage({
        slug: found.written.slug,
        title: found.content.title,
        citation,
        typed: { finding: "", source: "", note: "" },
        failed: null,
        isAuthor: isAuthor(viewerOf(context), found.written),
      }),
    );
  });
  app.post("/a/:slug/check", allow("assessment.check"), limit, async (context) => {
    const found = publicOf(desk, context);
    const { slug } = found.written;
    const typed = await typedOf(context, ["key", "finding", "source", "note"]);
    const citation = citedOf(found, typed.key);
    try {
      const { finding, source, note } = checkedFields(checkSchema, typed, checkLabels);
      store.written.check({
        target: citation.key,
        quote: citation.quote,
        finding,
        source: source.trim(),
        note: note.trim(),
        ...signedBy(desk, viewerOf(context)),
      });
      return context.redirect(`${writtenAddress(slug)}#checks`, 303);
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      const parts = { slug, title: found.content.title, citation, typed, failed: error };
      return context.html(
        checkPage({ ...parts, isAuthor: isAuthor(viewerOf(context), found.written) }),
        statusOfForm(error),
      );
    }
  });
  app.post("/a/:slug/check/withdraw", allow("assessment.check"), limit, async (context) => {
    const { written } = publicOf(desk, context);
    const { number } = checkedFields(numberSchema, await typedOf(context, ["number"]));
    if (!store.written.withdrawCheck(Number(number), signedBy(desk, viewerOf(context))))
      throw new EntenteError("E856", { what: "Taking a check back", who: "the one who made it, once" });
    return context.redirect(`${writtenAddress(written.slug)}#checks`, 303);
  });
};

const dissentLabels = {
  hypothesis: "The hypothesis",
  word: "The word of probability",
  confidence: "The confidence",
  why: "The reasons",
  text: "The text",
};
const dissentSchema = z
  .strictObject({ ...judgementShape, text: needed(10_000) })
  .refine(({ hypothesis }) => hypothesis !== "", { path: ["hypothesis"], message: "choose one" })
  .refine(({ word }) => word !== "", { path: ["word"], message: "choose one" })
  .refine(({ confidence }) => confidence !== "", { path: ["confidence"], message: "choose one" });

const noDissent: TypedDissent = { hypothesis: "", word: "", confidence: "", why: "", text: "" };

const assertOther = (context: Context, { written }: Public): void => {
  if (isAuthor(viewerOf(context), written))
    throw new EntenteError("E856", { what: "Dissent", who: "others: its author revises it instead" });
};

const keepDissent = (
  desk: Desk,
  context: Context,
  { written, content }: Public,
  typed: TypedDissent,
): void => {
  const fields = checkedFields(dissentSchema, typed, dissentLabels);
  const judgement = judgementOf(frameworkOf(desk, content.framework), fields);
  const { evidence, problems } = resolveAll(desk, [fields.text, fields.why], content.evidence);
  const [problem] = problems;
  if (problem) throw problem;
  const said = { judgement, text: fields.text, evidence };
  desk.store.written.dissent(
    written.slug,
    { version: written.version, content: JSON.stringify(said) },
    signedBy(desk, viewerOf(context)),
  );
};

const dissentRoutes: Routes = (app, desk) => {
  const limit = mostBytesOf(200_000);
  const form = ({ written, content }: Public, typed: TypedDissent, failed: EntenteError | null): string =>
    dissentPage({
      slug: written.slug,
      title: content.title,
      typed,
      failed,
      framework: frameworkOf(desk, content.framework),
    });
  app.get("/a/:slug/dissent", allow("assessment.write"), (context) => {
    const found = publicOf(desk, context);
    assertOther(context, found);
    return answerHtml(context, form(found, noDissent, null));
  });
  app.post("/a/:slug/dissent", allow("assessment.write"), limit, async (context) => {
    const found = publicOf(desk, context);
    assertOther(context, found);
    const typed = await typedOf(context, ["hypothesis", "word", "confidence", "why", "text"]);
    try {
      keepDissent(desk, context, found, typed);
      return context.redirect(`${writtenAddress(found.written.slug)}#dissent`, 303);
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      return context.html(form(found, typed, error), statusOfForm(error));
    }
  });
  app.post("/a/:slug/dissent/:number/withdraw", allow("assessment.write"), limit, (context) => {
    const { written } = publicOf(desk, context);
    const { number } = checkedFields(numberSchema, { number: parameter(context, "number") });
    if (!desk.store.written.withdrawDissent(Number(number), signedBy(desk, viewerOf(context))))
      throw new EntenteError("E856", { what: "Withdrawing a dissent", who: "the one who wrote it, once" });
    return context.redirect(`${writtenAddress(written.slug)}#dissent`, 303);
  });
};

export const besideRoutes: readonly Routes[] = [checkRoutes, dissentRoutes];
