/** Our own layout: one row an event, with everything the record and its report say of it. */
import { type EventParty, Modality } from "../../../contract/index.ts";
import type { Column } from "../../column.ts";
import { actorCode, partyName } from "../actor-code.ts";
import type { EventRow } from "../event-row.ts";
import type { EventLayout } from "../layout.ts";

/** Lists inside a cell. Each party has a place in every list of its side, empty where nothing is known. */
const listed = (values: readonly (string | null)[]): string | null =>
  values.length === 0 ? null : values.map((value) => value?.replaceAll(/[;\s]+/g, " ") ?? "").join(";");

const partyColumns = (side: "actor" | "recipient"): readonly Column<EventRow>[] => {
  const of = (value: (party: EventParty, row: EventRow) => string | null) => (row: EventRow) =>
    listed(row.event[side === "actor" ? "actors" : "recipients"].map((party) => value(party, row)));
  return [
    { name: `${side}_ids`, value: of(({ id }) => id) },
    {
      name: `${side}_names`,
      value: of((party, { story, knowledge }) => partyName(party, story.wordsAt(party.span), knowledge)),
    },
    { name: `${side}_countries`, value: of(({ country }) => country) },
    { name: `${side}_sectors`, value: of(({ sector }) => sector) },
    { name: `${side}_codes`, value: of((party, { knowledge }) => actorCode(party, knowledge)) },
    { name: `${side}_texts`, value: of(({ span }, { story }) => story.wordsAt(span)) },
    { name: `${side}_spans`, value: of(({ span }) => `${span.start}-${span.end}`) },
  ];
};

const rootOf = ({ event, knowledge }: EventRow) => knowledge.ontology.plover.roots.get(event.plover.event);
const cameoOf = ({ event, knowledge }: EventRow) => knowledge.ontology.cameo.get(event.cameo ?? "");
const claimOf = ({ event, story }: EventRow) => story.claims.get(event.attributedTo ?? "");

/** From the link nearest the reader to the speaker. */
const voicesOf = (row: EventRow): string | null => {
  const claim = claimOf(row);
  return claim ? listed(claim.chain.map(({ resolved, mention }) => resolved ?? mention)) : null;
};

const what: readonly Column<EventRow>[] = [
  { name: "root", value: ({ event }) => event.plover.event },
  { name: "mode", value: ({ event }) => event.plover.mode },
  { name: "contexts", value: ({ event }) => listed(event.plover.contexts) },
  { name: "quad", value: (row) => rootOf(row)?.quad ?? null },
  { name: "cameo", value: ({ event }) => event.cameo },
  { name: "cameo_description", value: (row) => cameoOf(row)?.description ?? null },
  { name: "goldstein", type: "number", value: (row) => cameoOf(row)?.goldstein ?? null },
  { name: "modality", value: ({ event }) => event.modality },
  { name: "negated", type: "boolean", value: ({ event }) => event.negated },
  { name: "symmetric", type: "boolean", value: ({ event }) => event.symmetric },
  { name: "rung", value: ({ event }) => event.rung },
];

const when: readonly Column<EventRow>[] = [
  { name: "day", type: "day", value: ({ day }) => day },
  { name: "date_from", type: "day", value: ({ event }) => event.date?.from ?? null },
  { name: "date_to", type: "day", value: ({ event }) => event.date?.to ?? null },
  { name: "date_basis", value: ({ event }) => event.date?.basis ?? null },
  {
    name: "date_text",
    value: ({ event, story }) => (event.date?.span ? story.wordsAt(event.date.span) : null),
  },
  { name: "place", value: ({ event }) => event.place?.text ?? null },
];

const onWhoseWord: readonly Column<EventRow>[] = [
  { name: "claim", value: ({ event }) => event.attributedTo },
  { name: "voices", value: voicesOf },
  { name: "certainty", value: (row) => claimOf(row)?.certainty ?? null },
  { name: "within", value: ({ event }) => event.within },
];

const where: readonly Column<EventRow>[] = [
  { name: "report", value: ({ story }) => story.id },
  { name: "url", value: ({ story }) => story.place },
  { name: "outlet", value: ({ story }) => story.outlet },
  { name: "title", value: ({ story }) => story.title },
  { name: "published_from", type: "day", value: ({ story }) => story.published?.from ?? null },
  { name: "published_to", type: "day", value: ({ story }) => story.published?.to ?? null },
  { name: "sentence", type: "integer", value: ({ event }) => event.sentence + 1 },
  { name: "start", type: "integer", value: ({ event }) => event.start },
  { name: "end", type: "integer", value: ({ event }) => event.end },
  { name: "text", value: ({ event }) => event.text },
  { name: "trigger", value: ({ event, story }) => story.wordsAt(event.trigger) },
  { name: "trigger_start", type: "integer", value: ({ event }) => event.trigger.start },
  { name: "trigger_end", type: "integer", value: ({ event }) => event.trigger.end },
  {
    name: "retellings",
    value: ({ event }) => listed(event.retellings.map(({ start, end }) => `${start}-${end}`)),
  },
  { name: "rule", value: ({ event }) => event.rule },
  { name: "stage", value: ({ event }) => event.stage.name },
  { name: "version", value: ({ event }) => event.stage.version },
];

export const full: EventLayout = {
  name: "full",
  header: true,
  columns: [
    { name: "id", value: ({ event }) => event.id },
    ...when,
    ...partyColumns("actor"),
    ...partyColumns("recipient"),
    ...what,
    ...onWhoseWord,
    ...where,
  ],
  parties: "none",
  modalities: Modality.options,
  kind: ({ event }) => `${event.plover.event}/${event.plover.mode ?? ""}/${event.modality}/${event.negated}`,
};
