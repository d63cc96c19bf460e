/** Who may do what: the one table. */
import { isSignedIn, type Role, roles, type Viewer } from "./viewer.ts";

/** `anyone` may without signing in; a role may once signed in, and so may every role above it. */
type Least = "anyone" | Role;

const least = {
  "page.read": "anyone",
  "account.own": "reader",
  "comment.write": "member",
  "comment.report": "member",
  "page.add": "analyst",
  "review.correct": "analyst",
  "assessment.write": "analyst",
  "assessment.check": "analyst",
  "story.decide": "analyst",
  "outlet.rate": "editor",
  "assessment.publish": "editor",
  "comment.moderate": "editor",
  "desk.inspect": "editor",
  "people.manage": "admin",
  "desk.configure": "admin",
  "audit.read": "admin",
} as const satisfies Readonly<Record<string, Least>>;

/** Something that not everybody may do. */
export type Action = keyof typeof least;
export const actions = Object.keys(least) as readonly Action[];

/** What it takes, to be told to those who may not. */
export const leastOf = (action: Action): Least => least[action];

/** Whether the one who asks may do it. Whose the thing is (one's own comment) is for the room that knows it. */
export const may = (viewer: Viewer, action: Action): boolean => {
  if (viewer.only && !viewer.only.includes(action)) return false;
  const needed = least[action];
  if (needed === "anyone") return true;
  return isSignedIn(viewer) && roles.indexOf(viewer.role) >= roles.indexOf(needed);
};
