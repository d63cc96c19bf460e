/**
 * Sentence ends that no sign marks (mails, lists, threads): a linear model over hashed neighbours, trained by
 * training/parse/boundaries.ts. In edited prose it is silent: there, signs mark every end.
 */
import { bucket, normal, shape } from "../network/features.ts";
import type { Judge } from "./sentences.ts";

/** A power of two; larger tables gained nothing on the development set. */
export const boundaryBuckets = 1 << 15;

const lengthClass = (count: number): string =>
  count < 4 ? String(count) : count < 8 ? "4" : count < 16 ? "8" : "16";

/** Buckets of what surrounds the gap before token `index`. */
export const boundaryFeatures = (forms: readonly string[], index: number, first: number): number[] => {
  const word = (at: number): string => normal(forms[at] ?? "");
  const outline = (at: number): string => shape(forms[at] ?? "").slice(0, 4);
  const [before, after] = [word(index - 1), word(index)];
  const [left, right] = [outline(index - 1), outline(index)];
  const length = lengthClass(index - first);
  return [
    `a${before}`,
    `b${after}`,
    `c${word(index - 2)}`,
    `d${word(index + 1)}`,
    `e${left} ${right}`,
    `f${outline(index - 2)} ${left} ${right}`,
    `g${left} ${right} ${outline(index + 1)}`,
    `h${before} ${right}`,
    `i${left} ${after}`,
    `j${before} ${after}`,
    `k${length} ${left} ${right}`,
    `l${length} ${before}`,
    `m${after} ${outline(index + 1)}`,
    `n${outline(first)} ${length} ${right}`,
    `o${forms.length - index < 4 ? forms.length - index : 4} ${left} ${right}`,
    "p",
  ].map((text) => bucket(text, 0, text.length, boundaryBuckets));
};

/** A judge from the weights of a model, one int8 a bucket. */
export const createJudge =
  (weights: Int8Array, threshold: number): Judge =>
  (forms, index, first) => {
    let sum = 0;
    for (const at of boundaryFeatures(forms, index, first)) sum += weights[at] as number;
    return sum > threshold;
  };
