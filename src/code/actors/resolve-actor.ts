import type { ActorReference, Sentence } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import type { Draft } from "./draft.ts";
import { draftMentions } from "./index.ts";

interface Resolving {
  readonly knowledge: Knowledge;
  readonly asOf: string | null;
}

const strength = (actor: ActorReference): number =>
  (actor.kind === "person" ? 4 : 0) +
  (actor.country !== null || actor.organisation !== null ? 2 : 0) +
  (actor.sector !== null ? 1 : 0);

/** A capital named alone stands for the government in it, any other town or region for those who live there. */
const standsFor: Readonly<Record<string, string>> = { "name:capital": "GOV", "name:place": "CVL" };

/** A title says that its bearer held the office when the words were written, a day nobody gave. */
const titledSector = ({ rule, role }: Draft, { roles }: Knowledge): string | null =>
  rule === "person" && role !== null ? (roles.get(role)?.sector ?? null) : null;

const actorOf = (draft: Draft, { knowledge, asOf }: Resolving): ActorReference => {
  const { actor, rule } = draft;
  const titled = asOf === null && actor.sector === "ELI" ? titledSector(draft, knowledge) : null;
  return { ...actor, sector: titled ?? actor.sector ?? standsFor[rule] ?? null };
};

/** The first day of the month of which the tables know. */
const dayOf = ({ version }: Knowledge): string => `${version.replace(".", "-")}-01`;

/**
 * Who one string of words stands for ("Colombian Defense Minister Diego Molano"), as a list of actors would ask.
 * @param sentences the trees of those words
 * @param context `asOf`: the day on which offices are looked up; `null` is the day of the tables, so that whoever has left office is a former official
 * @returns the strongest mention in it: a person before an office, an office before a bare state; `null` for nobody
 */
export const resolveActor = (sentences: readonly Sentence[], context: Resolving): ActorReference | null => {
  const { knowledge, asOf } = context;
  const { drafts } = draftMentions(sentences, knowledge, asOf ?? dayOf(knowledge));
  let best: Draft | null = null;
  let most = 0;
  for (const draft of drafts) {
    const gain = strength(draft.actor) - (draft.reading === "modifier" ? 1 : 0);
    if (!best || gain > most) [best, most] = [draft, strength(draft.actor)];
  }
  return best && actorOf(best, context);
};
