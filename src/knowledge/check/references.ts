/** Do ids in one table exist in the other it points to? */
import { actorColumns, bulkPlaceFiles } from "../read-actors.ts";
import { factFiles, hostilityFile, quotationFile, waterFile } from "../read-record.ts";
import { items, type Row } from "../table.ts";
import { type Problem, problemAt } from "./problem.ts";

type Tables = ReadonlyMap<string, readonly Row<string>[]>;

interface Pointer {
  readonly from: string;
  readonly column: string;
  readonly to: string;
  readonly key: string;
}

const pointer = (from: string, column: string, to: string, key = "id"): Pointer => ({
  from,
  column,
  to,
  key,
});

const states = "actors/states.tsv";
const organisations = "actors/organisations.tsv";

const pointers: readonly Pointer[] = [
  pointer("ontology/plover-modes.tsv", "root", "ontology/plover-roots.tsv", "root"),
  pointer("ontology/cameo.tsv", "plover", "ontology/plover-roots.tsv", "root"),
  pointer("ontology/cameo.tsv", "contexts", "ontology/plover-contexts.tsv", "context"),
  pointer("ontology/cow.tsv", "state", states),
  pointer(states, "successor", states),
  pointer(organisations, "country", states),
  pointer(organisations, "parent", organisations),
  pointer(organisations, "sector", "ontology/sectors.tsv", "sector"),
  pointer("actors/members.tsv", "organisation", organisations),
  pointer("actors/members.tsv", "country", states),
  pointer("actors/bodies.tsv", "sector", "ontology/sectors.tsv", "sector"),
  pointer("actors/institutions.tsv", "country", states),
  pointer("actors/institutions.tsv", "sector", "ontology/sectors.tsv", "sector"),
  pointer("actors/roles.tsv", "sector", "ontology/sectors.tsv", "sector"),
  pointer("actors/roles.tsv", "body", "actors/bodies.tsv"),
  pointer("actors/sector-words.tsv", "sector", "ontology/sectors.tsv", "sector"),
  ...actorColumns.neighbours.map((side) => pointer("actors/neighbours.tsv", side, states)),
  pointer("actors/places.tsv", "country", states),
  ...bulkPlaceFiles.map((path) => pointer(path, "country", states)),
  pointer("actors/people.tsv", "country", states),
  pointer("actors/people.tsv", "organisation", organisations),
  pointer("actors/people.tsv", "sector", "ontology/sectors.tsv", "sector"),
  pointer("outlets/outlets.tsv", "country", states),
  pointer("treaties/parties.tsv", "treaty", "treaties/treaties.tsv"),
  pointer("treaties/parties.tsv", "country", states),
  pointer("treaties/suspensions.tsv", "treaty", "treaties/treaties.tsv"),
  pointer("treaties/suspensions.tsv", "country", states),
  ...[...factFiles, hostilityFile, quotationFile, waterFile].map((path) =>
    pointer(path, "countries", states),
  ),
  pointer("record/capabilities.tsv", "country", states),
];

const dangling = (tables: Tables, one: Pointer): Problem[] => {
  const known = new Set((tables.get(one.to) ?? []).map((row) => row[one.key] ?? ""));
  return (tables.get(one.from) ?? []).flatMap((row) =>
    items(row[one.column] ?? "")
      .filter((id) => !known.has(id))
      .map((id) => problemAt(one.from, row.line, `${one.column} "${id}" is not in ${one.to}`)),
  );
};

/** A mode of CAMEO's mapping must be a mode of its PLOVER root. */
const wrongModes = (tables: Tables): Problem[] => {
  const known = new Set(
    (tables.get("ontology/plover-modes.tsv") ?? []).map((row) => `${row.root} ${row.mode}`),
  );
  return (tables.get("ontology/cameo.tsv") ?? [])
    .filter((row) => (row.mode ?? "") !== "" && !known.has(`${row.plover} ${row.mode}`))
    .map((row) =>
      problemAt("ontology/cameo.tsv", row.line, `mode "${row.mode}" is no mode of ${row.plover}`),
    );
};

/** A treaty binds at least two, and a party's term overlaps the treaty's. */
const wrongParties = (tables: Tables): Problem[] => {
  const parties = Map.groupBy(tables.get("treaties/parties.tsv") ?? [], (row) => row.treaty ?? "");
  return (tables.get("treaties/treaties.tsv") ?? []).flatMap((treaty) => {
    const own = parties.get(treaty.id ?? "") ?? [];
    const late = own.filter((row) => row.from && treaty.to && row.from > treaty.to);
    return [
      ...(new Set(own.map((row) => row.country)).size < 2
        ? [problemAt("treaties/treaties.tsv", treaty.line, `${treaty.id} has fewer than two parties`)]
        : []),
      ...late.map((row) =>
        problemAt("treaties/parties.tsv", row.line, `${row.country} joined ${treaty.id} after its end`),
      ),
    ];
  });
};

/** Names on a later row of a person would not be read. */
const strayNames = (tables: Tables): Problem[] => {
  const path = "actors/people.tsv";
  const seen = new Set<string>();
  return (tables.get(path) ?? []).flatMap((row) => {
    const again = seen.has(row.person ?? "");
    seen.add(row.person ?? "");
    return again && `${row.variants}${row.surnames}` !== ""
      ? [problemAt(path, row.line, `the names of ${row.person} belong on the first row`)]
      : [];
  });
};

export const checkReferences = (tables: Tables): readonly Problem[] => [
  ...pointers.flatMap((one) => dangling(tables, one)),
  ...wrongModes(tables),
  ...wrongParties(tables),
  ...strayNames(tables),
];
