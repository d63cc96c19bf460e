/** One comment with what it answers, what answers it, and all that may be done with it. */
import type { EntenteError } from "../../../errors/index.ts";
import { type Appeal, type DeskComment, type Moderation, reportReasons } from "../../../store/index.ts";
import { choiceField, failedNote, textField } from "../../html/field.ts";
import { type Html, html, type Part, toText } from "../../html/html.ts";
import { page } from "../../html/page.ts";
import { dayInWords } from "../../text/dates.ts";
import { shortened } from "../../text/words.ts";
import { commentForm } from "../below.ts";
import type { Place } from "../place.ts";
import { reasonWords, stateWords, timeInWords } from "../words.ts";
import { decisionButtons } from "./decide.ts";
import { commentAddress, commentItem, commentText, type ShownComment, threadList } from "./thread.ts";

/** Which form came back with an error, and what was typed into it. */
export interface Returned {
  readonly form: "answer" | "change" | "report" | "appeal" | "decide" | "delete";
  readonly failed: EntenteError;
  readonly text: string;
}

export interface CommentPageParts {
  readonly place: Place;
  readonly shown: ShownComment;
  readonly above: ShownComment | null;
  readonly below: readonly ShownComment[];
  /** Decisions over it and appeals against them: for its author and for moderators. */
  readonly decisions: readonly Moderation[];
  readonly appeals: readonly Appeal[];
  readonly mayAppeal: boolean;
  readonly editUntil: string;
  readonly returned: Returned | null;
  /** What was just done. */
  readonly done: string | null;
}

const part = (id: string, title: string, body: Part): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`;

/** Whether the one who reads has a form, so that what went wrong with it is told there. */
const hasForm = (
  { shown: { rights }, place, mayAppeal }: CommentPageParts,
  form: Returned["form"],
): boolean =>
  ({
    answer: rights.answer && place.isOpen,
    change: rights.edit,
    delete: rights.remove,
    report: rights.report,
    appeal: mayAppeal,
    decide: rights.moderate,
  })[form];

/** What went wrong with a form that is no longer there, with the words that were sent: nobody loses what they wrote. */
const failedWithout = (parts: CommentPageParts): Html | null => {
  const { returned } = parts;
  if (!returned || hasForm(parts, returned.form)) return null;
  const words = returned.text.trim();
  return html`${failedNote(returned.failed)}${
    words &&
    html`<div class="field"><label for="sent">What you wrote</label><textarea id="sent" rows="5" readonly>
${returned.text}</textarea></div>`
  }`;
};

const failedIn = ({ returned }: CommentPageParts, form: Returned["form"]): Html | null =>
  returned?.form === form ? failedNote(returned.failed) : null;

const typedIn = ({ returned }: CommentPageParts, form: Returned["form"], otherwise = ""): string =>
  returned?.form === form ? returned.text : otherwise;

const answerPart = (parts: CommentPageParts): Html | null =>
  parts.shown.rights.answer && parts.place.isOpen
    ? part(
        "answer",
        "Answer",
        html`${failedIn(parts, "answer")}${commentForm({ action: `${commentAddress(parts.shown.comment.id)}/answer`, id: "answer-text", label: "Your answer", typed: typedIn(parts, "answer"), button: "Send the answer" })}`,
      )
    : null;

const changePart = (parts: CommentPageParts): Html | null => {
  const { comment, rights } = parts.shown;
  if (!rights.edit) return null;
  return part(
    "change",
    "Change",
    html`${failedIn(parts, "change")}<p class="meta">Until ${parts.editUntil}. What it said before can be read by everybody.</p>${commentForm({ action: `${commentAddress(comment.id)}/change`, id: "change-text", label: "Your comment", typed: typedIn(parts, "change", comment.text), button: "Save the change" })}`,
  );
};

const deletePart = (parts: CommentPageParts): Html | null =>
  parts.shown.rights.remove
    ? part(
        "delete",
        "Delete",
        html`${failedIn(parts, "delete")}<p>Its words are taken out for good, with what it said before. Its place stays, with its answers.</p><form action="${commentAddress(parts.shown.comment.id)}/delete" method="post"><p class="acts"><button type="submit">Delete it</button></p></form>`,
      )
    : null;

const reportPart = (parts: CommentPageParts): Html | null =>
  parts.shown.rights.report
    ? part(
        "report",
        "Report",
        html`${failedIn(parts, "report")}<p>A moderator will look at it. Its author is not told who reported it.</p><form action="${commentAddress(parts.shown.comment.id)}/report" method="post">${choiceField(
          { name: "reason", label: "What is wrong with it", value: "spam" },
          [
            {
              label: null,
              choices: reportReasons.map((value) => ({ value, label: reasonWords[value] ?? value })),
            },
          ],
        )}${textField({ name: "note", label: "Note for the moderator", value: typedIn(parts, "report"), most: 500 }, 2)}<p class="acts"><button type="submit">Report it</button></p></form>`,
      )
    : null;

const appealItem = ({ at, text, settled }: Appeal): Html =>
  html`<li>Appeal of ${dayInWords(at.slice(0, 10))}${settled === null ? ", not decided yet" : ", decided"}: ${text}</li>`;

export const decisionItem = ({ at, name, decision, reason, note }: Moderation): Html =>
  html`<li>${decision === "keep" ? "Kept" : "Removed"} on ${timeInWords(at)} by ${name}: ${reasonWords[reason] ?? reason}${note && `. ${note}`}</li>`;

const decidedPart = (parts: CommentPageParts): Html | null => {
  const { decisions, appeals, mayAppeal, shown } = parts;
  if (decisions.length === 0) return null;
  const appeal = html`${failedIn(parts, "appeal")}<p>You may ask for another look; somebody else than the one who decided takes it, or an admin.</p><form action="${commentAddress(shown.comment.id)}/appeal" method="post"><div class="field"><label for="appeal-text">Why it should stand</label><textarea id="appeal-text" name="text" rows="4" maxlength="2000" required>
${typedIn(parts, "appeal")}</textarea></div><p class="acts"><button type="submit">Appeal</button></p></form>`;
  return part(
    "decided",
    "What moderators decided",
    html`<ul class="plain">${decisions.map(decisionItem)}${appeals.map(appealItem)}</ul>${mayAppeal && appeal}`,
  );
};

const decidePart = (parts: CommentPageParts): Html | null =>
  parts.shown.rights.moderate
    ? part(
        "decide",
        "Moderate",
        html`${failedIn(parts, "decide")}${decisionButtons(parts.shown.comment.id, { typed: typedIn(parts, "decide"), keys: false })}`,
      )
    : null;

/** The words that a moderator removed, for its author and for moderators. */
const removedWords = ({ comment, rights }: ShownComment): Html | null =>
  comment.state === "removed" && rights.read
    ? html`<details open><summary>What it said; only its author and moderators see this</summary>${commentText(comment)}</details>`
    : null;

const title = ({ comment, rights }: ShownComment): string =>
  rights.read && comment.text !== "" && comment.state !== "removed"
    ? `${comment.authorName}: ${shortened(comment.text, 60)}`
    : `A comment ${stateWords[comment.state]}`;

export const commentPage = (parts: CommentPageParts): string => {
  const { place, shown, above, below, done } = parts;
  const { comment } = shown;
  return toText(
    page({
      title: `${title(shown)} (${place.title})`,
      description: `A comment on ${place.title}.`,
      home: "/",
      body: html`<main id="main" class="written"><p class="kicker"><a href="${place.page}#comment-${comment.id}">Discussion of ${place.title}</a></p><h1>${comment.depth === 0 ? "Comment" : "Answer"}</h1>${done && html`<p class="note" role="status">${done}</p>`}${failedWithout(parts)}${
        above &&
        html`<p class="meta">It answers:</p><ol class="thread above">${commentItem(above, { base: above.comment.depth, links: false })}</ol>`
      }<ol class="thread one">${commentItem(shown, { base: comment.depth, links: false })}</ol>${removedWords(shown)}
${below.length > 0 && part("answers", "Answers", threadList(below, comment.depth + 1))}${answerPart(parts)}${changePart(parts)}${deletePart(parts)}${reportPart(parts)}${decidedPart(parts)}${decidePart(parts)}</main>`,
    }),
  );
};

/** A comment with the texts that it had. */
export const historyPage = (
  place: Place,
  comment: DeskComment,
  differences: readonly { readonly until: string; readonly made: Html }[],
): string =>
  toText(
    page({
      title: `What it said before (${place.title})`,
      description: "A comment with the texts that it had.",
      home: "/",
      body: html`<main id="main" class="written"><p class="kicker"><a href="${commentAddress(comment.id)}">The comment</a></p><h1>What it said before</h1>${differences.map(
        ({ until, made }) => html`<section><h2>Changed on ${timeInWords(until)}</h2>${made}</section>`,
      )}<section><h2>Now</h2>${commentText(comment)}</section></main>`,
    }),
  );
