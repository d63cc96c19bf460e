/** What speaks against the leading reading comes before what speaks for it. */
import type { Claim, CodedRecord } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { evidenceItems, recordItem } from "./evidence-list.ts";
import { isOnPair, type View } from "./view.ts";

const alliance = new Set(["preparing", "in-fact", "formal"]);

/** Whether a claim says that there is no alliance, or doubts it. */
const speaksAgainst = ({ within, headline, thesis, polarity, certainty }: Claim): boolean => {
  if (within !== "body" || headline || !thesis) return false;
  const turned = polarity === "negative" || certainty === "denied" || certainty === "doubted";
  return thesis.tie === "none" || (turned && alliance.has(thesis.tie));
};

/** Voices on the pages that deny or doubt the tie, beyond those that were weighed as evidence. */
const furtherClaims = (view: View): Claim[] => {
  const weighed = new Set(view.assessment.counterEvidence.map((id) => view.evidence.get(id)?.from ?? id));
  return view.documents.flatMap(({ coded }) =>
    coded.claims.filter((claim) => isOnPair(view, claim) && speaksAgainst(claim) && !weighed.has(claim.id)),
  );
};

export const counterEvidence = (view: View): Html => {
  const ids = view.assessment.counterEvidence;
  const items = ids.flatMap((id) => view.evidence.get(id) ?? []);
  const records: CodedRecord[] = [
    ...ids.flatMap((id) => (view.evidence.has(id) ? [] : (view.records.get(id) ?? []))),
    ...furtherClaims(view),
  ];
  if (items.length + records.length === 0)
    return html`<p>Nothing in these pages speaks against this reading. That may say more about the pages than about the two states.</p>`;
  return html`${evidenceItems(view, items)}${records.length > 0 && html`<ul class="items">${records.map((record) => recordItem(view, record))}</ul>`}`;
};
