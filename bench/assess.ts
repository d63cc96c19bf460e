/** What the record alone makes of pairs on which specialists agree. */
import { type AssessInput, assess, loadFramework } from "../src/assess/index.ts";
import { loadKnowledge } from "../src/knowledge/index.ts";
import { trace } from "../src/trace/index.ts";
import { fifthPairs } from "../test/assess/fifth-pairs.ts";
import { type FreshPair, freshPairs } from "../test/assess/fresh-pairs.ts";
import { furtherPairs } from "../test/assess/further-pairs.ts";
import { laterPairs } from "../test/assess/later-pairs.ts";
import { type NamedPair, namedPairs } from "../test/assess/named-pairs.ts";
import { sixthPairs } from "../test/assess/sixth-pairs.ts";
import { manyReports } from "./assess/many.ts";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

type Given = Pick<AssessInput, "documents" | "traced" | "framework" | "knowledge">;

/** "=" the expected verdict, "~" one that some would defend, "X" neither. */
function judgePair({ pair, asOf, expected, because }: NamedPair, given: Given, why: boolean): string {
  const result = assess({ ...given, dyad: pair, asOf });
  const [leader, second] = [...result.hypotheses].sort((a, b) => b.posterior - a.posterior);
  const mark = leader?.id === expected[0] ? "=" : expected.includes(leader?.id ?? "") ? "~" : "X";
  print(
    `${mark} ${pair.join("-")} ${asOf}  ${leader?.id} ${leader?.posterior.toFixed(2)}, ${second?.id} ${second?.posterior.toFixed(2)}; ${result.evidence.length} facts; expected ${expected.join(" or ")}`,
  );
  if (mark === "X" || why) {
    const rungs = result.practice.rungs
      .filter(({ state }) => state !== "absent")
      .map(({ id, state }) => `${id} ${state}`);
    const moved = result.influence.slice(0, 3).map(({ says, change }) => `${says} (${change})`);
    print(`      ${because} Here: ${rungs.join(", ") || "no rung"}; ${moved.join("; ")}`);
  }
  return mark;
}

/** How many of the rungs that were written down come out: those said to be there, and those said to be missing. */
function judgeRungs(
  name: string,
  pairs: readonly FreshPair[],
  given: Given & { readonly why: boolean },
): void {
  let [there, asked, missing, denied] = [0, 0, 0, 0];
  for (const one of pairs) {
    const { rungs } = assess({ ...given, dyad: one.pair, asOf: one.asOf }).practice;
    const seen = new Set(rungs.filter(({ state }) => state !== "absent").map(({ id }) => id));
    const [unseen, odd] = [one.there.filter((id) => !seen.has(id)), one.missing.filter((id) => seen.has(id))];
    [there, asked] = [there + one.there.length - unseen.length, asked + one.there.length];
    [missing, denied] = [missing + one.missing.length - odd.length, denied + one.missing.length];
    if (given.why && unseen.length + odd.length > 0)
      print(
        `  ${one.pair.join("-")} ${one.asOf}: expected and not seen ${unseen.join(", ") || "none"}; seen and not expected ${odd.join(", ") || "none"}`,
      );
  }
  print(
    `${name} pairs, rungs: ${there} of ${asked} expected ones seen, ${missing} of ${denied} that should be absent are`,
  );
}

export async function run(args: readonly string[]): Promise<void> {
  const asked = args.indexOf("--reports");
  if (asked >= 0) return manyReports(Number(args[asked + 1]));
  const knowledge = loadKnowledge();
  const framework = loadFramework(knowledge.readText("frameworks/military-alliance.yaml"));
  const given: Given = { documents: [], traced: trace([], knowledge), framework, knowledge };
  const lists = {
    named: namedPairs,
    further: furtherPairs,
    fresh: freshPairs,
    later: laterPairs,
    fifth: fifthPairs,
    sixth: sixthPairs,
  };
  for (const [name, pairs] of Object.entries(lists)) {
    const start = process.cpuUsage();
    const marks = pairs.map((one) => judgePair(one, given, args.includes("--why")));
    const { user, system } = process.cpuUsage(start);
    const [first, any] = [marks.filter((one) => one === "="), marks.filter((one) => one !== "X")];
    print(
      `${name} pairs: ${pairs.length}; expected verdict ${first.length}, or one that is defended ${any.length}; ${((user + system) / 1000 / pairs.length).toFixed(1)} ms CPU an assessment of the record alone`,
    );
  }
  const why = args.includes("--why");
  judgeRungs("fresh", freshPairs, { ...given, why });
  judgeRungs("later", laterPairs, { ...given, why });
  judgeRungs("fifth", fifthPairs, { ...given, why });
  judgeRungs("sixth", sixthPairs, { ...given, why });
  print(
    `facts of practice on record: ${knowledge.facts.length}; of hostility: ${knowledge.hostility.length}`,
  );
}
