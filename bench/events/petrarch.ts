/** Who and whom in PETRARCH's own unit tests, whose codes for events are a test scheme and are not looked at. */
import { code } from "../../src/code/index.ts";
import type { Event, EventParty } from "../../src/contract/index.ts";
import { parseReport } from "../../src/parse/index.ts";
import { countryOf, withPetrarchKnowledge } from "./petrarch-actors.ts";
import { type Figures, fixed, pageOf, rowsOf, type Tools } from "./shared.ts";

interface UnitRow {
  readonly id: string;
  readonly date: string;
  readonly text: string;
  readonly events: readonly (readonly [string | null, string, string | null])[];
}

/** The state or organisation of a code ("NGOARNGOV" is one of Arnor); null for nobody named. */
const partyOf = (coded: string | null): string | null => {
  const bare = (coded ?? "").replace(/^(?:NGO|IGO|IMG)(?=[A-Z]{3})/, "").slice(0, 3);
  return /^[A-Z]{3}$/.test(bare) ? (countryOf[bare] ?? bare) : null;
};

/** The pairs of a row, each once, both of them named. */
export const dyadsOf = (row: UnitRow): readonly (readonly [who: string, whom: string])[] => {
  const dyads = new Map<string, readonly [string, string]>();
  for (const [source, , target] of row.events) {
    const [who, whom] = [partyOf(source), partyOf(target)];
    if (who !== null && whom !== null) dyads.set(`${who} ${whom}`, [who, whom]);
  }
  return [...dyads.values()];
};

const isParty =
  (wanted: string) =>
  ({ id, country }: EventParty): boolean =>
    country === wanted || id === wanted || id.startsWith(`${wanted}.`);

export const tells = (event: Event, who: string, whom: string): boolean => {
  const all = [...event.actors, ...event.recipients];
  // PETRARCH pairs each visit with its reception.
  const mutual = event.symmetric || event.plover.mode === "visit";
  const [actors, recipients] = mutual ? [all, all] : [event.actors, event.recipients];
  return actors.some(isParty(who)) && recipients.some(isParty(whom));
};

const dayOf = (date: string): string => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6, 8)}`;

export const petrarchFigures = ({ model }: Tools): Figures => {
  const rows = rowsOf("events/open/petrarch_unit_roles.jsonl") as unknown as readonly UnitRow[] | null;
  if (!rows) return [];
  return withPetrarchKnowledge((knowledge) => {
    let wanted = 0;
    let right = 0;
    for (const row of rows.filter((one) => dyadsOf(one).length > 0)) {
      const dyads = dyadsOf(row);
      const page = pageOf(row.text, dayOf(row.date));
      const { events } = code(page, parseReport(page, model), knowledge);
      wanted += dyads.length;
      right += dyads.filter(([who, whom]) => events.some((event) => tells(event, who, whom))).length;
    }
    return [[`PETRARCH unit rows, who and whom right, of ${wanted}`, fixed(right / wanted, 3)]];
  });
};
