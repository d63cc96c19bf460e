/** A claim: what is said, through how many mouths, and what the record says to it. */

import type { Check, Claim, Origin, Report, Voice } from "../../contract/index.ts";
import { claimWords } from "../../export/index.ts";
import type { RecordPlace } from "../../store/index.ts";
import { dyadAddress } from "../app/address.ts";
import { type Html, html, toText } from "../html/html.ts";
import { page } from "../html/page.ts";
import { attributes, claimRows, madeBy } from "../reader/cards.ts";
import { checkWords } from "../report/checks.ts";
import { kindWords } from "../report/voices.ts";
import { outletOf, shortened, tieWords } from "../text/words.ts";
import { formsOf, twinLinks, twins } from "../twins/twins.ts";
import { inContext } from "./in-context.ts";
import { recordList } from "./record-list.ts";

export interface ClaimPageParts {
  readonly report: Report;
  readonly site: string | null;
  readonly claim: Claim;
  readonly check: Check | null;
  readonly origin: Origin | null;
  /** Other claims of the same tie between the same states. */
  readonly alike: readonly RecordPlace[];
  readonly names: (id: string) => string;
}

const known = /^([A-Z]{3}|[A-Z]+\.[\w.]+|person:[\w-]+)$/;

const voice = ({ mention, kind, resolved }: Voice): Html =>
  html`<li class="${kind}">${resolved && known.test(resolved) ? html`<a href="/actors/${encodeURIComponent(resolved)}">${mention || resolved}</a>` : mention || kindWords[kind]} <span class="meta">${kindWords[kind]}</span></li>`;

const chain = ({ report, site, claim }: ClaimPageParts): Html =>
  html`<section><h2>On whose word</h2><p>From the page in front of you to the one who is made to say it: ${claim.chain.length === 0 ? "the page says it in its own voice." : `${claim.chain.length === 1 ? "one mouth" : `${claim.chain.length} mouths`} beyond the page.`}</p><ol class="chain" aria-label="Chain of voices"><li class="outlet">${site ? html`<a href="/s/${site}">${outletOf(report)}</a>` : outletOf(report)} <span class="meta">this page</span></li>${claim.chain.map(voice)}</ol></section>`;

const origins = ({ origin }: ClaimPageParts): Html | null =>
  origin &&
  html`<section><h2>Its origin</h2><p>${origin.speaker === null ? html`Its chain ends at nobody who answers for it (${origin.label}), so it adds no origin.` : html`It rests on <strong>${origin.label}</strong>, with ${origin.reports.length} ${origin.reports.length === 1 ? "report" : "reports"} in all: they count once.`}</p></section>`;

const checked = ({ check }: ClaimPageParts): Html | null =>
  check &&
  html`<section><h2>Against the record</h2><p><strong>${checkWords[check.verdict]}.</strong> ${check.says}</p>${check.measure && html`<p class="meta">measured by ${check.measure}</p>`}</section>`;

export const claimPage = (parts: ClaimPageParts): string => {
  const { report, claim, names, alike } = parts;
  const [first] = claim.content;
  const words = claimWords(report, claim);
  const thesis = claim.thesis;
  const forms = twins(`/c/${encodeURIComponent(claim.id)}`, formsOf.claim);
  return toText(
    page({
      title: `Claim: ${shortened(words, 90)}`,
      description: words,
      home: "/",
      alternates: forms,
      body: html`<main id="main"><p class="kicker">Claim · ${twinLinks(forms)} · <a href="/review?record=${encodeURIComponent(claim.id)}">put it right</a></p><h1 class="sentence-title">${shortened(words, 300)}</h1>${thesis && html`<p>It says of <a href="${dyadAddress(thesis.dyad)}">${thesis.dyad.map(names).join(" and ")}</a>: ${tieWords[thesis.tie]}.</p>`}
${inContext(report, { start: first?.start ?? claim.start, end: claim.content.at(-1)?.end ?? claim.end })}
${chain(parts)}${origins(parts)}${checked(parts)}<section><h2>What was read off</h2>${attributes([...claimRows(report, claim, names), ...madeBy(claim)])}</section>${recordList("Others who say the same", alike, names)}</main>`,
    }),
  );
};
