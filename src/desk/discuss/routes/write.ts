/** Saying something, and all that its author and its readers may do with a comment. */
import type { Context } from "hono";
import { z } from "zod";
import { EntenteError } from "../../../errors/index.ts";
import { type DeskComment, reportReasons } from "../../../store/index.ts";
import { answerHtml } from "../../app/answer.ts";
import { checkedFields, mostBytesOf, statusOfForm, typedOf } from "../../app/form.ts";
import { stretches } from "../../html/difference.ts";
import { allow } from "../../people/rule.ts";
import { viewerOf } from "../../people/viewer.ts";
import { signedBy } from "../../publish/load.ts";
import { type Desk, parameter, type Routes } from "../../routes/desk.ts";
import { wordDifference } from "../../text/word-difference.ts";
import { threadsOnPage } from "../below.ts";
import { historyPage, type Returned } from "../pages/comment.ts";
import { commentAddress } from "../pages/thread.ts";
import { askedPlace, type Place, placeOf } from "../place.ts";
import { isFresh, isOwn, type Rights, rightsOf } from "../rights.ts";
import { appealSchema, noteSchema, say, wordsOf } from "../say.ts";
import { mostCommentBytes } from "../settings.ts";
import { stateWords } from "../words.ts";
import { discussionPage } from "./read.ts";
import { commentOf, mayAppeal, showComment } from "./shown.ts";

/** Where the one who said something sees it: in its thread, or by itself when the thread is on a later page. */
const landing = ({ store }: Desk, { page, key }: Place, { id, state }: DeskComment): string =>
  state === "shown" && store.discussion.counts(key).threads <= threadsOnPage
    ? `${page}#comment-${id}`
    : `${commentAddress(id)}?done=${state === "held" ? "held" : "said"}`;

const assertOpen = ({ isOpen }: Place): void => {
  if (!isOpen) throw new EntenteError("E855", { what: "Saying something here", state: "not public" });
};

const beginRoutes: Routes = (app, desk) => {
  app.post(
    "/discussion/:kind/:name",
    allow("comment.write"),
    mostBytesOf(mostCommentBytes),
    async (context) => {
      const viewer = viewerOf(context);
      const place = placeOf(desk, viewer, askedPlace(context).key);
      assertOpen(place);
      const typed = await typedOf(context, ["text"]);
      try {
        const made = say(desk, viewer, { place: place.key, parent: null, typed });
        return context.redirect(landing(desk, place, made), 303);
      } catch (error) {
        if (!(error instanceof EntenteError)) throw error;
        const body = discussionPage(desk, viewer, place, { failed: error, typed: typed.text });
        return context.html(body, statusOfForm(error));
      }
    },
  );
};

/** What a form on the page of a comment does; gives where to go, or throws what the page then says. */
interface Act {
  readonly form: Returned["form"];
  /** The right that it takes, and what it is called where there is none. */
  readonly right: keyof Rights | null;
  readonly what: string;
  readonly run: (
    context: Context,
    comment: DeskComment,
    typed: Readonly<Record<"text" | "reason" | "note", string>>,
  ) => string;
}

const assertRight = (
  desk: Desk,
  context: Context,
  comment: DeskComment,
  { form, right, what }: Act,
): void => {
  const viewer = viewerOf(context);
  if (right === null || rightsOf(desk, viewer, comment)[right]) return;
  const own = isOwn(viewer, comment);
  if ((form === "change" || form === "delete") && !own)
    throw new EntenteError("E856", { what, who: "the one who wrote it" });
  if (form === "change" && !isFresh(desk, comment))
    throw new EntenteError("E862", { minutes: desk.discussion().editMinutes });
  if (form === "report" && own)
    throw new EntenteError("E856", { what, who: "others than the one who wrote it" });
  throw new EntenteError("E855", { what, state: stateWords[comment.state] });
};

const reportSchema = z.strictObject({
  reason: z.enum(reportReasons, "choose what is wrong with it"),
  note: noteSchema,
  text: z.string(),
});

const answering = (desk: Desk): Act => ({
  form: "answer",
  right: "answer",
  what: "Answering it",
  run: (context, comment, typed) => {
    const viewer = viewerOf(context);
    const place = placeOf(desk, viewer, comment.place);
    assertOpen(place);
    return landing(desk, place, say(desk, viewer, { place: place.key, parent: comment.id, typed }));
  },
});

const changing = (desk: Desk): Act => ({
  form: "change",
  right: "edit",
  what: "Changing it",
  run: (context, comment, typed) => {
    const text = wordsOf({ text: typed.text });
    if (text !== comment.text)
      desk.store.discussion.edit(comment.id, text, signedBy(desk, viewerOf(context)).at);
    return landing(desk, placeOf(desk, viewerOf(context), comment.place), comment);
  },
});

const deleting = (desk: Desk): Act => ({
  form: "delete",
  right: "remove",
  what: "Deleting it",
  run: (_, { id }) => {
    desk.store.discussion.remove(id);
    return `${commentAddress(id)}?done=deleted`;
  },
});

const reporting = (desk: Desk): Act => ({
  form: "report",
  right: "report",
  what: "Reporting it",
  run: (context, { id }, typed) => {
    const { reason, note } = checkedFields(reportSchema, typed, { reason: "The reason", note: "The note" });
    const isNew = desk.store.discussion.report(
      id,
      { reason, note: note.trim() },
      signedBy(desk, viewerOf(context)),
    );
    return `${commentAddress(id)}?done=${isNew ? "reported" : "known"}`;
  },
});

const appealing = (desk: Desk): Act => ({
  form: "appeal",
  right: null,
  what: "An appeal",
  run: (context, comment, typed) => {
    if (!mayAppeal(desk, viewerOf(context), comment))
      throw new EntenteError("E856", {
        what: "An appeal",
        who: "the author of a removed comment, once for each decision",
      });
    const { text } = checkedFields(appealSchema, { text: typed.text }, { text: "The appeal" });
    desk.store.discussion.appeal(comment.id, text.trim(), signedBy(desk, viewerOf(context)));
    return `${commentAddress(comment.id)}?done=appealed`;
  },
});

const actsOf = (desk: Desk): readonly (readonly [string, "comment.write" | "comment.report", Act])[] => [
  ["answer", "comment.write", answering(desk)],
  ["change", "comment.write", changing(desk)],
  ["delete", "comment.write", deleting(desk)],
  ["report", "comment.report", reporting(desk)],
  ["appeal", "comment.write", appealing(desk)],
];

const actRoutes: Routes = (app, desk) => {
  for (const [path, action, act] of actsOf(desk))
    app.post(`/comments/:id/${path}`, allow(action), mostBytesOf(mostCommentBytes), async (context) => {
      const comment = commentOf(desk, viewerOf(context), parameter(context, "id"));
      const typed =
        path === "delete"
          ? { text: "", reason: "", note: "" }
          : await typedOf(context, ["text", "reason", "note"]);
      try {
        assertRight(desk, context, comment, act);
        return context.redirect(act.run(context, comment, typed), 303);
      } catch (error) {
        if (!(error instanceof EntenteError)) throw error;
        const text = act.form === "report" ? typed.note : typed.text;
        const body = showComment(desk, viewerOf(context), comment, {
          returned: { form: act.form, failed: error, text },
        });
        return context.html(body, statusOfForm(error));
      }
    });
};

const readRoutes: Routes = (app, desk) => {
  app.get("/comments/:id", allow("page.read"), (context) => {
    const comment = commentOf(desk, viewerOf(context), parameter(context, "id"));
    return answerHtml(
      context,
      showComment(desk, viewerOf(context), comment, { done: context.req.query("done") ?? null }),
    );
  });
  app.get("/comments/:id/history", allow("page.read"), (context) => {
    const viewer = viewerOf(context);
    const comment = commentOf(desk, viewer, parameter(context, "id"));
    if (!rightsOf(desk, viewer, comment).read)
      throw new EntenteError("E855", { what: "Reading what it said", state: stateWords[comment.state] });
    const former = desk.store.discussion.history(comment.id);
    const differences = former.map(({ text, until }, at) => ({
      until,
      made: stretches(wordDifference(text, former[at + 1]?.text ?? comment.text)),
    }));
    return answerHtml(context, historyPage(placeOf(desk, viewer, comment.place), comment, differences));
  });
};

export const writeDiscussion: readonly Routes[] = [beginRoutes, actRoutes, readRoutes];
