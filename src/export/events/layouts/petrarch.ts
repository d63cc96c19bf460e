/**
 * The event file of PETRARCH-2 (`PETRwriter.write_events`): tab-separated, no header; date, source, target, CAMEO code,
 * issues, ids of the sentences, address, source of the story. A report gives one row a (date, source, target, code),
 * with the ids of all its sentences, as PETRARCH's story filter has it.
 */

import type { Column } from "../../column.ts";
import { actorCode } from "../actor-code.ts";
import type { EventRow } from "../event-row.ts";
import type { EventLayout } from "../layout.ts";

/** What PETRARCH writes for an actor or a code it has not. */
const none = "---";

const codeOf = (party: EventRow["actor"], row: EventRow): string =>
  (party && actorCode(party, row.knowledge)) ?? none;

const columns: readonly Column<EventRow>[] = [
  { name: "date", value: ({ day }) => day?.replaceAll("-", "") ?? none },
  { name: "source", value: (row) => codeOf(row.actor, row) },
  { name: "target", value: (row) => codeOf(row.recipient, row) },
  { name: "code", value: ({ event }) => event.cameo ?? none },
  // PETRARCH counts the phrases of an issues list here; Entente has contexts, which this layout cannot hold.
  { name: "issues", value: () => "" },
  { name: "ids", value: ({ sentences }) => sentences.join(";") },
  { name: "url", value: ({ story }) => story.place },
  { name: "story_source", value: ({ story }) => story.outlet ?? "NULL" },
];

const keyOf = (row: EventRow): string =>
  columns
    .slice(0, 4)
    .map(({ value }) => value(row))
    .join("\t");

const withinReport = (rows: readonly EventRow[]): readonly EventRow[] =>
  [...Map.groupBy(rows, keyOf).values()].flatMap(([first, ...more]) =>
    first
      ? [{ ...first, sentences: [...new Set([first, ...more].flatMap(({ sentences }) => sentences))] }]
      : [],
  );

export const petrarch: EventLayout = {
  name: "petrarch",
  header: false,
  columns,
  parties: "both",
  modalities: ["actual"],
  kind: ({ event }) => event.cameo ?? none,
  withinReport,
};
