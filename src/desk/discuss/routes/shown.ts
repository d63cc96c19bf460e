/** The page of one comment for the one who asks. */
import { EntenteError } from "../../../errors/index.ts";
import type { DeskComment } from "../../../store/index.ts";
import { may } from "../../people/permissions.ts";
import type { Viewer } from "../../people/viewer.ts";
import type { Desk } from "../../routes/desk.ts";
import { commentPage, type Returned } from "../pages/comment.ts";
import { placeOf } from "../place.ts";
import { isOwn, rightsOf } from "../rights.ts";
import { shownOf } from "../shown.ts";
import { timeInWords } from "../words.ts";

/** Answers on the page of one comment; a thread beyond it is read under its place. */
const mostAnswers = 500;

/** What was just done, in words, by the word in the address. */
const doneWords: Readonly<Record<string, string>> = {
  said: "It stands now.",
  held: "It is kept, and will stand once a moderator has seen it.",
  deleted: "It is deleted.",
  reported: "A moderator will look at it.",
  known: "You had reported it already; a moderator will look at it.",
  appealed: "The appeal is kept; somebody else than the one who decided takes it, or an admin.",
  decided: "The decision is kept.",
};

/** @throws EntenteError E860 when there is none, or none that this one may know of */
export const commentOf = (desk: Desk, viewer: Viewer, id: string): DeskComment => {
  const comment = desk.store.discussion.of(id);
  if (!comment || shownOf(desk, viewer, [comment]).length === 0)
    throw new EntenteError("E860", { id: id.slice(0, 40) });
  // What stands under a page that this one may not see is not there either.
  placeOf(desk, viewer, comment.place);
  return comment;
};

/** Its author may, once for each decision that removed it. */
export const mayAppeal = ({ store, readOnly }: Desk, viewer: Viewer, comment: DeskComment): boolean => {
  if (readOnly || comment.state !== "removed" || !isOwn(viewer, comment)) return false;
  const removals = store.discussion.decisions(comment.id).filter(({ decision }) => decision === "remove");
  return store.discussion.appeals(comment.id).length < removals.length;
};

export const showComment = (
  desk: Desk,
  viewer: Viewer,
  comment: DeskComment,
  { returned = null, done = null }: { readonly returned?: Returned | null; readonly done?: string | null },
): string => {
  const { store, discussion: settings } = desk;
  const own = isOwn(viewer, comment);
  const seesDecisions = own || may(viewer, "comment.moderate");
  const [, ...answers] = store.discussion.branch(comment.id, mostAnswers + 1);
  const parent = comment.parent === null ? null : store.discussion.of(comment.parent);
  const [above = null] = parent ? shownOf(desk, viewer, [parent]) : [];
  const below = shownOf(desk, viewer, [comment, ...answers]).filter(
    ({ comment: { id } }) => id !== comment.id,
  );
  const [shown] = shownOf(desk, viewer, parent ? [parent, comment] : [comment]).slice(-1);
  const until = new Date(Date.parse(comment.madeAt) + settings().editMinutes * 60_000).toISOString();
  return commentPage({
    place: placeOf(desk, viewer, comment.place),
    shown: shown ?? { comment, rights: rightsOf(desk, viewer, comment), removal: null, answers: null },
    above,
    below,
    decisions: seesDecisions ? store.discussion.decisions(comment.id) : [],
    appeals: seesDecisions ? store.discussion.appeals(comment.id) : [],
    mayAppeal: mayAppeal(desk, viewer, comment),
    editUntil: timeInWords(until),
    returned,
    done: done === null ? null : (doneWords[done] ?? null),
  });
};
