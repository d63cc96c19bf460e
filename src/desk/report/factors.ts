/** The reasons that the pages themselves give for and against the thesis, and those their readers give. */
import type { Claim, Factor } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { outletOf, shortened } from "../text/words.ts";
import { isOnPair, sourceLink, type View } from "./view.ts";

interface Reason {
  readonly factor: Factor;
  readonly thesis: Claim;
}

/** Only reasons for a claim about this pair: pages argue about much else. */
const reasonsOf = (view: View): Reason[] =>
  view.documents.flatMap(({ coded }) =>
    coded.factors.flatMap((factor) => {
      const thesis = factor.thesis === null ? undefined : view.records.get(factor.thesis);
      return thesis?.type === "claim" && isOnPair(view, thesis) ? [{ factor, thesis }] : [];
    }),
  );

const speaker = (view: View, { report, chain }: Claim): string => {
  const document = view.document(report);
  const outlet = document ? outletOf(document.report) : "the page";
  return [outlet, ...chain.map(({ mention, kind }) => mention || kind)].join(" < ");
};

/** A factor is for or against the tie; a reason against it is one for a claim that there is none. */
const toward = ({ direction }: Factor, { thesis }: Claim): Factor["direction"] =>
  thesis?.tie !== "none" ? direction : direction === "for" ? "against" : "for";

const line = (view: View, { factor, thesis }: Reason): Html =>
  html`<li class="item ${factor.direction}"><p class="quote">${sourceLink(view, factor.report, factor)}</p><p class="meta">${toward(factor, thesis)} “${shortened(thesis.text.replaceAll(/["“”]/g, ""), 110)}” · on the word of ${speaker(view, thesis)}</p></li>
`;

const group = (view: View, title: string, reasons: readonly Reason[]): Html | null =>
  reasons.length === 0
    ? null
    : html`<h3>${title}</h3><ul class="items">${reasons.map((reason) => line(view, reason))}</ul>`;

export const factors = (view: View): Html | null => {
  const all = reasonsOf(view);
  const body = all.filter(({ factor }) => factor.within === "body");
  const thread = all.filter(({ factor }) => factor.within === "thread");
  if (all.length === 0) return null;
  return html`${group(
    view,
    "Against",
    body.filter(({ factor }) => factor.direction === "against"),
  )}${group(
    view,
    "For",
    body.filter(({ factor }) => factor.direction === "for"),
  )}${group(view, "From readers' comments: quoted, never evidence", thread)}`;
};
