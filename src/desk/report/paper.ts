/** Paper: which obligations bind the pair, by which treaty. */
import type { Paper, Treaty } from "../../contract/index.ts";
import { table } from "../chart/figure.ts";
import { type Html, html } from "../html/html.ts";
import { dayInWords } from "../text/dates.ts";
import { capital, counted } from "../text/words.ts";

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

const softNames = (paper: Paper): string[] =>
  all.filter((name) => name !== "defence" && paper.obligations.some(({ obligation }) => obligation === name));

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** "No duty to defend. Nonaggression and consultation, by 3 treaties." */
export const paperInShort = (paper: Paper): string => {
  const defence = paper.obligations.find(({ obligation }) => obligation === "defence");
  const soft = softNames(paper);
  const by = new Set(
    paper.obligations
      .filter(({ obligation }) => soft.includes(obligation))
      .flatMap(({ treaties }) => treaties),
  );
  const [only] = by.size === 1 ? [byWhich(paper, [...by])] : [];
  return [
    defence
      ? `A duty to defend${defence.symmetric ? "" : ", one-sided"}, by ${byWhich(paper, defence.treaties)}.`
      : "No duty to defend.",
    soft.length > 0 && `${capital(listed(soft))}, by ${only ?? counted(by.size, "treaty", "treaties")}.`,
    paper.treaties.length === 0 && "No treaty on record binds the two.",
  ]
    .filter(Boolean)
    .join(" ");
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
