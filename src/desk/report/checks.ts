/** Claims held against the record, with the measure named. */
import type { Check } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
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

export const checks = (view: View): Html | null =>
  view.assessment.checks.length === 0
    ? null
    : html`<ul class="items">${view.assessment.checks.map((check) => line(view, check))}</ul>`;
