/** What waits for a moderator, and what moderators decided. */
import type { Moderation, Queued } from "../../../store/index.ts";
import { withQuery } from "../../app/address.ts";
import { type Html, html, toText } from "../../html/html.ts";
import { page } from "../../html/page.ts";
import { counted } from "../../text/words.ts";
import { reasonWords, stateWords, timeInWords } from "../words.ts";
import { decisionItem } from "./comment.ts";
import { decisionButtons } from "./decide.ts";
import { commentAddress, commentText } from "./thread.ts";

/** One that waits, with the decision that an appeal is against, and whether the one who reads may take it. */
export interface QueueItem extends Queued {
  readonly last: Moderation | null;
  readonly mayDecide: boolean;
  /** What the page is called that it stands under. */
  readonly title: string;
}

const why = ({ comment, reports, appeal, last }: QueueItem): Html =>
  html`<ul class="plain why-waiting">${comment.state === "held" && html`<li>Held: what this author writes waits for a moderator.</li>`}${reports.map(
    ({ reason, note, name, at }) =>
      html`<li>Reported as ${reasonWords[reason] ?? reason} by ${name}, ${timeInWords(at)}${note && html`: ${note}`}</li>`,
  )}${last && appeal && decisionItem(last)}${appeal && html`<li>Appeal, ${timeInWords(appeal.at)}: ${appeal.text}</li>`}</ul>`;

const item = (one: QueueItem): Html => {
  const { comment, mayDecide, title } = one;
  return html`<li class="queue-item" data-item><p class="comment-by"><strong>${comment.authorName}</strong> · <a href="${commentAddress(comment.id)}">${timeInWords(comment.madeAt)}</a> · under <a href="/${comment.place}">${title}</a> · ${stateWords[comment.state]}</p>${commentText(comment)}${why(one)}${
    mayDecide
      ? decisionButtons(comment.id, { typed: "", keys: true })
      : html`<p class="meta">Somebody else decides this one: it is your own comment, or an appeal against your own decision.</p>`
  }</li>
`;
};

const empty = html`<p class="standfirst">Nothing waits.</p><p>Here stand comments that readers report, those of new people whose words are held until somebody has seen them, and appeals against what was removed. Each is decided with one key, and every decision stays in the log with its reason.</p>`;

export const queuePage = (items: readonly QueueItem[], total: number): string =>
  toText(
    page({
      title: "Moderation",
      description: "Comments that wait for a moderator.",
      home: "/",
      script: "moderation",
      body: html`<main id="main" class="written"><p class="kicker"><a href="/moderation/log">The log of decisions</a></p><h1>Moderation</h1>${
        items.length === 0
          ? empty
          : html`<p>${counted(total, "comment waits", "comments wait")}, the oldest first${total > items.length && html`; ${items.length} are shown`}. Keys: <kbd>j</kbd> <kbd>k</kbd> go from one to the next, <kbd>1</kbd> keeps it, <kbd>2</kbd> to <kbd>7</kbd> remove it for the reason beside the key.</p><ol class="results queue">${items.map(item)}</ol>`
      }</main>`,
    }),
  );

export const logPage = (
  log: readonly Moderation[],
  next: number | null,
  titleOf: (place: string) => string,
): string =>
  toText(
    page({
      title: "Log of moderation",
      description: "What moderators decided, and why.",
      home: "/",
      alternates: [{ type: "application/json", href: "/moderation/log.json", title: "JSON" }],
      body: html`<main id="main" class="written"><p class="kicker"><a href="/moderation">What waits</a></p><h1>Log of moderation</h1>${
        log.length === 0
          ? html`<p>Nothing was decided yet.</p>`
          : html`<p>The last decision first. None is ever taken out.</p><ol class="results">${log.map(
              (one) =>
                html`<li data-item><p>${one.decision === "keep" ? "Kept" : "Removed"}: <a href="${commentAddress(one.comment)}">a comment</a> under <a href="/${one.place}">${titleOf(one.place)}</a>, ${reasonWords[one.reason] ?? one.reason}</p><p class="meta">${timeInWords(one.at)}, ${one.name}${one.note && `: ${one.note}`}</p></li>`,
            )}</ol>`
      }${next !== null && html`<p><a href="${withQuery("/moderation/log", { before: next })}" rel="next">earlier</a></p>`}</main>`,
    }),
  );
