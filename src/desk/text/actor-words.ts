/** What an actor is called, by its id. */
import type { Knowledge } from "../../knowledge/index.ts";

/** Gives the name for an id; the id itself where there is none. */
export type Names = (id: string) => string;

type Known = Pick<Knowledge, "states" | "people" | "institutions" | "organisations" | "outlets">;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** Of ids that pages made themselves the id is all there is: "person:ines-falkenberg", "unknown:specialist-rus", "RUS.MIL". */
const fromId = (id: string, { states }: Known): string => {
  const [, code, part] = /^([A-Z]{3})\.(.+)$/.exec(id) ?? [];
  const owner = code && states.get(code)?.name;
  if (owner && part) return `${owner} (${part})`;
  const [, kind, slug] = /^([a-z]+):(.+)$/.exec(id) ?? [];
  if (!kind || !slug) return id;
  const words = slug.split("-");
  if (kind !== "unknown") return words.map(capital).join(" ");
  const state = words.length > 1 ? states.get((words.at(-1) ?? "").toUpperCase())?.name : undefined;
  return state ? `${words.slice(0, -1).join(" ")} (${state})` : words.join(" ");
};

/** "RUS" → "Russia", "JPN.MOD" → "Japan's Defence Ministry", "person:ines-falkenberg" → "Ines Falkenberg". */
export const actorWords = (id: string, knowledge: Known): string =>
  knowledge.states.get(id)?.name ??
  knowledge.institutions.get(id)?.name ??
  knowledge.organisations.get(id)?.name ??
  knowledge.people.get(id)?.name ??
  knowledge.outlets.get(id)?.name ??
  fromId(id, knowledge);
