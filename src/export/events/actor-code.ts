import type { EventParty } from "../../contract/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";

/** Sectors of PLOVER under the names CAMEO has for them; the others are called the same in both. */
const cameoSector: Readonly<Record<string, string>> = {
  JRN: "MED",
  MED: "HLH",
  CRM: "CRM",
  PRM: "MIL",
  SOC: "CVL",
  ISM: "NGM",
};

/** Organisations have a code of three letters of their own after the kind. */
const organisationCode: Readonly<Record<string, string>> = { UNO: "IGOUNO", EUR: "IGOEUR" };

const codeOfSector = (sector: string): string => cameoSector[sector] ?? sector;

/**
 * The actor code of CAMEO: state and sector (`RUSGOV`), or the kind of organisation (`IGO`, `IGOUNO`, `NGO`); null
 * where neither is known.
 */
export function actorCode({ id, country, sector }: EventParty, knowledge: Knowledge): string | null {
  if (country !== null) return `${country}${sector === null ? "" : codeOfSector(sector)}`;
  const kind = knowledge.organisations.get(id)?.code ?? sector;
  return kind === null ? null : (organisationCode[kind] ?? codeOfSector(kind));
}

/** The name knowledge has for an id, else the words of the page. */
export function partyName(party: EventParty, words: string, knowledge: Knowledge): string {
  const { states, organisations, institutions, people } = knowledge;
  const known =
    states.get(party.id) ?? organisations.get(party.id) ?? institutions.get(party.id) ?? people.get(party.id);
  return known?.name ?? words;
}
