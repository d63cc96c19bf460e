import type { Knowledge } from "../knowledge/index.ts";
import { findOutlet, unknownOutlet } from "../trace/index.ts";

/**
 * The id under which an outlet is rated and cited: that of `knowledge/outlets` by the first of its names or sites that stands there,
 * else one made of the first.
 */
export function outletIdOf(knowledge: Knowledge, names: readonly (string | null)[]): string {
  const given = names.filter((name): name is string => Boolean(name));
  for (const name of given) {
    const known = findOutlet(knowledge, name);
    if (known !== null) return known;
  }
  return unknownOutlet(given[0] ?? "unknown");
}
