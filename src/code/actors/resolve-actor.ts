import type { ActorReference, Sentence } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { draftMentions } from "./index.ts";

const strength = (actor: ActorReference): number =>
  (actor.kind === "person" ? 4 : 0) +
  (actor.country !== null || actor.organisation !== null ? 2 : 0) +
  (actor.sector !== null ? 1 : 0);

/**
 * Who one string of words stands for ("Colombian Defense Minister Diego Molano"), as a list of actors would ask.
 * @param sentences the trees of those words
 * @param context `asOf`: the day on which offices are looked up; `null` takes the latest
 * @returns the strongest mention in it: a person before an office, an office before a bare state; `null` for nobody
 */
export const resolveActor = (
  sentences: readonly Sentence[],
  context: { readonly knowledge: Knowledge; readonly asOf: string | null },
): ActorReference | null => {
  const { drafts } = draftMentions(sentences, context.knowledge, context.asOf);
  let best: ActorReference | null = null;
  for (const { actor, reading } of drafts) {
    const gain = strength(actor) - (reading === "modifier" ? 1 : 0);
    if (!best || gain > strength(best)) best = actor;
  }
  return best;
};
