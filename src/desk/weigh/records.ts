/** The record that pairs are weighed by: what ships, with what was imported into the folder of the store beside it. */
import type { Knowledge } from "../../knowledge/index.ts";
import { type Recorded, recordedIn, recordedVersion } from "../../pipeline/index.ts";

export interface Records {
  /** Changes with what is imported; empty where nothing is. */
  version(): string;
  /** What is known of a pair without asking the imported files; null when they must be asked first. */
  known(dyad: readonly [string, string]): Recorded | null;
  /** Asks them, once for each pair and version. */
  know(dyad: readonly [string, string]): Promise<Recorded>;
}

/** Pairs remembered; of a pair little more than its facts is kept. */
const mostKnown = 200;

/** @param data the folder of the store */
export const recordsIn = (data: string, knowledge: Knowledge): Records => {
  const known = new Map<string, Recorded>();
  let at = "";
  const keyOf = (dyad: readonly string[]): string => dyad.toSorted().join("-");
  const version = (): string => {
    const now = recordedVersion(data);
    if (now !== at) known.clear();
    at = now;
    return now;
  };
  const shipped: Recorded = { knowledge };
  return {
    version,
    known: (dyad) => (version() === "" ? shipped : (known.get(keyOf(dyad)) ?? null)),
    know: async (dyad) => {
      if (version() === "") return shipped;
      const key = keyOf(dyad);
      const recorded = known.get(key) ?? (await recordedIn(data, dyad, knowledge));
      if (known.size >= mostKnown) known.clear();
      known.set(key, recorded);
      return recorded;
    },
  };
};
