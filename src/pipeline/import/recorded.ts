import { createHash } from "node:crypto";
import type { EventMonth } from "../../contract/index.ts";
import type { ImportedAlliances, Knowledge } from "../../knowledge/index.ts";
import { alliancesFrom, regionalImports, type ScoredPacts } from "../../record/index.ts";
import { eventMonths, importedDyads, importedFacts, listImports } from "../../store/index.ts";
import { calibratedAt, calibratedPacts } from "./calibrate.ts";

/** The record that an assessment of a pair stands on: what ships, and what the user imported into a folder. */
export interface Recorded {
  readonly knowledge: Knowledge;
  readonly pacts?: ScoredPacts;
  /** Months of the pair in imported event data. */
  readonly events?: readonly EventMonth[];
}

/** Names what was imported into a folder; empty where nothing was. A model calibrated there belongs to it. */
export function recordedVersion(data: string): string {
  const imports = listImports(data);
  if (imports.length === 0) return "";
  const named = imports.map(({ id, rows, kept }) => `${id} ${rows} ${kept}`);
  const all = [...named, calibratedAt(data)].join();
  return `imports ${createHash("sha256").update(all).digest("hex").slice(0, 12)}`;
}

/** Layouts of alliance data, with what their source is called. */
const allianceLayouts: Readonly<Record<string, string>> = { atop: "ATOP", "cow-alliances": "COW" };

/** The years that each imported source of alliances tells of. */
function spansIn(data: string): ReadonlyMap<string, readonly [number, number]> {
  const spans = new Map<string, readonly [number, number]>();
  for (const { layout, from, to } of listImports(data)) {
    const source = allianceLayouts[layout];
    if (source === undefined || from === null || to === null) continue;
    const [first, last] = spans.get(source) ?? [Number(from), Number(to)];
    spans.set(source, [Math.min(first, Number(from)), Math.max(last, Number(to))]);
  }
  return spans;
}

async function alliancesIn(data: string, pair: readonly [string, string]): Promise<ImportedAlliances | null> {
  const spans = spansIn(data);
  return spans.size === 0 ? null : { spans, obligations: alliancesFrom(await importedDyads(data, pair)) };
}

/** The knowledge with imported alliances beside its treaties. */
function withAlliances(
  knowledge: Knowledge,
  alliances: ImportedAlliances | null,
  pair: readonly [string, string],
): Knowledge {
  if (alliances === null) return knowledge;
  const joined = { ...knowledge, alliances };
  const wide = regionalImports(joined, pair);
  return wide.length === 0 ? joined : { ...joined, regional: new Set([...knowledge.regional, ...wide]) };
}

/**
 * Adds what was imported on a pair to what ships: facts to the facts, alliances beside the treaties; and takes the model
 * calibrated in the folder if there is one, and the months of imported events.
 */
export async function recordedIn(
  data: string,
  pair: readonly [string, string],
  knowledge: Knowledge,
): Promise<Recorded> {
  if (listImports(data).length === 0) return { knowledge };
  const facts = await importedFacts(data, pair);
  const pacts = calibratedPacts(data);
  const events = await eventMonths(data, pair);
  const known = withAlliances(knowledge, await alliancesIn(data, pair), pair);
  return {
    knowledge: facts.length === 0 ? known : { ...known, facts: [...known.facts, ...facts] },
    ...(pacts === null ? {} : { pacts }),
    ...(events.length === 0 ? {} : { events }),
  };
}
