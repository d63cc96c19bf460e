import { percent } from "../words/icd203.ts";
import { counted, listed } from "../words/list.ts";
import type { Compared } from "./compare.ts";

const nameOf = ({ names }: Compared): string => names.join("–");

/** Two steps of the ladder of eight rungs: less between two pairs is the luck of one report. Elicited. */
const clearly = 2 / 24;

function onPaper(dyads: readonly Compared[]): string {
  const bound = dyads.filter(({ paper }) => paper.level === "defence");
  if (bound.length === 0) return "None of the pairs is bound to defend each other by a treaty of their own.";
  if (bound.length === dyads.length)
    return `All ${dyads.length} are bound to defend each other by a treaty of their own.`;
  return `Bound to defend each other by a treaty of their own: ${listed(bound.map(nameOf))}; the ${dyads.length - bound.length === 1 ? "other is" : "others are"} not.`;
}

function inPractice(dyads: readonly Compared[]): string[] {
  if (dyads.some(({ practice }) => practice.rungs.length === 0)) return [];
  const sorted = dyads.toSorted((a, b) => b.practice.climbed - a.practice.climbed);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (!most || !least) return [];
  const share = ({ practice }: Compared): string => percent(practice.climbed);
  return most.practice.climbed - least.practice.climbed < clearly
    ? [`In practice they are about as close: ${share(least)} to ${share(most)} of the ladder is climbed.`]
    : [
        `${nameOf(most)} do most together (${share(most)} of the ladder), ${nameOf(least)} least (${share(least)}).`,
      ];
}

/** Rungs that one pair alone has climbed, or alone has not. */
function apart(dyads: readonly Compared[]): string[] {
  return dyads.flatMap((one) => {
    const others = dyads.filter((other) => other !== one);
    const stateIn = ({ practice }: Compared, id: string) =>
      practice.rungs.find((rung) => rung.id === id)?.state ?? "absent";
    const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
    const only = one.practice.rungs.filter(
      ({ id, state }) => state !== "absent" && others.every((other) => stateIn(other, id) === "absent"),
    );
    return only.length === 0
      ? []
      : [`Only ${nameOf(one)} have ${listed(only.map(({ label }) => lower(label)))}.`];
  });
}

function gaps(dyads: readonly Compared[]): string[] {
  const practice = dyads.filter(({ gap }) => gap === "practice").map(nameOf);
  const paper = dyads.filter(({ gap }) => gap === "paper").map(nameOf);
  return [
    ...(practice.length === 0 ? [] : [`More in practice than on paper: ${listed(practice)}.`]),
    ...(paper.length === 0 ? [] : [`More on paper than in practice: ${listed(paper)}.`]),
  ];
}

/** What makes the figures of the pairs hard to set beside each other. */
function cautions(dyads: readonly Compared[]): string[] {
  const days = [...new Set(dyads.map(({ asOf }) => asOf))].sort();
  const alone = dyads.filter(({ reports }) => reports === 0).map(nameOf);
  const facts = dyads.map((one) => one.facts);
  const [few, many] = [Math.min(...facts), Math.max(...facts)];
  return [
    ...(days.length < 2
      ? []
      : [
          `They are weighed as of different days, from ${days[0]} to ${days.at(-1)}: give one day to compare like with like.`,
        ]),
    ...(alone.length === 0
      ? []
      : [
          `No report given speaks of ${alone.length === dyads.length ? "any of them" : listed(alone)}: the record alone does.`,
        ]),
    // A rich record of one pair beside a thin one of another is a fact about the record first.
    ...(many >= 3 * Math.max(1, few)
      ? [`The record is uneven: ${counted(few, "fact")} on one of the pairs, ${many} on another.`]
      : []),
  ];
}

/** What stands out when pairs are set side by side, cautions last. */
export const sayComparison = (dyads: readonly Compared[]): string[] => [
  onPaper(dyads),
  ...inPractice(dyads),
  ...apart(dyads),
  ...gaps(dyads),
  ...cautions(dyads),
];
