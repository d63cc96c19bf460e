/** Which pairs an address of the comparison asks for. */
import type { Context } from "hono";
import { EntenteError } from "../../errors/index.ts";
import type { Knowledge } from "../../knowledge/index.ts";
import { eachPairOnce, resolveDyad } from "../../pipeline/index.ts";
import { dayOf, textOf } from "../app/asked.ts";
import { statesIn } from "../board/list.ts";

/** More columns than this no screen holds. */
export const mostCompared = 8;

export interface ComparisonAsked {
  readonly dyads: readonly (readonly [string, string])[];
  readonly asOf: string | undefined;
  readonly framework: string | undefined;
}

const bad = (value: string, why: string): EntenteError => new EntenteError("E810", { name: "d", value, why });

/** "rus-chn", "russia-china" or, as typed into the form, "Japan, South Korea". */
const pairIn = (knowledge: Knowledge, typed: string): readonly [string, string] => {
  const [one, other, ...more] = typed.split("-");
  if (one && other && more.length === 0) return resolveDyad(knowledge, [one, other]);
  const { states, unknown } = statesIn(knowledge, typed);
  const [first, second] = states;
  if (unknown.length > 0) throw new EntenteError("E401", { name: unknown.join(" ") });
  if (!first || !second || states.length > 2)
    throw bad(typed.slice(0, 40), "it is a pair of states, such as rus-chn");
  return [first, second];
};

/**
 * "rus-chn,usa-jpn": pairs as a program names them, each once.
 * @throws EntenteError E401, E402 or E810 for what is no pair, E810 for too few or too many
 */
export const pairsAsked = (knowledge: Knowledge, typed: string): readonly (readonly [string, string])[] => {
  const dyads = eachPairOnce(
    typed
      .split(",")
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => pairIn(knowledge, one)),
  );
  if (dyads.length < 2 || dyads.length > mostCompared)
    throw new EntenteError("E810", {
      name: "pairs",
      value: typed.slice(0, 40),
      why: `it is two to ${mostCompared} different pairs, such as rus-chn,usa-jpn`,
    });
  return dyads;
};

/** @throws EntenteError E401, E402 or E810 for what is no pair, E810 for too many, E403 for what is no day */
export const comparisonAsked = (context: Context, knowledge: Knowledge): ComparisonAsked => {
  const typed = (context.req.queries("d") ?? []).map((one) => one.trim()).filter(Boolean);
  if (typed.length > mostCompared)
    throw bad(`${typed.length} pairs`, `it stands ${mostCompared} times at most`);
  const dyads = typed.map((one) => pairIn(knowledge, one));
  return {
    dyads: eachPairOnce(dyads),
    asOf: dayOf(context, "as-of"),
    framework: textOf(context, "framework"),
  };
};

/** The same as an address. */
export const comparisonAddress = ({ dyads, asOf, framework }: ComparisonAsked): string => {
  const query = new URLSearchParams();
  for (const dyad of dyads) query.append("d", dyad.join("-").toLowerCase());
  if (asOf !== undefined) query.set("as-of", asOf);
  if (framework !== undefined) query.set("framework", framework);
  return `/compare${query.size > 0 ? `?${query}` : ""}`;
};
