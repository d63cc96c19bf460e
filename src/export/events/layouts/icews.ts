/** The event files of ICEWS on Dataverse (doi:10.7910/DVN/28075): tab-separated, 20 columns. */

import type { Column } from "../../column.ts";
import { partyName } from "../actor-code.ts";
import type { EventRow } from "../event-row.ts";
import type { EventLayout } from "../layout.ts";
import { numberOf } from "../number-of.ts";

/** Sectors of PLOVER in the words of ICEWS, the wider first. */
const sectors: Readonly<Record<string, string>> = {
  GOV: "Government",
  MIL: "Military,Government",
  COP: "Police,Government",
  JUD: "Judicial,Government",
  LEG: "Legislative / Parliamentary,Government",
  SPY: "Government",
  PTY: "Parties",
  OPP: "Dissident,Protestors / Popular Opposition / Mobs",
  REB: "Rebel,Dissident",
  UAF: "Unidentified Forces",
  CVL: "General Population / Civilian / Social,Social",
  CRM: "Criminals / Gangs",
  BUS: "Business",
  JRN: "Media",
  EDU: "Education",
  ELI: "Elite",
  LAB: "Labor",
  REF: "Refugees / Displaced",
  IGO: "International Government Organization",
  UNO: "International Government Organization,Global",
  EUR: "International Government Organization,Regional",
  NGO: "Nongovernmental Organization (International)",
  MNC: "Multinational Corporation",
};

type Side = "actor" | "recipient";

const nameOf = (row: EventRow, side: Side): string | null => {
  const party = row[side];
  return party && partyName(party, row.story.wordsAt(party.span), row.knowledge);
};

const sectorsOf = ({ knowledge, ...row }: EventRow, side: Side): string | null => {
  const party = row[side];
  const sector = party?.sector ?? knowledge.organisations.get(party?.id ?? "")?.code ?? null;
  return sector === null ? null : (sectors[sector] ?? null);
};

const countryOf = ({ knowledge, ...row }: EventRow, side: Side): string | null => {
  const country = row[side]?.country ?? null;
  return country === null ? null : (knowledge.states.get(country)?.name ?? country);
};

const cameoOf = ({ event, knowledge }: EventRow) => knowledge.ontology.cameo.get(event.cameo ?? "");

const columns: readonly Column<EventRow>[] = [
  {
    name: "Event ID",
    type: "integer",
    value: ({ event, actor, recipient }) => numberOf(event.id, actor?.id ?? null, recipient?.id ?? null),
  },
  { name: "Event Date", type: "day", value: ({ day }) => day },
  { name: "Source Name", value: (row) => nameOf(row, "actor") },
  { name: "Source Sectors", value: (row) => sectorsOf(row, "actor") },
  { name: "Source Country", value: (row) => countryOf(row, "actor") },
  { name: "Event Text", value: (row) => cameoOf(row)?.description ?? null },
  { name: "CAMEO Code", value: ({ event }) => event.cameo },
  { name: "Intensity", type: "number", value: (row) => cameoOf(row)?.goldstein ?? null },
  { name: "Target Name", value: (row) => nameOf(row, "recipient") },
  { name: "Target Sectors", value: (row) => sectorsOf(row, "recipient") },
  { name: "Target Country", value: (row) => countryOf(row, "recipient") },
  { name: "Story ID", type: "integer", value: ({ story }) => numberOf(story.id) },
  { name: "Sentence Number", type: "integer", value: ({ event }) => event.sentence + 1 },
  { name: "Publisher", value: ({ story }) => story.outlet },
  // ICEWS resolves places to a gazetteer; Entente has the words of the page alone.
  { name: "City", value: ({ event }) => event.place?.text ?? null },
  { name: "District", value: () => null },
  { name: "Province", value: () => null },
  { name: "Country", value: () => null },
  { name: "Latitude", type: "number", value: () => null },
  { name: "Longitude", type: "number", value: () => null },
];

export const icews: EventLayout = {
  name: "icews",
  header: true,
  columns,
  parties: "both",
  modalities: ["actual"],
  kind: ({ event }) => event.cameo ?? "",
};
