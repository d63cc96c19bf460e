/** How the logarithm of a likelihood ratio is set and coloured. */

/** Two thirds and one and a half in odds: where "slightly" ends and "clearly" begins, for the tint only. */
const steps = [0.1, 0.7, 1.6] as const;

export const tint = (ratio: number): string => {
  const size = steps.filter((step) => Math.abs(ratio) >= step).length;
  return size === 0 ? "even" : `${ratio > 0 ? "for" : "against"}-${size}`;
};

export const signed = (value: number, digits = 1): string => {
  const words = Math.abs(value).toFixed(digits);
  return Number(words) === 0 ? words : `${value > 0 ? "+" : "−"}${words}`;
};
