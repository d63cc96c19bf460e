/** Who asks. Every request has a viewer, and everything that a request may do hangs on it. */
import type { Context } from "hono";
import { type Role, roles } from "../../store/index.ts";
import type { Action } from "./permissions.ts";

export { type Role, roles };

export interface Viewer {
  /** Id of the person; `local` on a machine of one's own, `guest` for one who has not signed in. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** What this person writes is held until a moderator has seen it. */
  readonly held: boolean;
  /** Set when a token asks: only these, whatever the role. */
  readonly only?: readonly Action[];
}

declare module "hono" {
  interface ContextVariableMap {
    viewer: Viewer;
  }
}

/** The one who works alone on this machine: no sign-in, nothing forbidden. */
export const localViewer: Viewer = { id: "local", name: "You", role: "admin", held: false };

/** One who has not signed in. */
export const guest: Viewer = { id: "guest", name: "Guest", role: "reader", held: false };

/** Who asks; a guest where nobody was found out, so that a forgotten step opens nothing. */
export const viewerOf = (context: Context): Viewer => context.get("viewer") ?? guest;

/** A guest is nobody in particular: nothing can be theirs. */
export const isSignedIn = ({ id }: Viewer): boolean => id !== guest.id;
