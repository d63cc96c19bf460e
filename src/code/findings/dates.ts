import type { Finding } from "../../contract/index.ts";
import type { CodeContext } from "../context.ts";
import { makeFinding, titleSpan } from "./make.ts";

/** A page that does not state when it was published, with what bounds its date. */
export const dateFindings = ({ report }: Pick<CodeContext, "report">): readonly Finding[] => {
  const [best] = report.published;
  if (best?.basis === "stated") return [];
  const bound = best
    ? ` What it shows puts it ${best.from === null ? `not after ${best.to}` : best.to === null ? `not before ${best.from}` : `between ${best.from} and ${best.to}`}.`
    : "";
  const against = best?.span ? [best.span] : [];
  return [
    makeFinding(report, {
      kind: "date",
      verdict: "undated",
      place: titleSpan(report),
      says: `The page does not state when it was published.${bound}`,
      against,
      rule: "findings/undated",
    }),
  ];
};
