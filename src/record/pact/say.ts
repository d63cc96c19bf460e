import type { PactModel } from "./model.ts";
import type { Quality, ReliabilityBin } from "./quality.ts";

const three = (value: number): string => value.toFixed(3);

const sayBin = ({ from, to, pairs, given, had }: ReliabilityBin): string =>
  `    ${from.toFixed(1)}-${to.toFixed(1)}  ${String(pairs).padStart(6)} pairs, given ${three(given)}, had a pact ${three(had)}`;

const sayQuality = ({ pairs, share, auc, brier, skill, ece }: Omit<Quality, "reliability">): string =>
  `${pairs} pairs and years, ${three(share)} with a pact: AUC ${three(auc)}, Brier ${brier.toFixed(4)}, skill ${three(skill)}, ECE ${ece.toFixed(4)}`;

const labels = { own: "pacts of their own", any: "any pact" } as const;

/** The quality of a trained model in lines of text: held out, by reliability, and with each group of features left out. */
export const sayPactModel = (models: {
  readonly own: Pick<PactModel, "quality" | "without">;
  readonly any: Pick<PactModel, "quality" | "without">;
}): string =>
  (["own", "any"] as const)
    .flatMap((kind) => {
      const { quality, without } = models[kind];
      return [
        `${labels[kind]}, pair and time held out: ${sayQuality(quality)}`,
        ...quality.reliability.map(sayBin),
        ...without.map(
          ({ group, auc, skill }) =>
            `  without ${group.padEnd(12)} AUC ${three(auc)} (${signed(auc - quality.auc)}), skill ${three(skill)} (${signed(skill - quality.skill)})`,
        ),
      ];
    })
    .join("\n");

const signed = (value: number): string => `${value < 0 ? "-" : "+"}${three(Math.abs(value))}`;
