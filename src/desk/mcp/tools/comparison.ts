import { z } from "zod";
import { dayAsked } from "../../api/asked.ts";
import { comparisonOf } from "../../api/endpoints/comparisons.ts";
import { tool } from "../tool.ts";

export const comparison = tool({
  name: "compare_dyads",
  title: "Pairs of states side by side",
  about:
    "Two to eight pairs side by side by one framework: what binds each on paper, how far each has climbed the ladder of practice, the readings with their probabilities, what each rests on, and what stands out. Paper and practice are two axes and never one score, and there is no ranking. A pair that no page names is judged by the record alone.",
  input: z.strictObject({
    pairs: z.string().min(1).max(400).describe("pairs divided by commas: rus-chn,usa-jpn"),
    as_of: dayAsked.optional().describe("all as of this day"),
    framework: z.string().max(200).optional().describe("id of a framework; the first when not given"),
  }),
  tell: async (data, { pairs, as_of: asOf, framework }) => {
    const { comparison: told, page, api } = await comparisonOf(data, { pairs, asOf, framework });
    return {
      says: told.dyads.map(({ verdict }) => verdict),
      own: {
        framework: told.framework,
        says: told.says,
        dyads: told.dyads.map(({ verdict: _, ...one }) => one),
      },
      page,
      api,
    };
  },
});
