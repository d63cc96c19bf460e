/** The fields of an actor in our own files, checked in one place for TSV and YAML. */
import { wrongLine } from "./problem.ts";
import type { DictionaryContext, OwnActor } from "./types.ts";

/** The columns of an actors file, in order; a YAML entry has the same keys, with `actor` for `id`. */
export const actorColumns = ["id", "name", "kind", "country", "sector", "names", "from", "to"] as const;

export type ActorFields = Readonly<Record<(typeof actorColumns)[number], string>>;

interface Place {
  readonly path: string;
  readonly line: number;
}

const kinds: readonly OwnActor["kind"][] = ["state", "organisation", "bloc", "group", "person", "office"];

const day = /^\d{4}-\d{2}-\d{2}$/;

const isDay = (text: string): boolean =>
  day.test(text) && new Date(`${text}T00:00:00Z`).toString() !== "Invalid Date";

const orNull = (text: string): string | null => (text === "" ? null : text);

/** @throws EntenteError E503 where a field says nothing that an actor can be */
export function actorFrom(fields: ActorFields, place: Place, context: DictionaryContext): OwnActor {
  const refuse = (why: string): never => {
    throw wrongLine(place.path, place.line, why);
  };
  const { id, name, country, sector, from, to } = fields;
  if (id === "") refuse("it has no id");
  if (name === "") refuse("it has no name");
  const kind =
    kinds.find((one) => one === fields.kind) ??
    refuse(`kind "${fields.kind}" is none of ${kinds.join(", ")}`);
  if (country !== "" && !context.isState(country))
    refuse(`country "${country}" is no ISO 3166-1 alpha-3 code of a state`);
  if (sector !== "" && !context.isSector(sector)) refuse(`sector "${sector}" is no sector of PLOVER`);
  for (const [key, value] of [
    ["from", from],
    ["to", to],
  ] as const) {
    if (value !== "" && !isDay(value)) refuse(`${key} "${value}" is not a day (YYYY-MM-DD)`);
  }
  if (from !== "" && to !== "" && to < from) refuse(`it ends on ${to}, before it begins on ${from}`);
  const others = fields.names
    .split("|")
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    id,
    name,
    kind,
    country: orNull(country),
    sector: orNull(sector),
    organisation: kind === "organisation" || kind === "group" ? id : null,
    names: [...new Set([name, ...others])],
    from: orNull(from),
    to: orNull(to),
  };
}
