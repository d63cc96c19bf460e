/** Every address of the API, in the order in which its document tells of them. */
import type { Endpoint } from "../endpoint.ts";
import { aboutEndpoints } from "./about.ts";
import { actorEndpoints } from "./actors.ts";
import { comparisonEndpoints } from "./comparisons.ts";
import { decisionEndpoints } from "./decisions.ts";
import { dyadEndpoints } from "./dyads.ts";
import { outletEndpoints } from "./outlets.ts";
import { publishedEndpoints } from "./published.ts";
import { recordEndpoints } from "./records.ts";
import { reportEndpoints } from "./reports.ts";
import { searchEndpoints } from "./search.ts";
import { storyEndpoints } from "./stories.ts";

export const endpoints: readonly Endpoint[] = [
  ...dyadEndpoints,
  ...comparisonEndpoints,
  ...reportEndpoints,
  ...recordEndpoints,
  ...actorEndpoints,
  ...outletEndpoints,
  ...storyEndpoints,
  ...publishedEndpoints,
  ...searchEndpoints,
  ...decisionEndpoints,
  ...aboutEndpoints,
];

/** Codes that any address of the API can answer with. */
export const everywhere = ["E601", "E804", "E805", "E810", "E833", "E873"] as const;
