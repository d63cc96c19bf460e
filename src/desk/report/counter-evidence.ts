/** What speaks against the pages and against the verdict comes before what speaks for it. */
import type { Claim, CodedRecord } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { evidenceItems, recordItem } from "./evidence-list.ts";
import { foldedList } from "./folded.ts";
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

const itemsOf = (view: View, ids: readonly string[]) => ids.flatMap((id) => view.evidence.get(id) ?? []);

const shownAtOnce = 6;

/** What speaks against the pages: denials, doubts, claims that the record contradicts or contests. */
const againstPages = (view: View): Html => {
  const ids = view.assessment.counterEvidence;
  const items = itemsOf(view, ids);
  const records: CodedRecord[] = [
    ...ids.flatMap((id) => (view.evidence.has(id) ? [] : (view.records.get(id) ?? []))),
    ...furtherClaims(view),
  ];
  if (items.length + records.length === 0)
    return html`<p>Nothing on these pages denies or doubts the tie they tell of. That may say more about the pages than about the two states.</p>`;
  return html`<h3>Against what the pages say</h3>${evidenceItems(view, items)}${
    records.length > 0 &&
    foldedList(
      records.map((record) => recordItem(view, record)),
      { kind: "items", shown: shownAtOnce, one: "voice" },
    )
  }`;
};

/** Claims of a stronger or weaker tie than the verdict's. */
const againstVerdict = (view: View): Html | null => {
  const shown = new Set(view.assessment.counterEvidence);
  const items = itemsOf(
    view,
    view.assessment.againstVerdict.filter((id) => !shown.has(id)),
  );
  return items.length === 0 ? null : html`<h3>Against the verdict</h3>${evidenceItems(view, items)}`;
};

export const counterEvidence = (view: View): Html => html`${againstPages(view)}${againstVerdict(view)}`;
