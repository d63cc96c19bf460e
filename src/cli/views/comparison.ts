import type { Compared, Comparison } from "../../assess/index.ts";
import { comparedGroups, comparisonColumns } from "../../desk/compare/index.ts";
import type { Look, View } from "../emit.ts";
import { clean } from "../format/clean.ts";
import { table } from "../format/table.ts";
import { hang } from "../format/wrap.ts";

const codes = ({ dyad }: Compared): string => dyad.join("-");

/** Pairs across, by their codes; the longest cells, the first group's, are set down one pair a row instead. */
function text(comparison: Comparison, { style, width }: Look): string {
  const { dyads, says, framework } = comparison;
  const head = ["", ...dyads.map(codes)];
  const groups = comparedGroups(comparison);
  const [standing, ...tables] = groups;
  return [
    style.bold(clean(dyads.map(({ names }) => names.join(" and ")).join("; "))),
    style.dim(`By ${clean(framework.label)} ${framework.version}`),
    "",
    ...says.map((one) => hang("  - ", clean(one), width)),
    "",
    ...dyads.flatMap((one, at) => [
      style.bold(clean(`${codes(one)}  ${one.names.join(" and ")}`)),
      table(
        (standing?.rows ?? []).map(({ name, cells }) => [name, cells[at] ?? ""]),
        { width, indent: "  " },
      ),
    ]),
    ...tables.flatMap(({ title, rows }) => [
      style.bold(title),
      table(
        rows.map(({ name, cells }) => [name, ...cells]),
        { head, width, indent: "  ", styleHead: style.dim },
      ),
    ]),
  ].join("\n");
}

/** Several pairs side by side; as rows, a pair each. */
export const comparisonView = (comparison: Comparison): View<Comparison, Compared> => ({
  columns: comparisonColumns(comparison),
  rows: ({ dyads }) => dyads,
  text,
});
