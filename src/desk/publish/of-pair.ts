/** What people make of a pair, as it stands on the page of the pair. */
import { type Html, html } from "../html/html.ts";
import { may } from "../people/permissions.ts";
import type { Viewer } from "../people/viewer.ts";
import type { Desk } from "../routes/desk.ts";
import { counted } from "../text/words.ts";
import { inOrder } from "../weigh/weigh.ts";
import { newAddress } from "./address.ts";
import { listItem } from "./pages/list.ts";
import { listedOf } from "./routes/listed.ts";

/** Listed on the page of a pair; the rest are a link away. */
const mostListed = 5;

/** @param dyad two state codes in any order */
export const writtenOfPair = (desk: Desk, viewer: Viewer, dyad: readonly [string, string]): Html => {
  const query = { states: ["published", "retracted"] as const, dyad: inOrder(dyad) };
  const lines = desk.store.written.list({ ...query, limit: mostListed });
  const total = lines.length < mostListed ? lines.length : desk.store.written.count(query);
  const write = may(viewer, "assessment.write") && !desk.readOnly;
  const invitation =
    write && html`<p><a href="${newAddress(query.dyad)}">Write an assessment of the pair</a></p>`;
  if (total === 0)
    return html`<p>Nobody has published an assessment of their own yet: a text whose footnotes are sentences of these pages and facts of the record, with a verdict beside the machine’s.</p>${invitation}`;
  return html`<ol class="results">${lines.map((line) => listItem(listedOf(desk, line), null))}</ol>${total > lines.length && html`<p><a href="/a?pair=${query.dyad.join("-").toLowerCase()}">All ${counted(total, "assessment")}</a></p>`}${invitation}`;
};
