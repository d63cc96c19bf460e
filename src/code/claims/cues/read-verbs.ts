import type { Act, Certainty, Stance, VerbCue } from "./types.ts";

/** A group of `knowledge/cues/verbs.yaml`. */
export interface VerbGroup {
  readonly act: Act;
  readonly certainty: Certainty;
  readonly stance: Stance;
  /** "quote": the verbs speak only beside a quotation. */
  readonly frames?: "quote";
  readonly verbs: string;
}

/** Verbs that take an infinitive, and those whose passive does. */
export interface VerbSets {
  readonly infinitive: ReadonlySet<string>;
  readonly hearsay: ReadonlySet<string>;
}

const shape = /^([^*+=]+)(\*)?(?:=(as|name))?((?:\+[a-z]+)*)$/;

/** Reads one verb of the file, `lemma[_particle][*][=as][+preposition ...]`; `null` when it is not of that form. */
export const readVerb = (
  written: string,
  group: Omit<VerbGroup, "verbs">,
  sets: VerbSets,
): VerbCue | null => {
  const match = shape.exec(written);
  if (!match?.[1]) return null;
  const [verb = "", ...rest] = match[1].split("_");
  return {
    act: group.act,
    certainty: group.certainty,
    stance: group.stance,
    verb,
    rest,
    quoteOnly: group.frames === "quote",
    hearsay: sets.hearsay.has(verb),
    infinitive: sets.infinitive.has(verb) || !["say", "think", "show", "judge"].includes(group.act),
    object: match[2] === "*",
    predicate: match[3] === "as" ? "as" : match[3] === "name" ? "bare" : null,
    prepositions: new Set((match[4] ?? "").split("+").filter(Boolean)),
  };
};

/** Verbs by lemma; phrases with more words first, then in the order of the file. */
export const readVerbs = (
  groups: readonly VerbGroup[],
  sets: VerbSets,
): ReadonlyMap<string, readonly VerbCue[]> => {
  const byVerb = new Map<string, VerbCue[]>();
  for (const group of groups) {
    for (const written of group.verbs.trim().split(/\s+/)) {
      const cue = readVerb(written, group, sets);
      if (cue) byVerb.set(cue.verb, [...(byVerb.get(cue.verb) ?? []), cue]);
    }
  }
  for (const cues of byVerb.values()) cues.sort((a, b) => b.rest.length - a.rest.length);
  return byVerb;
};
