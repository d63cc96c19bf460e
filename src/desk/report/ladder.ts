/** Practice: the rungs of the ladder, each with the evidence that fills it. */
import type { IndicatorState } from "../../contract/index.ts";
import { table } from "../chart/figure.ts";
import { gauge } from "../chart/gauge.ts";
import { type Html, html } from "../html/html.ts";
import { capital, counted, rungWords } from "../text/words.ts";
import { evidenceList } from "./evidence-list.ts";
import type { View } from "./view.ts";

const itemsOf = (view: View, rung: IndicatorState) =>
  rung.evidence.flatMap((id) => view.evidence.get(id) ?? []);

const rungOrigins = (view: View, rung: IndicatorState): number =>
  new Set(itemsOf(view, rung).flatMap(({ origin }) => origin ?? [])).size;

const basis = (view: View, rung: IndicatorState): string => {
  const items = itemsOf(view, rung);
  if (items.length === 0) return "–";
  const origins = rungOrigins(view, rung);
  return `${counted(items.length, "item")}${origins > 0 ? `, ${counted(origins, "origin")}` : ", the record"}`;
};

const state = (rung: IndicatorState): Html =>
  html`<span class="state ${rung.state}">${gauge(rung.state)} ${rungWords[rung.state]}</span>`;

const firmest = ["institutional", "regular", "episodic", "absent"] as const;

/** What the ladder shows, in one sentence: "3 of 8 rungs are institutional, 1 regular, 4 absent." */
export const ladderFinding = (rungs: readonly IndicatorState[]): string => {
  const counts = firmest
    .map((state) => ({ state, count: rungs.filter((rung) => rung.state === state).length }))
    .filter(({ count }) => count > 0);
  const [first, ...rest] = counts;
  if (!first) return "The framework has no rungs.";
  const head = `${first.count} of ${counted(rungs.length, "rung")} ${first.count === 1 ? "is" : "are"} ${rungWords[first.state]}`;
  return `${[head, ...rest.map(({ state, count }) => `${count} ${rungWords[state]}`)].join(", ")}.`;
};

const rungBlock = (view: View, rung: IndicatorState): Html | null => {
  const list = evidenceList(view, itemsOf(view, rung));
  return (
    list &&
    html`<section class="rung" aria-labelledby="rung-${rung.id}"><h3 id="rung-${rung.id}">${capital(rung.label)} ${state(rung)}</h3><p class="meta">${rung.why}</p>${list}</section>
`
  );
};

export const ladder = (view: View): Html => {
  const { rungs, says } = view.assessment.practice;
  return html`<p>${says}</p>
<figure class="chart"><figcaption>${ladderFinding(rungs)}</figcaption>${table(
    "The ladder of practice",
    ["Rung", "State", "Rests on"],
    rungs.map((rung) => [capital(rung.label), state(rung), basis(view, rung)]),
  )}</figure>
${rungs.map((rung) => rungBlock(view, rung))}`;
};
