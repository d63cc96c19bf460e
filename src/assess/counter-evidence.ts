import type { Coded } from "../contract/index.ts";
import type { Item } from "./evidence/item.ts";
import type { Framework } from "./framework/schema.ts";

/** Sum of what the pages say for and against an alliance. */
const leaning = (items: readonly Item[], assertions: ReadonlySet<string>): number =>
  items
    .filter(({ shown }) => assertions.has(shown.indicator))
    .reduce((sum, { shown }) => sum + (shown.direction === "for" ? 1 : -1) * shown.weight, 0);

/** PLOVER roots of closeness: told not to have happened, they speak against an alliance. */
const close: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"]);

/** What bodies offer against the thesis and no indicator takes up: factors, and closeness told not to be so ("not yet committed"). */
function recordsAgainst(
  coded: readonly Coded[],
  pair: readonly [string, string],
  used: ReadonlySet<string>,
): string[] {
  return coded.flatMap(({ factors, events }) => {
    const denied = events.filter(({ actors, recipients, plover, negated, modality, within, id }) => {
      const countries = [...actors, ...recipients].map(({ country }) => country);
      const both = pair.every((one) => countries.includes(one));
      return (
        within === "body" &&
        both &&
        close.has(plover.event) &&
        (negated || modality === "denied") &&
        !used.has(id)
      );
    });
    const offered = factors.filter(({ within, direction }) => within === "body" && direction === "against");
    return [...offered, ...denied].map(({ id }) => id);
  });
}

/**
 * Evidence against what the pages mostly say, heaviest first, then records of the pages that no indicator takes up. Where
 * they say "allies" it is what denies a tie or a rung, and hostility between the two; where they say "no allies" it is
 * what speaks for a tie.
 */
export function counterEvidence(
  items: readonly Item[],
  framework: Framework,
  pages: { readonly coded: readonly Coded[]; readonly pair: readonly [string, string] },
): string[] {
  const ids = (axis: string): Set<string> =>
    new Set(framework.indicators.filter((one) => one.axis === axis).map(({ id }) => id));
  const [assertions, hostile] = [ids("assertion"), ids("hostility")];
  const pagesSayAllies = leaning(items, assertions) >= 0;
  const counters = items
    .filter(({ shown }) => {
      if (hostile.has(shown.indicator)) return pagesSayAllies === (shown.direction === "for");
      return pagesSayAllies === (shown.direction === "against");
    })
    .filter(({ shown }) => pagesSayAllies || shown.weight > 0)
    .sort((a, b) => b.shown.weight - a.shown.weight || (a.shown.id < b.shown.id ? -1 : 1));
  const used = new Set(items.map(({ shown }) => shown.from));
  const records = pagesSayAllies ? recordsAgainst(pages.coded, pages.pair, used) : [];
  return [...counters.map(({ shown }) => shown.id), ...records];
}
