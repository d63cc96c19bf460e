/** What waits for moderators, their decisions, and the log of them. */
import { z } from "zod";
import { EntenteError } from "../../../errors/index.ts";
import type { DeskComment, Moderation, Queued } from "../../../store/index.ts";
import { withQuery } from "../../app/address.ts";
import { answerHtml, answerJson } from "../../app/answer.ts";
import { textOf } from "../../app/asked.ts";
import { checkedFields, mostBytesOf, statusOfForm, typedOf } from "../../app/form.ts";
import { allow } from "../../people/rule.ts";
import { type Viewer, viewerOf } from "../../people/viewer.ts";
import { signedBy } from "../../publish/load.ts";
import { type Desk, parameter, type Routes } from "../../routes/desk.ts";
import { verdicts } from "../pages/decide.ts";
import { logPage, type QueueItem, queuePage } from "../pages/queue.ts";
import { commentAddress } from "../pages/thread.ts";
import { placeOf } from "../place.ts";
import { rightsOf } from "../rights.ts";
import { noteSchema } from "../say.ts";
import { stateWords } from "../words.ts";
import { commentOf, showComment } from "./shown.ts";

const shownAtOnce = 50;
const logLength = 100;

const lastRemoval = ({ store }: Desk, { id }: DeskComment): Moderation | null =>
  store.discussion.decisions(id).findLast(({ decision }) => decision === "remove") ?? null;

/** Nobody decides over an appeal against themselves; an admin may, so that a desk with one moderator is not stuck. */
const isAgainst = (desk: Desk, viewer: Viewer, comment: DeskComment): boolean =>
  viewer.role !== "admin" &&
  desk.store.discussion.appeals(comment.id).some(({ settled }) => settled === null) &&
  lastRemoval(desk, comment)?.by === viewer.id;

/** What the page is called that a comment stands under; its address when it is there no more. */
const titleOf = (desk: Desk, viewer: Viewer, place: string): string => {
  try {
    return placeOf(desk, viewer, place).title;
  } catch (error) {
    if (error instanceof EntenteError) return place;
    throw error;
  }
};

const itemOf = (desk: Desk, viewer: Viewer, queued: Queued): QueueItem => ({
  ...queued,
  last: lastRemoval(desk, queued.comment),
  title: titleOf(desk, viewer, queued.comment.place),
  mayDecide: rightsOf(desk, viewer, queued.comment).moderate && !isAgainst(desk, viewer, queued.comment),
});

const decideSchema = z.strictObject({
  decision: z.enum(verdicts, "it is none of the decisions"),
  note: noteSchema,
  back: z.enum(["", "queue"], "it is no place to go back to"),
});

/** @throws EntenteError E855 or E856 when this one may not decide over it */
const decide = (
  desk: Desk,
  viewer: Viewer,
  comment: DeskComment,
  { decision, note }: z.infer<typeof decideSchema>,
): void => {
  if (comment.state === "deleted")
    throw new EntenteError("E855", { what: "Deciding over it", state: stateWords.deleted });
  if (!rightsOf(desk, viewer, comment).moderate || isAgainst(desk, viewer, comment))
    throw new EntenteError("E856", {
      what: "This decision",
      who: "another moderator: it is your own comment, or an appeal against your own decision",
    });
  const kept = decision === "keep";
  desk.store.discussion.decide(
    comment.id,
    { decision: kept ? "keep" : "remove", reason: kept ? "fine" : decision, note: note.trim() },
    signedBy(desk, viewer),
  );
};

const logOf = ({ store }: Desk, before: string | undefined) => {
  if (before !== undefined && !/^\d{1,12}$/.test(before))
    throw new EntenteError("E810", { name: "before", value: before.slice(0, 40), why: "it is a number" });
  const log = store.discussion.log({
    before: before === undefined ? null : Number(before),
    limit: logLength,
  });
  return { log, next: log.length === logLength ? (log.at(-1)?.number ?? null) : null };
};

/** `/moderation`, its log, and decisions */
export const moderateRoutes: Routes = (app, desk) => {
  const { discussion } = desk.store;
  app.get("/moderation", allow("comment.moderate"), (context) => {
    const viewer = viewerOf(context);
    const items = discussion.queue(shownAtOnce).map((queued) => itemOf(desk, viewer, queued));
    return answerHtml(context, queuePage(items, discussion.queued()));
  });
  app.get("/moderation/log", allow("comment.moderate"), (context) => {
    const { log, next } = logOf(desk, textOf(context, "before"));
    return answerHtml(
      context,
      logPage(log, next, (place) => titleOf(desk, viewerOf(context), place)),
    );
  });
  app.get("/moderation/log.json", allow("comment.moderate"), (context) => {
    const { log, next } = logOf(desk, textOf(context, "before"));
    const links = { next: next === null ? null : withQuery("/moderation/log.json", { before: next }) };
    return answerJson(context, log, { ...links, page: "/moderation/log" });
  });
  app.post("/comments/:id/decide", allow("comment.moderate"), mostBytesOf(10_000), async (context) => {
    const viewer = viewerOf(context);
    const comment = commentOf(desk, viewer, parameter(context, "id"));
    const typed = await typedOf(context, ["decision", "note", "back"]);
    try {
      const fields = checkedFields(decideSchema, typed, { decision: "The decision", note: "The note" });
      decide(desk, viewer, comment, fields);
      return context.redirect(
        fields.back === "queue" ? "/moderation" : `${commentAddress(comment.id)}?done=decided`,
        303,
      );
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error;
      const returned = { form: "decide", failed: error, text: typed.note } as const;
      return context.html(showComment(desk, viewer, comment, { returned }), statusOfForm(error));
    }
  });
};
