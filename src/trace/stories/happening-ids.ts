import type { Traced } from "../../contract/index.ts";

/** Event id → id of the happening it tells, for events told more than once; the first event id stands for it. */
export function findHappeningIds(traced: Traced): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { tellings } of traced.stories) {
    for (const events of tellings) {
      const first = [...events].sort()[0];
      for (const id of events) if (first !== undefined && !ids.has(id)) ids.set(id, first);
    }
  }
  return ids;
}
