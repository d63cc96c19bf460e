/** Ties events to the claims they rest on, and lowers what a claim itself does not assert. */
import type { Claim, Event } from "../contract/index.ts";
import { liesIn } from "./tree/index.ts";

const size = (claim: Claim): number => claim.content.reduce((sum, span) => sum + span.end - span.start, 0);

/** Stretches of text in which claims are looked up: some ten sentences, so that the time stays linear in the text. */
const stretch = 2048;

/** Claims with a voice, by the stretches their content touches. */
const byStretch = (claims: readonly Claim[]): ReadonlyMap<number, ReadonlySet<Claim>> => {
  const at = new Map<number, Set<Claim>>();
  for (const claim of claims) {
    if (claim.chain.length === 0) continue;
    for (const { start, end } of claim.content)
      for (let part = Math.floor(start / stretch); part <= Math.floor(end / stretch); part++)
        at.set(part, (at.get(part) ?? new Set()).add(claim));
  }
  return at;
};

/** The narrowest claim with a voice in whose content the trigger stands; the author's own claims attribute nothing. */
const restsOn = (event: Event, claims: ReturnType<typeof byStretch>): Claim | null => {
  const near = claims.get(Math.floor(event.trigger.start / stretch)) ?? [];
  const holding = [...near].filter((claim) => claim.content.some((span) => liesIn(event.trigger, span)));
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

/**
 * A hedge among the words of the claim itself has had its say when the tree was read: what it left actual ("suffering
 * from sanctions, X may ...") is taken for granted. A hedge outside them lowers all.
 */
const hedgedWithin = (claim: Claim): boolean =>
  claim.content.some(({ start, end }) =>
    hedge.test(claim.text.slice(start - claim.start, end - claim.start)),
  );

const hedge = /\b(?:may|might|could|can|perhaps|maybe|possibly|possible)\b/i;

const modalityUnder = (event: Event, claim: Claim): Event["modality"] => {
  if (event.modality !== "actual") return event.modality;
  if (claim.certainty === "possible" && hedgedWithin(claim)) return "actual";
  return lowered[claim.certainty] ?? (isJudgement(event, claim) ? "alleged" : "actual");
};

/** Events with `attributedTo` filled in, and no more certain than the claim they stand in. */
export const attributeEvents = (events: readonly Event[], claims: readonly Claim[]): readonly Event[] => {
  const at = byStretch(claims);
  return events.map((event) => {
    const claim = restsOn(event, at);
    return claim ? { ...event, attributedTo: claim.id, modality: modalityUnder(event, claim) } : event;
  });
};
