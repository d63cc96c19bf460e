/** Claims held against the record, with the measure named. */
import type { Check } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { foldedList } from "./folded.ts";
import { sourceLink, type View } from "./view.ts";

export const checkWords: Readonly<Record<Check["verdict"], string>> = {
  supported: "Supported",
  "partly-supported": "Partly supported",
  contested: "Contested",
  contradicted: "Contradicted",
  "not-established": "Not established",
  "not-checkable": "Not checkable",
};

/** What is called so is measured by nothing. */
const inference = "inference";

const line = (view: View, check: Check): Html => {
  const claim = view.records.get(check.claim);
  const quote = claim && sourceLink(view, claim.report, claim);
  return html`<li class="finding ${check.verdict === "supported" ? "sound" : "weak"}"><p class="says"><strong>${checkWords[check.verdict]}.</strong> ${check.says}</p>${quote && html`<p class="quote">${quote}</p>`}${check.measure && check.measure !== inference && html`<p class="meta">measured by ${check.measure}</p>`}</li>
`;
};

/** What the record does not bear out comes first: that is what the reader must know. */
const weakest: readonly Check["verdict"][] = [
  "contradicted",
  "contested",
  "partly-supported",
  "not-established",
  "supported",
  "not-checkable",
];

const byWeakness = (all: readonly Check[]): readonly Check[] =>
  all.toSorted((a, b) => weakest.indexOf(a.verdict) - weakest.indexOf(b.verdict));

const shownAtOnce = 8;

export const checks = (view: View): Html | null =>
  view.assessment.checks.length === 0
    ? null
    : foldedList(
        byWeakness(view.assessment.checks).map((check) => line(view, check)),
        { kind: "items", shown: shownAtOnce, one: "check" },
      );
