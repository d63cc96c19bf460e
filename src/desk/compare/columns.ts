import type { Column } from "../../export/column.ts";
import type { Compared, Comparison } from "../../pipeline/index.ts";

const fixed: readonly Column<Compared>[] = [
  { name: "a", value: ({ dyad }) => dyad[0] ?? null },
  { name: "b", value: ({ dyad }) => dyad[1] ?? null },
  { name: "names", value: ({ names }) => names.join(" and ") },
  { name: "as_of", type: "day", value: ({ asOf }) => asOf },
  { name: "verdict", value: ({ leader }) => leader.id },
  { name: "probability", type: "number", value: ({ leader }) => leader.posterior },
  { name: "paper", value: ({ paper }) => paper.level },
  { name: "practice_share", type: "number", value: ({ practice }) => practice.climbed },
  { name: "gap", value: ({ gap }) => gap },
  { name: "confidence", value: ({ confidence }) => confidence },
  { name: "reports", type: "integer", value: ({ reports }) => reports },
  { name: "origins", type: "integer", value: ({ origins }) => origins },
  { name: "facts", type: "integer", value: ({ facts }) => facts },
  { name: "resemblance", type: "number", value: ({ resemblance }) => resemblance },
];

/** A row a pair: what is compared, then each hypothesis and each rung of the framework in a column of its own. */
export const comparisonColumns = ({ dyads: [first] }: Comparison): readonly Column<Compared>[] => [
  ...fixed,
  ...(first?.hypotheses ?? []).map(
    ({ id }): Column<Compared> => ({
      name: `p_${id.replaceAll("-", "_")}`,
      type: "number",
      value: ({ hypotheses }) => hypotheses.find((one) => one.id === id)?.posterior ?? null,
    }),
  ),
  ...(first?.practice.rungs ?? []).map(
    ({ id }): Column<Compared> => ({
      name: id.replaceAll("-", "_"),
      value: ({ practice }) => practice.rungs.find((one) => one.id === id)?.state ?? null,
    }),
  ),
];
