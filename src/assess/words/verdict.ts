import type { Paper } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { pendingOn } from "../../record/index.ts";
import { inText } from "../../record/say-paper.ts";
import type { Framework } from "../framework/schema.ts";
import type { Judged } from "../judge.ts";
import { percent, wordsFor } from "./icd203.ts";
import { listed } from "./list.ts";

/** Whether a treaty of the two, or only a region-wide one, obliges them to defend one another. */
function treatyWords(paper: Paper, knowledge: Knowledge): string {
  const { obligations, suspended } = paper;
  const defence = obligations.find(({ obligation }) => obligation === "defence");
  const isOwn = defence?.treaties.some((id) => !knowledge.regional.has(id)) ?? false;
  if (!isOwn && pendingOn(knowledge, paper, ["defence"]).length > 0)
    return "a treaty of defence is signed and not yet in force";
  if (defence === undefined) return "no treaty obliges either to defend the other";
  if (defence.treaties.every((id) => knowledge.regional.has(id)))
    return "only a region-wide treaty speaks of defence";
  if (suspended.length > 0)
    return `a treaty of defence stands, but ${suspended.map(({ what }) => what).join("; ")}`;
  return defence.symmetric
    ? "a treaty obliges each to defend the other"
    : "a treaty obliges one to defend the other";
}

/** Whether the two halves of the sentence pull apart: an obligation without an ally, or an ally without one. */
const joining = ({ obligations }: Paper, leader: string): string => {
  const owed = obligations.some(({ obligation }) => obligation === "defence");
  if (owed) return leader === "formal-ally" ? "and" : "though";
  return leader === "ally-in-fact" ? "though" : "and";
};

const surely: ReadonlySet<string> = new Set(["likely", "very likely", "almost certain"]);

/** The verdict in plain words: what they most likely are, how sure that is, and what the paper says. */
export function verdictOf(
  judged: Judged,
  paper: Paper,
  context: { readonly framework: Framework; readonly knowledge: Knowledge },
): string {
  const { framework, knowledge } = context;
  const { id, probability } = judged.leader;
  const predicate = framework.hypotheses.find((one) => one.id === id)?.says ?? id;
  const words = wordsFor(probability);
  const share = percent(probability);
  const names = listed(
    paper.dyad.map((state) => {
      const found = knowledge.states.get(state);
      return found ? inText(found) : state;
    }),
  );
  const lead = surely.has(words)
    ? `It is ${words} (${share}) that`
    : `The best reading, at ${share} (${words}), is that`;
  const seen = judged.readings.all.some(({ items }) => items.length > 0);
  const basis = seen
    ? ""
    : "Nothing here speaks of practice between the two; by treaties and base rates alone: ";
  const start = seen ? lead : lead.charAt(0).toLowerCase() + lead.slice(1);
  return `${basis}${start} ${names} ${predicate}, ${joining(paper, id)} ${treatyWords(paper, knowledge)}.`;
}
