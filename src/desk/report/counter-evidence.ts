/** What speaks against the leading reading comes before what speaks for it. */
import { type Html, html } from "../html/html.ts";
import { evidenceItems, recordItem } from "./evidence-list.ts";
import type { View } from "./view.ts";

export const counterEvidence = (view: View): Html => {
  const ids = view.assessment.counterEvidence;
  const items = ids.flatMap((id) => view.evidence.get(id) ?? []);
  const records = ids.flatMap((id) => (view.evidence.has(id) ? [] : (view.records.get(id) ?? [])));
  if (items.length + records.length === 0)
    return html`<p>Nothing in these pages speaks against this reading. That may say more about the pages than about the two states.</p>`;
  return html`${evidenceItems(view, items)}${records.length > 0 && html`<ul class="items">${records.map((record) => recordItem(view, record))}</ul>`}`;
};
