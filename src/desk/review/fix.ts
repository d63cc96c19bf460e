/** What a reviewer's form says, as a correction: checked against the report and against what is known. */
import { z } from "zod";
import {
  Claim,
  type Coded,
  type Correction,
  type Event,
  type EventParty,
  Modality,
  type Report,
  type ReviewedRecord,
  Voice,
} from "../../contract/index.ts";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";

const short = z.string().trim().max(400);
const day = z.union([z.literal(""), z.iso.date()]);

/** The fields of the form; those a record does not have are empty. */
export const ReviewForm = z.object({
  record: z.string().max(200),
  verdict: z.enum(["accepted", "corrected", "rejected", "withdrawn"]),
  why: short.default(""),
  root: short.default(""),
  modality: z.union([z.literal(""), Modality]).default(""),
  negated: z.union([z.literal(""), z.literal("yes")]).default(""),
  actors: short.default(""),
  recipients: short.default(""),
  from: day.default(""),
  to: day.default(""),
  certainty: z.union([z.literal(""), Claim.unwrap().shape.certainty]).default(""),
  polarity: z.union([z.literal(""), Claim.unwrap().shape.polarity]).default(""),
  stance: z.union([z.literal(""), Claim.unwrap().shape.reporterStance]).default(""),
  speaker: short.default(""),
  speakerKind: z.union([z.literal(""), Voice.unwrap().shape.kind]).default(""),
  /** Where the reviewer goes on: the rest of the queue's address. */
  back: z.string().max(600).default(""),
});
export type ReviewForm = z.infer<typeof ReviewForm>;

/** What a correction is made from. */
export interface Reviewing {
  readonly report: Report;
  readonly coded: Coded;
  readonly knowledge: Knowledge;
}

const wrong = (name: string, value: string, why: string): EntenteError =>
  new EntenteError("E810", { name, value, why });

/** A party by its code: one the event has, one the page names, or a state. */
const partyOf = (code: string, event: Event, { coded, knowledge }: Reviewing): EventParty => {
  const known = [...event.actors, ...event.recipients].find(({ id }) => id === code);
  if (known) return known;
  const named = coded.mentions
    .filter(({ actor }) => actor.id === code)
    .sort((a, b) => Math.abs(a.start - event.start) - Math.abs(b.start - event.start))[0];
  if (named) {
    const { id, country, sector } = named.actor;
    return { id, country, sector, span: { start: named.start, end: named.end } };
  }
  if (!knowledge.states.has(code))
    throw wrong("who", code, "it is the code of no state, and the page names no actor of that id");
  return { id: code, country: code, sector: null, span: event.trigger };
};

const partiesOf = (codes: string, event: Event, reviewing: Reviewing): EventParty[] =>
  [...new Set(codes.split(/[\s,;]+/u).filter(Boolean))].map((code) =>
    partyOf(/^[a-z]{3}$/u.test(code) ? code.toUpperCase() : code, event, reviewing),
  );

const dateOf = ({ from, to }: ReviewForm, { date }: Event): Event["date"] => {
  if (from === "" && to === "") return null;
  const whole = { from: from || null, to: to || from || null };
  if (whole.from !== null && whole.to !== null && whole.from > whole.to)
    throw wrong("the last day", to, `it is before the first one, ${from}`);
  if (date && date.from === whole.from && date.to === whole.to) return date;
  return { ...whole, basis: "stated", source: "reviewer", span: null };
};

const correctedEvent = (event: Event, form: ReviewForm, reviewing: Reviewing): Event => {
  if (!reviewing.knowledge.ontology.plover.roots.has(form.root))
    throw wrong("the root", form.root, "PLOVER has no such root");
  const isSameRoot = form.root === event.plover.event;
  return {
    ...event,
    plover: isSameRoot ? event.plover : { event: form.root, mode: null, contexts: event.plover.contexts },
    // A code and a rung follow from the root: a reviewer's root leaves none that contradicts it.
    cameo: isSameRoot ? event.cameo : null,
    rung: isSameRoot ? event.rung : null,
    actors: partiesOf(form.actors, event, reviewing),
    recipients: partiesOf(form.recipients, event, reviewing),
    modality: form.modality || event.modality,
    negated: form.negated === "yes",
    date: dateOf(form, event),
  };
};

/** The speaker's words nearest the claim. */
const placeOf = (words: string, claim: Claim, { report }: Reviewing): number => {
  let best = -1;
  for (let at = report.text.indexOf(words); at !== -1; at = report.text.indexOf(words, at + 1))
    if (best === -1 || Math.abs(at - claim.start) < Math.abs(best - claim.start)) best = at;
  if (best === -1) throw wrong("the speaker", words, "these words do not stand on the page");
  return best;
};

const chainOf = (
  claim: Claim,
  { speaker, speakerKind }: ReviewForm,
  reviewing: Reviewing,
): Claim["chain"] => {
  const before = claim.chain.slice(0, -1);
  const last = claim.chain.at(-1);
  if (speaker === "") return speakerKind === "" || !last ? [] : [...before, { ...last, kind: speakerKind }];
  if (last && last.mention === speaker) return [...before, { ...last, kind: speakerKind || last.kind }];
  const start = placeOf(speaker, claim, reviewing);
  const span = { start, end: start + speaker.length };
  return [...before, { kind: speakerKind || "person", mention: speaker, span, resolved: null }];
};

const correctedClaim = (claim: Claim, form: ReviewForm, reviewing: Reviewing): Claim => ({
  ...claim,
  certainty: form.certainty || claim.certainty,
  polarity: form.polarity || claim.polarity,
  reporterStance: form.stance || claim.reporterStance,
  chain: chainOf(claim, form, reviewing),
});

const personOf = (now: ReviewedRecord, form: ReviewForm, reviewing: Reviewing): ReviewedRecord | null => {
  if (form.verdict === "rejected") return null;
  if (form.verdict !== "corrected") return now;
  return now.type === "event" ? correctedEvent(now, form, reviewing) : correctedClaim(now, form, reviewing);
};

/** What has been said of a record before, and what the machine had made of it. */
export interface Spoken {
  readonly machine: ReviewedRecord;
  /** The record as it stands. */
  readonly now: ReviewedRecord;
}

/**
 * The correction that a form asks for.
 * @throws EntenteError E810 when a field says what cannot be: a state that is none, words that are not on the page
 */
export const correctionOf = (
  form: ReviewForm,
  { machine, now }: Spoken,
  reviewing: Reviewing & { readonly by: string; readonly at: string },
): Correction => ({
  type: "correction",
  report: reviewing.report.id,
  verdict: form.verdict,
  machine,
  person: form.verdict === "withdrawn" ? machine : personOf(now, form, reviewing),
  by: reviewing.by,
  at: reviewing.at,
  why: form.why,
});
