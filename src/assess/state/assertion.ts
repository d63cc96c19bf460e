import type { Item } from "../evidence/item.ts";
import { sourcesOf } from "../evidence/sources.ts";
import { counted } from "../words/list.ts";
import type { Reader, Reading } from "./practice.ts";

/** Half a full item (a named voice who says "may well") is the least that is heard. Elicited. */
const leastWeight = 0.5;

const heard = (items: readonly Item[]): ReadonlySet<string> =>
  new Set(
    sourcesOf(items)
      .filter(({ weight }) => weight >= leastWeight)
      .map(({ key }) => key),
  );

const others = (sources: ReadonlySet<string>, without: string | undefined): number =>
  sources.size - Number(without !== undefined && sources.has(without));

function tell(says: number, denies: number): Reading {
  const why = `${counted(says, "origin")} for an alliance, ${denies} against.`;
  if (says > 0 && denies > 0) return { state: "contested", why };
  if (says > 0) return { state: "asserted", why };
  return {
    state: denies > 0 ? "denied" : "silent",
    why: denies > 0 ? why : "No named voice says that they are, or are not.",
  };
}

/** What named voices say of the tie: origins, not reports, are counted. */
export function assertionReader(items: readonly Item[]): Reader {
  const says = heard(items);
  const denies = heard(
    items
      .filter(({ shown }) => shown.direction === "against")
      .map((item): Item => ({ ...item, shown: { ...item.shown, direction: "for" } })),
  );
  return (without) => tell(others(says, without), others(denies, without));
}
