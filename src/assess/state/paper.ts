import type { Paper, Suspension } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { pendingOn, signatureOf } from "../../record/index.ts";
import type { PaperIndicator } from "../framework/schema.ts";
import type { Reading } from "./practice.ts";

/** What is on hold in treaties that owe one of the obligations. */
const holdsOf = (paper: Paper, indicator: PaperIndicator, knowledge: Knowledge): readonly Suspension[] =>
  paper.suspended.filter(({ treaty }) => {
    const owes = knowledge.treaties.find(({ id }) => id === treaty)?.obligations ?? [];
    return !knowledge.regional.has(treaty) && owes.some((one) => indicator.obligations.includes(one));
  });

/** Whether a treaty in force binds the pair to one of the obligations; a lookup, nothing is weighed. A part on hold shows as "suspended", or takes the treaty out where the indicator has no such state; a treaty that waits for its entry into force shows as "signed" where it has. */
export function readPaper(paper: Paper, indicator: PaperIndicator, knowledge: Knowledge): Reading {
  const behind = paper.obligations
    .filter(({ obligation }) => indicator.obligations.includes(obligation))
    .flatMap(({ treaties }) => treaties);
  const holds = holdsOf(paper, indicator, knowledge);
  const onHoldNow = new Set(holds.map(({ treaty }) => treaty));
  const kept = indicator.likelihoods.states.includes("suspended")
    ? behind
    : behind.filter((id) => !onHoldNow.has(id));
  const near = kept.filter((id) => !knowledge.regional.has(id));
  const names = [...new Set(near.length > 0 ? near : kept)].map(
    (id) => paper.treaties.find((treaty) => treaty.id === id)?.name ?? id,
  );
  const onHold = holds.map(({ what, from }) => `${what} (since ${from})`).join("; ");
  const [pending] = near.length === 0 ? pendingOn(knowledge, paper, indicator.obligations) : [];
  if (pending && indicator.likelihoods.states.includes("signed"))
    return {
      state: "signed",
      why: `Signed on ${signatureOf(pending)} and not yet in force: ${pending.name}.`,
    };
  if (kept.length === 0) {
    const why = holds.length === 0 ? "No treaty in force says so." : `No treaty in force says so: ${onHold}.`;
    return { state: "no", why };
  }
  const { states } = indicator.likelihoods;
  const tells = states.includes("region-wide");
  if (near.length === 0)
    return {
      state: tells ? "region-wide" : "yes",
      why: `Only by region-wide treaties: ${names.join("; ")}.`,
    };
  if (holds.length > 0 && states.includes("suspended"))
    return { state: "suspended", why: `In force: ${names.join("; ")}. But ${onHold}.` };
  return { state: "yes", why: `${names.join("; ")}.` };
}
