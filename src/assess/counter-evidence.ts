import type { Check, Coded } from "../contract/index.ts";
import type { Item } from "./evidence/item.ts";
import type { Framework, Hypothesis } from "./framework/schema.ts";

/** Sum of what the pages say for and against an alliance. */
const leaning = (items: readonly Item[], assertions: ReadonlySet<string>): number =>
  items
    .filter(({ shown }) => assertions.has(shown.indicator))
    .reduce((sum, { shown }) => sum + (shown.direction === "for" ? 1 : -1) * shown.weight, 0);

/** PLOVER roots of closeness: told not to have happened, they speak against an alliance. */
const close: ReadonlySet<string> = new Set(["AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"]);

/** What bodies offer against the thesis and no indicator takes up: factors, and closeness told not to be so ("not yet committed"). */
function recordsAgainst(coded: readonly Coded[], pair: readonly [string, string]): string[] {
  return coded.flatMap(({ factors, events }) => {
    const denied = events.filter(({ actors, recipients, plover, negated, modality, within }) => {
      if (within !== "body" || !close.has(plover.event) || !(negated || modality === "denied")) return false;
      const countries = [...actors, ...recipients].map(({ country }) => country);
      return pair.every((one) => countries.includes(one));
    });
    const offered = factors.filter(({ within, direction }) => within === "body" && direction === "against");
    return [...offered, ...denied].map(({ id }) => id);
  });
}

/** Records that no item of evidence was made from. */
function unused(ids: readonly string[], items: readonly Item[]): readonly string[] {
  if (ids.length === 0) return ids;
  const used = new Set(items.map(({ shown }) => shown.from));
  return ids.filter((id) => !used.has(id));
}

/** Claims of the pages that the record contradicts, or that hold by one measure and not by another. */
const contradicted = (checks: readonly Check[]): string[] =>
  checks.flatMap(({ verdict, claim }) =>
    verdict === "contradicted" || verdict === "contested" ? [claim] : [],
  );

/**
 * Evidence against the pages' own thesis, heaviest first, then records of the pages that no indicator takes up. Where
 * they say "allies" it is what denies a tie or a rung (the expert's own "not yet committed" among it), hostility between
 * the two, and what the record contradicts; where they say "no allies" it is what speaks for a tie.
 */
export function counterEvidence(
  items: readonly Item[],
  framework: Framework,
  pages: {
    readonly coded: readonly Coded[];
    readonly pair: readonly [string, string];
    readonly checks: readonly Check[];
  },
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
  const others = pagesSayAllies
    ? [...recordsAgainst(pages.coded, pages.pair), ...contradicted(pages.checks)]
    : [];
  return [...new Set([...counters.map(({ shown }) => shown.id), ...unused(others, items)])];
}

/**
 * Evidence against the verdict: claims by which the pages assert a stronger or a weaker tie than the leading hypothesis
 * stands for (its `ties` in the framework), heaviest first.
 */
export function againstVerdict(items: readonly Item[], leader: Hypothesis | undefined): string[] {
  if (leader?.ties === undefined) return [];
  const { ties } = leader;
  const isOther = (tie: string): boolean => !(ties as readonly string[]).includes(tie);
  return items
    .filter(({ shown, tie }) => tie !== null && isOther(shown.direction === "against" ? "none" : tie))
    .sort((a, b) => b.shown.weight - a.shown.weight || (a.shown.id < b.shown.id ? -1 : 1))
    .map(({ shown }) => shown.id);
}
