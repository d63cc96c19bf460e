import type { Claim } from "../../contract/index.ts";
import type { AssertionIndicator } from "../framework/schema.ts";
import { round } from "../round.ts";
import { lastDay, yearsBetween } from "../time.ts";
import { decay, type EvidenceContext } from "./context.ts";
import type { Item } from "./item.ts";

/** Opinions on a tie go stale: half their weight in three years, none after ten. Elicited. */
const opinion = { halfLife: 3, window: 10 } as const;

/** Whether the claim says there is a tie of the asked strength, says there is none, or speaks of a weaker one. */
function directionOf(
  { thesis, polarity, certainty }: Claim,
  indicator: AssertionIndicator,
): "for" | "against" | null {
  if (thesis === null) return null;
  const doubted = certainty === "denied" || certainty === "doubted";
  if (thesis.tie === "none") return doubted ? null : "against";
  if (!indicator.ties.includes(thesis.tie)) return null;
  return doubted || polarity === "negative" ? "against" : "for";
}

type Tie = NonNullable<Claim["thesis"]>["tie"];

const ties: Readonly<Record<Tie, string>> = {
  none: "no alliance",
  partnership: "a partnership",
  closer: "growing closeness",
  preparing: "an alliance in preparation",
  "in-fact": "an alliance in fact",
  formal: "a formal alliance",
};

const surely: Readonly<Record<Claim["certainty"], string>> = {
  asserted: "says that there is",
  probable: "calls probable",
  possible: "calls possible",
  doubted: "doubts",
  denied: "denies",
};

/** "calls possible: an alliance in fact"; what denies a tie is told so, however it was put. */
function sayingOf({ thesis, certainty, polarity }: Claim, direction: "for" | "against"): string {
  const tie = thesis?.tie ?? "none";
  if (direction === "against" && tie !== "none" && polarity === "negative") return `denies ${ties[tie]}`;
  return `${surely[certainty]} ${ties[tie]}`;
}

function itemOf(claim: Claim, indicator: AssertionIndicator, context: EvidenceContext): Item | null {
  const direction = directionOf(claim, indicator);
  if (direction === null) return null;
  const day = lastDay(context.reports.get(claim.report)?.published[0] ?? null) ?? context.asOf;
  const age = yearsBetween(day, context.asOf);
  if (age < 0 || age > opinion.window) return null;
  const origin = context.origins.ofClaim(claim.id);
  const certainty = direction === "against" ? 1 : context.framework.certainty[claim.certainty];
  const named = origin?.speaker ? 1 : context.framework.unnamedOrigin;
  const trust = context.trust.inTie(claim.id, claim.report);
  return {
    from: day,
    to: day,
    course: "once",
    source: origin?.id ?? claim.report,
    tie: claim.thesis?.tie ?? null,
    independent: origin !== null && origin.speaker !== null,
    shown: {
      id: `evidence:${indicator.id}:${claim.id}`,
      indicator: indicator.id,
      kind: "claim",
      from: claim.id,
      report: claim.report,
      quote: { start: claim.start, end: claim.end, text: claim.text },
      says: `${sayingOf(claim, direction)}${trust.why}`,
      date: null,
      origin: origin?.id ?? null,
      voices: context.voicesOf(claim.id, claim.report),
      weight: round(certainty * named * trust.share * decay(age, opinion.halfLife)),
      direction,
    },
  };
}

/**
 * Evidence from what named voices say of the tie. Headlines are left out: they are the paper's words about its own
 * text, and findings hold them against it.
 */
export function itemsFromClaims(claims: readonly Claim[], context: EvidenceContext): Item[] {
  const indicators = context.framework.indicators.filter((one) => one.axis === "assertion");
  const items: Item[] = [];
  for (const claim of claims) {
    const dyad = claim.thesis?.dyad;
    if (dyad === undefined || claim.within !== "body" || claim.headline) continue;
    if (!context.pair.every((one) => dyad.includes(one))) continue;
    for (const indicator of indicators) {
      const item = itemOf(claim, indicator, context);
      if (item) items.push(item);
    }
  }
  return items;
}
