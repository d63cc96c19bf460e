/** What somebody may do with a comment. */
import type { DeskComment } from "../../store/index.ts";
import { may } from "../people/permissions.ts";
import { isSignedIn, type Viewer } from "../people/viewer.ts";
import type { Desk } from "../routes/desk.ts";

export const isOwn = (viewer: Viewer, { author }: Pick<DeskComment, "author">): boolean =>
  isSignedIn(viewer) && viewer.id === author;

const minute = 60_000;

/** Whether the time to change it is not over. */
export const isFresh = ({ now, discussion }: Desk, { madeAt }: Pick<DeskComment, "madeAt">): boolean =>
  now().getTime() - Date.parse(madeAt) < discussion().editMinutes * minute;

export interface Rights {
  readonly read: boolean;
  readonly answer: boolean;
  readonly edit: boolean;
  readonly remove: boolean;
  readonly report: boolean;
  readonly moderate: boolean;
}

/** Words of a comment that is held, or that a moderator removed, are for its author and for moderators. */
export const rightsOf = (desk: Desk, viewer: Viewer, comment: DeskComment): Rights => {
  const { state } = comment;
  const own = isOwn(viewer, comment);
  const writes = may(viewer, "comment.write") && !desk.readOnly;
  const moderates = may(viewer, "comment.moderate");
  const isThere = state === "shown" || state === "held";
  return {
    read: state === "shown" || (state !== "deleted" && (own || moderates)),
    answer: writes && state === "shown",
    edit: writes && own && isThere && isFresh(desk, comment),
    remove: writes && own && state !== "deleted",
    report: may(viewer, "comment.report") && !desk.readOnly && !own && state === "shown",
    moderate: moderates && !desk.readOnly && state !== "deleted" && (!own || viewer.role === "admin"),
  };
};
