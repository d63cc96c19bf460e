import type { Paper } from "../../contract/index.ts";
import type { Framework } from "../framework/schema.ts";
import type { Judged } from "../judge.ts";
import { percent, wordsFor } from "./icd203.ts";
import { listed } from "./list.ts";

const owesDefence = ({ obligations }: Paper): boolean =>
  obligations.some(({ obligation }) => obligation === "defence");

/** Whether the two sides of the sentence pull apart: an obligation without an ally, or an ally without one. */
const joining = (paper: Paper, leader: string): string => {
  if (owesDefence(paper)) return leader === "formal-ally" ? "and" : "though";
  return leader === "ally-in-fact" ? "though" : "and";
};

/** The verdict in plain words: what they most likely are, how sure that is, and what the paper says. */
export function verdictOf(
  names: readonly string[],
  paper: Paper,
  judged: Judged,
  framework: Framework,
): string {
  const leader = framework.hypotheses.find(({ id }) => id === judged.leader.id);
  const words = wordsFor(judged.leader.probability);
  const share = percent(judged.leader.probability);
  const surer = words === "likely" || words === "very likely" || words === "almost certain";
  const lead = surer ? `It is ${words} (${share}) that` : `The best reading, at ${share} (${words}), is that`;
  const treaty = owesDefence(paper)
    ? "a treaty obliges one to defend the other"
    : "no treaty obliges either to defend the other";
  return `${lead} ${listed(names)} ${leader?.says ?? judged.leader.id}, ${joining(paper, judged.leader.id)} ${treaty}.`;
}
