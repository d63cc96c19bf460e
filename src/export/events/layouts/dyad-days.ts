/** Our own layout of dyad-days: who did which kind of thing to whom on a day, with the first of the events that say so. */

import type { Column } from "../../column.ts";
import { actorCode, partyName } from "../actor-code.ts";
import type { EventRow } from "../event-row.ts";
import type { EventLayout } from "../layout.ts";
import { full } from "./full.ts";

const kept = (names: readonly string[]): readonly Column<EventRow>[] =>
  names.flatMap((name) => full.columns.filter((column) => column.name === name));

const partyColumns = (side: "actor" | "recipient"): readonly Column<EventRow>[] => {
  const of =
    (value: (party: NonNullable<EventRow["actor"]>, row: EventRow) => string | null) => (row: EventRow) =>
      row[side] && value(row[side], row);
  return [
    { name: side, value: of(({ id }) => id) },
    {
      name: `${side}_name`,
      value: of((party, { story, knowledge }) => partyName(party, story.wordsAt(party.span), knowledge)),
    },
    { name: `${side}_country`, value: of(({ country }) => country) },
    { name: `${side}_sector`, value: of(({ sector }) => sector) },
    { name: `${side}_code`, value: of((party, { knowledge }) => actorCode(party, knowledge)) },
  ];
};

export const dyadDayLayout: EventLayout = {
  ...full,
  parties: "both",
  counts: true,
  columns: [
    ...kept(["day"]),
    ...partyColumns("actor"),
    ...partyColumns("recipient"),
    ...kept([
      "root",
      "mode",
      "contexts",
      "quad",
      "cameo",
      "cameo_description",
      "goldstein",
      "modality",
      "negated",
    ]),
    ...kept([
      "symmetric",
      "rung",
      "id",
      "report",
      "url",
      "sentence",
      "start",
      "end",
      "text",
      "rule",
      "version",
    ]),
  ],
};
