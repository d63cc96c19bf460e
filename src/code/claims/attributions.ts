import type { Node } from "../tree/index.ts";
import { subtree } from "../tree/index.ts";
import type { Attribution } from "./attribution.ts";
import { adverbAttributions } from "./finders/adverbs.ts";
import { lineAttributions } from "./finders/lines.ts";
import { clauseUnder, nounAttributions } from "./finders/nouns.ts";
import { pointingAttributions } from "./finders/pointing.ts";
import { prepositionAttributions } from "./finders/prepositions.ts";
import { quotedAttributions } from "./finders/quoted.ts";
import { sharedAttributions } from "./finders/shared.ts";
import { tagAttributions } from "./finders/tags.ts";
import { verbAttributions } from "./finders/verbs.ts";
import type { Reading } from "./reading.ts";
import { lengthOf, runsOf } from "./spans.ts";

/** "denied the claim that P": P is denied, and the noun without a holder of its own says nothing more. */
const throughNoun = (one: Attribution): Attribution => {
  const clause = one.rule === "claims/verb-object" && one.contentNode ? clauseUnder(one.contentNode) : null;
  return clause ? { ...one, content: runsOf(subtree(clause)), contentNode: clause } : one;
};

const cues = (found: readonly Attribution[]): ReadonlySet<Node | null> =>
  new Set(found.flatMap((one) => (one.cueNode ? [one.cueNode] : [])));

/** Attributions of one cue by a surer finder replace those of another. */
const without = (found: readonly Attribution[], surer: readonly Attribution[]): readonly Attribution[] => {
  const taken = cues(surer);
  return found.filter((one) => !taken.has(one.cueNode));
};

/** A verb and the noun it carries ("voiced the view that") are one cue: the noun's, unless it has no holder. */
const carried = (verbs: readonly Attribution[], nouns: readonly Attribution[]): readonly Attribution[] => {
  const clauses = nouns.filter(({ rule }) => rule === "claims/noun");
  const held = new Set(clauses.filter((one) => one.source !== null).map((one) => one.cueNode));
  const kept = verbs.filter(
    (one) => one.contentNode === null || !held.has(one.contentNode) || one.cue.certainty !== "asserted",
  );
  const objects = new Set(kept.map((one) => one.contentNode));
  return [
    ...kept.map(throughNoun),
    ...clauses.filter((one) => one.source !== null || !objects.has(one.cueNode)),
    ...nouns.filter((one) => !clauses.includes(one) && !objects.has(one.cueNode)),
  ];
};

/** "The premier reportedly told Oslo that P": the saying itself is hearsay, and has a speaker already. */
const spokenBy = (adverbs: readonly Attribution[], verbs: readonly Attribution[]): readonly Attribution[] => {
  const said = cues(verbs.filter(({ cue }) => cue.act === "say" || cue.act === "think"));
  return adverbs.filter((one) => !said.has(one.contentNode));
};

/** Layout wins over a tree that saw less of what was said. */
const longer = (lines: readonly Attribution[], verbs: readonly Attribution[]): readonly Attribution[] =>
  lines.filter((line) => {
    const rival = verbs.find((one) => one.cueNode !== null && one.cueNode === line.cueNode);
    const sameSentence = verbs.some((one) => one.cueNode === null && one.sentence === line.sentence);
    return !sameSentence && (rival === undefined || lengthOf(rival.content) < lengthOf(line.content));
  });

/**
 * All attributions of a page: sources with their cue and content, claims or not, in no order. Attitudes and acts
 * (praise, demands, vows, wishes) are among them; `selectClaims` leaves those to the events.
 */
export const findAttributions = (reading: Reading): readonly Attribution[] => {
  const pointing = pointingAttributions(reading);
  const tags = without(tagAttributions(reading), pointing);
  const nouns = without(nounAttributions(reading), pointing);
  const verbs = carried(without(without(verbAttributions(reading), pointing), tags), nouns);
  const lines = without(longer(lineAttributions(reading), verbs), [...pointing, ...tags]);
  const sure = [...pointing, ...tags, ...lines];
  const spoken = without(verbs, lines);
  const trees = [
    ...spoken,
    ...without(sharedAttributions(reading, spoken), lines),
    ...prepositionAttributions(reading),
    ...spokenBy(adverbAttributions(reading), verbs),
  ];
  return quotedAttributions(reading, [...sure, ...trees]);
};
