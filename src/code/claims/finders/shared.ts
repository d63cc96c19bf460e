import { childOf, isPassive, type Node } from "../../tree/index.ts";
import type { Attribution } from "../attribution.ts";
import { type VerbMatch, verbMatches } from "../cues/match-verb.ts";
import type { Reading } from "../reading.ts";
import { isSpeaker } from "../voices/kind.ts";
import { sourceAt } from "./source.ts";
import { cueSpanOf } from "./verbs.ts";

const spoken = (reading: Reading, verb: Node): VerbMatch | undefined =>
  verb.upos === "VERB"
    ? verbMatches(verb, reading.book).find(
        ({ cue }) => ["say", "think", "show"].includes(cue.act) && !cue.quoteOnly,
      )
    : undefined;

const again = (
  reading: Reading,
  one: Attribution,
  { verb, speaker }: { readonly verb: Node; readonly speaker: Node },
): readonly Attribution[] => {
  const match = spoken(reading, verb);
  if (!match || !isSpeaker(reading, speaker)) return [];
  const { act, certainty, stance } = match.cue;
  return [
    {
      ...one,
      cue: { act, certainty, stance },
      cueSpan: cueSpanOf(match.words),
      cueNode: verb,
      source: sourceAt(speaker, verb),
      relays: [],
      behind: [],
      negated: false,
      rule: "claims/shared",
    },
  ];
};

/** "The junta alleges, and Chad denies, that P": the first verb waits for what the second one says. */
const waiting = (reading: Reading, one: Attribution, verb: Node): readonly Attribution[] => {
  const first = verb.rel === "conj" && !isPassive(verb) ? verb.parent : null;
  const speaker = first && childOf(first, "nsubj");
  const own = childOf(verb, "nsubj");
  if (!first || !speaker || !own || childOf(first, "ccomp", "obj", "xcomp", "obl")) return [];
  const between = verb.tree.nodes.slice(first.id, own.id);
  return between.some(({ upos }) => upos === "CCONJ") ? again(reading, one, { verb: first, speaker }) : [];
};

/** One clause of two voices: what a second verb, joined to the cue of an attribution, says of the same words. */
export const sharedAttributions = (
  reading: Reading,
  found: readonly Attribution[],
): readonly Attribution[] => {
  const cues = new Set(found.map(({ cueNode }) => cueNode));
  return found.flatMap((one) => {
    const { cueNode: verb, source } = one;
    if (!verb || !source || verb.upos !== "VERB") return [];
    return waiting(reading, one, verb).filter(({ cueNode }) => !cues.has(cueNode));
  });
};
