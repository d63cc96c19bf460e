/** Who says so: the chain of voices behind each claim, from the page to the speaker. */
import type { Claim, Voice } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { certaintyWords, outletOf, shortened, tieWords } from "../text/words.ts";
import { claimsOf, type Document, type View } from "./view.ts";

const kindWords: Readonly<Record<Voice["kind"], string>> = {
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
  const name = link.mention || kindWords[link.kind];
  return html`<li class="${link.kind}">${address ? html`<a href="${address}">${name}</a>` : name} <span class="meta">${kindWords[link.kind]}</span></li>`;
};

/** "called possible: an alliance in preparation" */
const sayingOf = (claim: Claim): string => {
  const negative = claim.polarity === "negative" && claim.certainty !== "denied" ? " in the negative" : "";
  const tie = claim.thesis ? `: ${tieWords[claim.thesis.tie]}` : "";
  return `${certaintyWords[claim.certainty]}${negative}${tie}`;
};

const contentOf = ({ text }: Document["report"], claim: Claim): string =>
  claim.content.map(({ start, end }) => text.slice(start, end)).join(" … ") || claim.text;

const stanceWords: Readonly<Record<Claim["reporterStance"], string | null>> = {
  neutral: null,
  distancing: "the reporter keeps a distance",
  endorsing: "the reporter adopts it",
};

const claimBlock = (view: View, { claim, document }: ReturnType<typeof claimsOf>[number]): Html => {
  const { report } = document;
  const start = claim.content[0]?.start ?? claim.start;
  const notes = [
    sayingOf(claim),
    claim.headline ? "headline" : null,
    stanceWords[claim.reporterStance],
  ].filter((note) => note !== null);
  return html`<li class="claim ${claim.certainty}"><ol class="chain" aria-label="Chain of voices"><li class="outlet">${outletOf(report)} <span class="meta">this page</span></li>${claim.chain.map((link) => voice(view, report.id, link))}</ol>
<p class="quote"><a class="source" href="${view.anchor(report.id, start) ?? ""}"><q>${shortened(contentOf(report, claim), 320)}</q></a></p><p class="meta">${notes.join(" · ")}</p></li>
`;
};

/** Strongest thesis first, headlines before bodies, so that what is asserted most boldly is seen with its voice. */
const order = ["formal", "in-fact", "preparing", "closer", "partnership", "none"] as const;
const rank = ({ claim }: { readonly claim: Claim }): number =>
  (claim.thesis ? order.indexOf(claim.thesis.tie) : order.length) * 2 + (claim.headline ? 0 : 1);

/** Claims printed in full; the rest are in the pages below, highlighted. */
const most = 40;

export const voices = (view: View): Html | null => {
  const claims = claimsOf(view).sort((a, b) => rank(a) - rank(b));
  if (claims.length === 0) return null;
  const rest = claims.length - most;
  return html`<p>A chain runs from the page in front of you to the one who is made to say it. An end that is not named adds no origin.</p>
<ul class="claims">${claims.slice(0, most).map((each) => claimBlock(view, each))}</ul>${rest > 0 && html`<p class="meta">${rest} more are marked in the pages below.</p>`}`;
};
