import type { Event } from "../../../contract/index.ts";
import type { Member } from "../../member.ts";
import { type Compare, less, otherwise, textAt } from "./comparison.ts";

const partiesOf = (parties: Event["actors"]): string =>
  [...new Set(parties.flatMap(({ country }) => country ?? []))].sort().join("-");

const statesOf = ({ actors, recipients }: Event): string => partiesOf([...actors, ...recipients]);

/** Roots of PLOVER that are hostile, and those that are not; what may be either (a mobilisation, a request) is in neither. */
const hostile: ReadonlySet<string> = new Set("ASSAULT COERCE SANCTION".split(" "));
const friendly: ReadonlySet<string> = new Set("AGREE CONSULT SUPPORT COOPERATE AID".split(" "));

/** The first letters of the word that tells an event: "deliver" of "delivered". */
const stemOf = (member: Member, { trigger }: Event): string =>
  textAt(member, trigger).toLowerCase().slice(0, 4);

/** A deed done the other way round, or of the contrary kind. */
export const compareDeeds: Compare = ({ claim, citing, cited, passage }) => {
  const mine = citing.coded.events.filter(
    ({ attributedTo, start, end }) => attributedTo === claim.id || (start >= claim.start && end <= claim.end),
  );
  const theirs = cited.coded.events.filter(({ start, end }) => start < passage.end && passage.start < end);
  for (const one of mine) {
    const same = theirs.filter((other) => statesOf(other) === statesOf(one) && statesOf(one).includes("-"));
    if (same.length === 0) continue;
    // "Russia will station missiles in Belarus" is no other deed than "Belarus will receive missiles": the verb must be the same.
    const isReversed = (other: Event): boolean =>
      stemOf(citing, one) === stemOf(cited, other) &&
      other.plover.event === one.plover.event &&
      partiesOf(other.actors) === partiesOf(one.recipients) &&
      partiesOf(other.recipients) === partiesOf(one.actors) &&
      partiesOf(one.actors) !== partiesOf(one.recipients);
    if (same.every(isReversed) && !one.symmetric)
      return otherwise("The cited report has it the other way round.");
    const isHostile = hostile.has(one.plover.event);
    const contrary = isHostile ? friendly : friendly.has(one.plover.event) ? hostile : null;
    if (contrary !== null && same.every(({ plover }) => contrary.has(plover.event)))
      return otherwise(
        `The cited report tells of another deed (${same[0]?.plover.event.toLowerCase()}, not ${one.plover.event.toLowerCase()}).`,
      );
  }
  return null;
};

/** Words under which something is not done: said to come, wished for, threatened. */
export const unreal =
  /\b(?:threat\w*|plan|plans|planned|planning|intend\w*|wants?|wanted|hopes?|hoped|consider\w*|mull\w*|propos\w+|offer\w*|promis\w+|may|might|could|would|prepar\w+|seek\w*|sought|ask(?:s|ed)?|urg\w+|expect\w*|demand\w*)\b/i;
const future = /\b(?:will|shall|to be|is to|are to|going to)\b/i;
const done = /\b(?:has|have|had|was|were)\s+(?!not\b)\p{L}+/u;

/** What the cited report has planned, wished for or threatened, made a thing done. */
export const compareReality: Compare = ({ claim, cited, sentence }) => {
  const here = textAt(cited, sentence);
  const word = unreal.exec(here)?.[0] ?? /\bwill\b/.exec(here)?.[0];
  if (word === undefined || unreal.test(claim.text) || future.test(claim.text) || !done.test(claim.text))
    return null;
  // "They opened a post that soldiers of both will keep": the deed is done, the rest is to come.
  const isDone = !unreal.test(here) && (done.test(here) || /\b\p{Ll}{2,}ed\b/u.test(here));
  return isDone ? null : less(`The cited report does not say that it is done (“${word}”).`);
};
