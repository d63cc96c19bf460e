import type { Paper } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { PaperIndicator } from "../framework/schema.ts";
import type { Reading } from "./practice.ts";

/** Whether a treaty in force binds the pair to one of the obligations; a lookup, nothing is weighed. */
export function readPaper(paper: Paper, indicator: PaperIndicator, knowledge: Knowledge): Reading {
  const behind = paper.obligations
    .filter(({ obligation }) => indicator.obligations.includes(obligation))
    .flatMap(({ treaties }) => treaties);
  const near = behind.filter((id) => !knowledge.regional.has(id));
  const names = [...new Set(near.length > 0 ? near : behind)].map(
    (id) => paper.treaties.find((treaty) => treaty.id === id)?.name ?? id,
  );
  if (behind.length === 0) return { state: "no", why: "No treaty in force says so." };
  const tells = indicator.likelihoods.states.includes("region-wide");
  if (near.length === 0)
    return {
      state: tells ? "region-wide" : "yes",
      why: `Only by region-wide treaties: ${names.join("; ")}.`,
    };
  return { state: "yes", why: `${names.join("; ")}.` };
}
