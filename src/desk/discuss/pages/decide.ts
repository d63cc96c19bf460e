/** The decisions of a moderator, each one key or one button. */
import { reportReasons } from "../../../store/index.ts";
import { type Html, html } from "../../html/html.ts";
import { capital } from "../../text/words.ts";
import { reasonWords } from "../words.ts";

/** What the buttons stand for, in the order of their keys: 1 keeps, the others remove for a reason. */
export const verdicts = ["keep", ...reportReasons] as const;

const labelOf = (verdict: (typeof verdicts)[number]): string =>
  verdict === "keep" ? "Keep" : `Remove: ${reasonWords[verdict] ?? verdict}`;

export const decisionButtons = (
  id: string,
  { typed, keys }: { readonly typed: string; readonly keys: boolean },
): Html =>
  html`<form class="decide" action="/comments/${encodeURIComponent(id)}/decide" method="post">${keys && html`<input type="hidden" name="back" value="queue">`}<p class="acts">${verdicts.map(
    (verdict, at) =>
      html`<button type="submit" name="decision" value="${verdict}"${keys && html` data-key="${at + 1}"`}>${keys && html`<kbd>${at + 1}</kbd> `}${capital(labelOf(verdict))}</button> `,
  )}</p><div class="field"><label for="note-${id}">Note, for its author and the log</label><input class="long" id="note-${id}" name="note" maxlength="500" value="${typed}"></div></form>`;
