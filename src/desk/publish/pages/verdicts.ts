/** The author's verdict and the machine's, side by side. */
import { dyadAddress, withQuery } from "../../app/address.ts";
import { type Html, html } from "../../html/html.ts";
import { dayInWords } from "../../text/dates.ts";
import { capital, counted, percent } from "../../text/words.ts";
import type { Content, Judgement } from "../content.ts";
import { type NoteParts, textWithNotes } from "./notes.ts";

/** "Strategic partner short of alliance: likely. Confidence moderate." */
export const judgementWords = ({ label, word, confidence }: Judgement): string =>
  label === ""
    ? "No verdict is given yet."
    : `${capital(label)}: ${word || "no word of probability yet"}. Confidence ${confidence || "not given yet"}.`;

const fact = (name: string, body: Html): Html => html`<div><dt>${name}</dt><dd>${body}</dd></div>
`;

/** Whether the two name the same hypothesis: it is said, so that nobody has to compare. */
const agreement = ({ judgement, machine }: Content): string | null => {
  if (!machine || judgement.hypothesis === "") return null;
  if (judgement.hypothesis !== machine.hypothesis)
    return "The author and the machine come to different verdicts.";
  return judgement.word === machine.words
    ? "The author and the machine come to the same verdict, in the same words."
    : "The author and the machine name the same hypothesis and hold it likely in different degrees.";
};

const machineWords = ({ machine, dyad, framework, asOf }: Content, isFrozen: boolean): Html => {
  if (!machine)
    return html`<p>${isFrozen ? "No page on this desk told of the pair when it was published." : "No page on this desk tells of the pair."}</p>`;
  const now = withQuery(dyadAddress(dyad), { framework, "as-of": asOf });
  return html`<p>${capital(machine.label)}: ${machine.words} (${percent(machine.posterior)}). Confidence ${machine.confidence}.</p>
<p class="why">On paper: ${machine.paper.replace(/\.$/, "")}. In practice: ${machine.practice}</p><p class="meta">${counted(machine.reports, "report")}, ${counted(machine.origins, "origin")}; ${machine.framework.label} ${machine.framework.version}, ${machine.stage}; ${isFrozen ? "kept as it stood at publication" : "as it stands now; it is kept at publication"} · <a href="${now}">the pair as it stands now</a></p>`;
};

/** @param isFrozen whether the machine's verdict is that of a version */
export const verdicts = (
  content: Content,
  {
    isFrozen,
    checked,
    notes,
  }: { readonly isFrozen: boolean; readonly checked: string; readonly notes: NoteParts },
): Html => {
  const agrees = agreement(content);
  return html`<dl class="facts">${fact("The author", html`<p><strong>${judgementWords(content.judgement)}</strong></p><div class="why">${textWithNotes(content.judgement.why, notes)}</div>`)}${fact("The machine", machineWords(content, isFrozen))}${agrees && fact("Together", html`${agrees}`)}${fact("Checked", html`${checked} <a href="#checks">What was found</a>`)}${fact("As of", html`${dayInWords(content.asOf)}`)}</dl>`;
};
