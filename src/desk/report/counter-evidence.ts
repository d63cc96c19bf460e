/** What speaks against the leading reading comes before what speaks for it. */
import { type Html, html } from "../html/html.ts";
import { evidenceItem, recordItem } from "./evidence-list.ts";
import type { View } from "./view.ts";

const item = (view: View, id: string): Html | null => {
  const evidence = view.evidence.get(id);
  if (evidence) return evidenceItem(view, evidence);
  const record = view.records.get(id);
  return record ? recordItem(view, record) : null;
};

export const counterEvidence = (view: View): Html => {
  const items = view.assessment.counterEvidence.flatMap((id) => item(view, id) ?? []);
  return items.length === 0
    ? html`<p>Nothing in these pages speaks against this reading. That may say more about the pages than about the two states.</p>`
    : html`<ul class="items">${items}</ul>`;
};
