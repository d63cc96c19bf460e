/** Where a pair stands on each of the two axes, and whether the two agree. Never one score. */
import type { Assessment, Paper, RungState } from "../../contract/index.ts";

/** How far the strongest treaty in force goes. */
export type PaperLevel = "defence" | "region" | "restraint" | "consultation" | "none";

/** Weakest first: the order of the horizontal axis. */
export const paperLevels: readonly PaperLevel[] = ["none", "consultation", "restraint", "region", "defence"];

export const paperLevelWords: Readonly<Record<PaperLevel, string>> = {
  none: "no treaty of the five kinds",
  consultation: "a duty to consult",
  restraint: "a duty not to attack or to stay neutral",
  region: "a duty to defend, by a region-wide pact alone",
  defence: "a duty to defend",
};

/**
 * An offence pact binds at least as tightly as one of defence; a pact of a whole region (`regional`: the ids of such
 * treaties) binds its members on paper only, rivals among them.
 */
export const paperLevelOf = ({ obligations }: Paper, regional: ReadonlySet<string>): PaperLevel => {
  const has = (...names: readonly string[]): boolean =>
    obligations.some(({ obligation }) => names.includes(obligation));
  const own = obligations.some(
    ({ obligation, treaties }) =>
      ["defence", "offence"].includes(obligation) && !treaties.every((id) => regional.has(id)),
  );
  if (own) return "defence";
  if (has("defence", "offence")) return "region";
  if (has("neutrality", "nonaggression")) return "restraint";
  return has("consultation") ? "consultation" : "none";
};

const steps: readonly RungState[] = ["absent", "episodic", "regular", "institutional"];

/** Steps climbed on all rungs together: absent 0, episodic 1, regular 2, institutional 3. */
export const stepsOf = ({ rungs }: Assessment["practice"]): number =>
  rungs.reduce((sum, { state }) => sum + steps.indexOf(state), 0);

/** The share of all steps of the ladder that are climbed, 0 to 1. */
export const climbed = (practice: Assessment["practice"]): number =>
  practice.rungs.length === 0 ? 0 : stepsOf(practice) / (practice.rungs.length * (steps.length - 1));

/** Whether the pair is bound more than it does, does more than it is bound to, or neither. */
export type Gap = "paper" | "practice" | "even";

export const gapWords: Readonly<Record<Gap, string>> = {
  paper: "more on paper than in practice",
  practice: "more in practice than on paper",
  even: "paper and practice in step",
};

/**
 * Half of the ladder is where every rung is episodic or more and half of them regular: much, for a pair that no duty
 * to defend binds. A quarter is three rungs seldom climbed and three never: little, for a pair that such a duty binds.
 */
const much = 0.5;
const little = 0.25;

export const gapOf = (level: PaperLevel, share: number): Gap => {
  if (level === "defence") return share < little ? "paper" : "even";
  return share >= much ? "practice" : "even";
};
