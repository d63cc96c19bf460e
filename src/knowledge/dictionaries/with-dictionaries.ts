import { roleBase } from "../fill-names.ts";
import type { NameDraft, NameIndex } from "../name-index.ts";
import type { Knowledge, Role } from "../types.ts";
import type { Dictionary, OwnActor, OwnAgent } from "./types.ts";

type Base = NameDraft["base"];

const baseOf = ({ id, name, kind, country, sector, organisation, from, to }: OwnActor): Base => ({
  id,
  name,
  kind,
  country,
  sector,
  organisation,
  from,
  to,
});

const addActor = (names: NameIndex, actor: OwnActor): void => {
  const draft = { base: baseOf(actor), via: "name", written: null, own: true } as const;
  for (const name of actor.names) names.add(name, draft);
};

const addAgent = (names: NameIndex, agent: OwnAgent): void => {
  const draft = { base: roleBase(agent), via: "role", written: "any", own: true } as const;
  for (const name of [agent.noun, ...agent.plurals]) names.add(name, draft);
};

const roleOf = ({ noun, plurals, sector }: OwnAgent): Role => ({
  noun,
  plurals,
  sector,
  body: null,
  voice: null,
  office: null,
});

/**
 * Knowledge with what the user's files add. A name of theirs stands for what they say and no longer for what the shipped
 * tables say; frames of theirs come before shipped ones where both fit equally well. What was given is left as it was.
 * @param fresh makes an index of the shipped names that nothing else holds
 */
export function withDictionaries(
  knowledge: Knowledge,
  dictionaries: readonly Dictionary[],
  fresh: () => NameIndex,
): Knowledge {
  const agents = dictionaries.flatMap((dictionary) => dictionary.agents);
  const names = fresh();
  for (const actor of dictionaries.flatMap((dictionary) => dictionary.actors)) addActor(names, actor);
  for (const agent of agents) addAgent(names, agent);
  const roles = new Map([...knowledge.roles, ...agents.map((agent) => [agent.noun, roleOf(agent)] as const)]);
  const own = {
    names: { value: names, enumerable: true },
    roles: { value: roles, enumerable: true },
    dictionaries: { value: dictionaries, enumerable: true },
  };
  // What is read on first use stays so: the new one asks the old one.
  return Object.create(knowledge, own) as Knowledge;
}
