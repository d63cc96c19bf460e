import type { Coded } from "../../contract/index.ts";

/** Whether a page speaks of the pair: a claim on their tie, or an event that both are parties to. */
export function speaksOf({ claims, events }: Coded, pair: readonly [string, string]): boolean {
  const both = (countries: readonly (string | null)[]): boolean =>
    pair.every((one) => countries.includes(one));
  return (
    claims.some(({ thesis, within }) => within === "body" && thesis !== null && both(thesis.dyad)) ||
    events.some(
      ({ actors, recipients, within }) =>
        within === "body" && both([...actors, ...recipients].map(({ country }) => country)),
    )
  );
}
