/** Paper: which obligations bind the pair, by which treaty. */
import type { Paper, Treaty } from "../../contract/index.ts";
import { table } from "../chart/figure.ts";
import { type Html, html } from "../html/html.ts";
import { dayInWords } from "../text/dates.ts";
import { capital } from "../text/words.ts";

const all = ["defence", "offence", "neutrality", "nonaggression", "consultation"] as const;

const byWhich = (paper: Paper, ids: readonly string[]): string =>
  paper.treaties
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join("; ");

const obligationRow = (paper: Paper, name: (typeof all)[number]) => {
  const found = paper.obligations.find(({ obligation }) => obligation === name);
  if (!found) return [capital(name), "no", "–"];
  return [
    capital(name),
    found.symmetric ? "yes, both ways" : "yes, one-sided",
    byWhich(paper, found.treaties),
  ];
};

const confirmation = ({ confirmedBy }: Treaty): string =>
  confirmedBy === "memory" ? "not confirmed against a data set" : `confirmed by ${confirmedBy}`;

const treatyLine = (treaty: Treaty): Html =>
  html`<li><strong>${treaty.name}</strong>, in force from ${dayInWords(treaty.from)}${treaty.to ? html` to ${dayInWords(treaty.to)}` : null}: ${treaty.obligations.join(", ") || "no obligation of the five"}. <span class="meta">${confirmation(treaty)}${treaty.note ? html` · ${treaty.note}` : null}</span></li>`;

export const paperSection = ({
  assessment: { paper },
}: {
  readonly assessment: { readonly paper: Paper };
}): Html =>
  html`<p>${paper.says}</p>
${table(
  `The five obligations on ${dayInWords(paper.on)}`,
  ["Obligation", "Binds", "By"],
  all.map((name) => obligationRow(paper, name)),
)}
${paper.treaties.length > 0 && html`<h3>Treaties in force</h3><ul class="plain">${paper.treaties.map(treatyLine)}</ul>`}`;
