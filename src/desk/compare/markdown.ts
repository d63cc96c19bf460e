import { bullets, grid, part, safe } from "../../export/markdown/write.ts";
import type { Comparison } from "../../pipeline/index.ts";
import { comparedGroups } from "./rows.ts";

/** A comparison as Markdown: what stands out, then the tables, then each verdict in a sentence. */
export function comparisonMarkdown(comparison: Comparison): string {
  const { dyads, framework, says } = comparison;
  const names = dyads.map((one) => safe(one.names.join(" and ")));
  return [
    `# ${names.join("; ")}\n\nBy ${safe(framework.label)} ${framework.version}. Paper and practice are two axes; the hypotheses weigh both.\n\n${bullets(says.map(safe))}`,
    ...comparedGroups(comparison).map(({ title, rows }) =>
      part(
        title,
        grid(
          ["", ...names],
          rows.map(({ name, cells }) => [name, ...cells].map(safe)),
        ),
      ),
    ),
    part("Each in a sentence", bullets(dyads.map(({ verdict, asOf }) => `As of ${asOf}: ${safe(verdict)}`))),
    part(
      "How to cite",
      `${names.join("; ")}: compared as of ${[...new Set(dyads.map(({ asOf }) => asOf))].sort().join(", ")}. Entente, ${framework.id} ${framework.version}. Words of probability follow ICD 203.\n`,
    ),
  ].join("");
}
