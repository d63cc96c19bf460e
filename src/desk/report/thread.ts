/** Readers' comments as quoted material: never evidence, never hidden, what was deleted stays as a tombstone. */
import type { Comment, Report } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { dateInWords } from "../text/dates.ts";
import { counted, headlineOf, outletOf } from "../text/words.ts";
import type { View } from "./view.ts";

const clock = (minute: number | null): string =>
  minute === null
    ? ""
    : `, ${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const header = (comment: Comment): Html => {
  const author = comment.author?.text ?? comment.displayName?.text ?? "name not shown";
  const beside =
    comment.displayName && comment.displayName.text !== author ? ` (${comment.displayName.text})` : "";
  const date = comment.date ? `${dateInWords(comment.date)}${clock(comment.minute)}` : "";
  const rest = [comment.status?.text, date].filter(Boolean).join(" · ");
  return html`<p class="comment-by"><strong>${author}</strong>${beside} <span class="meta">${rest}</span></p>`;
};

const gone: Readonly<Record<Comment["state"], string | null>> = {
  shown: null,
  edited: null,
  deleted: "A comment stood here and was deleted.",
  hidden: "A comment stands here and is hidden on the page.",
};

const wordsOf = (report: Report, { body }: Comment): Html[] =>
  body === null
    ? []
    : report.text
        .slice(body.start, body.end)
        .split(/\n+/)
        .filter((line) => line.trim())
        .map((line) => html`<p>${line.trim()}</p>`);

/** How the words of a comment are set: as they are, or with marks. */
export type CommentWords = (report: Report, comment: Comment) => readonly Html[];

interface CommentPlace {
  readonly key: string;
  readonly words: CommentWords;
}

/** One comment; deeper ones are set in, to a depth that a narrow screen can show. */
const comment = (report: Report, item: Comment, { key, words }: CommentPlace): Html => {
  const tombstone = gone[item.state];
  const depth = Math.min(item.depth, 5);
  return html`<li class="comment depth-${depth} ${item.state}" id="${key}-${item.id}">${tombstone ? html`<p class="tombstone">${tombstone}</p>` : html`${header(item)}<blockquote>${words(report, item)}</blockquote>`}</li>
`;
};

/**
 * The thread of one report.
 * @param key prefix of the anchors, so that threads of several reports can share a page
 * @param limit most comments printed
 */
export const thread = (
  report: Report,
  {
    key,
    limit,
    words = wordsOf,
  }: { readonly key: string; readonly limit: number; readonly words?: CommentWords },
): Html | null => {
  if (report.comments.length === 0) return null;
  const rest = report.comments.length - limit;
  const dead = report.comments.filter(({ state }) => state === "deleted" || state === "hidden").length;
  const parts = [counted(report.comments.length, "comment"), dead > 0 && `${dead} of them deleted or hidden`];
  return html`<p class="meta">${parts.filter(Boolean).join(", ")}</p><ul class="thread">${report.comments
    .slice(0, limit)
    .map((item) =>
      comment(report, item, { key, words }),
    )}</ul>${rest > 0 && html`<p class="meta">${rest} more comments are not printed here.</p>`}`;
};

export const threads = (view: View): Html | null => {
  const limit = view.options.maxComments ?? 60;
  const found = view.documents.flatMap(({ report }, at) => {
    const body = thread(report, { key: `t${at + 1}`, limit });
    return body ? [html`<h3>${outletOf(report)}: ${headlineOf(report)}</h3>${body}`] : [];
  });
  return found.length === 0
    ? null
    : html`<p>What readers wrote under the pages, as they wrote it. It counts as no evidence and adds no origin.</p>${found}`;
};
