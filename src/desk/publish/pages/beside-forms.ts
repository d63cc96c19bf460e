/** The forms for a check of one cited claim, and for dissent. */
import type { EntenteError } from "../../../errors/index.ts";
import type { Framework } from "../../../pipeline/index.ts";
import { checkFindings } from "../../../store/index.ts";
import { choiceField, failedNote, lineField, textField } from "../../html/field.ts";
import { html, toText } from "../../html/html.ts";
import { page } from "../../html/page.ts";
import { checkWords } from "../../report/checks.ts";
import { inQuotes } from "../../report/view.ts";
import { writtenAddress } from "../address.ts";
import type { Citation, Judgement } from "../content.ts";
import { judgementFields } from "./judgement-fields.ts";

export interface TypedCheck {
  readonly finding: string;
  readonly source: string;
  readonly note: string;
}

export interface CheckPageParts {
  readonly slug: string;
  readonly title: string;
  readonly citation: Citation;
  readonly typed: TypedCheck;
  readonly failed: EntenteError | null;
  /** The one who checks wrote the assessment. */
  readonly isAuthor: boolean;
}

export const checkPage = ({ slug, title, citation, typed, failed, isAuthor }: CheckPageParts): string =>
  toText(
    page({
      title: `Check: ${citation.quote.slice(0, 80)}`,
      description: "Write down what came of checking a claim.",
      home: "/",
      body: html`<main id="main" class="written"><p class="kicker"><a href="${writtenAddress(slug)}">${title}</a></p><h1>Write down a check</h1>${failed && failedNote(failed)}<p class="quote">${inQuotes(citation.quote)}</p><p class="meta">${citation.report && `${citation.report.outlet}, ${citation.report.date}`}${citation.says && `; ${citation.says}`}</p>
<p>Hold what is said against something other than the page it stands on, and say what came of it. Your name, the day, the finding and the source stand beside the claim, here and wherever it is cited.</p>${isAuthor && html`<p class="note">You wrote this assessment: your check is shown, and counts for nobody.</p>`}
<form action="${writtenAddress(slug)}/check" method="post"><input type="hidden" name="key" value="${citation.key}">${choiceField(
        { name: "finding", label: "Finding", value: typed.finding, isNeeded: true },
        [
          {
            label: null,
            choices: [
              { value: "", label: "choose" },
              ...checkFindings.map((one) => ({ value: one, label: checkWords[one] })),
            ],
          },
        ],
      )}${lineField({ name: "source", label: "Held against", value: typed.source, most: 500, isNeeded: true, help: "A document, a data set, a statement: so that another can do the same." })}${textField({ name: "note", label: "Note", value: typed.note, most: 2000 }, 3)}<p class="acts"><button class="primary" type="submit">Write it down</button></p></form></main>`,
    }),
  );

export type TypedDissent = Readonly<Record<keyof Omit<Judgement, "label"> | "text", string>>;

export interface DissentPageParts {
  readonly slug: string;
  readonly title: string;
  readonly typed: TypedDissent;
  readonly failed: EntenteError | null;
  readonly framework: Framework;
}

export const dissentPage = ({ slug, title, typed, failed, framework }: DissentPageParts): string =>
  toText(
    page({
      title: `Dissent: ${title}`,
      description: "Write down another judgement beside an assessment.",
      home: "/",
      body: html`<main id="main" class="written"><p class="kicker"><a href="${writtenAddress(slug)}">${title}</a></p><h1>Write down your own judgement</h1>${failed && failedNote(failed)}<p>It stands beside the assessment under your name, with the version it dissents from. You can withdraw it; that you dissented stays.</p>
<form class="write" action="${writtenAddress(slug)}/dissent" method="post"><fieldset class="group"><legend>Your verdict</legend>${judgementFields(typed, [framework])}</fieldset>${textField({ name: "text", label: "Where you differ, and on what evidence", value: typed.text, most: 10_000, isNeeded: true, help: html`Markdown, with references as in an assessment: <code>[^c: CLAIM]</code>` }, 10)}<p class="acts"><button class="primary" type="submit">Set it beside the assessment</button></p></form></main>`,
    }),
  );
