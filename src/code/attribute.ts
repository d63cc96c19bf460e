/** Ties events to the claims they rest on, and lowers what a claim itself does not assert. */
import type { Claim, Event } from "../contract/index.ts";
import { liesIn } from "./tree/index.ts";

const size = (claim: Claim): number => claim.content.reduce((sum, span) => sum + span.end - span.start, 0);

/** The narrowest claim with a voice in whose content the trigger stands; the author's own claims attribute nothing. */
const restsOn = (event: Event, claims: readonly Claim[]): Claim | null => {
  const holding = claims.filter(
    (claim) => claim.chain.length > 0 && claim.content.some((span) => liesIn(event.trigger, span)),
  );
  return holding.sort((a, b) => size(a) - size(b) || a.start - b.start)[0] ?? null;
};

const lowered: Readonly<Partial<Record<Claim["certainty"], Event["modality"]>>> = {
  possible: "hypothetical",
  doubted: "alleged",
  denied: "denied",
};

/** That an alliance exists is a judgement of whoever says so, not a deed anyone saw. */
const isJudgement = (event: Event, claim: Claim): boolean =>
  event.rung === "common-defence-policy" && claim.thesis !== null;

const modalityUnder = (event: Event, claim: Claim): Event["modality"] => {
  if (event.modality !== "actual") return event.modality;
  return lowered[claim.certainty] ?? (isJudgement(event, claim) ? "alleged" : "actual");
};

/** Events with `attributedTo` filled in, and no more certain than the claim they stand in. */
export const attributeEvents = (events: readonly Event[], claims: readonly Claim[]): readonly Event[] =>
  events.map((event) => {
    const claim = restsOn(event, claims);
    return claim ? { ...event, attributedTo: claim.id, modality: modalityUnder(event, claim) } : event;
  });
