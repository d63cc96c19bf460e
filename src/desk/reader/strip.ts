/** What the page shows of itself beside its words: badges, counters, and what its headline is worth. */
import type { Badge, Coded, Counter, Finding, Report } from "../../contract/index.ts";
import { placeAddress } from "../app/address.ts";
import { type Html, html } from "../html/html.ts";
import { dateInWords } from "../text/dates.ts";
import { findingTitle, shortened } from "../text/words.ts";

const badgeSays = ({ kind, checker, date, finding }: Badge): string => {
  if (kind !== "fact-check") return `a label: ${kind}`;
  if (!checker && !date && !finding) return "names no checker, no date, no finding: furniture";
  return [
    checker ? `checked by ${checker}` : "names no checker",
    date ? dateInWords(date) : "no date",
    finding ? `finding: ${finding}` : "no finding",
  ].join(", ");
};

const badgeItem = (badge: Badge): Html =>
  html`<li class="badge-item ${badge.kind === "fact-check" && !badge.checker ? "weak" : "sound"}"><strong>${shortened(badge.label.text, 60)}</strong> ${badgeSays(badge)}</li>`;

const counterItem = ({ kind, count }: Counter): Html =>
  html`<li>${kind}: ${count.toLocaleString("en")} <span class="meta">as printed</span></li>`;

export const badgeStrip = ({ badges, counters }: Report): Html | null =>
  badges.length + counters.length === 0
    ? null
    : html`<ul class="strip" aria-label="Badges and counters of the page">${badges.map(badgeItem)}${counters.map(counterItem)}</ul>`;

const sound = new Set<Finding["verdict"]>(["supported", "earned"]);

/** The worst that was found of the headline first. */
export const headlineVerdict = (report: string, { findings }: Coded): Html | null => {
  const own = findings.filter(({ kind }) => kind === "headline");
  const [first] = [...own].sort((a, b) => Number(sound.has(a.verdict)) - Number(sound.has(b.verdict)));
  return first
    ? html`<p class="headline-verdict ${sound.has(first.verdict) ? "sound" : "weak"}"><strong>Headline: ${findingTitle(first).toLowerCase()}.</strong> ${first.says} <a href="${placeAddress(report, first.start, first.end)}">where</a></p>`
    : null;
};
