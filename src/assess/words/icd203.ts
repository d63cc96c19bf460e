/**
 * Words of estimative probability of Intelligence Community Directive 203 (2015). Bands share their borders there;
 * a border belongs to the band above it here. Below 1 and above 99 % the directive has no words: nothing is certain.
 */
const bands: readonly (readonly [from: number, words: string])[] = [
  [0.95, "almost certain"],
  [0.8, "very likely"],
  [0.55, "likely"],
  [0.45, "roughly even chance"],
  [0.2, "unlikely"],
  [0.05, "very unlikely"],
  [0, "almost no chance"],
];

/**
 * The words for a probability, read off the figure as printed, in whole percent. None at all is no estimate: only a
 * hypothesis whose requirement is not met (a formal ally needs a duty to defend on paper) has it.
 */
export function wordsFor(probability: number): string {
  if (probability === 0) return "ruled out";
  const shown = Math.round(probability * 100) / 100;
  return bands.find(([from]) => shown >= from)?.[1] ?? "almost no chance";
}

/** A probability as printed. */
export const percent = (probability: number): string =>
  probability > 0 && probability < 0.005 ? "under 1 %" : `${Math.round(probability * 100)} %`;
