import { z } from "zod";
import { EntenteError } from "../../../errors/index.ts";
import type { Comparison } from "../../../pipeline/index.ts";
import { withQuery } from "../../app/address.ts";
import { comparisonAddress, pairsAsked } from "../../compare/asked.ts";
import { gatherComparison } from "../../compare/gather.ts";
import type { DeskData } from "../../routes/desk.ts";
import { dayAsked, word } from "../asked.ts";
import { type Endpoint, reads } from "../endpoint.ts";
import { ComparisonOfDyads } from "../shapes.ts";
import { frameworkOf, weighingSeconds } from "./dyads.ts";

interface ComparisonWanted {
  readonly pairs: string;
  readonly asOf?: string | undefined;
  readonly framework?: string | undefined;
}

interface ComparisonMade {
  readonly comparison: Comparison;
  /** Where people find the same, and programs. */
  readonly page: string;
  readonly api: string;
}

/**
 * Pairs side by side, each as the store has it weighed, or by the record alone where no page names both states.
 * @throws EntenteError E401, E402 or E810 for what are no pairs, E807 for no framework, E872 while a pair is weighed
 */
export async function comparisonOf(
  desk: DeskData,
  { pairs, asOf, framework }: ComparisonWanted,
): Promise<ComparisonMade> {
  const asked = { dyads: pairsAsked(desk.knowledge, pairs), asOf, framework: frameworkOf(desk, framework) };
  const gathered = await gatherComparison(desk.assessor, asked);
  if (gathered.state === "waiting")
    throw new EntenteError("E872", {
      pair: gathered.dyads.map((dyad) => dyad.join("-")).join(", "),
      seconds: weighingSeconds,
    });
  if (gathered.state === "few")
    throw new EntenteError("E874", { what: "pair", id: pairs, list: "/api/v1/dyads" });
  const named = asked.dyads.map((dyad) => dyad.join("-").toLowerCase()).join(",");
  return {
    comparison: gathered.comparison,
    page: comparisonAddress({ ...asked, framework }),
    api: withQuery(`/api/v1/comparisons/${named}`, { "as-of": asOf, framework }),
  };
}

const comparison = reads({
  name: "getComparison",
  path: "/comparisons/{pairs}",
  about:
    "Two to eight pairs side by side, by one framework: paper, ladder, readings, and what stands out. A pair that no page names is judged by the record alone, and says so.",
  action: "page.read",
  params: z.strictObject({
    pairs: z.string().min(1).max(400).describe("pairs divided by commas: rus-chn,usa-jpn"),
  }),
  query: z.strictObject({
    framework: word.optional().describe("id of a framework; the first when not given"),
    "as-of": dayAsked.optional().describe("all as of this day"),
  }),
  gives: ComparisonOfDyads,
  errors: ["E401", "E402", "E807", "E872", "E874"],
  answer: async (desk, { params: { pairs }, query }) => {
    const { comparison: data, page } = await comparisonOf(desk, {
      pairs,
      asOf: query["as-of"],
      framework: query.framework,
    });
    return { data, links: { page } };
  },
});

export const comparisonEndpoints: readonly Endpoint[] = [comparison];
