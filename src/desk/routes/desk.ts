/** What every route works with. */
import type { Context, Hono } from "hono";
import type { Report, Sentence } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Outcome, Source } from "../../pipeline/index.ts";
import type { Store } from "../../store/index.ts";
import type { DiscussionSettings } from "../discuss/settings.ts";
import type { Accounts } from "../people/accounts.ts";
import type { Assessor } from "../weigh/assessor.ts";

export interface Desk {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly assessor: Assessor;
  /** Reads, parses and codes a page; never rejects. */
  readonly code: (source: Source, limits: { readonly maxBytes: number }) => Promise<Outcome>;
  /** Has the pairs weighed that have new pages. */
  readonly queue: () => void;
  /** Signing in; null on a desk without it. */
  readonly accounts: Accounts | null;
  /** Nobody may write: the desk is open to a network without sign-in. */
  readonly readOnly: boolean;
  /** The sentences of a report; none of one that is too long to be cut while a reader waits. */
  readonly sentences: (report: Report) => readonly Sentence[];
  readonly now: () => Date;
  /** How discussion is kept in bounds now; an admin may change it at any time. */
  readonly discussion: () => DiscussionSettings;
  /** What an actor is called: a state by its code, any other by its id. */
  readonly nameOf: (id: string) => string;
}

/** What those work with who only read what everybody may. */
export type DeskData = Pick<Desk, "store" | "knowledge" | "assessor" | "nameOf">;

/** Puts the addresses of one kind of page into the app. */
export type Routes = (app: Hono, desk: Desk) => void;

/** A parameter of the path; routes name those they have. */
export const parameter = (context: Context, name: string): string => context.req.param(name) ?? "";
