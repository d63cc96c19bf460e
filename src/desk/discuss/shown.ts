/** Comments as the one who reads may see them. */
import type { DeskComment } from "../../store/index.ts";
import { may } from "../people/permissions.ts";
import type { Viewer } from "../people/viewer.ts";
import type { Desk } from "../routes/desk.ts";
import type { ShownComment } from "./pages/thread.ts";
import { isOwn, rightsOf } from "./rights.ts";

const removalOf = ({ store }: Desk, { id, state }: DeskComment): ShownComment["removal"] =>
  state === "removed"
    ? (store.discussion.decisions(id).findLast(({ decision }) => decision === "remove") ?? null)
    : null;

/** What waits for a moderator is nowhere for others: it was never said to them. */
const isThere = (viewer: Viewer, comment: DeskComment): boolean =>
  comment.state !== "held" || isOwn(viewer, comment) || may(viewer, "comment.moderate");

export const shownOf = (
  desk: Desk,
  viewer: Viewer,
  comments: readonly DeskComment[],
): readonly ShownComment[] => {
  const names = new Map(
    comments.map(({ id, authorName, state }) => [id, state === "deleted" ? "a deleted comment" : authorName]),
  );
  return comments
    .filter((comment) => isThere(viewer, comment))
    .map((comment) => ({
      comment,
      rights: rightsOf(desk, viewer, comment),
      removal: removalOf(desk, comment),
      answers: comment.parent === null ? null : (names.get(comment.parent) ?? null),
    }));
};
