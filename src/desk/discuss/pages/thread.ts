/** A thread: comments in the order of their tree, each set in under the one it answers. */
import type { DeskComment, Moderation } from "../../../store/index.ts";
import { type Html, html, joined, type Part } from "../../html/html.ts";
import { renderMarkdown } from "../../markdown/render.ts";
import type { Rights } from "../rights.ts";
import { reasonWords, timeInWords } from "../words.ts";

/** A comment with what the one who reads may do, and why it was removed. */
export interface ShownComment {
  readonly comment: DeskComment;
  readonly rights: Rights;
  readonly removal: Moderation | null;
  /** Who is answered. */
  readonly answers: string | null;
}

/** Deeper answers are no longer set in: at 360 px there would be no room for words. */
const deepest = 5;

export const commentAddress = (id: string): string => `/comments/${encodeURIComponent(id)}`;

/** Words of a comment; what cannot be read as Markdown is shown as it was typed. */
export const commentText = ({ text }: Pick<DeskComment, "text">): Html =>
  html`<div class="comment-text">${renderMarkdown(text, { headings: false })}</div>`;

const tombstone = ({ comment, removal }: ShownComment): Html => {
  if (comment.state === "deleted") return html`<p class="tombstone">Its author deleted this comment.</p>`;
  if (comment.state === "held") return html`<p class="tombstone">This comment waits for a moderator.</p>`;
  return html`<p class="tombstone">A moderator removed this comment${removal && html`: ${reasonWords[removal.reason] ?? removal.reason}`}.</p>`;
};

const acts = ({ comment: { id }, rights }: ShownComment): Html | null => {
  const address = commentAddress(id);
  const links: Part[] = [
    rights.answer && html`<a href="${address}#answer">Answer</a>`,
    rights.edit && html`<a href="${address}#change">Change</a>`,
    rights.remove && html`<a href="${address}#delete">Delete</a>`,
    rights.report && html`<a href="${address}#report">Report</a>`,
    rights.moderate && html`<a href="${address}#decide">Moderate</a>`,
  ].filter(Boolean);
  return links.length === 0 ? null : html`<p class="meta comment-acts">${joined(links, " · ")}</p>`;
};

const head = ({ comment, answers }: ShownComment): Html => {
  const { id, authorName, madeAt, editedAt, state } = comment;
  return html`<p class="comment-by"><strong>${state === "deleted" ? "Deleted" : authorName}</strong>${answers && html` <span class="meta">answers ${answers}</span>`} · <a href="${commentAddress(id)}"><time datetime="${madeAt}">${timeInWords(madeAt)}</time></a>${editedAt && html` · <a href="${commentAddress(id)}/history">changed ${timeInWords(editedAt)}</a>`}${state === "held" && " · waits for a moderator"}</p>`;
};

/** @param link whether what may be done is a link away, as in a list */
export const commentItem = (
  shown: ShownComment,
  { base, links }: { readonly base: number; readonly links: boolean },
): Html => {
  const { comment, rights } = shown;
  const depth = Math.min(Math.max(comment.depth - base, 0), deepest);
  return html`<li class="comment depth-${depth}" id="comment-${comment.id}" data-item>${head(shown)}${
    rights.read && comment.state !== "removed" ? commentText(comment) : tombstone(shown)
  }${links && acts(shown)}</li>
`;
};

export const threadList = (comments: readonly ShownComment[], base = 0): Html | null =>
  comments.length === 0
    ? null
    : html`<ol class="thread">${comments.map((one) => commentItem(one, { base, links: true }))}</ol>`;
