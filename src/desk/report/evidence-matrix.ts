/**
 * Hypotheses in rows, evidence in columns: under each indicator the origins its items come from, items of one origin folded
 * into one column. What an indicator weighs is shared among its columns by the weight of their items: a display of
 * where the weight comes from, since the framework weighs the state of the indicator as a whole.
 */
import type { EvidenceItem } from "../../contract/index.ts";
import { type Html, html } from "../html/html.ts";
import { capital, counted, shortened } from "../text/words.ts";
import { signed, tint } from "./log-ratio.ts";
import type { View } from "./view.ts";

interface Column {
  readonly label: string;
  readonly items: readonly EvidenceItem[];
  /** Of the weight of the indicator, 0 to 1. */
  readonly share: number;
}

interface Group {
  readonly indicator: string;
  readonly label: string;
  readonly columns: readonly Column[];
}

/** Columns of one indicator; the lightest are taken together. */
const mostColumns = 4;

const weightOf = (items: readonly EvidenceItem[]): number =>
  items.reduce((sum, { weight }) => sum + weight, 0);

const labelOf = (view: View, origin: string, [first]: readonly EvidenceItem[]): string => {
  if (origin === "") return "the record";
  const named = view.options.traced?.origins.find(({ id }) => id === origin)?.label;
  return named ?? first?.voices.split(" < ").at(-1) ?? origin;
};

const columnsOf = (view: View, items: readonly EvidenceItem[]): Column[] => {
  const whole = weightOf(items);
  const byOrigin = [...Map.groupBy(items, ({ origin, kind }) => (kind === "fact" ? "" : (origin ?? "?")))]
    .map(([origin, own]) => ({
      label: origin === "?" ? "no named origin" : labelOf(view, origin, own),
      items: own,
      share: whole === 0 ? 0 : weightOf(own) / whole,
    }))
    .sort((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1));
  if (byOrigin.length <= mostColumns) return byOrigin;
  const rest = byOrigin.slice(mostColumns - 1);
  return [
    ...byOrigin.slice(0, mostColumns - 1),
    {
      label: counted(rest.length, "further origin"),
      items: rest.flatMap(({ items: own }) => own),
      share: rest.reduce((sum, { share }) => sum + share, 0),
    },
  ];
};

const groupsOf = (view: View): Group[] => {
  const { evidence, practice, influence } = view.assessment;
  const moved = new Map(influence.map(({ indicator, change }) => [indicator, Math.abs(change)]));
  return [...Map.groupBy(evidence, ({ indicator }) => indicator)]
    .map(([indicator, items]) => ({
      indicator,
      label: capital(
        practice.rungs.find(({ id }) => id === indicator)?.label ?? indicator.replaceAll("-", " "),
      ),
      columns: columnsOf(view, items),
    }))
    .sort((a, b) => (moved.get(b.indicator) ?? 0) - (moved.get(a.indicator) ?? 0));
};

const head = (groups: readonly Group[]): Html =>
  html`<thead><tr><th scope="col" rowspan="2">Hypothesis</th>${groups.map(
    ({ label, columns }) => html`<th scope="colgroup" colspan="${columns.length}">${label}</th>`,
  )}</tr><tr>${groups.map(({ columns }) =>
    columns.map(
      ({ label, items }) =>
        html`<th scope="col">${shortened(label, 40)} <span class="meta">${counted(items.length, "item")}</span></th>`,
    ),
  )}</tr></thead>`;

const row = (
  view: View,
  hypothesis: { readonly id: string; readonly label: string },
  groups: readonly Group[],
): Html => {
  const cells = new Map(
    view.assessment.matrix
      .filter((cell) => cell.hypothesis === hypothesis.id)
      .map(({ indicator, logRatio }) => [indicator, logRatio]),
  );
  return html`<tr><th scope="row">${capital(hypothesis.label)}</th>${groups.map(({ indicator, columns }) =>
    columns.map(({ share }) => {
      const ratio = (cells.get(indicator) ?? 0) * share;
      return html`<td class="number tint ${tint(ratio)}">${signed(ratio)}</td>`;
    }),
  )}</tr>
`;
};

/** Null when nothing was told or recorded. */
export const evidenceMatrix = (view: View): Html | null => {
  const groups = groupsOf(view);
  if (groups.length === 0) return null;
  const caption = "Weight of the evidence for each hypothesis, items of one origin together";
  return html`<details><summary>The same, origin by origin</summary><p>Each indicator is opened into the origins of its items; items of one origin stand together, since they count once. Its weight is shared out by the weight of the items.</p>
<div class="scroll broad" role="region" tabindex="0" aria-label="${caption}"><table class="matrix grouped"><caption>${caption}</caption>${head(groups)}<tbody>${view.assessment.hypotheses.map((one) => row(view, one, groups))}</tbody></table></div></details>`;
};
