/** What changed from one version to the next: words of the text, the verdict, the evidence. */
import { type Stretch, wordDifference } from "../text/word-difference.ts";
import type { Citation, Content } from "./content.ts";

/** A line of what stands beside the text, before and after. */
export interface ChangedLine {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface Difference {
  readonly lines: readonly ChangedLine[];
  readonly text: readonly Stretch[];
  readonly added: readonly Citation[];
  readonly removed: readonly Citation[];
}

const named: readonly (readonly [string, (content: Content) => string])[] = [
  ["Title", ({ title }) => title],
  ["Summary", ({ summary }) => summary],
  ["Pair", ({ dyad }) => dyad.join(", ")],
  ["Framework", ({ framework }) => framework],
  ["As of", ({ asOf }) => asOf],
  ["Author's verdict", ({ judgement: { label, word } }) => `${label}: ${word}`],
  ["Author's confidence", ({ judgement }) => judgement.confidence],
  ["Author's reasons", ({ judgement }) => judgement.why],
  ["What would change it", ({ wouldChange }) => wouldChange],
  [
    "Machine's verdict",
    ({ machine }) =>
      machine ? `${machine.label}: ${machine.words} (${Math.round(machine.posterior * 100)} %)` : "none",
  ],
  ["Machine's confidence", ({ machine }) => machine?.confidence ?? "none"],
  [
    "Pages weighed",
    ({ machine }) => (machine ? `${machine.reports} reports, ${machine.origins} origins` : "none"),
  ],
];

export const differenceOf = (before: Content, after: Content): Difference => {
  const had = new Set(before.evidence.map(({ key }) => key));
  const has = new Set(after.evidence.map(({ key }) => key));
  return {
    lines: named
      .map(([name, of]) => ({ name, before: of(before), after: of(after) }))
      .filter((line) => line.before !== line.after),
    text: wordDifference(before.text, after.text),
    added: after.evidence.filter(({ key }) => !had.has(key)),
    removed: before.evidence.filter(({ key }) => !has.has(key)),
  };
};
