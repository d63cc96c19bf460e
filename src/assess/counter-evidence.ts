import type { Item } from "./evidence/item.ts";
import type { Framework } from "./framework/schema.ts";

/** Sum of what the pages say for and against an alliance. */
const leaning = (items: readonly Item[], assertions: ReadonlySet<string>): number =>
  items
    .filter(({ shown }) => assertions.has(shown.indicator))
    .reduce((sum, { shown }) => sum + (shown.direction === "for" ? 1 : -1) * shown.weight, 0);

/**
 * Evidence against what the pages mostly say, heaviest first. Where they say "allies" it is what denies a tie or a
 * rung, and hostility between the two; where they say "no allies" it is what speaks for a tie.
 */
export function counterEvidence(items: readonly Item[], framework: Framework): string[] {
  const ids = (axis: string): Set<string> =>
    new Set(framework.indicators.filter((one) => one.axis === axis).map(({ id }) => id));
  const [assertions, hostile] = [ids("assertion"), ids("hostility")];
  const pagesSayAllies = leaning(items, assertions) >= 0;
  const counters = items.filter(({ shown }) => {
    if (hostile.has(shown.indicator)) return pagesSayAllies === (shown.direction === "for");
    return pagesSayAllies === (shown.direction === "against");
  });
  return counters
    .filter(({ shown }) => pagesSayAllies || shown.weight > 0)
    .sort((a, b) => b.shown.weight - a.shown.weight || (a.shown.id < b.shown.id ? -1 : 1))
    .map(({ shown }) => shown.id);
}
