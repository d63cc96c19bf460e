/** Who says so: the chain of voices behind each claim, from the page to the speaker. */

import type { Claim, Voice } from "../../contract/index.ts";
import { claimWords } from "../../export/index.ts";
import { type Html, html, joined } from "../html/html.ts";
import { certaintyWords, outletOf, shortened, tieWords } from "../text/words.ts";
import { foldedList } from "./folded.ts";
import { claimsOf, type Document, inQuotes, type View } from "./view.ts";

interface Told {
  readonly claim: Claim;
  readonly document: Document;
}

export const kindWords: Readonly<Record<Voice["kind"], string>> = {
  outlet: "outlet",
  person: "person",
  government: "government",
  organisation: "organisation",
  document: "document",
  unnamed: "not named",
  unstated: "not stated",
};

const voice = (view: View, report: string, link: Voice): Html => {
  const address = link.span && view.anchor(report, link.span.start);
  if (!link.mention) return html`<li class="${link.kind}">${kindWords[link.kind]}</li>`;
  const name = address ? html`<a href="${address}">${link.mention}</a>` : link.mention;
  return html`<li class="${link.kind}">${name} <span class="meta">${kindWords[link.kind]}</span></li>`;
};

/** "called possible: an alliance in preparation" */
const sayingOf = (claim: Claim): string => {
  const negative = claim.polarity === "negative" && claim.certainty !== "denied" ? " in the negative" : "";
  const tie = claim.thesis ? `: ${tieWords[claim.thesis.tie]}` : "";
  return `${certaintyWords[claim.certainty]}${negative}${tie}`;
};

const contentOf = ({ claim, document: { report } }: Told): string => claimWords(report, claim);

const stanceWords: Readonly<Record<Claim["reporterStance"], string | null>> = {
  neutral: null,
  distancing: "the reporter keeps a distance",
  endorsing: "the reporter adopts it",
};

const startOf = ({ claim }: Told): number => claim.content[0]?.start ?? claim.start;

/** The same words on other pages: copies, which add nothing but their number. */
const elsewhere = (view: View, others: readonly Told[]): Html | null =>
  others.length === 0
    ? null
    : html`<p class="meta">the same words in ${joined(
        others.map(
          (told) =>
            html`<a href="${view.anchor(told.document.report.id, startOf(told)) ?? ""}">${outletOf(told.document.report)}</a>`,
        ),
        ", ",
      )}</p>`;

const claimBlock = (view: View, [told, ...others]: readonly [Told, ...Told[]]): Html => {
  const { claim, document } = told;
  const { report } = document;
  const notes = [
    sayingOf(claim),
    claim.headline ? "headline" : null,
    stanceWords[claim.reporterStance],
  ].filter((note) => note !== null);
  return html`<li class="claim ${claim.certainty}"><ol class="chain" aria-label="Chain of voices"><li class="outlet">${outletOf(report)} <span class="meta">${claim.chain.length === 0 ? "in its own voice" : "this page"}</span></li>${claim.chain.map((link) => voice(view, report.id, link))}</ol>
<p class="quote"><a class="source" href="${view.anchor(report.id, startOf(told)) ?? ""}">${inQuotes(shortened(contentOf(told), 320))}</a></p><p class="meta">${notes.join(" · ")}</p>${elsewhere(view, others)}</li>
`;
};

/** Strongest thesis first, headlines before bodies, so that what is asserted most boldly is seen with its voice. */
const order = ["formal", "in-fact", "preparing", "closer", "partnership", "none"] as const;
const rank = ({ claim }: Told): number =>
  (claim.thesis ? order.indexOf(claim.thesis.tie) : order.length) * 2 + (claim.headline ? 0 : 1);

const firstDay = ({ document }: Told): string => document.report.published[0]?.from ?? "9999";

/** Claims with the same words and thesis together, the earliest page first. */
const grouped = (claims: readonly Told[]): [Told, ...Told[]][] => {
  const groups = new Map<string, [Told, ...Told[]]>();
  for (const told of [...claims].sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))) {
    const key = `${contentOf(told)
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .toLowerCase()} ${told.claim.thesis?.tie}`;
    const group = groups.get(key);
    if (!group) groups.set(key, [told]);
    else if (group.every(({ document }) => document !== told.document)) group.push(told);
  }
  return [...groups.values()].sort(([a], [b]) => rank(a) - rank(b));
};

const shownAtOnce = 10;

/** Claims printed in full; the rest are in the pages below, highlighted. */
const most = 40;

export const voices = (view: View): Html | null => {
  const groups = grouped(claimsOf(view));
  if (groups.length === 0) return null;
  const rest = groups.length - most;
  return html`<p>A chain runs from the page in front of you to the one who is made to say it. An end that is not named adds no origin.</p>
${foldedList(
  groups.slice(0, most).map((group) => claimBlock(view, group)),
  { kind: "claims", shown: shownAtOnce, one: "claim" },
)}${rest > 0 && html`<p class="meta">${rest} more are marked in the pages below.</p>`}`;
};
