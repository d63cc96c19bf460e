import type { Finding } from "../../contract/index.ts";
import type { CodeContext } from "../context.ts";
import { makeFinding } from "./make.ts";

/** A page that does not state when it was published, with what bounds its date. */
export const dateFindings = ({ report }: CodeContext): readonly Finding[] => {
  const [best] = report.published;
  if (best?.basis === "stated") return [];
  const headline = report.blocks.find(({ kind }) => kind === "headline") ?? report.blocks[0];
  const start = headline?.start ?? 0;
  const end = start + report.text.slice(start, headline?.end ?? 0).trimEnd().length;
  const bound = best
    ? ` What it shows puts it ${best.from === null ? `not after ${best.to}` : best.to === null ? `not before ${best.from}` : `between ${best.from} and ${best.to}`}.`
    : "";
  const against = best?.span ? [best.span] : [];
  return [
    makeFinding(report, {
      kind: "date",
      verdict: "undated",
      place: { start, end },
      says: `The page does not state when it was published.${bound}`,
      against,
      rule: "findings/undated",
    }),
  ];
};
