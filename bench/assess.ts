/** What the record alone makes of pairs on which specialists agree, and whether the calibration still holds. */
import { assess, loadFramework } from "../src/assess/index.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { trace } from "../src/trace/index.ts";
import { namedPairs } from "../test/assess/named-pairs.ts";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export async function run(args: readonly string[]): Promise<void> {
  const knowledge = loadKnowledge();
  const framework = loadFramework(knowledge.readText("frameworks/military-alliance.yaml"));
  const traced = trace([], knowledge);
  let first = 0;
  let any = 0;
  let facts = 0;
  const start = process.cpuUsage();
  for (const { pair, asOf, expected, because } of namedPairs) {
    const result = assess({ documents: [], traced, dyad: pair, asOf, framework, knowledge });
    const [leader, second] = [...result.hypotheses].sort((a, b) => b.posterior - a.posterior);
    const own = result.evidence.length;
    const mark = leader?.id === expected[0] ? "=" : expected.includes(leader?.id ?? "") ? "~" : "X";
    if (mark === "=") first++;
    if (mark !== "X") any++;
    if (own > 0) facts++;
    print(
      `${mark} ${pair.join("-")} ${asOf}  ${leader?.id} ${leader?.posterior.toFixed(2)}, ${second?.id} ${second?.posterior.toFixed(2)}; ${own} facts; expected ${expected.join(" or ")}`,
    );
    if (mark === "X" || args.includes("--why")) {
      const rungs = result.practice.rungs
        .filter(({ state }) => state !== "absent")
        .map(({ id, state }) => `${id} ${state}`);
      print(
        `      ${because} Here: ${rungs.join(", ") || "no rung"}; ${result.influence
          .slice(0, 3)
          .map(({ says, change }) => `${says} (${change})`)
          .join("; ")}`,
      );
    }
  }
  const { user, system } = process.cpuUsage(start);
  print(
    `named pairs: ${namedPairs.length}; expected verdict ${first}, or one that is defended ${any}; with facts on record ${facts}`,
  );
  print(
    `${((user + system) / 1000 / namedPairs.length).toFixed(1)} ms CPU an assessment of the record alone`,
  );
}
