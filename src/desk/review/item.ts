/** One record of the queue: its words, what was read off them, and the form that puts it right. */
import type { Claim, Event, Report, ReviewedRecord } from "../../contract/index.ts";
import { Claim as ClaimSchema, Modality, Voice } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { attributes, claimRows, eventRows } from "../reader/cards.ts";
import { eventWords } from "../reader/layers.ts";
import { inContext } from "../record/in-context.ts";
import type { Names } from "../text/actor-words.ts";
import { certaintyWords, modalityWords } from "../text/words.ts";
import type { ReviewForm } from "./fix.ts";

export interface ReviewItem {
  readonly report: Report;
  readonly record: ReviewedRecord;
  /** Roots of PLOVER, for the list to choose from. */
  readonly roots: readonly string[];
  /** The address to come back to. */
  readonly back: string;
  /** What was typed and could not be taken, with why. */
  readonly failed: Failed | null;
  readonly names: Names;
}

export interface Failed {
  readonly message: string;
  readonly typed: ReviewForm;
}

type Option = readonly [value: string, words: string];

const select = (
  id: string,
  label: string,
  {
    name,
    options,
    chosen,
  }: { readonly name: string; readonly options: readonly Option[]; readonly chosen: string },
): Html =>
  html`<p class="field"><label for="${id}-${name}">${label}</label> <select id="${id}-${name}" name="${name}">${options.map(
    ([value, words]) =>
      html`<option value="${value}"${value === chosen && html` selected`}>${words}</option>`,
  )}</select></p>`;

const input = (
  id: string,
  label: string,
  { name, value, type = "text" }: { readonly name: string; readonly value: string; readonly type?: string },
): Html =>
  html`<p class="field"><label for="${id}-${name}">${label}</label> <input id="${id}-${name}" name="${name}" type="${type}" value="${value}" maxlength="400"></p>`;

const codes = (parties: Event["actors"]): string => parties.map(({ id }) => id).join(", ");

const eventFields = (event: Event, roots: readonly string[], typed: ReviewForm | undefined): Html => {
  const { id, actors, recipients, plover, modality, negated, date } = event;
  const isNegated = typed ? typed.negated === "yes" : negated;
  return html`<div class="fields">${select(id, "Root", { name: "root", options: roots.map((root) => [root, root] as const), chosen: typed?.root ?? plover.event })}
${select(id, "Told as", { name: "modality", options: Modality.options.map((one) => [one, modalityWords[one]] as const), chosen: typed?.modality ?? modality })}
${input(id, "Who (codes, parted by commas)", { name: "actors", value: typed?.actors ?? codes(actors) })}
${input(id, "To whom", { name: "recipients", value: typed?.recipients ?? codes(recipients) })}
${input(id, "First day", { name: "from", value: typed?.from ?? date?.from ?? "", type: "date" })}
${input(id, "Last day", { name: "to", value: typed?.to ?? date?.to ?? "", type: "date" })}
<p class="field"><label><input type="checkbox" name="negated" value="yes"${isNegated && html` checked`}> It says that this did not happen</label></p></div>`;
};

const polarities: readonly Option[] = [
  ["affirmative", "that it is so"],
  ["negative", "that it is not so"],
];
const stances: readonly Option[] = [
  ["neutral", "neutral"],
  ["distancing", "keeps a distance"],
  ["endorsing", "adopts it"],
];

const claimFields = (claim: Claim, typed: ReviewForm | undefined): Html => {
  const { id, certainty, polarity, reporterStance, chain } = claim;
  const speaker = chain.at(-1);
  const certainties = ClaimSchema.unwrap().shape.certainty.options.map(
    (one): Option => [one, certaintyWords[one]],
  );
  const kinds = Voice.unwrap().shape.kind.options.map((one): Option => [one, one]);
  return html`<div class="fields">${select(id, "How surely", { name: "certainty", options: certainties, chosen: typed?.certainty ?? certainty })}
${select(id, "It claims", { name: "polarity", options: polarities, chosen: typed?.polarity ?? polarity })}
${select(id, "The reporter", { name: "stance", options: stances, chosen: typed?.stance ?? reporterStance })}
${input(id, "The speaker, in the words of the page", { name: "speaker", value: typed?.speaker ?? speaker?.mention ?? "" })}
${select(id, "The speaker is", { name: "speakerKind", options: [["", "the page itself"], ...kinds], chosen: typed?.speakerKind ?? speaker?.kind ?? "" })}</div>`;
};

const rowsOf = ({ report, record, names }: ReviewItem) =>
  record.type === "event" ? eventRows(record, names) : claimRows(report, record, names);

const verdict = (value: string, words: string, key: string): Html =>
  html`<button name="verdict" value="${value}" data-key="${key}">${words} <kbd aria-hidden="true">${key}</kbd></button>`;

/** A form of its own, so that it works without script; the keys press its buttons. */
export const reviewItem = (item: ReviewItem): Html => {
  const { report, record, roots, back, failed, names } = item;
  return html`<li data-item id="i-${record.id}"><form method="post" action="/review"><input type="hidden" name="record" value="${record.id}"><input type="hidden" name="back" value="${back}">
<p class="kicker">${record.type} · ${record.within === "thread" ? "from the comments" : "from the page"}</p><h2 class="sentence-title">${record.type === "event" ? eventWords(record, names) : record.text}</h2>
${inContext(report, record)}${attributes(rowsOf(item))}
${failed !== null && html`<div class="note failed" role="alert"><p>${failed.message}</p></div>`}
<p class="verdicts">${verdict("accepted", "Right", "a")} ${verdict("rejected", "Not so", "x")}</p>
<details${failed !== null && html` open`}><summary>Put it right</summary>${record.type === "event" ? eventFields(record, roots, failed?.typed) : claimFields(record, failed?.typed)}
${input(record.id, "Why (may be left out)", { name: "why", value: failed?.typed.why ?? "" })}<p>${verdict("corrected", "Save as corrected", "c")}</p></details></form></li>
`;
};
