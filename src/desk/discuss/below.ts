/** The discussion as it stands under a page: the threads, and the form to begin one. */
import type { EntenteError } from "../../errors/index.ts";
import { withQuery } from "../app/address.ts";
import { failedNote } from "../html/field.ts";
import { type Html, html } from "../html/html.ts";
import { may } from "../people/permissions.ts";
import { isSignedIn, type Viewer } from "../people/viewer.ts";
import type { Desk } from "../routes/desk.ts";
import { counted } from "../text/words.ts";
import { threadList } from "./pages/thread.ts";
import { longestComment } from "./settings.ts";
import { shownOf } from "./shown.ts";

/** Threads on one page. */
export const threadsOnPage = 25;

export interface BelowParts {
  /** From 1. */
  readonly at?: number;
  readonly failed?: EntenteError | null;
  readonly typed?: string;
  readonly isOpen?: boolean;
}

/** Why the one who reads cannot write here; null when this one can. */
const closed = (
  { readOnly }: Desk,
  viewer: Viewer,
  { isOpen, key }: { readonly isOpen: boolean; readonly key: string },
): Html | null => {
  if (!isOpen) return html`<p class="meta">Nothing can be added while it is not public.</p>`;
  if (readOnly) return html`<p class="meta">The desk only shows here; nobody writes.</p>`;
  if (may(viewer, "comment.write")) return null;
  return isSignedIn(viewer)
    ? html`<p class="meta">Members write; you are signed in as a ${viewer.role}.</p>`
    : html`<p class="meta">Anyone may read. To write, <a href="${withQuery("/sign-in", { to: `/${key}` })}">sign in</a>.</p>`;
};

/** One text with its button; what was typed comes back when it could not be kept. */
export const commentForm = ({
  action,
  id,
  label,
  typed,
  button,
}: Readonly<Record<"action" | "id" | "label" | "typed" | "button", string>>): Html =>
  html`<form class="comment-form" action="${action}" method="post"><div class="field"><label for="${id}">${label}</label><textarea id="${id}" name="text" rows="5" maxlength="${longestComment}" required aria-describedby="${id}-help">
${typed}</textarea><p class="meta" id="${id}-help">Markdown; up to ${longestComment} characters. Name your source.</p></div><p class="acts"><button class="primary" type="submit">${button}</button></p></form>`;

const pager = (key: string, { at, pages }: { readonly at: number; readonly pages: number }): Html | null => {
  if (pages < 2) return null;
  const to = (page: number): string => withQuery(`/discussion/${key}`, { page: page === 1 ? null : page });
  return html`<nav class="pager" aria-label="Pages of the discussion">${at > 1 && html`<a href="${to(at - 1)}" rel="prev">earlier</a>`}<span>page ${at} of ${pages}</span>${at < pages && html`<a href="${to(at + 1)}" rel="next">later</a>`}</nav>`;
};

/** @param key "a/SLUG" or "d/chn-rus" */
export const discussionBelow = (desk: Desk, viewer: Viewer, key: string, parts: BelowParts = {}): Html => {
  const { at = 1, failed = null, typed = "", isOpen = true } = parts;
  const { discussion } = desk.store;
  const { shown, threads } = discussion.counts(key);
  const comments = discussion.threads(key, { limit: threadsOnPage, offset: (at - 1) * threadsOnPage });
  const list = threadList(shownOf(desk, viewer, comments));
  const waiting = may(viewer, "comment.moderate") ? discussion.queued() : 0;
  return html`<section id="discussion" aria-labelledby="discussion-title"><h2 id="discussion-title">Discussion</h2><p class="meta">${counted(shown, "comment")} · <a href="/discussion/${key}">on a page of its own</a> · <a href="/discussion/${key}.atom">Atom feed</a>${waiting > 0 && html` · <a href="/moderation">${counted(waiting, "comment waits", "comments wait")} for a moderator</a>`}</p>${
    list ??
    html`<p>Nobody has said anything yet. What helps: a source that is missing, an origin counted twice, a sentence read wrongly.</p>`
  }${pager(key, { at, pages: Math.ceil(threads / threadsOnPage) })}${failed && failedNote(failed)}${
    closed(desk, viewer, { isOpen, key }) ??
    commentForm({ action: `/discussion/${key}`, id: "say", label: "Say something", typed, button: "Send" })
  }</section>`;
};
