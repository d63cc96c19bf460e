/** Actor strings of actor_pairs_ngec_open: country and sector of one mention. */
import { resolveActor } from "../../src/code/index.ts";
import { parse } from "../../src/parse/index.ts";
import { type Figures, fixed, rowsOf, type Tools } from "./shared.ts";

interface ActorRow {
  readonly mention: string;
  readonly context: string | null;
  readonly date: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  readonly sector_any: readonly string[] | null;
  readonly sector2: string | null;
}

const dayOf = (date: string | null): string | null => {
  if (date === null) return null;
  const time = Date.parse(`${date} UTC`);
  return Number.isNaN(time) ? date.slice(0, 10) : new Date(time).toISOString().slice(0, 10);
};

/** PLOVER's codes for actors without a state; "" and null both mean none. */
const countryCode = (country: string | null, organisation: string | null, code: string | null): string => {
  if (country) return country;
  if (organisation === "EU") return "EUR";
  return code ?? "";
};

export const actorFigures = ({ knowledge, model }: Tools): Figures => {
  const rows = rowsOf("events/open/actor_pairs_ngec_open.jsonl") as unknown as readonly ActorRow[] | null;
  if (!rows) return [];
  let country = 0;
  let sector = 0;
  for (const row of rows) {
    const text = row.context && row.context.length < 60 ? `${row.context} ${row.mention}` : row.mention;
    const actor = resolveActor(parse(text, model), { knowledge, asOf: dayOf(row.date) });
    const organisation = actor?.organisation ?? null;
    const code = organisation ? (knowledge.organisations.get(organisation)?.code ?? null) : null;
    if (countryCode(actor?.country ?? null, organisation, code) === (row.country ?? "")) country++;
    const wanted = row.sector_any ?? [row.sector ?? "", ...(row.sector2 ? [row.sector2] : [])];
    if (wanted.includes(actor?.sector ?? "")) sector++;
  }
  return [
    ["actor strings, country right", fixed(country / rows.length, 3)],
    ["actor strings, sector right", fixed(sector / rows.length, 3)],
  ];
};
