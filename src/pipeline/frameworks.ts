import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type Framework, loadFramework } from "../assess/index.ts";
import type { Knowledge } from "../knowledge/index.ts";

/** The frameworks of the package, the one for military alliances first, then by id. */
export function shippedFrameworks(knowledge: Knowledge): readonly Framework[] {
  const first = "military-alliance.yaml";
  const names = readdirSync(join(knowledge.folder, "frameworks")).filter((name) => name.endsWith(".yaml"));
  return names
    .sort((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1))
    .map((name) => loadFramework(knowledge.readText(`frameworks/${name}`)));
}
