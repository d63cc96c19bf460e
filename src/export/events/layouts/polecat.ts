/** The event files of POLECAT on Dataverse (doi:10.7910/DVN/AJGVIT): tab-separated, 40 columns, "None" for nothing. */

import type { Cell, Column } from "../../column.ts";
import { partyName } from "../actor-code.ts";
import type { EventRow } from "../event-row.ts";
import type { EventLayout } from "../layout.ts";

const none = "None";

const listed = (words: readonly string[]): string => (words.length === 0 ? none : words.join("; "));

const rootOf = ({ event, knowledge }: EventRow) => knowledge.ontology.plover.roots.get(event.plover.event);

/** The manual's score of the mode, or of the root where the mode has none. */
function intensityOf(row: EventRow): number | null {
  const root = rootOf(row);
  const mode = root?.modes.find(({ mode }) => mode === row.event.plover.mode);
  return mode?.score ?? root?.score ?? null;
}

const quadOf = (row: EventRow): string => rootOf(row)?.quad.replace("-", " ").toUpperCase() ?? none;

const partyColumns = (side: "actor" | "recipient", title: string): readonly Column<EventRow>[] => {
  const of = (value: (party: NonNullable<EventRow["actor"]>, row: EventRow) => Cell) => (row: EventRow) => {
    const party = row[side];
    return (party && value(party, row)) ?? none;
  };
  const sectorOf = of(
    ({ id, sector }, { knowledge }) => sector ?? knowledge.organisations.get(id)?.code ?? null,
  );
  return [
    {
      name: `${title} Name`,
      value: of((party, { story, knowledge }) => partyName(party, story.wordsAt(party.span), knowledge)),
    },
    { name: `${title} Country`, value: of(({ country }) => country) },
    {
      name: `${title} COW`,
      value: of(({ country }, { knowledge }) => knowledge.ontology.cow.get(country ?? "") ?? null),
    },
    { name: `Primary ${title} Sector`, value: sectorOf },
    { name: `${title} Sectors`, value: sectorOf },
    { name: `${title} Title`, value: () => none },
    { name: `${title} Name Raw`, value: of(({ span }, { story }) => story.wordsAt(span)) },
    { name: `Wikipedia ${title} ID`, value: () => none },
  ];
};

const place: Column<EventRow>["value"] = ({ event }) => event.place?.text ?? none;

const columns: readonly Column<EventRow>[] = [
  { name: "Event ID", value: ({ event }) => event.id },
  { name: "Event Date", value: ({ day }) => day ?? none },
  { name: "Event Type", value: ({ event }) => event.plover.event },
  { name: "Event Mode", value: ({ event }) => event.plover.mode ?? none },
  { name: "Intensity", type: "number", value: intensityOf },
  { name: "Quad Code", value: quadOf },
  { name: "Contexts", value: ({ event }) => listed(event.plover.contexts) },
  ...partyColumns("actor", "Actor"),
  ...partyColumns("recipient", "Recipient"),
  // POLECAT resolves places to GeoNames; Entente has the words of the page alone.
  { name: "Placename", value: place },
  ...["City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID"].map((name) => ({
    name,
    value: () => none,
  })),
  { name: "Raw Placename", value: place },
  { name: "Feature Type", value: () => none },
  { name: "Source", value: ({ story }) => story.outlet ?? none },
  {
    name: "Publication Date",
    value: ({ story }) => story.published?.from ?? story.published?.to ?? none,
  },
  { name: "Story People", value: ({ story }) => listed(story.named(["person"])) },
  {
    name: "Story Organizations",
    value: ({ story }) => listed(story.named(["organisation", "group", "office"])),
  },
  { name: "Story Locations", value: ({ story }) => listed(story.named(["state"])) },
  { name: "Language", value: ({ story }) => story.language ?? none },
  { name: "Version", value: ({ event }) => `entente-${event.stage.name}-${event.stage.version}` },
];

export const polecat: EventLayout = {
  name: "polecat",
  header: true,
  columns,
  parties: "actor",
  modalities: ["actual"],
  kind: ({ event }) => `${event.plover.event}/${event.plover.mode ?? ""}`,
};
