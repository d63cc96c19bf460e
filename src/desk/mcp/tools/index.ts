/** Every tool, in the order in which they are of use. */
import type { Tool } from "../tool.ts";
import { assessment } from "./assessment.ts";
import { claimChain } from "./claim.ts";
import { comparison } from "./comparison.ts";
import { dyad, dyads } from "./dyad.ts";
import { published } from "./published.ts";
import { report } from "./report.ts";
import { search } from "./search.ts";

export const tools: readonly Tool[] = [
  search,
  report,
  claimChain,
  dyads,
  dyad,
  assessment,
  comparison,
  published,
];
